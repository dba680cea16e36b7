/** Long work that ends early: where the person asked for it, and what it has added is taken away again. */
import { type Issue, issue } from '../../kernel/issue';
import { ExcelFailure } from '../turn/failure';
import type { Watch } from '../turn/turn';
import type { Outcome } from './write';

/** Nothing of the work stands. @param issues why */
export const refused = (issues: readonly Issue[]): Outcome => ({ state: 'refused', blocks: [], issues });

/** @throws {ExcelFailure} `work-stopped` once the person has asked for it */
export function requireWanted({ cancelled }: Watch): void {
  if (cancelled?.() === true) throw new ExcelFailure(issue({ code: 'work-stopped', severity: 'info' }, {}));
}

/** A sheet that the work has added; known by its id, so that no other one is taken away. */
export interface AddedSheet {
  readonly id: string;
  /** Its tab, or whatever else tells a person which sheet it is. */
  readonly tab: string;
}

/** Takes the sheets away. @returns an issue for each where Excel did not (`import-left-over`) */
export async function takeBack(added: readonly AddedSheet[]): Promise<readonly Issue[]> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = added.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
      await context.sync();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
    return [];
  } catch {
    return added.map(({ tab }) => issue({ code: 'import-left-over', severity: 'error' }, { sheet: tab }));
  }
}
