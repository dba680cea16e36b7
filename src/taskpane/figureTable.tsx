/** A small table of figures: names on the left, numbers right-aligned in figures of one width. */
import type { ReactElement } from 'react';

export interface FigureTableProps {
  /** For screen readers; on the screen the heading above says as much. */
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first of each row names it. */
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

function Line({ texts, isSum = false }: { readonly texts: readonly string[]; readonly isSum?: boolean }): ReactElement {
  const [name, ...others] = texts;
  return (
    <tr className={isSum ? 'kc-sum' : undefined}>
      <th scope="row">{name}</th>
      {others.map((text, at) => (
        <td key={at}>{text}</td>
      ))}
    </tr>
  );
}

/** A table whose rows are headed by their first text. */
export function FigureTable({ caption, headings, rows, total }: FigureTableProps): ReactElement {
  return (
    <table className="kc-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading, at) => (
            <th key={at} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Line key={at} texts={row} />
        ))}
        {total && <Line texts={total} isSum />}
      </tbody>
    </table>
  );
}
