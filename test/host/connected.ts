/** What every test of the embedded workbook needs: a connected workbook, one request at a time, and the error of a refused one. */
import { connectInProcess, type InProcessExcel } from '../../src/host/inProcess';

/** Runs `work` on a fresh workbook with one sheet, `Sheet1`. */
export const newWorkbook = (): InProcessExcel => connectInProcess();

/** Runs one batch against `Sheet1` and syncs. */
export async function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}

/** @returns `"Code"` of the error with which the add-in's code fails. */
export async function refusalCode(work: Promise<unknown>): Promise<string> {
  return (await refusal(work)).code;
}

/** @returns the error with which the add-in's code fails. */
export async function refusal(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('The request was not refused.');
}

/** @returns what the cells of an address on `Sheet1` hold, as formulas or values. */
export async function formulasAt(address: string): Promise<unknown[][]> {
  const range = await onSheet((sheet) => sheet.getRange(address).load('formulas'));
  return range.formulas as unknown[][];
}

/** Writes values to `Sheet1`. */
export const write = (address: string, values: unknown): Promise<void> =>
  onSheet((sheet) => {
    sheet.getRange(address).values = values as unknown[][];
  });
