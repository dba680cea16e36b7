/** The formulas of our sheets, one by one. */
import type { Sheet } from '../../src/kernel';

/** Every formula cell with its expected value and place. */
export const formulasOf = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ block, cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap(({ content }, column) => (content.kind === 'formula' ? [{ block, row, column, ...content }] : [])),
    ),
  );
