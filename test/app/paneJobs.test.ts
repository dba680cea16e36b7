/** What the pane asks of the app, over an embedded workbook through Microsoft's client. */
import {
  addSalary,
  changeInput,
  changeSalary,
  chooseClock,
  copyOption,
  goTo,
  goToResult,
  insertInputs,
  insertMissing,
  lookAt,
  mapHeading,
  onCellsChanged,
  writePlan,
  type Sight,
} from '../../src/app';
import { writeContents } from '../../src/host/document/contents';
import type { Document } from '../../src/host/document/model';
import { connectInProcess } from '../../src/host/inProcess';
import { known, money, plainDigits, type CellRef, type CellValue, type Day } from '../../src/kernel';
import { sampleData } from '../plan/sampleGrids';

const note = { at: '2026-11-23 10:33' };

async function typed(sheet: string, address: string, value: CellValue): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address);
    if (typeof value === 'string') range.numberFormat = [['@']];
    range.values = [[value]];
    await workbook.context.sync();
  });
}

async function valueAt({ sheet, row, column }: CellRef): Promise<CellValue> {
  return Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).load('values');
    await workbook.context.sync();
    return (range.values as [[CellValue]])[0][0];
  });
}

const planIn = ({ preview: { plan } }: Sight) => known(plan, 'plan');
const totalOf = (sight: Sight): string => plainDigits(known(planIn(sight).options[0], 'option').total);

const state = { excel: connectInProcess() };
/** The sample's inputs, and the same with the report beside them: made once. */
const made: { inputs?: Document; written?: Document } = {};
beforeAll(async () => {
  state.excel = connectInProcess();
  await insertInputs(sampleData(), 'vi');
  made.inputs = state.excel.document();
  await writePlan((await lookAt()).preview, note);
  made.written = state.excel.document();
  state.excel.close();
});
beforeEach(() => {
  state.excel = connectInProcess(made.inputs);
});
afterEach(() => state.excel.close());

describe('what the pane sees', () => {
  it('is a match after a write, recalculated figures after a change of amount, and errors that leave the report behind', async () => {
    const first = await lookAt();
    expect([first.freshness, first.history?.runs.length, first.missingTables]).toEqual(['never', 0, 4]);
    state.excel.setDocument(known(made.written, 'written workbook'));
    const second = await lookAt();
    expect([second.freshness, second.history?.runs.length]).toEqual(['match', 1]);
    const { cells, amount } = known(planIn(second).model.salaryRows.plan[0], 'row');
    expect(await changeSalary({ cell: cells.amount, was: amount, becomes: money(1_800_000) })).toBeUndefined();
    expect(await valueAt(cells.amount)).toBe(1_800_000);
    expect((await lookAt()).freshness).toBe('recalculated');
    await typed('Địa phương', 'E7', '1.59O');
    expect((await lookAt()).freshness).toBe('changed');
  });

  it('is a change of structure after another decree, with what it costs', async () => {
    state.excel.setDocument(known(made.written, 'written workbook'));
    const before = planIn(await lookAt());
    await typed('Mức lương cơ sở', 'B11', '30/06/2025');
    const row = { clock: 'law', from: '2025-07-01' as Day, amount: money(2_500_000), document: 'Thử' } as const;
    const status = 'announced';
    expect((await addSalary({ ...row, status }, before.model))?.code).toBe(undefined);
    await typed('Mức lương cơ sở', 'B13', '30/06/2026');
    const after = await lookAt();
    expect(after.freshness).toBe('changed');
    const [then, now] = [before, planIn(after)].map(({ clocks: [clock] }) => known(clock, 'clock').inForce.toNumber());
    // 64 people, six months of 2025, 160.000 đồng more a month.
    expect(known(now, 'now') - known(then, 'then')).toBe(61_440_000);
  });

  it('has a bridge for every pair of options to the đồng, and the days from which law and plan differ', async () => {
    const { bridges, salaryDifferences } = await lookAt();
    const totals = bridges.map(({ from, to, bridge }) => [from, to, plainDigits(bridge.total)]);
    expect(totals).toEqual([
      ['1', '2', '8238735000'],
      ['2', '1', '-8238735000'],
    ]);
    const days = salaryDifferences.map(({ from, law }) => [from, plainDigits(law.amount)]);
    expect(days).toEqual([
      ['2023-07-01', '1800000'],
      ['2024-07-01', '2340000'],
    ]);
  });

  it('proposes a count for a slip of the finger, which is written where a person says so', async () => {
    await typed('Địa phương', 'E7', '1.59O');
    const { preview, fixes } = await lookAt();
    const at = preview.issues.findIndex(({ code }) => code === 'number-unreadable');
    const [fix] = fixes.get(at) ?? [];
    expect(fix?.becomes).toEqual({ kind: 'number', value: 1590 });
    expect(await changeInput(known(fix, 'fix').edit)).toBeUndefined();
    expect((await lookAt()).preview.plan).toBeDefined();
    expect((await changeInput(known(fix, 'fix').edit))?.code).toBe('input-moved');
  });

  it('proposes the places that a misspelt one may be', async () => {
    await typed('Đề án', 'A5', 'Huyện Trảng Bon');
    const { preview, fixes } = await lookAt();
    const at = preview.issues.findIndex(({ code }) => code === 'place-unknown');
    expect(fixes.get(at)?.map(({ becomes }) => becomes.value)).toContain('Huyện Trảng Bom');
  });
});

describe('what the pane changes', () => {
  it('never writes over a formula or over what somebody has changed meanwhile', async () => {
    const { model } = planIn(await lookAt());
    const { cells, amount } = known(model.salaryRows.plan[0], 'row');
    const edit = { cell: cells.amount, was: amount, becomes: money(1_800_000) };
    await typed(cells.amount.sheet, 'C5', 1_550_000);
    expect((await changeSalary(edit))?.code).toBe('input-moved');
    await typed(cells.amount.sheet, 'C5', '=1000000+490000');
    const before = state.excel.document();
    expect((await changeSalary(edit))?.code).toBe('input-moved');
    expect(state.excel.document().sheets).toEqual(before.sheets);
  });

  it('adds no row over what stands under a table', async () => {
    const { model } = planIn(await lookAt());
    const below = known(model.salaryRows.plan.at(-1), 'row').cells.from;
    await typed(below.sheet, `B${below.row + 2}`, 'Ghi chú riêng');
    const row = { clock: 'plan', from: '2024-01-01' as Day, amount: money(1_800_000), document: '' } as const;
    expect((await addSalary({ ...row, status: 'assumed' }, model))?.code).toBe('input-moved');
    expect(planIn(await lookAt()).model.salaryRows.plan).toHaveLength(1);
  });

  it('is the clock in the workbook’s own parameter, which is added where it was left out', async () => {
    const { model } = planIn(await lookAt());
    expect(await chooseClock('law', model)).toBeUndefined();
    const lawful = await lookAt();
    expect([planIn(lawful).clock, totalOf(lawful)]).toEqual(['law', '6711793000']);
    const cell = known(planIn(lawful).model.typedParameters.clock, 'parameter').cell;
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem(cell.sheet).getRangeByIndexes(cell.row, cell.column - 1, 1, 3).values = [
        ['', '', ''],
      ];
      await workbook.context.sync();
    });
    const default_ = planIn(await lookAt());
    expect([default_.clock, default_.model.typedParameters.clock]).toEqual(['plan', undefined]);
    expect(await chooseClock('law', default_.model)).toBeUndefined();
    expect(planIn(await lookAt()).clock).toBe('law');
  });

  it('is remembered in the workbook when a heading is given its meaning, the first time and the second', async () => {
    await typed('Địa phương', 'E4', 'Số cơ sở CNTN 2019');
    const asked = await lookAt();
    const table = known(
      asked.preview.found.find(({ id }) => id === 'places'),
      'places',
    );
    const unread = known(table.unread[0], 'heading');
    expect(unread.heading).toBe('Số cơ sở CNTN 2019');
    const column = known(unread.choices[0], 'choice').vi;
    expect(column).toBe('Số cơ sở CNNT 2019');
    const meaning = { table: table.table, heading: unread.heading, column };
    expect(await mapHeading(meaning, { found: asked.preview.found, language: 'vi' })).toBeUndefined();
    const mapped = await lookAt();
    expect([totalOf(mapped), mapped.preview.found.some(({ id }) => id === 'mapping')]).toEqual(['5485693000', true]);
    const other = { table: 'KC_DiaPhuong', heading: 'Ghi nhớ', column: 'bỏ qua' };
    expect(await mapHeading(other, { found: mapped.preview.found, language: 'vi' })).toBeUndefined();
    expect((await lookAt()).preview.found.find(({ id }) => id === 'mapping')?.rows).toBe(2);
  });

  it('adds the tables that are missing beside those that are there', async () => {
    const { preview } = await lookAt();
    const { state, blocks } = await insertMissing(preview.found, 'vi');
    expect([state, blocks.length]).toEqual(['written', 4]);
    expect((await lookAt()).missingTables).toBe(0);
  });

  it('may be a mere look at a cell, and it says when its sheet is gone', async () => {
    expect(await goTo({ sheet: 'Địa phương', row: 6, column: 4 })).toBeUndefined();
    const { activeSheetId, sheets } = state.excel.document();
    expect(sheets.find(({ id }) => id === activeSheetId)?.name).toBe('Địa phương');
    expect((await goTo({ sheet: 'Không có', row: 0, column: 0 }))?.code).toBe('input-moved');
  });

  it('goes to the written total and to the people, wherever they stand, and says when they are not there', async () => {
    expect((await goToResult('total', '1'))?.code).toBe('excel-item-gone');
    state.excel.setDocument(known(made.written, 'written workbook'));
    const selected = (): Promise<string> =>
      Excel.run(async ({ workbook }) => {
        const range = workbook.getSelectedRange().load('address');
        await workbook.context.sync();
        return range.address;
      });
    const placeOf = (name: string) => {
      const { formula } = known(
        state.excel.document().names.find((each) => each.name === name),
        'name',
      );
      return formula.replace('=', '').replaceAll('$', '');
    };
    expect(await goToResult('total', '2')).toBeUndefined();
    expect(await selected()).toBe(placeOf('KC_TongKinhPhi_PA2'));
    expect(await goToResult('people', '1')).toBeUndefined();
    expect(await selected()).toBe(placeOf('KC_SoNguoi_PA1'));
  });

  it('is not heard of, while a change by a person is', async () => {
    const heard: string[] = [];
    expect(await onCellsChanged(() => heard.push('changed'))).toBeUndefined();
    const { cells, amount } = known(planIn(await lookAt()).model.salaryRows.plan[0], 'row');
    await changeSalary({ cell: cells.amount, was: amount, becomes: money(1_800_000) });
    expect(heard).toEqual([]);
    const sheetId = known(state.excel.document().sheets[0], 'sheet').id;
    const area = { row: 6, column: 4, rows: 1, columns: 1 };
    state.excel.edit((document) => writeContents(document, { sheetId, area }, 1590));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual(['changed']);
  });

  it('is nothing once a person has asked to stop', async () => {
    const { preview } = await lookAt();
    const before = state.excel.document();
    const { outcome } = await writePlan(preview, note, { cancelled: () => true });
    expect([outcome?.state, outcome?.issues.map(({ code }) => code)]).toEqual(['refused', ['work-stopped']]);
    expect(state.excel.document()).toBe(before);
  });
});

describe('what the pane adds', () => {
  it('closes the row before a new base salary with it, in one turn or not at all', async () => {
    const { model } = planIn(await lookAt());
    const [row] = model.salaryRows.plan;
    const closes = { row: known(row, 'row'), until: '2023-12-31' as Day };
    const added = { clock: 'plan', from: '2024-01-01' as Day, amount: money(1_800_000), document: '' } as const;
    const salary = { ...added, status: 'assumed', until: '2025-12-31' as Day, closes } as const;
    await typed(closes.row.cells.until.sheet, 'B5', '');
    const before = state.excel.document();
    expect((await addSalary(salary, model))?.code).toBe('input-moved');
    expect(state.excel.document().sheets).toEqual(before.sheets);

    state.excel.setDocument(known(made.inputs, 'inputs'));
    expect(await addSalary(salary, model)).toBeUndefined();
    const sight = await lookAt();
    expect(planIn(sight).model.salaryRows.plan.map(({ from, until }) => [from, until])).toEqual([
      ['2020-01-01', '2023-12-31'],
      ['2024-01-01', '2025-12-31'],
    ]);
    // 310.000 đồng more a month: 65 people for twelve months of 2024, 64 of 2025.
    expect(Number(totalOf(sight)) - 5_485_693_000).toBe(310_000 * 12 * (65 + 64));
  });

  it('copies an option with all that decides its people and money, and does not choose the copy', async () => {
    const { model } = planIn(await lookAt());
    expect(await copyOption('1', model)).toBeUndefined();
    const sight = await lookAt();
    const { options } = planIn(sight);
    expect(options.map(({ option }) => [option.code, option.name, option.chosen])).toEqual([
      ['1', 'Phương án 1', true],
      ['2', 'Phương án 2', false],
      ['3', 'Phương án 3', false],
    ]);
    const [first, , copy] = options.map(({ total, phases, option }) => ({
      total: plainDigits(total),
      people: phases.map((phase) => phase.total),
      printed: option.printed,
    }));
    expect(copy).toEqual(first);
    expect(copy?.total).toBe('5485693000');
  });

  it('copies nothing of an option while something stands under one of its tables', async () => {
    const { model } = planIn(await lookAt());
    const below = known(model.options[1], 'option').phases.at(-1);
    const { sheet, row } = known(below, 'phase').cells.name;
    await typed(sheet, `C${row + 3}`, 'Ghi chú riêng');
    const before = state.excel.document();
    expect((await copyOption('1', model))?.code).toBe('input-moved');
    expect(state.excel.document().sheets).toEqual(before.sheets);
  });
});
