/** Every workbook name of our sheets with what it stands for, for the sheet that introduces them. */
import type { BlockRef, Cell } from '../kernel';
import type { Section } from './page';

export interface NamedResult {
  readonly name: string;
  /** What the row of the cell says first in words. */
  readonly meaning: string;
  readonly tab: string;
  readonly cell: BlockRef;
}

/** The names in the order of the sheets. */
export const resultNames = (sections: readonly Section[]): readonly NamedResult[] =>
  sections.flatMap(({ sheet: { block, tab, names, cells } }) =>
    names.map(({ name, row, column }) => ({
      ...{ name, tab, meaning: (cells[row] ?? []).flatMap(wordsIn)[0] ?? '' },
      cell: { block, area: { row, column, rows: 1, columns: 1 } },
    })),
  );

/** Numbers of rows such as "II" are no words. */
const wordsIn = ({ content }: Cell): readonly string[] =>
  content.kind === 'text' && !/^[IVX]+$/u.test(content.value) ? [content.value] : [];
