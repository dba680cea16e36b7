/** A rerun after other hands: the report is new with everything of theirs kept, or it says what is in the way; never less. */
import { insertInputs, makePlan, previewPlan, writePlan, type Preview } from '../../src/app';
import { gridCells, mapArea } from '../../src/host/document/cellGrid';
import type { Cell, Document, Sheet } from '../../src/host/document/model';
import { connectInProcess, type InProcessExcel } from '../../src/host/inProcess';
import { cellAddress, cellLabel, known, type CellValue, type Issue } from '../../src/kernel';
import type { DataRow, InputData } from '../../src/model';
import { hostSheet } from '../excel/sample';
import { sampleData } from '../plan/sampleGrids';
import { onWorkbook } from './changing';
import { ON_CELLS } from './otherHands';
import { ON_SHEETS } from './otherHandsOnSheets';

const note = { at: '2026-11-23 10:33', reason: '' };
const EVERYWHERE = { row: 0, column: 0, rows: 200, columns: 60 };

const FEW: readonly unknown[] = ['Huyện Trảng Bom', 'Huyện Xuân Lộc', 'Huyện Nhơn Trạch'];
const LEFT_OUT = ['statedFigures', 'otherFigures', 'judgements', 'legalBases', 'projects'];

const isWanted = (id: string, row: DataRow): boolean =>
  [undefined, '1'].includes(row['option'] as string | undefined) &&
  [undefined, ...FEW].includes(row['place']) &&
  (id !== 'options' || row['code'] === '1') &&
  (id !== 'places' || FEW.includes(row['name']));

/** Option 1 of the sample for the three districts of its first phase. */
const smallData = (): InputData =>
  Object.fromEntries(
    Object.entries(sampleData())
      .filter(([id]) => !LEFT_OUT.includes(id))
      .map(([id, rows]) => [id, rows.filter((row) => isWanted(id, row))]),
  );

/** Formulas keep the values that the engine gave them, as they would after a calculation. */
function withValues(document: Document, { sheets }: Preview): Document {
  const tabOf = new Map(document.names.map(({ name, formula }) => [name, /^='(.*)'!/u.exec(formula)?.[1]]));
  const ours = new Map(sheets.map((sheet) => [tabOf.get(sheet.block), sheet.cells]));
  const filled = (sheet: Sheet): Sheet => {
    const cells = ours.get(sheet.name);
    if (cells === undefined) return sheet;
    const area = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
    const valued = mapArea(sheet.cells, area, (cell, row, column): Cell | undefined => {
      const content = cells[row]?.[column]?.content;
      return cell && content?.kind === 'formula' ? { ...cell, value: content.expected } : cell;
    });
    return { ...sheet, cells: valued };
  };
  return { ...document, calculated: true, sheets: document.sheets.map(filled) };
}

type Said = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

const place = (row: number, column: number): string => cellAddress({ row, column });

/** What stands in every sheet but the journal. */
const said = ({ sheets }: Document): Said =>
  new Map(
    sheets
      .filter(({ name }) => name !== '_KC')
      .map(({ name, cells }) => [
        name,
        new Map(
          [...gridCells(cells, EVERYWHERE)]
            .map(([row, column, { value, formula }]): [string, CellValue] => [
              place(row, column),
              formula === undefined ? (value ?? '') : `=${formula}`,
            ])
            .filter(([, content]) => content !== ''),
        ),
      ]),
  );

/** Tabs of the report that do not say the same. */
const differing = (one: Said, other: Said): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (tab) => JSON.stringify([...(one.get(tab) ?? [])]) !== JSON.stringify([...(other.get(tab) ?? [])]),
  );

const INPUT_TABS = ['Tham số', 'Địa phương', 'Phương án', 'Giai đoạn', 'Danh sách'];
const inputs = (document: Document) => INPUT_TABS.map((tab) => hostSheet(document, tab).cells);

/** `merge-undone PL 1!B12`, `cell-overtyped PL 1!A12 +25`. */
function told(issues: readonly Issue[], before: readonly Issue[]): string[] {
  const known = new Set(before.map((each) => JSON.stringify(each)));
  const fresh = issues.filter((each) => !known.has(JSON.stringify(each)));
  return [...new Set(fresh.map(({ code }) => code))].map((code) => {
    const [first, ...more] = fresh.filter((each) => each.code === code);
    const at = first?.cell === undefined ? '' : ` ${cellLabel(first.cell)}`;
    return `${code}${at}${more.length === 0 ? '' : ` +${String(more.length)}`}`;
  });
}

const state = { excel: connectInProcess() };
const made: { start?: Document; asPlanned?: Said; issues?: readonly Issue[] } = {};
const connect = (document?: Document): InProcessExcel => {
  const excel = connectInProcess(document);
  excel.setCalculation((stale) => ({ ...stale, calculated: true }));
  return excel;
};

/** A report was written, and one more collaborator is listed since. */
beforeAll(async () => {
  state.excel = connect();
  await insertInputs(smallData(), 'vi');
  const preview = await previewPlan({});
  await writePlan(preview, note);
  await onWorkbook(({ tables }) => {
    tables.getItem('KC_DanhSach').getDataBodyRange().getCell(0, 4).values = [[9]];
  });
  made.start = withValues(state.excel.document(), preview);
  state.excel.setDocument(made.start);
  const run = await makePlan({}, {}, note);
  made.issues = run.issues;
  made.asPlanned = said(state.excel.document());
  state.excel.close();
});

test.each([...ON_CELLS, ...ON_SHEETS])(
  'somebody $deed: $then',
  async ({ by, then, told: issues = [], differ = [], stands = [] }) => {
    const excel = connect(known(made.start, 'start'));
    await by(excel);
    const before = excel.document();
    const run = await makePlan({}, {}, note);
    const after = excel.document();
    expect([run.outcome?.state, told(run.issues, known(made.issues, 'issues'))]).toEqual([then, issues]);
    expect(inputs(after)).toEqual(inputs(before));
    for (const [tab, address, content] of stands)
      expect([address, said(after).get(tab)?.get(address)]).toEqual([address, content]);
    if (then === 'refused') expect(after.sheets).toBe(before.sheets);
    else {
      expect(differing(said(after), known(made.asPlanned, 'as planned'))).toEqual(differ);
      expect((await makePlan({}, {}, note)).outcome?.state).toBe('unchanged');
    }
    excel.close();
  },
);
