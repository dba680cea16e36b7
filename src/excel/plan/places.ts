/** Where each block stands or will stand. */
import type { CellRef } from '../../kernel/cells';
import type { Sheet } from '../../kernel/sheet';
import type { Survey } from './survey';
import { freeTab } from './tabs';

export interface BlockPlace {
  readonly origin: CellRef;
  /** The worksheet has to be added first. */
  readonly addTab: boolean;
}

/** A run that stopped between adding a sheet and naming its block left an empty sheet: it is used again. */
function leftEmptyTab({ journal, emptyTabs }: Survey, block: string): string | undefined {
  const tab = journal.clean ? undefined : journal.blocks.get(block)?.pending?.place.sheet;
  return tab !== undefined && emptyTabs.has(tab) ? tab : undefined;
}

/** Found blocks stay where they are, under whatever tab name; new ones get a new tab and start in A1. */
export function placesOf(survey: Survey, sheets: readonly Sheet[]): ReadonlyMap<string, BlockPlace> {
  const taken = survey.sheets.map(({ name }) => name);
  return new Map(
    sheets.map((sheet): [string, BlockPlace] => {
      const found = survey.blocks.get(sheet.block);
      if (found !== undefined) return [sheet.block, { origin: found.origin, addTab: false }];
      const left = leftEmptyTab(survey, sheet.block);
      const tab = left ?? freeTab(sheet.tab, taken);
      taken.push(tab);
      return [sheet.block, { origin: { sheet: tab, row: 0, column: 0 }, addTab: left === undefined }];
    }),
  );
}
