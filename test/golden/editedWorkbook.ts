/** Workbooks as users change them: opened, edited through Microsoft's own client, and saved again. */
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';

/** @returns the saved bytes after `edit`; the edit must end with a sync. */
export async function editedWorkbook(
  bytes: Uint8Array | undefined,
  edit: (context: Excel.RequestContext) => Promise<void>,
): Promise<Uint8Array> {
  const excel = await startEmbeddedExcel(bytes);
  try {
    await Excel.run(edit);
    return await excel.save();
  } finally {
    await excel.close();
  }
}

/** What stands in the named cells of a workbook, in the order of the names. */
export async function namedValues(bytes: Uint8Array, names: readonly string[]): Promise<readonly unknown[]> {
  const excel = await startEmbeddedExcel(bytes);
  try {
    return await Excel.run(async (context) => {
      const ranges = names.map((name) => context.workbook.names.getItem(name).getRange().load('values'));
      await context.sync();
      return ranges.map(({ values }) => (values as unknown[][])[0]?.[0]);
    });
  } finally {
    await excel.close();
  }
}
