/** The protection of worksheets without a password: a lock against slips, which anybody may open. */
import type { Issue } from '../../kernel/issue';
import { issueOf } from '../turn/failure';
import { inExcel, type Patience } from '../turn/turn';

/** Columns may still be made wider and lists filtered: that changes no figure. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
};

/** Protects the sheets that are not protected yet. @returns undefined, or why Excel refused */
export async function lockSheets(
  tabs: readonly string[],
  how: { readonly patience?: Patience } = {},
): Promise<Issue | undefined> {
  try {
    await inExcel(async ({ context }) => {
      const sheets = tabs.map((tab) => context.workbook.worksheets.getItem(tab));
      for (const { protection } of sheets) protection.load('protected');
      await context.sync();
      for (const { protection } of sheets) if (!protection.protected) protection.protect(ALLOWED);
      await context.sync();
    }, how.patience);
    return undefined;
  } catch (error) {
    return issueOf(error);
  }
}
