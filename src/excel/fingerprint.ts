/** A short text that changes when a block's looks change, and only then. */
import type { Sheet } from '../kernel/sheet';
import { rowHeights } from './heights';
import { linkTarget } from './links';
import { lookOf, numberFormat } from './look';
import type { Places } from './render';

/** FNV-1a, 32 bits. */
function hash(text: string, seed: number): string {
  let state = seed;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return state.toString(16).padStart(8, '0');
}

/** Looks, number formats, merges and the heights that merges need, links with the tabs they lead to, charts. */
export function fingerprint(sheet: Sheet, places: Places): string {
  const cells = sheet.cells.map((row) =>
    row.map((cell) => [JSON.stringify(lookOf(cell)), numberFormat(cell), linkTarget(cell, places) ?? ''].join(' ')),
  );
  const text = JSON.stringify([cells, sheet.merges, [...rowHeights(sheet)], sheet.charts ?? []]);
  return hash(text, 0x811c9dc5) + hash(text, 0x01234567);
}
