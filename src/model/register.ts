/** A register, where each row is one facility of its year: read by columns, counted, and searched for what is odd about it. */
import { columnsFromRows, rowCount, type Grid, type GridColumn, type Issue } from '../kernel';
import type { HeadingReader } from './headings';
import { summedUp } from './ledger';
import type { Commune, FacilityRegister } from './model';
import type { PlaceFinder } from './places';
import { findColumns, type Position } from './readTable';
import { blankRows, registerColumn } from './registerColumns';
import { countFacilities, type RegisterColumns, type RegisterRows } from './registerCounts';
import { registerProblems } from './registerProblems';
import { communes as schema } from './schema/network';
import { isBlank } from './spelling';

/** What a register says before its places are known. */
export interface RegisterReading extends RegisterRows {
  readonly issues: readonly Issue[];
}

/** A register says the year in each row; the other form of the table has years for columns. */
export function isRegister(grid: Grid, read: HeadingReader): boolean {
  const { positions } = findColumns(schema, grid, read);
  const indexOf = (wanted: keyof RegisterColumns): number | undefined =>
    positions.find(({ id }) => id === wanted)?.indices[0]?.index;
  const year = indexOf('year');
  if (year === undefined || indexOf('facilities') !== undefined) return false;
  const values = grid.columns?.[year]?.values ?? grid.rows.map((row) => row[year] ?? '');
  return values.some((value) => !isBlank(value));
}

/** @param grid for which `isRegister` holds, by rows or by columns */
export function readRegister(grid: Grid, headings: HeadingReader): RegisterReading {
  const { positions, issues } = findColumns(schema, grid, headings);
  const columns = grid.columns ?? columnsFromRows(grid.rows, grid.headings.length);
  const rows = rowCount(columns);
  const isSkipped = blankRows(columns, rows);
  if (issues.length > 0) return { rows: 0, isSkipped, columns: {}, issues };
  const read = readColumns(positions, { grid, columns, isSkipped });
  return { rows, isSkipped, columns: read, issues: summedUp(Object.values(read).flatMap((column) => column.issues)) };
}

function readColumns(
  positions: readonly Position[],
  source: { readonly grid: Grid; readonly columns: readonly GridColumn[]; readonly isSkipped: Uint8Array },
): RegisterColumns {
  const found = positions.flatMap((position) => {
    const column = registerColumn(position, source);
    return column === undefined ? [] : [[position.id, column] as const];
  });
  return Object.fromEntries(found);
}

/**
 * @returns the communes as a table of communes would give them, the counts for statistics, and the problems of the rows
 * together; a register of 200,000 rows takes under a second
 */
export function facilitiesFrom(
  reading: RegisterReading,
  find: PlaceFinder,
): { readonly values: readonly Commune[]; readonly register: FacilityRegister; readonly issues: readonly Issue[] } {
  const counted = countFacilities(reading, find);
  return {
    values: counted.communes.map(({ commune }) => commune),
    register: {
      rows: counted.rows,
      counted: counted.counted,
      counts: counted.communes.flatMap(({ counts }) => counts),
    },
    issues: [...summedUp(counted.issues), ...summedUp(registerProblems(reading, counted))],
  };
}
