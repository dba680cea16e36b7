/** Places from their table: names, exceptions, dates, clusters and successors. */
import { groupedBy, issue, type CellRef, type Issue } from '../kernel';
import type { Place } from './model';
import { isSamePlace, nameWithoutRank, placeMatcher } from './placeNames';
import type { Row } from './schema/column';
import { places as schema } from './schema/network';
import { spellingKey } from './spelling';

type PlaceRow = Row<typeof schema>;

/** Finds the place that a cell names, or the issue to show at that cell. */
export type PlaceFinder = (typed: string, cell: CellRef) => { readonly place: Place } | { readonly issue: Issue };

/** The places in the order of their rows; a second row of one name or code is an error. */
export function placesFrom(rows: readonly PlaceRow[]): {
  readonly places: readonly Place[];
  readonly issues: readonly Issue[];
} {
  const unlinked = rows.map((row) => ({ row, place: placeFrom(row) }));
  const find = placeFinder(unlinked.map(({ place }) => place));
  const linked = unlinked.map(({ row, place }) => linkedPlace(row, place, find));
  return {
    places: linked.map(({ place }) => place),
    issues: [
      ...repeated(rows, 'name'),
      ...repeated(rows, 'code'),
      ...missingLeaders(rows),
      ...rows.flatMap(reversedDays),
      ...linked.flatMap(({ issues }) => issues),
    ],
  };
}

/** A province without leaders leaves their column out, or wholly blank. */
function placeFrom({ values, cells }: PlaceRow): Place {
  const { leaders = 0, ...rest } = values;
  return { ...rest, leaders, cells };
}

/** Names of other places in a row, replaced by the names under which those places stand in the table. */
function linkedPlace({ values, cells }: PlaceRow, place: Place, find: PlaceFinder) {
  const cluster = values.memberOf === undefined ? [] : [find(values.memberOf, cells.memberOf)];
  const before = values.predecessors.map((name) => find(name, cells.predecessors));
  const names = (found: readonly ReturnType<PlaceFinder>[]) =>
    found.flatMap((each) => ('place' in each ? [each.place.name] : []));
  return {
    place: { ...place, memberOf: names(cluster)[0], predecessors: names(before) },
    issues: [...cluster, ...before].flatMap((each) => ('issue' in each ? [each.issue] : [])),
  };
}

/** Where some places have a number of leaders, a blank one is unknown, and unknown is not zero. */
function missingLeaders(rows: readonly PlaceRow[]): readonly Issue[] {
  if (rows.every(({ values }) => values.leaders === undefined)) return [];
  return rows.flatMap(({ values, cells }) =>
    values.leaders === undefined
      ? [
          issue(
            { code: 'cell-blank', severity: 'error', cell: cells.leaders },
            { column: schema.columns.leaders.heading.vi, accepted: 'count' },
          ),
        ]
      : [],
  );
}

/** Support of a place or a commune that would end before it begins. */
export function reversedDays({
  values: { eligibleFrom, eligibleUntil },
  cells,
}: {
  readonly values: Pick<Place, 'eligibleFrom' | 'eligibleUntil'>;
  readonly cells: Pick<Place['cells'], 'eligibleUntil'>;
}): readonly Issue[] {
  if (eligibleFrom === undefined || eligibleUntil === undefined || eligibleFrom <= eligibleUntil) return [];
  const facts = { from: eligibleFrom, to: eligibleUntil };
  return [issue({ code: 'period-reversed', severity: 'error', cell: cells.eligibleUntil }, facts)];
}

/** Rows of one code, or of one name: "Biên Hòa" is "TP. Biên Hòa", but "TP. Cao Lãnh" is not "Huyện Cao Lãnh". */
function repeated(rows: readonly PlaceRow[], column: 'name' | 'code'): readonly Issue[] {
  const named = rows.flatMap(({ values, cells }) => {
    const value = values[column];
    return value === undefined ? [] : [{ value, cell: cells[column] }];
  });
  const groups = groupedBy(named, ({ value }) => (column === 'name' ? nameWithoutRank(value) : spellingKey(value)));
  return [...groups.values()].flatMap((group) =>
    group.flatMap(({ value, cell }, index) => {
      const other = group.slice(0, index).find((each) => column === 'code' || isSamePlace(each.value, value));
      if (other === undefined) return [];
      const facts = { value, column: schema.columns[column].heading.vi, other: other.cell };
      return [issue({ code: 'row-duplicate', severity: 'error', cell }, facts)];
    }),
  );
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
