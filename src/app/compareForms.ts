/** What forms say beside what the table of communes says: new rows, other figures, and what agrees. */
import {
  bodyCell,
  issue,
  type Bilingual,
  type CellRef,
  type CellValue,
  type Content,
  type Grid,
  type Issue,
  type Language,
  type NumberKind,
} from '../kernel';
import type { CellEdit, Entered, NewRow, RowsPart } from '../excel';
import { headingReader, readTable, spellingKey, tables, type Model } from '../model';
import type { FormRow, FormsRead, ReturnedForm } from './readForms';

/** A cell of the table that says something else than a form. */
export interface FormChange {
  readonly place: string;
  readonly commune: string;
  /** The year of a count; undefined: whether the commune is nominated. */
  readonly year: number | undefined;
  readonly was: CellValue;
  readonly becomes: CellValue;
  readonly edit: CellEdit;
}

/** Rows by the columns of the schema, before they are under the headings of a table. */
export interface NewCommune {
  readonly place: string;
  readonly row: FormRow;
}

/** What a person is shown before forms are brought into the table. */
export interface Collection {
  readonly answered: readonly { readonly place: string; readonly cell: CellRef; readonly rows: number }[];
  /** Places of the plan that have not answered. */
  readonly waiting: readonly string[];
  readonly added: readonly NewCommune[];
  readonly changes: readonly FormChange[];
  /** Rows that the table has already, word for word. */
  readonly same: number;
  readonly years: readonly number[];
  /** The Excel table that rows are added to; undefined: a new one is made. */
  readonly table: string | undefined;
  readonly headings: readonly string[];
  /** Errors keep it from being written. */
  readonly issues: readonly Issue[];
}

const schema = tables.communes;
const readHeading = headingReader(schema);
const { place, name, facilities, nominated } = schema.columns;

const yearsOf = (forms: readonly ReturnedForm[]): readonly number[] =>
  [...new Set(forms.flatMap(({ rows }) => rows.flatMap(({ counts }) => counts.map(({ year }) => year))))].sort();

const entered = (value: string | number): Entered => {
  const content: Exclude<Content, { readonly kind: 'formula' }> =
    typeof value === 'number' ? { kind: 'number', value } : value === '' ? { kind: 'blank' } : { kind: 'text', value };
  const shows: NumberKind = typeof value === 'number' ? 'count' : 'text';
  return { content, shows };
};

interface Standing {
  readonly grid: Grid;
  /** Where a column of the schema stands, a count by its year; -1: nowhere. */
  readonly columnOf: (id: string, year?: number) => number;
  /** Row numbers from 0 by place and commune. */
  readonly rows: ReadonlyMap<string, number>;
}

const keyOf = (of: string, commune: string): string => `${of}\n${spellingKey(commune)}`;

/** @param model of the workbook, which knows the places by all their names */
function standingIn(grid: Grid, model: Model): Standing {
  const meanings = grid.headings.map((heading) => readHeading(heading));
  return {
    grid,
    columnOf: (id, year) => meanings.findIndex((each) => each?.columnId === id && each.year === year),
    rows: new Map(
      model.communes.map((each) => [keyOf(each.place.name, each.name), each.cell.row - grid.origin.row - 1]),
    ),
  };
}

/** A blank says nothing. Nominations are the place's whole list, as soon as it nominates anybody. */
function changesIn(standing: Standing, form: ReturnedForm, row: FormRow): readonly FormChange[] {
  const { grid, columnOf, rows } = standing;
  const at = rows.get(keyOf(form.place.name, row.name)) ?? -1;
  const nominates = form.rows.some((each) => each.nominated);
  const said: readonly (readonly [number | undefined, string | number])[] = [
    ...row.counts.map(({ year, count }) => [year, count] as const),
    ...(nominates ? [[undefined, row.nominated ? 'x' : ''] as const] : []),
  ];
  return said.flatMap(([year, becomes]): readonly FormChange[] => {
    const column = year === undefined ? columnOf('nominated') : columnOf('facilities', year);
    const was = grid.rows[at]?.[column] ?? '';
    const holds = year === undefined ? nominatedThere(standing, at) === (becomes === 'x') : countThere(was) === becomes;
    if (holds) return [];
    const edit = { cell: bodyCell(grid, at, column), was, ...entered(becomes) };
    return [{ place: form.place.name, commune: row.name, year, was, becomes, edit }];
  });
}

const countThere = (value: CellValue): CellValue =>
  typeof value === 'string' && /^\d+$/u.test(value) ? Number(value) : value;

/** A tick is read as the table is read, in any of its spellings. */
function nominatedThere({ grid }: Standing, at: number): boolean {
  const [row] = readTable(schema, { ...grid, rows: grid.rows.slice(at, at + 1) }).rows;
  return row?.values.nominated ?? false;
}

const isEmpty = ({ rows, columns }: Grid): boolean =>
  columns === undefined && rows.every((row) => row.every((value) => String(value).trim() === ''));

/** Why the rows of forms cannot go into the table that stands there. */
function noRoom(standing: Standing, model: Model, years: readonly number[]): readonly Issue[] {
  const { grid, columnOf } = standing;
  const lacking: readonly Bilingual[] = [
    ...years
      .filter((year) => columnOf('facilities', year) < 0)
      .map((year) => ({ vi: `${facilities.heading.vi} ${year}`, en: `${facilities.heading.en} ${year}` })),
    ...(columnOf('nominated') < 0 ? [nominated.heading] : []),
  ];
  const isRegister = model.register !== undefined;
  const isPlain = grid.excelTable === null;
  if (!isRegister && !isPlain && lacking.length === 0) return [];
  const reason = isRegister ? 'register' : isPlain ? 'plain' : 'columns';
  const facts = { sheet: grid.origin.sheet, reason, columns: lacking } as const;
  return [issue({ code: 'forms-no-room', severity: 'error', cell: grid.origin }, facts)];
}

/**
 * @param grid the table of communes as it stands; undefined: there is none
 * @returns for eleven forms with none answered: nobody answered, eleven waiting, and nothing to write
 */
export function compareForms({ forms, issues }: FormsRead, model: Model, grid: Grid | undefined): Collection {
  const answers = forms.filter(({ isAnswered }) => isAnswered);
  const years = yearsOf(answers);
  const standing = grid === undefined || isEmpty(grid) ? undefined : standingIn(grid, model);
  const told = answers.flatMap((form) =>
    form.rows.map((row) => {
      const isThere = standing?.rows.has(keyOf(form.place.name, row.name)) ?? false;
      return { form, row, isThere, changes: standing && isThere ? changesIn(standing, form, row) : [] };
    }),
  );
  return {
    answered: answers.map((form) => ({ place: form.place.name, cell: form.cell, rows: form.rows.length })),
    waiting: model.places.filter((each) => !answers.some((form) => form.place === each)).map((each) => each.name),
    added: told.filter(({ isThere }) => !isThere).map(({ form, row }) => ({ place: form.place.name, row })),
    changes: told.flatMap(({ changes }) => changes),
    same: told.filter(({ isThere, changes }) => isThere && changes.length === 0).length,
    years,
    table: standing === undefined ? undefined : (standing.grid.excelTable ?? standing.grid.table),
    headings: (standing?.grid.headings ?? []).map(String),
    issues: [...issues, ...(standing === undefined || answers.length === 0 ? [] : noRoom(standing, model, years))],
  };
}

/** What a new row says under a heading, in words or numbers; "" where it says nothing. */
function valueUnder(heading: string, { place: of, row }: NewCommune): string | number {
  const meaning = readHeading(heading);
  switch (meaning?.columnId) {
    case 'place':
      return of;
    case 'name':
      return row.name;
    case 'facilities':
      return row.counts.find(({ year }) => year === meaning.year)?.count ?? '';
    case 'nominated':
      return row.nominated ? 'x' : '';
    case undefined:
    default:
      return '';
  }
}

/** A new row under the headings of a table that stands there; what it does not say stays as Excel fills it in. */
export const rowUnder = (headings: readonly string[], told: NewCommune): NewRow =>
  Object.fromEntries(
    headings.flatMap((heading) => {
      const value = valueUnder(heading, told);
      return value === '' ? [] : [[heading, entered(value)] as const];
    }),
  );

/** The columns of a new table of communes. */
export const newColumns = (years: readonly number[], language: Language) => [
  ...[place, name].map(({ heading, width }) => ({ heading: heading[language], width, shows: 'text' as const })),
  ...years.map((year) => ({
    heading: `${facilities.heading[language]} ${year}`,
    width: facilities.width,
    shows: 'count' as const,
  })),
  { heading: nominated.heading[language], width: nominated.width, shows: 'text' as const },
];

/** The rows of a new table. */
export const newRows = (columns: ReturnType<typeof newColumns>, told: readonly NewCommune[]): RowsPart =>
  told.map((each) => columns.map(({ heading }) => valueUnder(heading, each)));
