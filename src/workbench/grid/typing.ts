/** What a person has typed, pasted or deleted, taken from what the grid is about to show. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../kernel/cells';
import type { TypedCell } from '../../host/pageWorkbook';

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

const CONTENTS = ['v', 'f', 'p'] as const;

/** A change of looks alone says nothing of the contents. */
const saysContents = (cell: Nullable<ICellData>): boolean =>
  !cell || CONTENTS.some((field) => Object.hasOwn(cell, field));

/** Texts of several lines come as a small document whose lines end in `\r`. */
const plainText = ({ p }: ICellData): string | undefined =>
  p?.body?.dataStream.replace(/\r\n$/u, '').replaceAll('\r', '\n');

/** 1.490.000 and 0,85 as Excel takes them where numbers are written so; `1.490` was taken by the grid before, as 1,49. */
const VIETNAMESE = /^-?(?:\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+)$/u;

function textEntry(text: string, type: ICellData['t']): CellValue {
  if (type === CellValueType.FORCE_STRING) return `'${text}`;
  return VIETNAMESE.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : text;
}

function entryOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return '';
  if (cell.f) return cell.f;
  const value = plainText(cell) ?? cell.v ?? '';
  if (cell.t === CellValueType.BOOLEAN) return Boolean(Number(value));
  if (cell.t === CellValueType.NUMBER && value !== '') return Number(value);
  return typeof value === 'string' ? textEntry(value, cell.t) : value;
}

function formatOf(cell: Nullable<ICellData>): string | undefined {
  const style = cell?.s;
  return typeof style === 'object' ? style?.n?.pattern : undefined;
}

/** @param values by row and column, as the grid's own command carries them */
export const typedCells = (values: Matrix): readonly TypedCell[] =>
  Object.entries(values).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]): readonly TypedCell[] => {
      if (!saysContents(cell)) return [];
      const numberFormat = formatOf(cell);
      const place = { row: Number(row), column: Number(column), entry: entryOf(cell) };
      return [numberFormat === undefined ? place : { ...place, numberFormat }];
    }),
  );
