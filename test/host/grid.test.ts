/** What a person does in a grid over the embedded workbook, and what the grid is told of it. */
import { gridCell } from '../../src/host/document/cellGrid';
import { createDocument } from '../../src/host/document/create';
import type { Document } from '../../src/host/document/model';
import { addTable } from '../../src/host/document/tables';
import { writeContents } from '../../src/host/document/contents';
import { afterDeed, type TypedCell } from '../../src/host/person';
import { forgetting, MOST_ROWS, showingAfter } from '../../src/host/showing';

const start = createDocument({ seed: 'grid', year: 2026 });
const sheetId = start.activeSheetId;
const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const typed = (document: Document, ...cells: readonly TypedCell[]): Document =>
  afterDeed(document, { kind: 'type', sheetId, cells });
const cell = (document: Document, row: number, column: number) =>
  gridCell(document.sheets[0]?.cells ?? [], row, column);

const filled = writeContents(start, { sheetId, area: area(0, 0, 2, 2) }, [
  ['Từ ngày', 'Mức'],
  [45_000, 1_490_000],
]);

describe('what a person types', () => {
  test('becomes what it is in Excel: numbers, formulas, texts, nothing', () => {
    const document = typed(
      filled,
      { row: 3, column: 0, entry: '=B2*2' },
      { row: 3, column: 1, entry: '12.5%' },
      { row: 1, column: 0, entry: '' },
    );
    expect(cell(document, 3, 0)?.formula).toBe('B2*2');
    expect(cell(document, 3, 1)?.value).toBe(0.125);
    expect(cell(document, 1, 0)).toBeUndefined();
    expect(document.calculated).toBe(false);
  });

  test('brings its number format to a cell that has none, and not to one that has', () => {
    const entry = { row: 5, column: 0, entry: '2026-07-01', numberFormat: 'dd/mm/yyyy' };
    const once = typed(start, entry);
    expect(cell(once, 5, 0)).toMatchObject({ value: 46_204, format: { numberFormat: 'dd/mm/yyyy' } });
    expect(cell(typed(once, { ...entry, numberFormat: 'yyyy' }), 5, 0)?.format?.numberFormat).toBe('dd/mm/yyyy');
  });

  test('right under a table belongs to it, and not where the row there is taken', () => {
    const { document } = addTable(filled, { sheetId, area: area(0, 0, 2, 2) }, true);
    const rowsAfter = (after: Document): number | undefined => after.tables[0]?.area.rows;
    expect(rowsAfter(typed(document, { row: 2, column: 1, entry: 1_800_000 }))).toBe(3);
    expect(rowsAfter(typed(document, { row: 2, column: 2, entry: 1_800_000 }))).toBe(2);
    expect(rowsAfter(typed(document, { row: 2, column: 1, entry: '' }))).toBe(2);
  });

  test('is refused on a protected sheet, which is open again afterwards', () => {
    const protection = { kind: 'protect', sheetIds: [sheetId], structure: true } as const;
    const locked = afterDeed(filled, { ...protection, isProtected: true });
    expect(locked.structureLocked).toBe(true);
    expect(() => typed(locked, { row: 0, column: 0, entry: 'x' })).toThrow('protected');
    const open = afterDeed(locked, { ...protection, isProtected: false });
    expect(cell(typed(open, { row: 0, column: 0, entry: 'x' }), 0, 0)?.value).toBe('x');
    expect(open.structureLocked).toBe(false);
  });
});

describe('what a grid is told', () => {
  test('is all there is at first, then only the rows that changed, then nothing', () => {
    const first = showingAfter(undefined, filled);
    expect(first.sheets).toMatchObject([
      {
        isWhole: true,
        rows: [
          [0, expect.anything()],
          [1, expect.anything()],
        ],
      },
    ]);
    const after = typed(filled, { row: 1, column: 1, entry: 1 });
    expect(showingAfter(filled, after).sheets).toMatchObject([{ isWhole: false, rows: [[1, expect.anything()]] }]);
    expect(showingAfter(after, after).sheets).toEqual([]);
  });

  test('is the selected cells, and the whole sheet when it looks another way', () => {
    const selected = afterDeed(filled, { kind: 'select', sheetId, area: area(3, 2, 1, 2) });
    expect(showingAfter(filled, selected)).toMatchObject({ sheets: [], selection: area(3, 2, 1, 2) });
    const [sheet] = filled.sheets;
    const merged = { ...filled, sheets: sheet ? [{ ...sheet, merges: [area(0, 0, 1, 2)] }] : [] };
    expect(showingAfter(filled, merged).sheets).toMatchObject([
      { isWhole: true, frame: { merges: [area(0, 0, 1, 2)] } },
    ]);
  });

  test('is told again of rows that it was made to forget, even of rows that hold nothing', () => {
    const forgotten = forgetting(filled, sheetId, new Set([1, 7]));
    expect(showingAfter(forgotten, filled).sheets).toMatchObject([
      {
        rows: [
          [1, expect.anything()],
          [7, []],
        ],
      },
    ]);
  });

  test('is no more than the first rows of a long sheet, and that there are more', () => {
    const long = writeContents(start, { sheetId, area: area(0, 0, MOST_ROWS + 1, 1) }, 1);
    const showing = showingAfter(undefined, long);
    expect(showing.sheets[0]?.rows).toHaveLength(MOST_ROWS);
    expect(showing.cutSheets).toEqual([sheetId]);
  });

  test('counts the formulas without a value', () => {
    const document = typed(filled, { row: 4, column: 0, entry: '=1+1' });
    expect([showingAfter(undefined, filled).unknown, showingAfter(undefined, document).unknown]).toEqual([0, 1]);
  });
});
