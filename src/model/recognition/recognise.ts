/** Which range of the workbook is which table: our own names first, then what the headings say, and a question where both leave a choice. */
import { issue, type CellRef, type Grid, type Issue, type WorkbookCells } from '../../kernel';
import { headingKey } from '../headings';
import { readTable } from '../readTable';
import { tables, type TableSchema } from '../schema';
import { textParameters } from '../settings';
import { cleanText, spellingKey } from '../spelling';
import { mappingFrom } from './mapping';
import { NO_MARKS, passedOver, withoutOwnPages, type OwnMarks } from './ownPages';
import { sightingsIn, type Sighting } from './sightings';

/** The tables of a workbook, each under our own name, and what a person has to settle. */
export interface Recognition {
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
  /** Tables about which a question is asked: that they are missing is no news. */
  readonly asked: ReadonlySet<string>;
  /** Ranges that could be a table, if a person said so. */
  readonly doubtful: readonly Sighting[];
}

/** One place from which a table can be read. */
interface Candidate {
  readonly cell: CellRef;
  readonly called: readonly string[];
  readonly isNamed: boolean;
  readonly reading: Sighting['reading'];
}

/** @param marks what tells copies of our own pages, which are not read */
export function recognise(workbook: WorkbookCells, marks: OwnMarks = NO_MARKS): Recognition {
  const { others, copies } = withoutOwnPages(workbook.others, marks);
  const found = inForeignCells({ ...workbook, others });
  const missing = Object.values<TableSchema>(tables).filter(
    (schema) => !found.asked.has(schema.name) && !found.grids.some(({ table }) => sameName(table, schema)),
  );
  return {
    ...found,
    issues: [...found.issues, ...copiesTold(sightingsIn({ ...workbook, others: copies }, []), missing)],
  };
}

function inForeignCells(workbook: WorkbookCells): Recognition {
  const first = chosen(workbook, sightingsIn(workbook, []));
  const { mapping } = mappingFrom(first.grids.find(({ table }) => sameName(table, tables.mapping)));
  return mapping.length === 0 ? first : chosen(workbook, sightingsIn(workbook, mapping));
}

const sameName = (table: string, { name }: TableSchema): boolean => table.toLowerCase() === name.toLowerCase();

function chosen(workbook: WorkbookCells, sightings: readonly Sighting[]): Recognition {
  const set = dataSetIn(workbook, sightings);
  const choices = Object.values<TableSchema>(tables).map((schema) => ({
    schema,
    ...choiceOf(schema, inSet(candidatesOf(schema, workbook, sightings), set?.value)),
  }));
  const missing = choices.filter(({ reading }) => reading === undefined).map(({ schema }) => schema.name);
  const twins = sightings.filter(
    ({ schemas, grade }) =>
      schemas.length > 1 && grade !== 'unsure' && schemas.some(({ name }) => missing.includes(name)),
  );
  const several = choices.filter((each) => each.issues.length > 0).map(({ schema }) => schema.name);
  return {
    grids: choices.flatMap(({ reading }) => (reading === undefined ? [] : [reading.grid])),
    issues: [
      ...unknownSet(set, [...sightings, ...workbook.grids.map(named)]),
      ...choices.flatMap(({ issues, reading }) => [...issues, ...(reading?.issues ?? [])]),
      ...twins.map(({ schemas, cell }) => unclear(schemas, cell)),
      ...workbook.others.tooLarge.map(tooLarge),
    ],
    asked: new Set([...several, ...twins.flatMap(({ schemas }) => schemas.map(({ name }) => name))]),
    doubtful: sightings.filter(({ grade }) => grade === 'unsure'),
  };
}

/** Of each table that stands nowhere else, the first place that looks like it and is not taken. */
const copiesTold = (copies: readonly Sighting[], missing: readonly TableSchema[]): readonly Issue[] =>
  missing.flatMap((schema) => {
    const copy = copies.find(
      ({ schemas, grade }) => grade !== 'unsure' && schemas.some(({ name }) => name === schema.name),
    );
    return copy === undefined ? [] : [passedOver(schema, copy)];
  });

/** The question which table a range is. */
export const unclear = (schemas: readonly TableSchema[], cell: CellRef): Issue =>
  issue({ code: 'table-unclear', severity: 'error', cell }, { candidates: schemas.map(({ sheet }) => sheet) });

const tooLarge = (sheet: string): Issue =>
  issue({ code: 'sheet-too-large', severity: 'info', cell: { sheet, row: 0, column: 0 } }, { sheet });

const named = (grid: Grid): Candidate => ({
  cell: grid.origin,
  called: [grid.origin.sheet, grid.table],
  isNamed: true,
  reading: () => ({ grid, issues: [] }),
});

/** The table of our name; ranges that surely are this table; without either, one that only lacks a column. */
function candidatesOf(
  schema: TableSchema,
  { grids }: WorkbookCells,
  sightings: readonly Sighting[],
): readonly Candidate[] {
  const own = grids.filter(({ table }) => sameName(table, schema)).map(named);
  const seen = sightings.filter(({ schemas }) => schemas.length === 1 && schemas[0]?.name === schema.name);
  const of = (grade: Sighting['grade']) =>
    seen.filter((each) => each.grade === grade).map((each) => ({ ...each, isNamed: false }));
  const sure = [...own, ...of('sure')];
  return sure.length > 0 ? sure : of('partial');
}

/** A workbook with a data set named takes the tables whose sheet has that name; what no sheet of the set holds is shared. */
function inSet(candidates: readonly Candidate[], set: string | undefined): readonly Candidate[] {
  if (set === undefined) return candidates;
  const own = candidates.filter(({ called }) => called.some((text) => isPartOf(set, text)));
  return own.length > 0 ? own : candidates;
}

/** "Đồng Nai" is part of "Địa phương - Đồng Nai", not of "Đồng Naiii". */
function isPartOf(set: string, text: string): boolean {
  const words = (each: string) =>
    ` ${spellingKey(each)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return words(text).includes(words(set));
}

function choiceOf(schema: TableSchema, candidates: readonly Candidate[]) {
  const own = candidates.find(({ isNamed }) => isNamed);
  const [first, second] = own === undefined ? candidates : [own];
  if (second === undefined) return { reading: first?.reading(), issues: [] };
  const facts = {
    table: schema.name,
    places: candidates.map(({ cell }) => cell),
    parameter: textParameters.dataSet,
  };
  return {
    reading: undefined,
    issues: [issue({ code: 'table-several', severity: 'error', cell: second.cell }, facts)],
  };
}

interface DataSet {
  readonly value: string;
  readonly cell: CellRef;
}

/** The set of sheets that the parameters choose; they have to stand in one place themselves. */
function dataSetIn(workbook: WorkbookCells, sightings: readonly Sighting[]): DataSet | undefined {
  const { reading } = choiceOf(tables.parameters, candidatesOf(tables.parameters, workbook, sightings));
  if (reading === undefined) return undefined;
  const names = [textParameters.dataSet.vi, textParameters.dataSet.en].map(headingKey);
  const row = readTable(tables.parameters, reading.grid).rows.find(({ values }) =>
    names.includes(headingKey(values.parameter)),
  );
  const value = row?.values.value;
  return row === undefined || value === undefined ? undefined : { value: cleanText(value), cell: row.cells.value };
}

function unknownSet(set: DataSet | undefined, all: readonly Pick<Candidate, 'called'>[]): readonly Issue[] {
  if (set === undefined || all.some(({ called }) => called.some((text) => isPartOf(set.value, text)))) return [];
  const facts = { value: set.value, sheets: [...new Set(all.flatMap(({ called }) => called.slice(0, 1)))] };
  return [issue({ code: 'data-set-unknown', severity: 'error', cell: set.cell }, facts)];
}
