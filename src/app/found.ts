/** The input tables as they were found, for a person who wants to see that everything was read, and what could not be. */
import { bodyCell, hasErrors, type Bilingual, type CellRef, type Grid, type Issue } from '../kernel';
import { tables, type Column, type TableId, type TableSchema, type WorkbookReading } from '../model';

/** A heading that nobody understood, and what it may be said to mean, the likeliest first. */
export interface UnreadHeading {
  readonly heading: string;
  readonly cell: CellRef;
  readonly choices: readonly Bilingual[];
}

export interface FoundTable {
  readonly id: TableId;
  /** The name of the table in our words, `KC_DiaPhuong`. */
  readonly table: string;
  readonly title: Bilingual;
  /** Its first cell below the headings. */
  readonly cell: CellRef;
  /** Rows with anything in them. */
  readonly rows: number;
  readonly headings: readonly string[];
  /** The Excel table that holds it; undefined: these are plain cells. */
  readonly excelTable: string | undefined;
  /** Headings that a person has to be asked about, or may want to say something of while no plan can be made. */
  readonly unread: readonly UnreadHeading[];
}

type Seen = WorkbookReading['tables'][number];

const rowsOf = ({ rows, columns }: Grid): number =>
  columns === undefined
    ? rows.filter((line) => line.some((value) => String(value).trim() !== '')).length
    : (columns[0]?.codes.length ?? 0);

/** Counts by year are named with their year, which only the heading itself can tell. */
function choiceOf(heading: string, absent: Bilingual, schema: TableSchema): readonly Bilingual[] {
  const column = Object.values<Column>(schema.columns).find((each) => each.heading.vi === absent.vi);
  if (column?.kind !== 'countsByYear') return [absent];
  const year = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/u.exec(heading)?.[0];
  return year === undefined ? [] : [{ vi: `${absent.vi} ${year}`, en: `${absent.en} ${year}` }];
}

function unreadOf(schema: TableSchema, seen: Seen, issues: readonly Issue[]): readonly UnreadHeading[] {
  const lacks = issues.some(({ code, facts }) => code === 'column-missing' && facts.table === schema.name);
  const asked = issues.flatMap((each) =>
    each.code === 'column-unclear' && each.facts.table === schema.name ? [each.facts.heading] : [],
  );
  const isWanting = hasErrors(issues);
  return seen.unread
    .filter(({ heading, proposals }) => lacks || asked.includes(heading) || (isWanting && proposals.length > 0))
    .map(({ heading, cell, proposals }) => {
      const choices = [...proposals, ...seen.absent].flatMap((each) => choiceOf(heading, each, schema));
      return { heading, cell, choices: [...new Map(choices.map((each) => [each.vi, each])).values()] };
    });
}

/** In the order of the templates. @param issues of the reading and of the plan */
export const foundTables = (
  { grids, tables: seen }: WorkbookReading,
  issues: readonly Issue[],
): readonly FoundTable[] =>
  (Object.entries(tables) as readonly (readonly [TableId, TableSchema])[]).flatMap(([id, schema]) => {
    const grid = grids.find(({ table }) => table.toLowerCase() === schema.name.toLowerCase());
    if (grid === undefined) return [];
    const { excelTable = grid.table } = grid;
    const own = seen.find(({ table }) => table === schema.name);
    return {
      ...{ id, table: schema.name, title: schema.sheet },
      cell: bodyCell(grid, 0, 0),
      rows: rowsOf(grid),
      headings: grid.headings.map(String),
      excelTable: excelTable ?? undefined,
      unread: own === undefined ? [] : unreadOf(schema, own, issues),
    };
  });
