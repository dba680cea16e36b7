/** What a person changes in the input tables from the pane: always in the workbook's own cells, never anywhere else. */
import {
  addRows,
  changeCell,
  type CellEdit,
  type Entered,
  insertTables,
  type NewRow,
  type Outcome,
  showCell,
  showNamed,
} from '../excel';
import {
  issue,
  plainDigits,
  serialOfDay,
  type Bilingual,
  type CellRef,
  type Day,
  type Issue,
  type Language,
  type Money,
} from '../kernel';
import {
  choiceParameters,
  inputSheets,
  tables,
  type Clock,
  type Model,
  type SalaryRow,
  type SalaryStatus,
  type StandingColumn,
  type TableId,
} from '../model';
import type { FoundTable } from './found';
import { peopleName, totalName } from '../report';
import { patienceOf, type RunNote } from './note';

type Note = Pick<RunNote, 'patience'>;

/** Undefined: it was done; otherwise why nothing was written. */
export type Answer = Promise<Issue | undefined>;

export const goTo = (cell: CellRef, note: Note = {}): Answer => showCell(cell, patienceOf(note));

/** A figure of an option that stands on its sheets: its cost in all, or its people in the last phase. */
export type Headline = 'total' | 'people';

const NAME_OF: Readonly<Record<Headline, (option: string) => string>> = { total: totalName, people: peopleName };

/** Goes to a result where it was written; without a report, or after its name was deleted, it says so. */
export const goToResult = (headline: Headline, option: string, note: Note = {}): Answer =>
  showNamed(NAME_OF[headline](option), patienceOf(note));

export const changeInput = (edit: CellEdit, note: Note = {}): Answer => changeCell(edit, patienceOf(note));

const asText = (value: string): Entered => ({
  content: value === '' ? { kind: 'blank' } : { kind: 'text', value },
  shows: 'text',
});
const asMoney = (amount: Money): Entered => ({
  content: { kind: 'number', value: Number(plainDigits(amount)) },
  shows: 'money',
});
const asDay = (day: Day): Entered => ({ content: { kind: 'date', serial: serialOfDay(day) }, shows: 'date' });

interface SalaryEdit {
  readonly cell: CellRef;
  readonly was: Money;
  readonly becomes: Money;
}

/** Another base salary in place of the one that stands in the cell. */
export const changeSalary = ({ cell, was, becomes }: SalaryEdit, note: Note = {}): Answer =>
  changeInput({ cell, was: Number(plainDigits(was)), ...asMoney(becomes) }, note);

const gone = (): Issue => issue({ code: 'excel-item-gone', severity: 'error' }, {});

/** A base salary to be added. */
export interface NewSalary {
  readonly clock: Clock;
  readonly from: Day;
  readonly amount: Money;
  readonly document: string;
  readonly status: SalaryStatus;
  /** Its last day; undefined: until the next one. */
  readonly until?: Day | undefined;
  /** The row that ends with it, and the last day that is to stand there. */
  readonly closes?: { readonly row: SalaryRow; readonly until: Day } | undefined;
}

const SALARY_TABLES = { plan: 'planSalary', law: 'lawSalary' } as const satisfies Record<Clock, TableId>;

/** Only where the cell still says what the plan was read from. */
function closing({ row, until }: NonNullable<NewSalary['closes']>, columns: readonly StandingColumn[]): CellEdit {
  const was = columns.find(({ id }) => id === 'until')?.values[row.number - 1] ?? '';
  return { cell: row.cells.until, was, ...asDay(until) };
}

/** Adds a row to one of the tables of base salaries, under whatever its headings are, and closes the row before it. */
export function addSalary(salary: NewSalary, model: Model, note: Note = {}): Answer {
  const { clock, from, amount, document, status, until, closes } = salary;
  const id = SALARY_TABLES[clock];
  const words = tables[id].columns.status.choices[status][model.settings.language];
  const entered: Readonly<Record<string, Entered>> = {
    from: asDay(from),
    ...(until === undefined ? {} : { until: asDay(until) }),
    amount: asMoney(amount),
    document: asText(document),
    status: asText(words),
  };
  const columns = model.standing[id].filter((column) => entered[column.id] !== undefined);
  const reference = columns[0]?.reference;
  if (reference === undefined || !('table' in reference)) return Promise.resolve(gone());
  const row = columns.map(({ id: column, heading }) => [heading, entered[column]] as const);
  const edits = closes === undefined ? [] : [closing(closes, model.standing[id])];
  return addRows([{ table: reference.table, rows: [Object.fromEntries(row) as NewRow] }], edits, patienceOf(note));
}

/** Writes the workbook's own parameter, or adds it where it had its default. */
export function chooseClock(clock: Clock, model: Model, note: Note = {}): Answer {
  const { name, choices } = choiceParameters.clock;
  const { language } = model.settings;
  const value = choices[clock][language];
  const typed = model.typedParameters.clock;
  if (typed !== undefined)
    return changeCell({ cell: typed.cell, was: typed.value, ...asText(value) }, patienceOf(note));
  const columns = model.standing.parameters;
  const headingOf = (id: string): string => columns.find((column) => column.id === id)?.heading ?? '';
  const reference = columns[0]?.reference;
  if (reference === undefined || !('table' in reference)) return Promise.resolve(gone());
  const row = { [headingOf('parameter')]: asText(name[language]), [headingOf('value')]: asText(value) };
  return addRows([{ table: reference.table, rows: [row] }], [], patienceOf(note));
}

/** What a person says of one heading. */
export interface HeadingMeaning {
  /** The table of ours, `KC_DiaPhuong`. */
  readonly table: string;
  readonly heading: string;
  /** A column of ours, or "bỏ qua". */
  readonly column: string;
}

const why = ({ state, issues }: Outcome): Issue | undefined => (state === 'refused' ? issues[0] : undefined);

/** Remembered in the workbook's own table of headings, which comes with the first of them. */
export async function mapHeading(
  meaning: HeadingMeaning,
  { found, language }: { readonly found: readonly FoundTable[]; readonly language: Language },
  note: Note = {},
): Answer {
  const mapping = found.find(({ id }) => id === 'mapping');
  if (mapping?.excelTable === undefined)
    return why(await insertTables(inputSheets({ mapping: [{ ...meaning }] }, language)));
  const standing = new Set(mapping.headings.map((heading) => heading.trim().toLowerCase()));
  const named = ({ vi, en }: Bilingual): string => (standing.has(vi.toLowerCase()) ? vi : en);
  const { columns } = tables.mapping;
  const row = Object.entries(meaning).map(([id, value]) => [
    named(columns[id as keyof HeadingMeaning].heading),
    asText(String(value)),
  ]);
  return addRows([{ table: mapping.excelTable, rows: [Object.fromEntries(row) as NewRow] }], [], patienceOf(note));
}

/** Blank sheets for the tables that are not there yet. */
export const insertMissing = (found: readonly FoundTable[], language: Language): Promise<Outcome> => {
  const there = new Set<string>(found.map(({ id }) => id));
  const missing = Object.keys(tables).filter((id) => !there.has(id));
  return insertTables(inputSheets(Object.fromEntries(missing.map((id) => [id, []])), language));
};
