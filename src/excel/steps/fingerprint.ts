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
  const texts = new Map<Look, string>();
  const textOf = (look: Look): string => {
    const text = texts.get(look) ?? JSON.stringify(look);
    texts.set(look, text);
    return text;
  };
  const cells = sheet.cells.map((row) =>
    row.map((cell) => [textOf(lookOf(cell)), numberFormat(cell), linkTarget(cell, places) ?? ''].join(' ')),
  );
  const heights = rowHeights(sheet);
  return stampOf([cells, sheet.merges, [...heights], sheet.charts ?? [], pagingOf(sheet, heights)]);
}
