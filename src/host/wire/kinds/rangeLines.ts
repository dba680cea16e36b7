/** What ranges do with whole rows and columns, and where they lie: the part of `Range` beside its contents. */
import { sheetOf } from '../../document/find';
import { placeOf, type Axis } from '../../document/linePlaces';
import { SHEET_COLUMNS, SHEET_ROWS, type Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import { areHidden, groupLines, hideLines } from '../../document/rowsAndColumns';
import { shiftCells } from '../../document/shift';
import { booleanArgument, wordArgument } from '../arguments';
import type { Called, Members } from '../members';
import type { TargetOf } from '../target';

type At = TargetOf<'Range'>;

const hidden =
  (axis: Axis) =>
  (document: Document, target: At): boolean | null =>
    areHidden(sheetOf(document, target.sheetId), target.area, axis);

const hide =
  (axis: Axis) =>
  (document: Document, target: At, value: unknown): Document =>
    hideLines(document, target, { axis, hidden: booleanArgument(value) });

const place =
  (side: 'left' | 'top' | 'width' | 'height') =>
  (document: Document, target: At): number =>
    placeOf(sheetOf(document, target.sheetId), target.area)[side];

const grouping =
  (by: 1 | -1) =>
  (document: Document, target: At, [option]: readonly unknown[]): Called => {
    const axis = wordArgument(option, ['ByRows', 'ByColumns']) === 'ByRows' ? 'row' : 'column';
    const legal = axis === 'row' ? target.area.rows < SHEET_ROWS : target.area.columns < SHEET_COLUMNS;
    if (!legal) refuse('InvalidArgument', 'All rows or columns of a worksheet cannot be grouped.');
    return { document: groupLines(document, target, { axis, by }) };
  };

const both = (rows: boolean | null, columns: boolean | null): boolean | null => {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
};

/** Members that are spread into `Range`. */
export const rangeLines = {
  get: {
    RowHidden: hidden('row'),
    ColumnHidden: hidden('column'),
    Hidden: (document, target) => both(hidden('row')(document, target), hidden('column')(document, target)),
    IsEntireRow: (_document, { area }) => area.columns === SHEET_COLUMNS,
    IsEntireColumn: (_document, { area }) => area.rows === SHEET_ROWS,
    Left: place('left'),
    Top: place('top'),
    Width: place('width'),
    Height: place('height'),
  },
  set: { RowHidden: hide('row'), ColumnHidden: hide('column') },
  call: {
    Group: grouping(1),
    Ungroup: grouping(-1),
    Delete: (document, target, [shift]) => {
      const axis = wordArgument(shift, ['Up', 'Left']) === 'Up' ? 'row' : 'column';
      return { document: shiftCells(document, target, { axis, kind: 'delete' }) };
    },
  },
  reach: {
    Insert: (document, target, [shift]) => {
      const axis = wordArgument(shift, ['Down', 'Right']) === 'Down' ? 'row' : 'column';
      return { document: shiftCells(document, target, { axis, kind: 'insert' }), target };
    },
  },
} satisfies Members<At>;
