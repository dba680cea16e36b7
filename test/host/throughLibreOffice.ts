/** A workbook that somebody opened and saved in LibreOffice. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertWithLibreOffice } from '../harness/libreoffice';

/** @returns the bytes of the file that LibreOffice wrote. */
export async function throughLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'kc-passed-'));
  const path = join(folder, 'workbook.xlsx');
  writeFileSync(path, bytes);
  const [again = ''] = await convertWithLibreOffice([path], 'xlsx', join(folder, 'again'));
  return new Uint8Array(readFileSync(again));
}
