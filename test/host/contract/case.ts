/** One thing that Microsoft's documentation says, as a run through the client and what must come of it. */

/** The same in Node and in a browser: it uses the globals of the client and nothing else. */
export interface ContractCase {
  /** Below learn.microsoft.com: a page of OfficeDev/office-js-docs-pr, or a class of the reference. */
  readonly page: string;
  readonly says: string;
  /** Runs in a new workbook with one sheet, `Sheet1`. What it gives is compared as JSON. */
  readonly run: () => Promise<unknown>;
  readonly expected: unknown;
}

/** Runs one batch on `Sheet1` and gives what `read` makes of it after the sync. */
export const onSheet = <T, R>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
  read: (made: T) => R,
): Promise<R> =>
  Excel.run(async (context) => {
    const made = work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return read(made);
  });

/** Runs one batch for what it changes. */
export const change = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> =>
  onSheet(work, () => undefined);

/** @returns the code of the error, or `"no error"` */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

/** @returns the code with which a batch on `Sheet1` is refused */
export const refused = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> =>
  codeOf(change(work));

/** Writes without a complaint about the types of values that Excel decides about. */
export const put = (range: Excel.Range, values: unknown): void => {
  range.values = values as unknown[][];
};

export const values = (address: string): Promise<unknown> =>
  onSheet(
    (sheet) => sheet.getRange(address).load('values'),
    (range) => range.values,
  );
