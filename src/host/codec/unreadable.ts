/** The one error of opening a file. */

/**
 * Why a file cannot be opened: no zip archive at all · a zip that holds no workbook · protected by a password ·
 * the binary format of Excel 97-2003 (.xls) · more than the limits allow · a workbook whose parts are broken.
 */
export type UnreadableReason = 'not-a-zip' | 'not-a-workbook' | 'encrypted' | 'old-format' | 'too-large' | 'damaged';

/** Thrown for a file that is not a readable .xlsx; never a raw error of a parser. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly reason: UnreadableReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'UnreadableWorkbook';
  }
}

/** @throws UnreadableWorkbook always. Usable as an expression. */
export function unreadable(reason: UnreadableReason, message: string): never {
  throw new UnreadableWorkbook(reason, message);
}
