/** What the input tables say in one fixed form: the order of rows and columns, spellings and formats make no difference. */
import { bodyCell, columnsFromRows, entryAt, known, rowCount, type CellValue, type Grid } from '../kernel';
import { findColumns, type Position } from './readTable';
import { readCell } from './reading';
import { tables, type Column, type TableSchema } from './schema';
import { cleanText, isBlank } from './spelling';

/** One table; equal texts are equal inputs. */
export interface CanonicalTable {
  readonly table: string;
  readonly rows: number;
  readonly text: string;
}

/** Of a kind in which a blank cell and this value are the same. */
const SAME_AS_BLANK: Partial<Record<Column['kind'], string>> = { flag: 'false', names: '[]' };

/** What the cell is read as; one that cannot be read counts as it was typed. */
function canonicalValue(value: CellValue, { column }: Position, grid: Grid): string {
  if (isBlank(value)) return '';
  const reading = readCell(value, column, { cell: bodyCell(grid, 0, 0), column: '' });
  const text = 'value' in reading ? JSON.stringify(reading.value) : JSON.stringify([cleanText(value)]);
  return text === SAME_AS_BLANK[column.kind] ? '' : text;
}

const byYear = ({ indices }: Position): Position['indices'] =>
  [...indices].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));

/** One line a row: its filled cells, by the ids of their columns. */
function linesOf(schema: TableSchema, grid: Grid): string[] {
  const columns = grid.columns ?? columnsFromRows(grid.rows, grid.headings.length);
  const cells = findColumns(schema, grid).positions.flatMap((position) =>
    byYear(position).map(({ index, year }) => {
      const column = known(columns[index], 'column under the heading');
      const id = year === undefined ? position.id : `${position.id} ${year}`;
      const texts = column.values.map((value) => canonicalValue(value, position, grid));
      return { codes: column.codes, texts: texts.map((text) => (text === '' ? '' : `${id}=${text};`)) };
    }),
  );
  return Array.from({ length: rowCount(columns) }, (_, row) =>
    cells.reduce((line, { codes, texts }) => line + known(texts[entryAt(codes, row)], 'text of the value'), ''),
  ).filter((line) => line !== '');
}

/** Tables that are ours and there, in the order of the template; columns that no rule reads do not count. */
export const canonicalTables = (grids: readonly Grid[]): readonly CanonicalTable[] =>
  Object.values<TableSchema>(tables).flatMap((schema) => {
    const grid = grids.find(({ table }) => table.toLowerCase() === schema.name.toLowerCase());
    if (grid === undefined) return [];
    const lines = linesOf(schema, grid).sort();
    return [{ table: schema.name, rows: lines.length, text: lines.join('\n') }];
  });
