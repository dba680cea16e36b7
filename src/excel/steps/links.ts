/** Steps that make cells lead to another place of the workbook. */
import { cellAddress, type CellRef, quotedSheet } from '../../kernel/cells';
import type { Cell } from '../../kernel/sheet';
import { blockRange } from './fill';
import type { Canvas } from './paint';
import type { Places } from '../cells/render';
import { BYTES_A_RANGE, type Step } from './step';

const reference = (cell: CellRef): string => `${quotedSheet(cell.sheet)}!${cellAddress(cell)}`;

/** @returns `"'PL 1'!A1"`; undefined for a cell that leads nowhere. */
export function linkTarget({ link }: Cell, places: Places): string | undefined {
  if (link === undefined) return undefined;
  if ('input' in link) return reference(link.input);
  const place = places.get(link.block);
  if (place === undefined) throw new Error(`A link leads to block ${link.block}, which is not being written.`);
  return reference(place);
}

/** Excel gives a linked cell its own look, so these come before the looks; a person's cell gets no link. */
export function linkSteps({ origin, sheet, kept }: Canvas, places: Places): Step[] {
  const spared = new Set(kept.map(({ row, column }) => `${row},${column}`));
  return sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, column): Step[] => {
      const documentReference = linkTarget(cell, places);
      if (documentReference === undefined || spared.has(`${row},${column}`)) return [];
      const put = (context: Excel.RequestContext): void => {
        blockRange(context, origin, { row, column, rows: 1, columns: 1 }).hyperlink = { documentReference };
      };
      return [{ bytes: 2 * BYTES_A_RANGE, put }];
    }),
  );
}
