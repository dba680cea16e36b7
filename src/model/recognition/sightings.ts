/** Everything in a workbook that looks like one of our tables, whatever it is called. */
import { issue, type CellRef, type Grid, type Issue, type WorkbookCells } from '../../kernel';
import { headingSpotter, type MappedHeading } from '../headings';
import type { TableSchema } from '../schema';
import { cleanText, spellingKey } from '../spelling';
import { blocksIn, gridOfBlock, type Title } from './blocks';
import { withoutNotes } from './body';
import { bestMatches, gradeOf, headTexts, soughtTables, type Grade, type Known, type Match } from './grading';
import { fromLegacyFont } from './legacyFont';
import { givesLargeUnit } from './units';

/** One place that may hold one of our tables. */
export interface Sighting {
  /** One table, or several that only a person can tell apart. */
  readonly schemas: readonly TableSchema[];
  readonly grade: Grade;
  /** The first heading. */
  readonly cell: CellRef;
  /** The sheet's name, and the table's where it is one. */
  readonly called: readonly string[];
  /** As the only schema reads it, with what has to be told of that. */
  readonly reading: () => { readonly grid: Grid; readonly issues: readonly Issue[] };
}

/** Tables of other names, then plain ranges, each in the workbook's order. */
export function sightingsIn({ others }: WorkbookCells, mapping: readonly MappedHeading[]): readonly Sighting[] {
  const sought = soughtTables(mapping);
  return [
    ...others.tables.flatMap((grid) => tableSighted(grid, sought.all)),
    ...others.sheets.flatMap((cells) =>
      blocksIn(cells, sought).flatMap((block) => {
        const rangeOf = (known: Known) => gridOfBlock(block, known);
        const called = [cells.origin.sheet];
        return sighted({ matches: block.matches, called, titles: block.titles, rangeOf });
      }),
    ),
  ];
}

function tableSighted(grid: Grid, all: readonly Known[]): readonly Sighting[] {
  const called = [grid.table, grid.origin.sheet];
  const keys = called.map(spellingKey);
  const head = { texts: headTexts(grid.headings), called: () => keys };
  const matches = bestMatches(all.flatMap((known) => gradeOf(known, head, all) ?? []));
  const rangeOf = ({ schema }: Known): Grid => ({ ...grid, table: schema.name, excelTable: grid.table });
  return sighted({ matches, called, titles: undefined, rangeOf });
}

interface Seen {
  readonly matches: readonly Match[];
  readonly called: readonly string[];
  /** Only plain ranges have titles, notes and merged cells. */
  readonly titles: readonly Title[] | undefined;
  readonly rangeOf: (known: Known) => Grid;
}

function sighted({ matches, called, titles, rangeOf }: Seen): readonly Sighting[] {
  const [first] = matches;
  if (first === undefined) return [];
  const { schema, read } = first.known;
  const raw = rangeOf(first.known);
  const reading = () => {
    if (titles === undefined) return { grid: raw, issues: [] };
    const { rows, issues, passedOver } = withoutNotes(raw, schema, read);
    const units = largeUnits(raw, first.known, [...titles, ...passedOver]);
    return { grid: { ...raw, rows }, issues: [...issues, ...units] };
  };
  const schemas = matches.map(({ known }) => known.schema);
  return [{ schemas, grade: first.grade, cell: raw.origin, called, reading }];
}

/** Amounts are read as they stand, in đồng: a title or a note that says otherwise has to be settled first. */
function largeUnits(grid: Grid, { schema, read }: Known, lines: readonly Title[]): readonly Issue[] {
  const money = grid.headings.some((heading) => schema.columns[read(heading)?.columnId ?? '']?.kind === 'money');
  if (!money) return [];
  return lines
    .filter(({ text }) => givesLargeUnit(text))
    .map(({ text, cell }) => issue({ code: 'unit-unclear', severity: 'error', cell }, { value: text }));
}

/** Rows of headings in the old fonts, at their first cell: a reason why a table is not found. */
export function legacyHeadings({ others }: WorkbookCells): readonly Issue[] {
  const mayBeHeading = headingSpotter([]);
  return others.sheets.flatMap(({ origin, rows }) => {
    const found = rows.map((line) =>
      line.flatMap((value, column) => {
        const reading = typeof value === 'string' && value.length < 300 ? fromLegacyFont(value) : undefined;
        return reading !== undefined && mayBeHeading(spellingKey(reading))
          ? [{ value: String(value), reading, column }]
          : [];
      }),
    );
    const row = found.findIndex((line) => line.length >= 2);
    const first = found[row]?.[0];
    if (first === undefined) return [];
    const cell = { sheet: origin.sheet, row: origin.row + row, column: origin.column + first.column };
    const facts = { value: cleanText(first.value), reading: first.reading };
    return [issue({ code: 'text-legacy-font', severity: 'error', cell }, facts)];
  });
}
