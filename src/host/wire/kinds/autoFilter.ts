/** The filter of a worksheet, or of a table: only looked at, as none can be made. */
import type { Area } from '../../../kernel/cells';
import { sheetOf, tableOf } from '../../document/find';
import type { Document } from '../../document/model';
import { rangeAt } from '../arguments';
import type { Members } from '../members';
import type { TargetOf } from '../target';

type Target = TargetOf<'AutoFilter'>;

function filterAt(document: Document, { sheetId, tableId }: Target): { area: Area; hides: boolean } | undefined {
  if (tableId === undefined) return sheetOf(document, sheetId).filter;
  const { area, showFilterButton, isFiltered = false } = tableOf(document, tableId);
  return showFilterButton ? { area, hides: isFiltered } : undefined;
}

export const autoFilter: Members<Target> = {
  get: {
    Enabled: (document, target) => filterAt(document, target) !== undefined,
    IsDataFiltered: (document, target) => filterAt(document, target)?.hides ?? false,
  },
  reach: {
    GetRangeOrNullObject: (document, target) => {
      const area = filterAt(document, target)?.area;
      return { target: area === undefined ? null : rangeAt(target.sheetId, area) };
    },
  },
};
