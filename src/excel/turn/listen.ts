/** Tells when a person has changed cells, so that figures on the screen need not wait to be asked for. */
import type { Issue } from '../../kernel/issue';
import { issueOf } from './failure';

/** What we write ourselves is no news; Excel before ExcelApi 1.14 did not say whose change it was. */
const isOwn = ({ triggerSource }: Excel.WorksheetChangedEventArgs): boolean =>
  (triggerSource as string) === 'ThisLocalAddin';

/** @returns why Excel does not tell; then the person asks by hand */
export async function onCellsChanged(tell: () => void): Promise<Issue | undefined> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((change) => {
        if (!isOwn(change)) tell();
        return Promise.resolve();
      });
      await context.sync();
    });
    return undefined;
  } catch (failure) {
    return issueOf(failure);
  }
}
