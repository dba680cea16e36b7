/** What other tables say of places: projects a year, and communes with their facilities. */
import { groupedBy, issue, type CellRef, type Group, type Issue } from '../kernel';
import type { Commune, Place, Projects } from './model';
import { reversedDays, type PlaceFinder } from './places';
import type { Row, YearCount } from './schema/column';
import { projects, type communes } from './schema/network';
import { spellingKey } from './spelling';

/** What the rows of a table say, with their problems. */
export interface Gathered<Value> {
  readonly values: readonly Value[];
  readonly issues: readonly Issue[];
}

/** Projects place by place; a place named twice is an error. */
export function projectsFrom(rows: readonly Row<typeof projects>[], find: PlaceFinder): Gathered<Projects> {
  const { matched, issues } = matchedRows(rows, find);
  return {
    values: matched.map(({ row, place }) => ({ place, counts: row.values.counts })),
    issues: [
      ...issues,
      ...matched.flatMap(({ row, place }, index) => {
        const other = matched.slice(0, index).find((each) => each.place === place);
        return other === undefined ? [] : [namedTwice(row.values.place, row.cells.place, other.row.cells.place)];
      }),
    ],
  };
}

const namedTwice = (value: string, cell: CellRef, other: CellRef): Issue =>
  issue(
    { code: 'row-duplicate', severity: 'error', cell },
    { value, column: projects.columns.place.heading.vi, other },
  );

function matchedRows<R extends { values: { place: string }; cells: { place: CellRef } }>(
  rows: readonly R[],
  find: PlaceFinder,
) {
  const found = rows.map((row) => ({ row, match: find(row.values.place, row.cells.place) }));
  return {
    matched: found.flatMap(({ row, match }) => ('place' in match ? [{ row, place: match.place }] : [])),
    issues: found.flatMap(({ match }) => ('issue' in match ? [match.issue] : [])),
  };
}

/**
 * Communes with their facilities, from rows with a count a year (a register of single facilities is read by
 * `register.ts`). Rows of one commune are added up; what the commune is (nominated, dates) is said by any of them.
 */
export function communesFrom(
  rows: readonly Row<typeof communes>[],
  find: PlaceFinder,
): Gathered<Commune> & { readonly register: undefined } {
  const { matched, issues } = matchedRows(rows, find);
  const groups = groupedBy(matched, ({ row, place }) => `${place.name}\n${spellingKey(row.values.name)}`);
  return {
    values: [...groups.values()].map(communeOf),
    register: undefined,
    issues: [...issues, ...rows.flatMap(reversedDays), ...[...groups.values()].flatMap(repeatedIn)],
  };
}

/** Rows of different forms are parts of one commune; two of one form may be one count typed twice. */
function repeatedIn(group: Group<CommuneRow>): readonly Issue[] {
  const formOf = ({ row }: CommuneRow) => spellingKey(row.values.form ?? '');
  return group.flatMap((later, index) => {
    const yearsWith = ({ row }: CommuneRow) =>
      row.values.facilities
        .map(({ year }) => year)
        .filter((year) => later.row.values.facilities.some((each) => each.year === year));
    const other = group.slice(0, index).find((each) => formOf(each) === formOf(later) && yearsWith(each).length > 0);
    if (other === undefined) return [];
    const facts = { value: later.row.values.name, years: yearsWith(other), other: other.row.cells.name };
    return [issue({ code: 'commune-repeated', severity: 'warning', cell: later.row.cells.name }, facts)];
  });
}

type CommuneRow = { readonly row: Row<typeof communes>; readonly place: Place };

function communeOf(group: Group<CommuneRow>): Commune {
  const [{ row, place }] = group;
  const said = group.map((each) => each.row.values);
  return {
    ...{ place, name: row.values.name, cell: row.cells.name },
    facilities: addedUp(said.flatMap(({ facilities }) => facilities)),
    nominated: said.some(({ nominated }) => nominated),
    eligibleFrom: said.map(({ eligibleFrom }) => eligibleFrom).find((day) => day !== undefined),
    eligibleUntil: said.map(({ eligibleUntil }) => eligibleUntil).find((day) => day !== undefined),
  };
}

function addedUp(counts: readonly YearCount[]): readonly YearCount[] {
  const years = groupedBy(counts, ({ year }) => year);
  return [...years.values()].map((same) => ({
    ...same[0],
    count: same.reduce((sum, { count }) => sum + count, 0),
  }));
}
