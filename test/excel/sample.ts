/** Small sheets of ours for the tests of writing, and ways to look into the embedded workbook. */
import type { CellRef, CellValue } from '../../src/kernel/cells';
import type { Cell, Content, Formula, NumberKind, Role, Sheet } from '../../src/kernel/sheet';
import { gridCell } from '../../src/host/document/cellGrid';
import type { Document, Sheet as HostSheet } from '../../src/host/document/model';

export const number = (value: number, role: Role = 'calculation', shows: NumberKind = 'count'): Cell => ({
  content: { kind: 'number', value },
  role,
  shows,
});
export const text = (value: string, role: Role = 'text'): Cell => ({
  content: { kind: 'text', value },
  role,
  shows: 'text',
});
export const blank: Cell = { content: { kind: 'blank' }, role: 'blank', shows: 'general' };
export const formula = (parts: Formula, role: Role = 'calculation'): Cell => ({
  content: { kind: 'formula', formula: parts, expected: 0 } satisfies Content,
  role,
  shows: 'money',
});

/** One cell of a block, for a formula. */
export const cellIn = (block: string, row: number, column: number): Formula[number] => ({
  block,
  area: { row, column, rows: 1, columns: 1 },
  fixed: 'both',
});

export const PAY = 'KC_BLK_PAY';
export const SUM = 'KC_BLK_SUM';

/** What a block of the sample says; change one thing at a time. */
export interface SampleFacts {
  readonly people: readonly number[];
  readonly title: string;
  readonly input: CellRef;
}

export const FACTS: SampleFacts = {
  people: [6, 5, 7],
  title: 'Phụ lục 1. Thù lao',
  input: { sheet: 'Sheet1', row: 0, column: 0 },
};

/** Title, headings, a row for each number, a total; the money refers to the user's cell. */
export function paySheet(facts: Partial<SampleFacts> = {}): Sheet {
  const { people, title, input } = { ...FACTS, ...facts };
  const rows = people.map((count, index) => [
    text(`Nơi ${index + 1}`),
    number(count),
    formula(['=', cellIn(PAY, 2 + index, 1), '*', { input }]),
  ]);
  const total: BlockArea = { row: 2, column: 1, rows: people.length, columns: 1 };
  return {
    block: PAY,
    tab: 'PL 1',
    cells: [
      [text(title, 'title'), blank, blank],
      [text('Nội dung', 'heading'), text('Số người', 'heading'), text('Thành tiền', 'heading')],
      ...rows,
      [
        text('Tổng cộng', 'total'),
        formula(['=SUM(', { block: PAY, area: total }, ')'], 'total'),
        { ...blank, role: 'total' },
      ],
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    widths: [30, 10, 16],
    frozen: { rows: 2, columns: 1 },
    print: {
      landscape: true,
      headingRows: { first: 1, last: 1 },
      area: { row: 0, column: 0, rows: rows.length + 3, columns: 3 },
    },
    names: [{ name: 'KC_SoNguoi', row: rows.length + 2, column: 1 }],
  };
}

interface BlockArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A second sheet, whose one formula refers to the first. */
export const sumSheet = (total = 5): Sheet => ({
  block: SUM,
  tab: "Tổng 'A' hợp",
  cells: [[text('Tổng số người'), formula(['=', cellIn(PAY, total, 1)])]],
  merges: [],
  widths: [30, 12],
  frozen: { rows: 0, columns: 0 },
  print: { landscape: false, area: { row: 0, column: 0, rows: 1, columns: 2 } },
  names: [],
});

export function hostSheet(document: Document, name: string): HostSheet {
  const found = document.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** The formula or value that stands in a cell of the embedded workbook. */
export function contents(document: Document, name: string, address: string): CellValue {
  const [, letters = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const cell = gridCell(hostSheet(document, name).cells, Number(digits) - 1, letters.charCodeAt(0) - 65);
  return cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`;
}

/** Types into one cell through the client, as a person would. */
export const type = (sheet: string, address: string, value: CellValue): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
