/** The user's own cells as formulas may point at them: which a formula can follow, and columns by their own headings. */
import {
  cellLabel,
  type Cell,
  type CellRef,
  type CellValue,
  type Formula,
  type InputRef,
  type TableRef,
} from '../kernel';
import type { Model, StandingColumn, TableId } from '../model';
import { live, type Figure, type Look } from './contents';
import { formula } from './formula';

type Named = Pick<Model, 'unlinked' | 'standing'>;

/** Whether a formula that points at the cell finds there what was read. */
export const isLinked = ({ unlinked }: Named, cell: CellRef): boolean =>
  !unlinked.some((each) => cellLabel(each) === cellLabel(cell));

/** A column of an input table as it stood when it was read; undefined: there is no such column. */
export const standingColumn = ({ standing }: Named, table: TableId, column: string): StandingColumn | undefined =>
  standing[table].find(({ id }) => id === column);

/** The cells of a column as a formula refers to them; undefined: there is no such column. */
export function columnOf(model: Named, table: TableId, column: string): TableRef | InputRef | undefined {
  return standingColumn(model, table, column)?.reference;
}

/** What stood in a cell of a column; rows count from 1. */
export const standingValue = (model: Named, table: TableId, at: { column: string; row: number }): CellValue =>
  standingColumn(model, table, at.column)?.values[at.row - 1] ?? '';

/** A live link to an input cell. */
export const linkTo = (input: CellRef, expected: Figure | string, look: Look): Cell =>
  live(formula`=${{ input }}`, expected, look);

/** `IF(cell="","",cell)`: a link that stays blank with its cell. */
export const blankable = (input: CellRef): Formula => formula`=IF(${{ input }}="","",${{ input }})`;
