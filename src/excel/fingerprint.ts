/** A short text that changes when a block's looks change, and only then. */
import type { Sheet } from '../kernel/sheet';
import { stampOf } from '../kernel/stamp';
import { rowHeights } from './heights';

/** Roles, alignments, number formats, merges and the heights that merges need. */
export function fingerprint(sheet: Sheet): string {
  const cells = sheet.cells.map((row) =>
    row.map(
      ({ role, shows, align = '', content }) => `${role} ${shows} ${align} ${content.kind === 'text' ? 'text' : ''}`,
    ),
  );
  return stampOf([cells, sheet.merges, [...rowHeights(sheet)]]);
}
