/** Input sheets made from the schema: blank for a new workbook, or filled from data (the samples). */
import {
  dayOf,
  known,
  serialOfDay,
  type InputColumn,
  type InputSheet,
  type Language,
  type NumberKind,
} from '../kernel';
import { tables, type Column, type TableId, type TableSchema } from './schema';

/** A value of a row as data: choices by code, days as ISO text, counts by year. */
export type DataValue = string | number | boolean | Readonly<Record<string, number>>;
/** One row by column id; what is left out is blank. */
export type DataRow = Readonly<Record<string, DataValue>>;
/** Rows of each table to fill in; a table that is left out has no sheet. */
export type InputData = Readonly<Partial<Record<TableId, readonly DataRow[]>>>;

/** @throws RangeError when the data name a table or column that the schema does not know: a mistake in the data file. */
export function inputSheets(data: InputData, language: Language): readonly InputSheet[] {
  const stranger = Object.keys(data).find((id) => !Object.hasOwn(tables, id));
  if (stranger !== undefined) throw new RangeError(`No input table is called ${stranger}`);
  return (Object.keys(tables) as readonly TableId[]).flatMap((id) => {
    const rows = data[id];
    return rows === undefined ? [] : [inputSheet(tables[id], rows, language)];
  });
}

interface Heading {
  readonly id: string;
  readonly column: Column;
  readonly year: string | undefined;
}

function inputSheet(schema: TableSchema, rows: readonly DataRow[], language: Language): InputSheet {
  const stranger = rows.flatMap((row) => Object.keys(row)).find((id) => !Object.hasOwn(schema.columns, id));
  if (stranger !== undefined) throw new RangeError(`${schema.name} has no column ${stranger}`);
  const headings = Object.entries(schema.columns).flatMap(([id, column]) => headingsOf({ id, column }, rows));
  return {
    table: schema.name,
    tab: schema.sheet[language],
    title: schema.sheet[language],
    note: schema.note[language],
    columns: headings.map((heading) => inputColumn(heading, language)),
    rows: rows.map((row) => headings.map((heading) => contentOf(heading, row, language))),
  };
}

function headingsOf({ id, column }: Omit<Heading, 'year'>, rows: readonly DataRow[]): readonly Heading[] {
  if (column.kind !== 'countsByYear') return [{ id, column, year: undefined }];
  const years = new Set(rows.flatMap((row) => Object.keys(row[id] ?? {})));
  return [...years].toSorted().map((year) => ({ id, column, year }));
}

const SHOWN_AS: Readonly<Record<Column['kind'], NumberKind>> = {
  text: 'text',
  names: 'text',
  choice: 'text',
  flag: 'text',
  monthFrom: 'text',
  monthTo: 'text',
  count: 'count',
  countsByYear: 'count',
  year: 'year',
  money: 'money',
  coefficient: 'ratio',
  quantity: 'general',
  percentage: 'percent',
  figure: 'general',
  day: 'date',
};

const inputColumn = ({ column, year }: Heading, language: Language): InputColumn => ({
  heading: [column.heading[language], year].filter((part) => part !== undefined).join(' '),
  width: column.width,
  shows: SHOWN_AS[column.kind],
  choices: column.kind === 'flag' ? ['x'] : Object.values(column.choices).map((words) => words[language]),
});

function contentOf(
  { id, column, year }: Heading,
  row: DataRow,
  language: Language,
): InputSheet['rows'][number][number] {
  const value = row[id];
  const own = typeof value === 'object' ? value[known(year, 'year of the heading')] : value;
  if (own === undefined || own === false) return { kind: 'blank' };
  if (own === true) return { kind: 'text', value: 'x' };
  if (typeof own === 'number') return { kind: 'number', value: own };
  if (column.kind === 'choice') return { kind: 'text', value: choiceWords(column, own, language) };
  return column.kind === 'day' ? { kind: 'date', serial: serialOf(own) } : { kind: 'text', value: own };
}

function choiceWords(column: Column, code: string, language: Language): string {
  const words = column.choices[code];
  if (words === undefined) throw new RangeError(`${column.heading.en} has no choice ${code}`);
  return words[language];
}

function serialOf(iso: string): number {
  const found = dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));
  if (found === undefined) throw new RangeError(`${iso} is no day`);
  return serialOfDay(found);
}
