/** Every formula against an engine that knows nothing of ours, for plans that no golden workbook holds; and live inputs. */
import type { CellValue, Grid, Sheet } from '../../src/kernel';
import type { InputData } from '../../src/model';
import { formulasOf } from '../parity/formulas';
import { faultsOf } from '../parity/hygiene';
import { sampleData } from '../plan/sampleGrids';
import { calculated } from './evaluator';
import { lawClock, lettered, planned, seen, sheetOf, threePhases } from './planned';

const cases: readonly (readonly [string, InputData])[] = [
  ['the sample under the salaries in force', lawClock],
  ['options with one-letter codes', lettered()],
  ['three phases and a salary that rises in July', threePhases],
  ['no line items', { lineItems: [] }],
];

/** The sample's first option alone: half of the formulas. */
function firstOption(): InputData {
  const own = (table: keyof InputData) => (sampleData()[table] ?? []).filter((row) => row['option'] === '1');
  return {
    options: (sampleData().options ?? []).filter((row) => row['code'] === '1'),
    ...Object.fromEntries(
      (['phases', 'lists', 'events', 'lineItems', 'statedFigures', 'judgements'] as const).map((table) => [
        table,
        own(table),
      ]),
    ),
  };
}

/** Worksheets calculate in doubles: a difference of decimals carries noise far behind its last printed digit. */
const steady = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);

test.each(cases)('every formula of %s gives what the engine says, and is fit to be read', async (_, changes) => {
  const { sheets, grids } = planned(changes);
  const value = await calculated(sheets, grids);
  const formulas = formulasOf(sheets);
  expect(formulas.length).toBeGreaterThan(100);
  const found = formulas.map(({ block, row, column }) => [block, row, column, steady(value(block, row, column))]);
  expect(found).toEqual(formulas.map(({ block, row, column, expected }) => [block, row, column, steady(expected)]));
  expect(faultsOf(sheets)).toEqual([]);
});

/** The grids with one typed value replaced, wherever it stands in the table. */
const retyped = (
  grids: readonly Grid[],
  change: { readonly table: string; readonly from: CellValue; readonly to: CellValue },
): readonly Grid[] =>
  grids.map((grid) =>
    grid.table === change.table
      ? { ...grid, rows: grid.rows.map((row) => row.map((value) => (value === change.from ? change.to : value))) }
      : grid,
  );

const named = (sheets: readonly Sheet[], block: string, name: string) => {
  const found = sheetOf(sheets, block).names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No name ${name}`);
  return [block, found.row, found.column] as const;
};

const wordsCell = (sheets: readonly Sheet[], block: string) =>
  [block, sheetOf(sheets, block).cells.findIndex((line) => line[0]?.role === 'words'), 0] as const;

/** The line over every sheet that speaks up when the sheets do not fit the inputs any more. */
const statusCells = (sheets: readonly Sheet[]) =>
  sheets.map(({ block, cells }) => [block, cells.findIndex((line) => line[0]?.role === 'alert'), 0] as const);

const CHANGED = 'CẤU TRÚC ĐÃ THAY ĐỔI – PHẢI CẬP NHẬT';

test('a salary changed in the workbook changes every total, and the words give way to a warning', async () => {
  const { sheets, grids } = planned();
  const before = await calculated(sheets, grids);
  const after = await calculated(sheets, retyped(grids, { table: 'KC_LuongDeAn', from: 1490000, to: 1800000 }));
  expect(after(...named(sheets, 'KC_BLK_PL_1', 'KC_DuyTri_PA1'))).toBe(3588 * 1800000);
  for (const block of ['KC_BLK_PL_1', 'KC_BLK_TLF_1', 'KC_BLK_PL_2', 'KC_BLK_TLF_2']) {
    expect(before(...wordsCell(sheets, block))).toMatch(/^\(Bằng chữ: .* đồng\)$/);
    expect(after(...wordsCell(sheets, block))).toBe('CẦN CẬP NHẬT SỐ TIỀN BẰNG CHỮ');
  }
  for (const cell of statusCells(sheets)) expect([before(...cell), after(...cell)]).toEqual(['', '']);
});

test('a typed amount changed in the workbook reaches the checks', async () => {
  const { sheets, grids } = planned();
  const changed = retyped(grids, { table: 'KC_ChiTiet', from: 78903000, to: 1 });
  const row = seen(sheetOf(sheets, 'KC_BLK_KT')).findIndex(
    (line) => line[1] === 'Kinh phí đào tạo, tập huấn' && line[2] === '1',
  );
  expect((await calculated(sheets, grids))('KC_BLK_KT', row, 6)).toBe('Khớp');
  expect((await calculated(sheets, changed))('KC_BLK_KT', row, 6)).toBe('Không khớp');
});

test('the exception of a place taken away gives it people by its facilities, and they are paid', async () => {
  const { sheets, grids } = planned(firstOption());
  const value = await calculated(sheets, retyped(grids, { table: 'KC_DiaPhuong', from: 'x', to: '' }));
  // Five collaborators of the band 442-935 in Biên Hòa, for the 36 months of 2022-2024.
  expect(value(...named(sheets, 'KC_BLK_PL_1', 'KC_DuyTri_PA1'))).toBe((3588 + 5 * 36) * 1490000);
  for (const cell of statusCells(sheets)) expect(value(...cell)).toBe('');
});

describe('the base salary', () => {
  const { sheets, grids } = planned({ ...firstOption(), ...lawClock });
  const total = named(sheets, 'KC_BLK_PL_1', 'KC_DuyTri_PA1');
  const edited = (change: (rows: Grid['rows']) => Grid['rows']): readonly Grid[] =>
    grids.map((grid) => (grid.table === 'KC_LuongCoSo' ? { ...grid, rows: change(grid.rows) } : grid));

  test('is found whatever the order of the rows', async () => {
    const value = await calculated(
      sheets,
      edited((rows) => rows.toReversed()),
    );
    expect(value(...total)).toBe(6572220000);
    for (const cell of statusCells(sheets)) expect(value(...cell)).toBe('');
  });

  test('of a superseded row does not count, and the sheets say that the structure has changed', async () => {
    const status = grids.find(({ table }) => table === 'KC_LuongCoSo')?.headings.indexOf('Tình trạng') ?? -1;
    const value = await calculated(
      sheets,
      edited((rows) =>
        rows.map((row) => {
          if (row[2] === 1800000) return row.with(1, '');
          return row[2] === 2340000 ? row.with(status, 'đã thay thế') : row;
        }),
      ),
    );
    // The months from 07/2024 go on with 1.800.000: 390 + 768 person-months by 540.000 less.
    expect(value(...total)).toBe(6572220000 - (390 + 768) * 540000);
    for (const cell of statusCells(sheets)) expect(value(...cell)).toBe(CHANGED);
  });

  test('is an error before the first row and never 0', async () => {
    const value = await calculated(
      sheets,
      edited((rows) => rows.filter((row) => row[2] !== 1490000)),
    );
    expect(value(...total)).toBe('#N/A');
  });
});

describe('the supplement when the base salary rises', () => {
  test.each([
    ['1', 5346120000, 241800000, 984300000],
    ['2', 13463640000, 580320000, 2376600000],
  ])('of option %s is told decree by decree and year by year', async (code, plan, first, second) => {
    const law = plan + first + second;
    const { sheets, grids } = planned();
    const block = `KC_BLK_BS_${code}`;
    const value = await calculated(sheets, grids);
    const table = seen(sheetOf(sheets, block));
    const sums = table.map((line, row) => ({ line, of: [8, 9, 10].map((column) => value(block, row, column)) }));
    const decrees = sums.slice(sums.findIndex(({ line }) => String(line[0]).startsWith('Theo văn bản')) + 1);
    expect(decrees.slice(0, 3).map(({ line, of }) => [line[6], of[2]])).toEqual([
      [1490000, 0],
      [1800000, first],
      [2340000, second],
    ]);
    expect(sums.find(({ line }) => line[0] === 'TỔNG CỘNG')?.of).toEqual([plan, law, first + second]);
    const years = sums.slice(sums.findIndex(({ line }) => line[0] === 'Theo năm') + 1).map(({ of }) => Number(of[2]));
    expect(years.reduce((sum, each) => sum + each, 0)).toBe(first + second);
    const costs = seen(sheetOf(sheets, `KC_BLK_PL_${code}`)).findIndex((line) =>
      String(line[0]).startsWith('Tổng cộng theo mức'),
    );
    expect(value(`KC_BLK_PL_${code}`, costs, 3)).toBe(law + (code === '1' ? 139573000 : 260788000));
    expect(value(`KC_BLK_PL_${code}`, costs + 1, 3)).toBe(first + second);
  });

  test('lies with the months in which each amount is in force', () => {
    const table = seen(sheetOf(planned().sheets, 'KC_BLK_BS_1'));
    const start = table.findIndex((line) => String(line[0]).startsWith('Theo văn bản'));
    expect(table.slice(start + 1, start + 4).map((line) => line[3])).toEqual([42, 12, 18]);
  });
});

describe('a change of the structure is said on every sheet', () => {
  const { sheets, grids } = planned(firstOption());
  const addedRow = (table: string) =>
    grids.map((grid) => (grid.table === table ? { ...grid, rows: [...grid.rows, grid.rows.at(-1) ?? []] } : grid));
  const text = (table: string, from: CellValue, to: CellValue) => retyped(grids, { table, from, to });
  const changes: readonly (readonly [string, readonly Grid[]])[] = [
    ...['KC_LuongCoSo', 'KC_DiaPhuong', 'KC_GiaiDoan', 'KC_PhuongAn', 'KC_VaiTro', 'KC_TieuChi', 'KC_DanhSach'].map(
      (table) => [`a row more in ${table}`, addedRow(table)] as const,
    ),
    ['another first day of a decree', text('KC_LuongCoSo', 45108, 45139)],
    ['another way of sharing', text('KC_GiaiDoan', 'theo tiêu chí', 'cố định')],
    ['another place on the list', text('KC_DanhSach', 'Huyện Trảng Bom', 'Huyện Long Thành')],
    ['another clock', text('KC_ThamSo', 'theo đề án', 'theo mức lương cơ sở hiện hành')],
  ];

  test.each(changes)('%s', async (_, changed) => {
    const value = await calculated(sheets, changed);
    const said = statusCells(sheets).map((cell) => [cell[0], value(...cell)]);
    expect(said).toEqual(sheets.map(({ block }) => [block, CHANGED]));
  });
});

test('a salary typed as text is taken over as a value, and the coefficient stays live', async () => {
  const planSalary = (sampleData().planSalary ?? []).map((row) => ({ ...row, amount: '1.490.000' }));
  const { sheets, grids } = planned({ ...firstOption(), planSalary });
  const value = await calculated(sheets, retyped(grids, { table: 'KC_VaiTro', from: 1, to: 2 }));
  expect(value(...named(sheets, 'KC_BLK_PL_1', 'KC_DuyTri_PA1'))).toBe(2 * 5346120000);
});

describe('the check of every fee line by KC.FEE', () => {
  const { sheets, grids } = planned(firstOption());
  const form = sheetOf(sheets, 'KC_BLK_TLF_1');
  const countOf = (label: string) => ['KC_BLK_TLF_1', seen(form).findIndex((line) => line[1] === label), 8] as const;
  const [agreed, differing] = [countOf('Số dòng khớp'), countOf('Số dòng không khớp')];
  const result = [
    'KC_BLK_KT',
    seen(sheetOf(sheets, 'KC_BLK_KT')).findIndex((line) => String(line[1]).startsWith('Thù lao từng dòng')),
    6,
  ] as const;

  test('agrees with the native formulas, line by line', async () => {
    const value = await calculated(sheets, grids);
    expect([value(...agreed), value(...differing), value(...result)]).toEqual([12, 0, 'Khớp']);
  });

  test('finds a native formula that was broken, and a figure that was typed over', async () => {
    const lines = form.cells.flatMap((line, row) => (line[12]?.content.kind === 'formula' ? [row] : []));
    const [first = 0, second = 0] = lines;
    const broken = (line: Sheet['cells'][number], row: number): Sheet['cells'][number] => {
      const amount = line[8];
      if (amount === undefined) return line;
      if (row === first) return line.with(8, { ...amount, content: { kind: 'number', value: 1 } });
      if (row !== second || amount.content.kind !== 'formula') return line;
      return line.with(8, { ...amount, content: { ...amount.content, formula: [...amount.content.formula, '+1'] } });
    };
    const damaged = sheets.map((sheet) => (sheet === form ? { ...sheet, cells: sheet.cells.map(broken) } : sheet));
    const value = await calculated(damaged, grids);
    expect([value(...agreed), value(...differing), value(...result)]).toEqual([10, 2, 'Không khớp']);
  });
});
