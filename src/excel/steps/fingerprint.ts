/** A short text that changes when a block's looks change, and only then. */
import type { Sheet } from '../../kernel/sheet';
import { stampOf } from '../../kernel/stamp';
import { rowHeights } from './heights';
import { pagingOf } from './paging';
import { linkTarget } from './links';
import { type Look, lookOf, numberFormat } from './look';
import type { Places } from '../cells/render';

/** Looks, number formats, merges and the heights that merges need, links with the tabs they lead to, charts, pages. */
export function fingerprint(sheet: Sheet, places: Places): string {
  const looks = new Map<Look, number>();
  const numberOf = (look: Look): number => {
    const number = looks.get(look) ?? looks.size;
    looks.set(look, number);
    return number;
  };
  const cells = sheet.cells.map((row) =>
    row.map((cell) => [numberOf(lookOf(cell)), numberFormat(cell), linkTarget(cell, places) ?? ''].join(' ')),
  );
  const heights = rowHeights(sheet);
  return stampOf([cells, [...looks.keys()], sheet.merges, [...heights], sheet.charts ?? [], pagingOf(sheet, heights)]);
}
