/** Horizontal page breaks of a worksheet, as the wire sees them: each is known by the first row of its page. */
import { sheetOf, withSheet } from '../../document/find';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import { integerArgument, placeArgument, rangeAt } from '../arguments';
import type { Members, Reached } from '../members';
import type { Target, TargetOf } from '../target';

type All = TargetOf<'PageBreakCollection'>;
type One = TargetOf<'PageBreak'>;

/** Excel takes so many on one worksheet. */
const MOST = 1026;

const breaksOf = (document: Document, { sheetId }: All | One): readonly number[] =>
  sheetOf(document, sheetId).page.rowBreaks ?? [];

const withBreaks = (document: Document, { sheetId }: All | One, rows: readonly number[]): Document =>
  withSheet(document, sheetOf(document, sheetId).id, (sheet) => ({
    ...sheet,
    page: { ...sheet.page, rowBreaks: [...new Set(rows)].toSorted((a, b) => a - b) },
  }));

const pointer = ({ sheetId }: All, row: number | undefined): Target => ({
  kind: 'PageBreak',
  sheetId,
  row: row ?? refuse('ItemNotFound', 'There is no such page break.'),
});

/** Breaks are asked for by their place among the others; the client finds them again by id. */
const found = (document: Document, target: All, key: unknown): number | undefined =>
  typeof key === 'string'
    ? breaksOf(document, target).find((row) => String(row) === key)
    : breaksOf(document, target)[integerArgument(key)];

function add(document: Document, target: All, [range]: readonly unknown[]): Reached {
  const { sheetId, area } = placeArgument(document, target.sheetId, range);
  if (sheetId !== target.sheetId) refuse('InvalidArgument', 'The range lies on another worksheet.');
  if (area.row === 0) refuse('InvalidArgument', 'No page can end before the first row.');
  const rows = [...breaksOf(document, target), area.row];
  if (rows.length > MOST) refuse('InvalidOperation', `A worksheet has at most ${MOST} horizontal page breaks.`);
  return { document: withBreaks(document, target, rows), target: pointer(target, area.row) };
}

export const pageBreakCollection: Members<All> = {
  item: (document, target, key) => pointer(target, found(document, target, key)),
  items: (document, target) => breaksOf(document, target).map((row) => pointer(target, row)),
  call: {
    GetCount: (document, target) => ({ value: breaksOf(document, target).length }),
    RemovePageBreaks: (document, target) => ({ document: withBreaks(document, target, []) }),
  },
  reach: { Add: add },
};

/** A break that is gone is not there to be asked. */
const rowOf = (document: Document, target: One): number =>
  breaksOf(document, target).includes(target.row) ? target.row : refuse('ItemNotFound', 'There is no such page break.');

export const pageBreak: Members<One> = {
  identity: (_document, target) => ({ _Id: String(target.row) }),
  get: { RowIndex: rowOf, ColumnIndex: () => 0 },
  call: {
    Delete: (document, target) => {
      const gone = rowOf(document, target);
      return {
        document: withBreaks(
          document,
          target,
          breaksOf(document, target).filter((row) => row !== gone),
        ),
      };
    },
  },
  reach: {
    GetCellAfterBreak: (document, target) => ({
      target: rangeAt(target.sheetId, { row: rowOf(document, target), column: 0, rows: 1, columns: 1 }),
    }),
  },
};
