/** What a heading means: which column of a table, by its name, another name for it, a year, or a mapping that a person made. */
import { known, type CellValue } from '../kernel';
import { tables, type Column, type TableSchema } from './schema';
import { synonyms } from './schema/synonyms';
import { bareKey, cleanText, spellingKey } from './spelling';

/** The column that a heading names; columns of counts by year have the year too. */
export interface Meaning {
  readonly columnId: string;
  readonly year?: number;
  /** Only a year: which family of columns it belongs to follows from the table. */
  readonly isBareYear?: true;
}

/** What each heading of one table means, or undefined where it means no column of it. */
export type HeadingReader = (heading: CellValue) => Meaning | undefined;

/** What a person said of one heading in `KC_AnhXa`; without a meaning the column is to be passed over. */
export interface MappedHeading {
  readonly table: string;
  readonly heading: string;
  readonly meaning: Meaning | undefined;
}

/** Nobody heads a column with more; a longer text is not worth comparing. */
const LONGEST = 300;

const YEAR = /(?<!\d)((?:19|20|21)\d{2})(?!\d)/u;

/** Behind a heading: "(người)", "(đồng)", "(*)", "(1)", ":". Thousands and millions of đồng are no such thing. */
const BEHIND =
  /\s*(?:[:*]+|\((?:đồng|đ|vnđ|vnd|người|cơ sở|xã|đề án|lớp|ngày|tháng|lần|%|\*+|\d{1,2}|dd\/mm\/yyyy)\))$/u;

const UNMARKED = /^[ -~]*$/u;

/** A heading without what offices put behind it: units, footnote marks, a colon. */
const trimmedKey = (key: string): string => {
  if (!/[:*)]$/u.test(key)) return key;
  const shorter = key.replace(BEHIND, '').trim();
  return shorter === key || shorter === '' ? key : trimmedKey(shorter);
};

/** The spelling of a heading as it is compared; "" for what is no heading. */
export const headingKey = (heading: CellValue): string => {
  const text = typeof heading === 'boolean' ? '' : cleanText(heading);
  return text.length > LONGEST ? '' : spellingKey(text);
};

const idOf = new Map(Object.entries(tables).map(([id, { name }]) => [name, id]));

/** Every name of a column: the template's own in both languages, then the synonyms. */
export function namesOf(schema: TableSchema, columnId: string): readonly string[] {
  const { heading } = schema.columns[columnId] as Column;
  const table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = synonyms;
  const others = table[known(idOf.get(schema.name), 'id of the table')]?.[columnId] ?? [];
  return [heading.vi, heading.en, ...others];
}

interface Names {
  readonly exact: ReadonlyMap<string, string>;
  /** For headings without any marks: "DIA PHUONG". */
  readonly unmarked: ReadonlyMap<string, string>;
  readonly families: readonly { readonly columnId: string; readonly names: ReadonlySet<string> }[];
}

function namesIn(schema: TableSchema): Names {
  const columns = Object.entries(schema.columns);
  const plain = columns.filter(([, { kind }]) => kind !== 'countsByYear');
  const pairs = plain.flatMap(([id]) => namesOf(schema, id).map((name) => [spellingKey(name), id] as const));
  const bare = pairs.map(([key, id]) => [bareKey(key), id] as const);
  const clear = bare.filter(([key, id]) => bare.every((other) => other[0] !== key || other[1] === id));
  const families = columns.filter(([, { kind }]) => kind === 'countsByYear');
  return {
    // The template's own names come first, so no synonym can take one away.
    exact: new Map(pairs.toReversed()),
    unmarked: new Map(clear),
    families: families.map(([columnId]) => {
      const names = namesOf(schema, columnId).map(spellingKey);
      return { columnId, names: new Set([...names, ...names.map(bareKey)]) };
    }),
  };
}

const namesBySchema = new Map(Object.values<TableSchema>(tables).map((schema) => [schema.name, namesIn(schema)]));

/**
 * How the headings of a table are read: `headingReader(tables.places)('SỐ TỔ TRƯỞNG (người)')` is `{ columnId: 'leaders' }`,
 * `'Số cơ sở CNNT năm 2019'` is `{ columnId: 'facilities', year: 2019 }`, `'STT'` is undefined.
 */
export function headingReader(schema: TableSchema, mapping: readonly MappedHeading[] = []): HeadingReader {
  const read = keyReader(schema, mapping);
  return (heading) => read(headingKey(heading));
}

/** The same for headings whose spelling is known already: many tables read one heading. */
export function keyReader(
  schema: TableSchema,
  mapping: readonly MappedHeading[],
): (key: string) => Meaning | undefined {
  const own = mapping.filter(({ table }) => table === schema.name);
  const mapped = new Map(own.map(({ heading, meaning }) => [headingKey(heading), meaning]));
  return (key) => {
    if (key === '') return undefined;
    return mapped.has(key) ? mapped.get(key) : meaningsOf(key).get(schema.name);
  };
}

/** The same headings come with every reading: what they mean to each table is worked out once, for so many of them. */
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, ReadonlyMap<string, Meaning>>();

/** @returns what a key means, by the name of the table to which it means something */
function meaningsOf(key: string): ReadonlyMap<string, Meaning> {
  const before = remembered.get(key);
  if (before !== undefined) return before;
  if (remembered.size === MOST_REMEMBERED) remembered.clear();
  const keys = [...new Set([key, trimmedKey(key)])];
  const meanings = [...namesBySchema].flatMap(([table, names]): [string, Meaning][] => {
    const meaning = keys.map((each) => named(each, names)).find((found) => found !== undefined);
    return meaning === undefined ? [] : [[table, meaning]];
  });
  const found = new Map(meanings);
  remembered.set(key, found);
  return found;
}

function named(key: string, { exact, unmarked, families }: Names): Meaning | undefined {
  const columnId = exact.get(key) ?? (UNMARKED.test(key) ? unmarked.get(key) : undefined);
  return columnId === undefined ? yearOf(key, families) : { columnId };
}

/** "… đến 31/12/2019", "… tính đến hết năm 2019": the count at the end of a year is that of the year. */
const END_OF_YEAR = /\s(?:tính )?đến (?:hết |cuối |ngày )*(?:31\/12\/|năm)\s*$/u;

/** A bare year, or the family's own heading with a year: "2019", "Năm 2019", "Số cơ sở CNNT năm 2019", "Năm 2019 Số cơ sở CNNT". */
function yearOf(key: string, families: Names['families']): Meaning | undefined {
  const year = YEAR.exec(key)?.[1];
  if (year === undefined) return undefined;
  const rest = key
    .replace(YEAR, '')
    .replace(/[()[\]]/gu, '')
    .replace(/^\s*(?:năm|nam|year)(?=\s)/u, '')
    .trim()
    .replace(END_OF_YEAR, '')
    .replace(/(?:^|\s)(?:năm|nam|in|year)\s*$/u, '')
    .trim();
  const family = families.find(({ names }) => rest === '' || names.has(rest));
  if (family === undefined) return undefined;
  const { columnId } = family;
  return { columnId, year: Number(year), ...(rest === '' ? { isBareYear: true as const } : {}) };
}

/**
 * A quick look for large sheets: false for what certainly is no heading of any table.
 * What passes still has to be read by each table's own reader.
 */
export function headingSpotter(mapping: readonly MappedHeading[]): (key: string) => boolean {
  const mapped = new Set(mapping.map(({ heading }) => headingKey(heading)));
  return (key) =>
    BARE_NAMES.has(bareKey(key)) ||
    BARE_NAMES.has(bareKey(trimmedKey(key))) ||
    mapped.has(key) ||
    (YEAR.test(key) && key.length <= LONGEST_WITH_YEAR);
}

/** "Số cơ sở công nghiệp nông thôn tính đến hết ngày 31/12/2019 (cơ sở)" is 67 letters long. */
const LONGEST_WITH_YEAR = 80;

const BARE_NAMES: ReadonlySet<string> = new Set(
  Object.values<TableSchema>(tables).flatMap((schema) =>
    Object.keys(schema.columns).flatMap((id) => namesOf(schema, id).map((name) => bareKey(spellingKey(name)))),
  ),
);
