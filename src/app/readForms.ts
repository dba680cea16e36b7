/** Forms that came back, wherever they stand in the workbook and whatever their sheets are called: known by their mark, read like any table of communes. */
import { formTexts } from '../i18n';
import {
  bodyCell,
  groupedBy,
  hasErrors,
  issue,
  type CellRef,
  type CellValue,
  type Grid,
  type Issue,
  type OtherCells,
  type UsedCells,
} from '../kernel';
import { headingReader, readTable, spellingKey, tables, type Model, type PlaceFinder, type YearCount } from '../model';

type Place = Model['places'][number];

/** One commune as a place has told it. */
export interface FormRow {
  readonly name: string;
  readonly cell: CellRef;
  readonly counts: readonly YearCount[];
  readonly nominated: boolean;
}

/** A form of one place. Whoever says nothing of any commune has not answered. */
export interface ReturnedForm {
  readonly place: Place;
  /** Where the form begins. */
  readonly cell: CellRef;
  readonly rows: readonly FormRow[];
  readonly isAnswered: boolean;
}

export interface FormsRead {
  readonly forms: readonly ReturnedForm[];
  readonly issues: readonly Issue[];
}

const ALL = Object.values(formTexts);
const keysOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(spellingKey));
const MARKS = keysOf(ALL.map(({ mark }) => mark));
const PLACES = keysOf(ALL.map(({ place }) => place));
const TOTALS = keysOf(ALL.map(({ total }) => total));
const KNOWN = keysOf(ALL.map(({ known }) => known));

const isOne = (value: CellValue, of: ReadonlySet<string>): boolean =>
  typeof value === 'string' && of.has(spellingKey(value));
const isBlank = (value: CellValue): boolean => String(value).trim() === '';
const hasOne = (row: readonly CellValue[], of: ReadonlySet<string>): boolean => row.some((value) => isOne(value, of));

export const isFormMark = (value: CellValue): boolean => isOne(value, MARKS);

const schema = tables.communes;
const readHeading = headingReader(schema);
const meaningOf = (heading: CellValue) => readHeading(heading)?.columnId;

/** A table that somebody made of the form's cells stands apart from them; here they are together again. */
function withTables({ origin, rows, ...hidden }: UsedCells, grids: readonly Grid[]): UsedCells {
  const own = grids.filter((grid) => grid.origin.sheet === origin.sheet);
  if (own.length === 0) return { origin, rows, ...hidden };
  const inTable = (row: number, column: number): CellValue | undefined =>
    own
      .map((grid) => [grid.headings, ...grid.rows][row - grid.origin.row]?.[column - grid.origin.column])
      .find((value) => value !== undefined);
  return {
    ...hidden,
    origin,
    rows: rows.map((line, row) =>
      line.map((value, column) => inTable(origin.row + row, origin.column + column) ?? value),
    ),
  };
}

/** @returns what may be input, and the sheets with forms on them, which are none */
export function partForms(others: OtherCells): { readonly others: OtherCells; readonly forms: readonly UsedCells[] } {
  const isForm = ({ rows }: UsedCells): boolean => rows.some((row) => hasOne(row, MARKS));
  const forms = others.sheets.filter(isForm);
  const tabs = new Set(forms.map(({ origin }) => origin.sheet));
  return {
    others: {
      ...others,
      sheets: others.sheets.filter((cells) => !forms.includes(cells)),
      tables: others.tables.filter(({ origin }) => !tabs.has(origin.sheet)),
    },
    forms: forms.map((cells) => withTables(cells, others.tables)),
  };
}

/** Several forms pasted one below the other, each from its mark to the next. */
function pages({ origin, rows }: UsedCells): readonly UsedCells[] {
  const starts = rows.flatMap((row, at) => (hasOne(row, MARKS) ? [at] : []));
  return starts.map((start, at) => ({
    origin: { ...origin, row: origin.row + start },
    rows: rows.slice(start, starts[at + 1]),
  }));
}

/** What stands beside "Địa phương:", and where. */
function placeOn({ origin, rows }: UsedCells): { readonly typed: CellValue; readonly cell: CellRef } {
  const row = Math.max(
    0,
    rows.findIndex((line) => hasOne(line, PLACES)),
  );
  const line = rows[row] ?? [];
  const label = line.findIndex((value) => isOne(value, PLACES));
  const column = label < 0 ? -1 : line.findIndex((value, at) => at > label && !isBlank(value));
  const at = Math.max(column, 0);
  const cell = { sheet: origin.sheet, row: origin.row + row, column: origin.column + at };
  return { typed: column < 0 ? '' : (line[column] ?? ''), cell };
}

interface Body {
  readonly grid: Grid;
  /** Figures under the row of totals, which nobody reads. */
  readonly below: readonly Issue[];
}

/** The table of the form as one of communes; its place is told once above it, and here in each row. */
function bodyOf({ origin, rows }: UsedCells, place: string): Body | undefined {
  const head = rows.findIndex((row) => row.some((value) => meaningOf(value) === 'name'));
  const total = rows.findIndex((row, at) => at > head && hasOne(row, TOTALS));
  const headings = rows[head];
  if (headings === undefined || total < 0) return undefined;
  const columns = headings.flatMap((heading, at) => (meaningOf(heading) === undefined ? [] : [at]));
  const lines = rows.slice(head + 1, total).map((row) => {
    const isEmpty = columns.every((at) => isBlank(row[at] ?? ''));
    return isEmpty ? headings.map(() => '').concat('') : [...row, place];
  });
  const grid: Grid = {
    table: schema.name,
    origin: { ...origin, row: origin.row + head },
    headings: [...headings, schema.columns.place.heading.vi],
    rows: lines,
  };
  const counts = columns.filter((at) => meaningOf(headings[at] ?? '') === 'facilities');
  const below = rows.slice(total + 1).flatMap((row, at) => {
    const column = counts.find((each) => typeof row[each] === 'number');
    if (column === undefined || hasOne(row, KNOWN)) return [];
    const cell = bodyCell(grid, total - head + at, column);
    return [issue({ code: 'form-below-total', severity: 'error', cell }, { value: String(row[column]) })];
  });
  return { grid, below };
}

function twiceIn(rows: readonly FormRow[]): readonly Issue[] {
  return [...groupedBy(rows, ({ name }) => spellingKey(name)).values()].flatMap(([first, ...again]) =>
    again.map(({ name, cell }) => {
      const facts = { value: name, column: schema.columns.name.heading.vi, other: first.cell };
      return issue({ code: 'row-duplicate', severity: 'error', cell }, facts);
    }),
  );
}

function readForm(
  page: UsedCells,
  find: PlaceFinder,
): { readonly form?: ReturnedForm; readonly issues: readonly Issue[] } {
  const { typed, cell } = placeOn(page);
  if (isBlank(typed)) {
    const facts = { column: schema.columns.place.heading.vi, accepted: 'text' } as const;
    return { issues: [issue({ code: 'cell-blank', severity: 'error', cell }, facts)] };
  }
  const match = find(String(typed), cell);
  if ('issue' in match) return { issues: [match.issue] };
  const { place } = match;
  const body = bodyOf(page, place.name);
  if (body === undefined) return { issues: [issue({ code: 'form-frame-lost', severity: 'error', cell }, {})] };
  const reading = readTable(schema, body.grid);
  const rows = reading.rows.map(({ values, cells }): FormRow => {
    const { name, facilities: counts, nominated } = values;
    return { name, cell: cells.name, counts, nominated };
  });
  const issues = [...reading.issues, ...body.below, ...twiceIn(rows)];
  const isAnswered = rows.some(({ counts, nominated }) => counts.length > 0 || nominated);
  return { form: { place, cell: page.origin, rows, isAnswered: isAnswered || hasErrors(issues) }, issues };
}

const said = ({ rows }: ReturnedForm): string =>
  JSON.stringify(
    rows.map(({ name, counts, nominated }) => [
      spellingKey(name),
      counts.map(({ year, count }) => [year, count]),
      nominated,
    ]),
  );

/** One answer of each place; what a second one says is told. */
function answersOf(forms: readonly ReturnedForm[]): FormsRead {
  const groups = [...groupedBy(forms, ({ place }) => place.name).values()];
  const told = groups.map(([first, ...others]) => {
    const answers = [first, ...others].filter(({ isAnswered }) => isAnswered);
    const [answer = first, ...again] = answers;
    return {
      forms: [answer],
      issues: again.map((form) => {
        const isSame = said(form) === said(answer);
        const severity = isSame ? 'warning' : 'error';
        const facts = { place: form.place.name, other: answer.cell, isSame };
        return issue({ code: 'form-twice', severity, cell: form.cell }, facts);
      }),
    };
  });
  return { forms: told.flatMap((each) => each.forms), issues: told.flatMap((each) => each.issues) };
}

/** @param find by which the places of the plan are found */
export function readForms(sheets: readonly UsedCells[], find: PlaceFinder): FormsRead {
  const read = sheets.flatMap(pages).map((page) => readForm(page, find));
  const answers = answersOf(read.flatMap(({ form }) => form ?? []));
  return { forms: answers.forms, issues: [...read.flatMap(({ issues }) => issues), ...answers.issues] };
}
