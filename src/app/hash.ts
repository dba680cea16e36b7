/** SHA-256 of what the input tables say, by the machine's own Web Crypto: in Excel's browser and in Node alike. */
import type { Grid, Receipt, ReceiptTable } from '../kernel';
import { canonicalTables } from '../model';

/** Browsers and Node have both; this room sees neither's types. */
declare const crypto: {
  readonly subtle: { readonly digest: (name: 'SHA-256', bytes: Uint8Array) => Promise<ArrayBuffer> };
};
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** @returns 64 hexadecimal digits */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One hash for each table and one over all. */
export async function hashesOf(grids: readonly Grid[]): Promise<Pick<Receipt, 'inputs' | 'tables'>> {
  const tables = await Promise.all(
    canonicalTables(grids).map(async ({ table, rows, text }): Promise<ReceiptTable> => ({
      table,
      rows,
      hash: await sha256(text),
    })),
  );
  const inputs = await sha256(tables.map(({ table, rows, hash }) => `${table} ${rows} ${hash}`).join('\n'));
  return { inputs, tables };
}
