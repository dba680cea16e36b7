/** What is odd about the rows of a register together: facilities that stand there twice, and communes that a place does not have. */
import { entryAt, groupedBy, issue, type Issue } from '../kernel';
import type { RegisterColumn } from './registerColumns';
import { valueAt, yearAt, type CountedRegister, type RegisterRows } from './registerCounts';
import { communes as schema } from './schema/network';

/** Two rows of a register that may be one. */
interface Pair {
  readonly row: number;
  readonly other: number;
}

/** Every problem that is seen only when rows are compared; each takes one pass over the rows. */
export const registerProblems = (register: RegisterRows, counted: CountedRegister): readonly Issue[] => [
  ...repeatedCodes(register, counted),
  ...alikeFacilities(register, counted),
  ...surplusCommunes(counted),
];

/** How many rows have each key of a column: what stands there once needs no comparing. */
function repetitions({ codes, keys }: RegisterColumn, isSkipped: Uint8Array): Uint32Array {
  const count = new Uint32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1);
  for (const [row, code] of codes.entries())
    if (isSkipped[row] !== 1) {
      const key = entryAt(keys, code);
      count[key] = entryAt(count, key) + 1;
    }
  return count;
}

/** Rows whose key in a column was seen before in the same group. */
function pairsOf(column: RegisterColumn, register: RegisterRows, groupOf: (row: number) => number): readonly Pair[] {
  const { codes, keys } = column;
  const count = repetitions(column, register.isSkipped);
  const seen = new Map<number, Map<number, number>>();
  const pairs: Pair[] = [];
  for (let row = 0; row < register.rows; row += 1) {
    const key = entryAt(keys, entryAt(codes, row));
    if (register.isSkipped[row] === 1 || key === 0 || entryAt(count, key) < 2) continue;
    const groups = seen.get(key) ?? new Map<number, number>();
    if (groups.size === 0) seen.set(key, groups);
    const group = groupOf(row);
    const other = groups.get(group);
    if (other === undefined) groups.set(group, row);
    else pairs.push({ row, other });
  }
  return pairs;
}

const keyAt = (column: RegisterColumn | undefined, row: number): number =>
  column === undefined ? 0 : entryAt(column.keys, entryAt(column.codes, row));

/** A facility stands in the register once a year. */
function repeatedCodes(register: RegisterRows, { communeOf }: CountedRegister): readonly Issue[] {
  const { facilityCode: code } = register.columns;
  if (code === undefined) return [];
  return pairsOf(code, register, (row) => yearAt(register.columns, row) ?? 0)
    .filter(({ row }) => entryAt(communeOf, row) >= 0)
    .map(({ row, other }) => {
      const facts = {
        value: String(valueAt(code, row)),
        column: schema.columns.facilityCode.heading.vi,
        other: code.cellOf(other),
      };
      return issue({ code: 'row-duplicate', severity: 'warning', cell: code.cellOf(row) }, facts);
    });
}

/** The same name in the same commune and year, but not the same code, which is reported already. */
function alikeFacilities(register: RegisterRows, { communeOf, communes }: CountedRegister): readonly Issue[] {
  const { facility, facilityCode } = register.columns;
  if (facility === undefined) return [];
  const groupOf = (row: number): number => entryAt(communeOf, row) * 10_000 + (yearAt(register.columns, row) ?? 0);
  return pairsOf(facility, register, groupOf).flatMap(({ row, other }): Issue[] => {
    const commune = communes[entryAt(communeOf, row)]?.commune;
    const code = keyAt(facilityCode, row);
    if (commune === undefined || (code !== 0 && code === keyAt(facilityCode, other))) return [];
    const facts = {
      ...{ name: String(valueAt(facility, row)), commune: commune.name, year: yearAt(register.columns, row) },
      other: facility.cellOf(other),
    };
    return [issue({ code: 'facility-alike', severity: 'warning', cell: facility.cellOf(row) }, facts)];
  });
}

const MOST_NAMED = 5;

/** A place whose number of communes is known cannot have more of them in the register. */
function surplusCommunes({ communes }: CountedRegister): readonly Issue[] {
  return [...groupedBy(communes, ({ commune }) => commune.place)].flatMap(([place, own]): Issue[] => {
    const known = Math.max(place.communes ?? 0, place.officialCommunes ?? 0);
    if (known === 0 || own.length <= known) return [];
    const sized = own.map(({ commune, counts }) => ({
      commune,
      rows: counts.reduce((sum, { count }) => sum + count, 0),
    }));
    const rarest = sized.toSorted((a, b) => a.rows - b.rows).slice(0, Math.min(MOST_NAMED, own.length - known));
    const facts = { place: place.name, found: own.length, known, rarest: rarest.map(({ commune }) => commune.name) };
    return [issue({ code: 'communes-surplus', severity: 'warning', cell: rarest[0]?.commune.cell }, facts)];
  });
}
