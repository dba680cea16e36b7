/** Takes sheets of other workbooks into this one: those that bear a mark, and nothing else of their files. */
import type { CellValue } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import { bytesOf, send } from '../steps/step';
import { issueOf } from '../turn/failure';
import type { Outcome } from './write';

/** An .xlsx file that a person has chosen. */
export interface SheetFile {
  readonly name: string;
  /** Its bytes in Base64. */
  readonly base64: string;
}

interface Inserted {
  readonly file: SheetFile;
  readonly ids: OfficeExtension.ClientResult<string[]>;
}

interface Wanted {
  readonly isMark: (value: CellValue) => boolean;
}

async function insertIn(context: Excel.RequestContext, files: readonly SheetFile[], { isMark }: Wanted) {
  const inserted: Inserted[] = [];
  await send(
    context,
    files.map((file) => ({
      bytes: bytesOf(file.base64),
      put: ({ workbook }) => {
        inserted.push({ file, ids: workbook.insertWorksheetsFromBase64(file.base64, { positionType: 'End' }) });
      },
    })),
  );
  const sheets = inserted.flatMap(({ file, ids }) =>
    ids.value.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('name');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('values');
      return { file, sheet, used };
    }),
  );
  await context.sync();
  const isForm = ({ used }: (typeof sheets)[number]): boolean =>
    !used.isNullObject && (used.values as CellValue[][]).some((row) => row.some(isMark));
  const forms = sheets.filter(isForm);
  for (const each of sheets) if (!forms.includes(each)) each.sheet.delete();
  await context.sync();
  const severity = forms.length === 0 ? 'error' : 'warning';
  const issues = files
    .filter((file) => !forms.some((form) => form.file === file))
    .map((file): Issue => issue({ code: 'form-not-in-file', severity }, { file: file.name }));
  const blocks = forms.map(({ file, sheet: { name: tab }, used }) => {
    const cells = (used.values as CellValue[][]).flat().filter((value) => value !== '').length;
    return { block: file.name, tab, state: 'added' as const, cells };
  });
  return { state: blocks.length === 0 ? ('refused' as const) : ('written' as const), blocks, issues };
}

/**
 * Adds the sheets of the files that bear the mark after the existing ones; a file without one is told (`form-not-in-file`) and
 * leaves nothing. Where Excel refuses one of the files, it says so and may have taken in those before it.
 *
 * @param wanted what tells a sheet that is to stay
 */
export async function insertFiles(files: readonly SheetFile[], wanted: Wanted): Promise<Outcome> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => insertIn(context, files, wanted));
  } catch (error) {
    return { state: 'refused', blocks: [], issues: [issueOf(error)] };
  }
}
