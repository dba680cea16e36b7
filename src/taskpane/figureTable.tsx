/** A small table of figures: names on the left, numbers right-aligned in figures of one width. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { themed } from './themed';

export interface FigureTableProps {
  /** For screen readers; on the screen the heading above says as much. */
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first of each row names it. */
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
  /** What follows the names is words, not numbers. */
  readonly wordy?: boolean;
}

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: themed('fontSizeBase200'), lineHeight: '1.35' },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  cell: {
    padding: '4px 0 4px 8px',
    textAlign: 'right',
    verticalAlign: 'baseline',
    fontVariantNumeric: 'tabular-nums',
    borderBottom: `1px solid ${themed('colorNeutralStroke2')}`,
    overflowWrap: 'anywhere',
  },
  name: { textAlign: 'left', paddingLeft: 0, fontWeight: themed('fontWeightRegular') },
  heading: {
    color: themed('colorNeutralForeground3'),
    fontWeight: themed('fontWeightRegular'),
    verticalAlign: 'bottom',
  },
  total: { fontWeight: themed('fontWeightSemibold'), borderBottomStyle: 'none' },
  words: { whiteSpace: 'nowrap' },
});

/** A table whose rows are headed by their first text. */
export function FigureTable({ caption, headings, rows, total, wordy = false }: FigureTableProps): ReactElement {
  const styles = useStyles();
  const place = (at: number): string => (at === 0 ? styles.name : wordy ? styles.words : '');
  const line = (texts: readonly string[], look: string): ReactElement[] =>
    texts.map((text, at) => {
      const className = mergeClasses(styles.cell, place(at), look);
      return at === 0 ? (
        <th key={at} scope="row" className={className}>
          {text}
        </th>
      ) : (
        <td key={at} className={className}>
          {text}
        </td>
      );
    });
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading, at) => (
            <th key={at} scope="col" className={mergeClasses(styles.cell, place(at), styles.heading)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>{line(row, '')}</tr>
        ))}
        {total && <tr>{line(total, styles.total)}</tr>}
      </tbody>
    </table>
  );
}
