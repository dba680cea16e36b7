/** A list of facilities from a text file: what it would become is shown first, then it goes onto a sheet of its own, or not at all. */
import { firstRowsOf, headingsOf, type LegacyFont, type Row, type Survey } from '../csv';
import { insertRows, type Outcome, type RowsPart, type Watch } from '../excel';
import { issue, type Bilingual, type CellValue, type Issue, type Language, type NumberKind } from '../kernel';
import { headingReader, tables, type Column, type TableSchema } from '../model';
import type { FoundTable } from './found';

/** A file that was looked through, and whose rows can be had in the order in which they stand. */
export interface ListFile {
  readonly survey: Survey;
  /** The rows from the first on, cells in Unicode; an issue where the file is no longer what it was. */
  readonly rows: (font: LegacyFont | undefined) => () => Promise<readonly Row[] | Issue | undefined>;
}

/** A file that is being looked through; closing it lets it go, midway too. */
export interface OpenedList {
  readonly seen: Promise<ListFile | Issue>;
  readonly close: () => void;
}

/** One column of the file. */
export interface ListColumn {
  readonly heading: string;
  /** The column of ours that it is; undefined: it comes along, and no rule reads it. */
  readonly meaning: Bilingual | undefined;
}

/** What a person is shown before a list is imported. */
export interface ListPreview {
  readonly columns: readonly ListColumn[];
  readonly firstRows: readonly Row[];
  /** Errors keep it from being imported. */
  readonly issues: readonly Issue[];
}

/** How a person wants it. */
export interface ListChoice {
  readonly font: LegacyFont | undefined;
  readonly language: Language;
  /** The tables of the workbook, as they were last seen. */
  readonly found: readonly FoundTable[];
}

const schema: TableSchema = tables.communes;
const { place, name, year, facilities } = tables.communes.columns;
const meaningOf = headingReader(schema);
const TAB: Bilingual = { vi: 'Danh sách cơ sở', en: 'List of facilities' };
const NAMELESS: Bilingual = { vi: 'Cột', en: 'Column' };
/** Columns whose plain digits are numbers, and how those are shown; everything else stays as it is written. */
const NUMBERS: Readonly<Partial<Record<Column['kind'], NumberKind>>> = { year: 'year', countsByYear: 'count' };
const showsOf = (column: Column | undefined): NumberKind | undefined => column && NUMBERS[column.kind];

interface Meant {
  readonly heading: string;
  readonly column: Column | undefined;
  readonly label: Bilingual | undefined;
}

/** A list has places and communes, and either a year in each row or counts by year. */
function absentIn(columns: readonly Meant[]): readonly Bilingual[] {
  const has = (...wanted: readonly Column[]): boolean =>
    columns.some(({ column }) => column !== undefined && wanted.includes(column));
  return [
    ...(has(place) ? [] : [place.heading]),
    ...(has(name) ? [] : [name.heading]),
    ...(has(year, facilities) ? [] : [year.heading]),
  ];
}

function issuesOf(survey: Survey, columns: readonly Meant[], found: readonly FoundTable[]): readonly Issue[] {
  const standing = found.find(({ id }) => id === 'communes');
  if (standing !== undefined && standing.rows > 0) {
    const facts = { sheet: standing.cell.sheet, rows: standing.rows };
    return [issue({ code: 'register-there', severity: 'error', cell: standing.cell }, facts)];
  }
  const expected = absentIn(columns);
  if (columns.every(({ column }) => column === undefined)) {
    const headings = columns.map(({ heading }) => heading).filter((heading) => heading !== '');
    const facts = { file: survey.file, found: headings, expected };
    return [issue({ code: 'file-no-register', severity: 'error' }, facts)];
  }
  const { short } = survey;
  return [
    ...(standing === undefined
      ? []
      : [issue({ code: 'register-blank', severity: 'info' }, { sheet: standing.cell.sheet })]),
    ...(expected.length === 0 ? [] : [issue({ code: 'file-column-absent', severity: 'warning' }, { expected })]),
    ...(short === undefined
      ? []
      : [
          issue(
            { code: 'file-row-short', severity: 'warning' },
            { row: short.first, rows: short.rows, expected: Math.max(...survey.columns) + 1 },
          ),
        ]),
  ];
}

const meant = (survey: Survey, font: LegacyFont | undefined): readonly Meant[] =>
  headingsOf(survey, font).map((heading) => {
    const meaning = meaningOf(heading);
    const column = meaning === undefined ? undefined : schema.columns[meaning.columnId];
    if (meaning?.year === undefined || column === undefined) return { heading, column, label: column?.heading };
    const { vi, en } = column.heading;
    return { heading, column, label: { vi: `${vi} ${meaning.year}`, en: `${en} ${meaning.year}` } };
  });

/** @returns what the columns are, the first rows as they would stand, and what is wrong with them */
export function previewList(survey: Survey, { font, found }: Omit<ListChoice, 'language'>): ListPreview {
  const columns = meant(survey, font);
  return {
    columns: columns.map(({ heading, label }) => ({ heading, meaning: label })),
    firstRows: firstRowsOf(survey, font),
    issues: issuesOf(survey, columns, found),
  };
}

/** Digits as people count; a code such as "007" is no number, and "1.490" is left for the reading to ask about. */
const NUMBER = /^(?:0|[1-9]\d{0,14})$/u;

const valueOf = (cell: string, column: Column | undefined): CellValue => {
  const digits = cell.trim();
  return showsOf(column) !== undefined && NUMBER.test(digits) ? Number(digits) : cell;
};

/** Writes the list as the table of facilities on a new sheet: all of it, or the workbook stays as it was. */
export async function importList(file: ListFile, choice: ListChoice, watch: Watch): Promise<Outcome> {
  const { survey } = file;
  const { font, language } = choice;
  const { issues } = previewList(survey, choice);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { state: 'refused', blocks: [], issues: errors };
  const columns = meant(survey, font);
  const nextRows = file.rows(font);
  const next = async (): Promise<RowsPart | Issue | undefined> => {
    const rows = await nextRows();
    if (rows === undefined || 'code' in rows) return rows;
    return rows.map((row) => row.map((cell, at) => valueOf(cell, columns[at]?.column)));
  };
  const written = await insertRows(
    {
      table: schema.name,
      tab: TAB[language],
      rows: survey.rows,
      columns: columns.map(({ heading, column }, at) => ({
        heading: heading === '' ? `${NAMELESS[language]} ${at + 1}` : heading,
        width: column?.width ?? place.width,
        shows: showsOf(column) ?? 'text',
      })),
      next,
    },
    watch,
  );
  return written.state === 'written' ? { ...written, issues } : written;
}
