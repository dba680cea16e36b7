/** Takes sheets of other workbooks into this one: those that bear a mark, and nothing else of their files. */
import type { CellValue } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import { issueOf } from '../turn/failure';
import type { Watch } from '../turn/turn';
import { refused, requireWanted, takeBack, type AddedSheet } from './takeBack';
import type { Outcome } from './write';

/** An .xlsx file that a person has chosen. */
export interface SheetFile {
  readonly name: string;
  /** Its bytes in Base64. */
  readonly base64: string;
}

/** A sheet that came with a file and stays. */
interface Kept extends AddedSheet {
  /** How many of its cells hold something. */
  readonly cells: number;
}

/** What became of one file: Excel may refuse it. */
interface Taken {
  readonly file: SheetFile;
  readonly kept: readonly Kept[];
  readonly isRefused: boolean;
}

type IsMark = (value: CellValue) => boolean;

const insert = ({ base64 }: SheetFile): Promise<readonly string[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
    await context.sync();
    return ids.value;
  });

/** Takes away again what bears no mark. */
const keepMarked = (ids: readonly string[], isMark: IsMark): Promise<readonly Kept[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id).load('name');
      return { id, sheet, used: sheet.getUsedRangeOrNullObject(true).load('values') };
    });
    await context.sync();
    const all = sheets.map(({ id, sheet, used }) => {
      const values = used.isNullObject ? [] : (used.values as CellValue[][]).flat();
      const kept: Kept = { id, tab: sheet.name, cells: values.filter((value) => value !== '').length };
      return { sheet, kept, isMarked: values.some(isMark) };
    });
    for (const { sheet, isMarked } of all) if (!isMarked) sheet.delete();
    await context.sync();
    return all.filter(({ isMarked }) => isMarked).map(({ kept }) => kept);
  });

/** Whether it is this file that Excel does not take; anything else stands in the way of the others too. */
const isOfFile = ({ code }: Issue): boolean => code === 'excel-refused' || code === 'excel-too-large';

class Intake {
  /** All that came and was not taken away, so that nothing of it stays behind when the work ends early. */
  added: readonly AddedSheet[] = [];

  constructor(
    private readonly isMark: IsMark,
    private readonly watch: Watch,
  ) {}

  private async takeIn(file: SheetFile): Promise<Taken> {
    let ids: readonly string[];
    try {
      ids = await insert(file);
    } catch (error) {
      if (!isOfFile(issueOf(error))) throw error;
      return { file, kept: [], isRefused: true };
    }
    const before = this.added;
    this.added = [...before, ...ids.map((id) => ({ id, tab: file.name }))];
    const kept = await keepMarked(ids, this.isMark);
    this.added = [...before, ...kept];
    return { file, kept, isRefused: false };
  }

  async takeInAll(files: readonly SheetFile[], taken: readonly Taken[] = []): Promise<readonly Taken[]> {
    const file = files[taken.length];
    if (file === undefined) return taken;
    requireWanted(this.watch);
    const all = [...taken, await this.takeIn(file)];
    this.watch.progress?.(all.length, files.length);
    return this.takeInAll(files, all);
  }
}

function outcomeOf(taken: readonly Taken[]): Outcome {
  const blocks = taken.flatMap(({ file, kept }) =>
    kept.map(({ tab, cells }) => ({ block: file.name, tab, state: 'added' as const, cells })),
  );
  const severity = blocks.length === 0 ? 'error' : 'warning';
  const issues = taken
    .filter(({ kept }) => kept.length === 0)
    .map(({ file: { name: file }, isRefused }) =>
      issue({ code: isRefused ? 'form-file-refused' : 'form-not-in-file', severity }, { file }),
    );
  return { state: blocks.length === 0 ? 'refused' : 'written', blocks, issues };
}

/**
 * Adds the sheets of the files that bear the mark after the existing ones, one file after the other; a file without one
 * (`form-not-in-file`), or that Excel does not take (`form-file-refused`), is told and leaves nothing. Where the person stops it
 * or Excel refuses anything else, all that came is taken away again, and the issue says why.
 *
 * @param wanted what tells a sheet that is to stay
 * @param watch told how many of the files have been taken in
 */
export async function insertFiles(
  files: readonly SheetFile[],
  { isMark }: { readonly isMark: IsMark },
  watch: Watch = {},
): Promise<Outcome> {
  const intake = new Intake(isMark, watch);
  try {
    return outcomeOf(await intake.takeInAll(files));
  } catch (error) {
    return refused([...(await takeBack(intake.added)), issueOf(error)]);
  }
}
