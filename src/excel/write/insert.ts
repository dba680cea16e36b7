/** Adds input sheets to the workbook: a title, a note, and one Excel table each. */
import type { CellRef } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import type { Cell, Content, InputColumn, InputSheet, NumberKind, Role } from '../../kernel/sheet';
import type { PlacedCell } from '../cells/difference';
import { issueOf } from '../turn/failure';
import { blockRange, valueSteps } from '../steps/fill';
import { reducedInput } from '../steps/paging';
import { freezeStep, paperStep, widthSteps } from '../steps/page';
import { type Canvas, lookSteps, numberFormatSteps } from '../steps/paint';
import { BYTES_A_RANGE, send, type Step } from '../steps/step';
import { styleSteps } from '../steps/styles';
import type { Outcome } from './write';

/** Title in A1, note in A2, headings in A4. */
const HEADING_ROW = 3;
/** Excel's limit for a list of choices typed into a drop-down. */
const LONGEST_CHOICES = 255;

const cellOf = (role: Role, content: Content, shows: NumberKind): Cell => ({ role, content, shows });
const blank = cellOf('blank', { kind: 'blank' }, 'general');
const text = (role: Role, value: string): Cell => ({ ...cellOf(role, { kind: 'text', value }, 'text'), align: 'left' });

/** A table has at least one row, blank in a template. */
function cellsOf({ title, note, columns, rows }: InputSheet): Cell[][] {
  const line = (first: Cell): Cell[] => columns.map((_, column) => (column === 0 ? first : blank));
  const filled = rows.length > 0 ? rows : [columns.map((): Content => ({ kind: 'blank' }))];
  const body = filled.map((row) =>
    columns.map(({ shows }, column) => cellOf('input', row[column] ?? { kind: 'blank' }, shows)),
  );
  const headings = columns.map(({ heading }): Cell => ({ ...text('heading', heading), align: 'center' }));
  return [line(text('caption', title)), line(text('hint', note)), line(blank), headings, ...body];
}

const placed = (cells: readonly (readonly Cell[])[]): PlacedCell[] =>
  cells.flatMap((line, row) =>
    line.flatMap(({ content }, column): PlacedCell[] => {
      if (content.kind === 'number' || content.kind === 'text') return [{ row, column, value: content.value }];
      return content.kind === 'date' ? [{ row, column, value: content.serial }] : [];
    }),
  );

/** A drop-down, where Excel's comma-separated list can hold the choices. */
function choiceSteps(origin: CellRef, columns: readonly InputColumn[], rows: number): Step[] {
  return columns.flatMap(({ choices }, column): Step[] => {
    const source = choices.join(',');
    const fits = choices.length > 0 && source.length <= LONGEST_CHOICES && !choices.some((each) => each.includes(','));
    if (!fits) return [];
    const area = { row: HEADING_ROW + 1, column, rows, columns: 1 };
    const put = (context: Excel.RequestContext): void => {
      const { dataValidation } = blockRange(context, origin, area);
      dataValidation.rule = { list: { inCellDropDown: true, source } };
    };
    return [{ bytes: 2 * BYTES_A_RANGE, put }];
  });
}

function tableStep(origin: CellRef, { table, columns }: InputSheet, rows: number): Step {
  const area = { row: HEADING_ROW, column: 0, rows: rows + 1, columns: columns.length };
  const put = ({ workbook }: Excel.RequestContext): void => {
    const sheet = workbook.worksheets.getItem(origin.sheet);
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const added = sheet.tables.add(range, true);
    added.name = table;
    added.style = 'TableStyleLight1';
    added.showBandedRows = false;
  };
  return { bytes: 4 * BYTES_A_RANGE, put };
}

function sheetSteps(input: InputSheet): Step[] {
  const origin = { sheet: input.tab, row: 0, column: 0 };
  const cells = cellsOf(input);
  const rows = cells.length - HEADING_ROW - 1;
  const widths = input.columns.map(({ width }) => width);
  const canvas: Canvas = { origin, sheet: { cells, merges: [], widths }, kept: [] };
  const add: Step = {
    bytes: BYTES_A_RANGE,
    put: ({ workbook }) => {
      workbook.worksheets.add(input.tab);
    },
  };
  return [
    add,
    ...numberFormatSteps(canvas),
    ...valueSteps(origin, placed(cells)),
    ...widthSteps(origin, widths),
    tableStep(origin, input, rows),
    ...lookSteps(canvas),
    ...choiceSteps(origin, input.columns, rows),
    freezeStep(origin, { rows: HEADING_ROW + 1, columns: 0 }),
    paperStep(origin, {
      print: { landscape: true, headingRows: { first: HEADING_ROW, last: HEADING_ROW }, labelColumns: 1 },
      widths,
      reduced: reducedInput(widths, true),
    }),
  ];
}

/** Names that Excel would refuse, with the code that it gives. */
async function takenNames({ workbook }: Excel.RequestContext, sheets: readonly InputSheet[]): Promise<Issue[]> {
  const { worksheets, tables, names, styles } = workbook;
  styles.load('items/name');
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  await workbook.context.sync();
  const lower = (items: readonly { readonly name: string }[]): Set<string> =>
    new Set(items.map(({ name }) => name.toLowerCase()));
  const tabs = lower(worksheets.items);
  const tableNames = new Set([...lower(tables.items), ...lower(names.items)]);
  const taken = sheets.flatMap(({ tab, table }) => [
    ...(tabs.has(tab.toLowerCase()) ? [tab] : []),
    ...(tableNames.has(table.toLowerCase()) ? [table] : []),
  ]);
  return taken.map((statement) =>
    issue({ code: 'excel-refused', severity: 'error' }, { code: 'ItemAlreadyExists', statement }),
  );
}

async function insertIn(context: Excel.RequestContext, sheets: readonly InputSheet[]): Promise<Outcome> {
  const issues = await takenNames(context, sheets);
  if (issues.length > 0) return { state: 'refused', blocks: [], issues };
  if (sheets.length === 0) return { state: 'unchanged', blocks: [], issues };
  const styles = new Set(context.workbook.styles.items.map(({ name }) => name.toLowerCase()));
  await send(context, [...styleSteps(styles), ...sheets.flatMap(sheetSteps)]);
  const blocks = sheets.map((sheet) => ({
    block: sheet.table,
    tab: sheet.tab,
    state: 'added' as const,
    cells: placed(cellsOf(sheet)).length,
  }));
  return { state: 'written', blocks, issues };
}

/**
 * Adds input sheets after the existing ones: title in A1, note in A2, table from A4; two syncs.
 * When a table or tab name is taken it writes nothing and says which (`excel-refused`, code `ItemAlreadyExists`).
 */
export async function insertTables(sheets: readonly InputSheet[]): Promise<Outcome> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => insertIn(context, sheets));
  } catch (error) {
    return { state: 'refused', blocks: [], issues: [issueOf(error)] };
  }
}
