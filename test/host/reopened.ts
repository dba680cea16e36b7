/** Saves what a connected workbook holds and opens it again, as a user does between two days. */
import { openWorkbook } from '../../src/host/codec/open';
import { saveWorkbook } from '../../src/host/codec/save';
import { createDocument } from '../../src/host/document/create';
import type { Document } from '../../src/host/document/model';
import { connectInProcess, type InProcessExcel } from '../../src/host/inProcess';
import { packageFaults } from './packageAudit';

const NEW = createDocument({ seed: 'new', year: 2026 });

/** An opened file, connected. */
export interface Opened {
  readonly bytes: Uint8Array | undefined;
  readonly opened: Document;
  readonly excel: InProcessExcel;
}

/** @param bytes of a file, or nothing for a new workbook */
export function open(bytes?: Uint8Array): Opened {
  const opened = bytes ? openWorkbook(bytes, { seed: 'again', year: 2026 }) : NEW;
  return { bytes, opened, excel: connectInProcess(opened) };
}

/** @returns the bytes of the file; they must be sound and the same each time */
export function save({ bytes, opened, excel }: Opened): Uint8Array {
  const saved = saveWorkbook(bytes, opened, excel.document());
  expect(packageFaults(saved)).toEqual([]);
  expect(Buffer.compare(saveWorkbook(bytes, opened, excel.document()), saved)).toBe(0);
  return saved;
}

/** Saves, opens and connects again. */
export const reopen = (workbook: Opened): Opened => open(save(workbook));
