/** Places and their projects, from their tables; and the way every other table names a place. */
import { issue, type CellRef, type Issue } from '../kernel';
import type { Place, Projects } from './model';
import { placeMatcher } from './placeNames';
import type { Row } from './schema/column';
import type { places, projects } from './schema/network';
import { spellingKey } from './spelling';

/** Finds the place that a cell names, or the issue to show at that cell. */
export type PlaceFinder = (typed: string, cell: CellRef) => { readonly place: Place } | { readonly issue: Issue };

/** The places in the order of their rows; a second row of one name or code is an error. */
export function placesFrom(rows: readonly Row<typeof places>[]): {
  readonly places: readonly Place[];
  readonly issues: readonly Issue[];
} {
  return { places: rows.map(placeFrom), issues: [...repeated(rows, 'name'), ...repeated(rows, 'code')] };
}

function placeFrom({ values, cells }: Row<typeof places>): Place {
  const { aliases, ...rest } = values;
  return {
    ...rest,
    aliases: (aliases ?? '')
      .split(/[;,\n]/u)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    cells,
  };
}

function repeated(rows: readonly Row<typeof places>[], column: 'name' | 'code'): readonly Issue[] {
  return rows.flatMap(({ values, cells }, index) => {
    const value = values[column];
    if (value === undefined) return [];
    const key = spellingKey(value);
    const first = rows.findIndex((row) => row.values[column] !== undefined && spellingKey(row.values[column]) === key);
    const other = rows[first]?.cells[column];
    if (first === index || other === undefined) return [];
    const facts = { value, column: column === 'name' ? 'Địa phương' : 'Mã', other };
    return [issue({ code: 'row-duplicate', severity: 'error', cell: cells[column] }, facts)];
  });
}

/** How other tables find a place by any of its names. */
export function placeFinder(known: readonly Place[]): PlaceFinder {
  const match = placeMatcher(known);
  return (typed, cell) => {
    const found = match(typed);
    const at = { severity: 'error', cell } as const;
    switch (found.kind) {
      case 'found':
        return { place: found.place };
      case 'ambiguous':
        return { issue: issue({ code: 'place-ambiguous', ...at }, { value: typed, candidates: found.candidates }) };
      case 'unknown':
        return { issue: issue({ code: 'place-unknown', ...at }, { value: typed, suggestions: found.suggestions }) };
    }
  };
}

/** Projects place by place; a place named twice is an error. */
export function projectsFrom(
  rows: readonly Row<typeof projects>[],
  find: PlaceFinder,
): { readonly projects: readonly Projects[]; readonly issues: readonly Issue[] } {
  const found = rows.map((row) => ({ row, match: find(row.values.place, row.cells.place) }));
  const matched = found.flatMap(({ row, match }) => ('place' in match ? [{ row, place: match.place }] : []));
  return {
    projects: matched.map(({ row, place }) => ({ place, counts: row.values.counts })),
    issues: [
      ...found.flatMap(({ match }) => ('issue' in match ? [match.issue] : [])),
      ...matched.flatMap(({ row, place }, index) => {
        const other = matched.find((each) => each.place === place);
        if (other === undefined || other === matched[index]) return [];
        const facts = { value: row.values.place, column: 'Địa phương', other: other.row.cells.place };
        return [issue({ code: 'row-duplicate', severity: 'error', cell: row.cells.place }, facts)];
      }),
    ],
  };
}
