/** Whatever stands in the cells: nothing throws, every problem can be told, and what is unknown never counts as zero. */
import fc from 'fast-check';
import { issueText } from '../../src/i18n';
import type { CellValue, Grid } from '../../src/kernel';
import { modelFromGrids, tables, type TableSchema } from '../../src/model';
import { planFromModel } from '../../src/plan';
import { gridFrom, type Grids } from '../plan/gridEdits';
import { hasPlan, modelOf, optionOf, planOf } from '../plan/planOfGrids';
import { sampleGrids } from '../plan/sampleGrids';

const RUNS = { seed: 45_2012, numRuns: 60 };

/** Reads, plans by both clocks, and tells every problem in both languages. */
function readAll(grids: Grids): number {
  const { model, issues } = modelFromGrids(grids);
  const planned =
    model === undefined ? [] : (['plan', 'law'] as const).flatMap((clock) => planFromModel(model, clock).issues);
  const all = [...issues, ...planned];
  const texts = all.flatMap((issue) => (['vi', 'en'] as const).map((language) => issueText(issue, language)));
  expect(texts.filter((text) => /\[object|undefined|\n/.test(text))).toEqual([]);
  return texts.length;
}

const PLAUSIBLE: readonly CellValue[] = [
  ...['', ' ', 'x', '-', '1', '2', '1.490', '1.490.000', '0,3', '-5', '1e6', '(5)', '10/2020', '2020', '31/12/2021'],
  ...['31/02/2020', '2020-2021', '2022-2025', 'tất cả', 'danh sách', 'theo tiêu chí', 'mỗi xã 01 người', 'cố định'],
  ...['theo danh sách', 'Tổ trưởng', 'Cộng tác viên cấp xã', 'Tập huấn', 'Hội nghị', 'giả định', 'TP. Biên Hòa'],
  ...['Toàn tỉnh', 'Tổng cộng', 'Long Thành', '#N/A', '#REF!', '__proto__', 'constructor', '=1+1', 'Ưu điểm'],
  ...[0, 1, 2, 5, -1, 0.5, 2019, 2025, 43831, 45504, 2958465, 1e15, 1e21, 1e-9, true, false],
];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PLAUSIBLE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer() },
);

/** A table of ours with random cells; its headings may be in either language, one of them may be lost. */
const anyGrid = (schema: TableSchema): fc.Arbitrary<Grid> => {
  const names = Object.values(schema.columns).map(({ kind, heading }) =>
    kind === 'countsByYear'
      ? fc.constantFrom('2019', 2019, `${heading.vi} 2014`)
      : fc.constantFrom(heading.vi, heading.en),
  );
  return fc
    .tuple(
      fc.tuple(...names),
      fc.option(fc.nat(names.length), { freq: 5 }),
      fc.constantFrom<CellValue>('__proto__', 'STT', 7),
    )
    .chain(([headings, lost, stranger]) => {
      const all = [...headings.filter((_, index) => index !== lost), stranger];
      const row = fc.array(cell, { minLength: all.length, maxLength: all.length });
      return fc.array(row, { maxLength: 4 }).map((rows) => gridFrom(schema.name, all, rows));
    });
};

test('tables of random cells are read without a throw', () => {
  const grids = fc.tuple(
    ...Object.values<TableSchema>(tables).map((schema) => fc.option(anyGrid(schema), { freq: 6 })),
  );
  fc.assert(
    fc.property(grids, (given) => {
      expect(readAll(given.filter((grid) => grid !== null))).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

test('the sample with a few random cells is read and planned without a throw', () => {
  const sample = sampleGrids();
  const change = fc.record({ table: fc.nat(sample.length - 1), row: fc.nat(40), column: fc.nat(20), value: cell });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const grids = changes.reduce<Grids>(
        (done, { table, row, column, value }) =>
          done.map((grid, index) =>
            index === table
              ? {
                  ...grid,
                  rows: grid.rows.map((cells, at) =>
                    at === row % grid.rows.length ? cells.with(column % cells.length, value) : cells,
                  ),
                }
              : grid,
          ),
        sample,
      );
      expect(readAll(grids)).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

const SAMPLE = sampleGrids();

/** The tables on which money depends. */
const COSTED = [
  ...['KC_DiaPhuong', 'KC_LuongDeAn', 'KC_TieuChi', 'KC_PhuongAn', 'KC_GiaiDoan', 'KC_DanhSach', 'KC_VaiTro'],
  ...['KC_LopHoiNghi', 'KC_ChiTiet', 'KC_ThamSo'],
];

/** The sample, once for each filled cell of the costed tables, with another value in that cell. */
const eachCell = (value: CellValue): readonly { readonly where: string; readonly grids: Grids }[] =>
  SAMPLE.filter(({ table }) => COSTED.includes(table)).flatMap((grid) =>
    grid.rows.flatMap((cells, row) =>
      cells.flatMap((old, column) => {
        if (old === '') return [];
        const changed = { ...grid, rows: grid.rows.with(row, cells.with(column, value)) };
        const grids = SAMPLE.map((each) => (each.table === grid.table ? changed : each));
        return [{ where: `${grid.table} ${String(grid.headings[column])} ${row}`, grids }];
      }),
    ),
  );

test('a cell that is blanked is asked for, or leaves no option cheaper: unknown is never zero', () => {
  const whole = planOf(SAMPLE);
  const blanked = eachCell('');
  const cheaper = blanked.flatMap(({ where, grids }) => {
    const { model } = modelFromGrids(grids);
    const plan = model === undefined ? undefined : planFromModel(model).plan;
    const isCheaper =
      plan !== undefined && whole.options.some(({ option, total }) => optionOf(plan, option.code).total.lt(total));
    return isCheaper ? [where] : [];
  });
  expect(blanked.length).toBeGreaterThan(200);
  expect(cheaper).toEqual([]);
});

test('an error value in any of these cells stops the plan', () => {
  expect(eachCell('#N/A').flatMap(({ where, grids }) => (hasPlan(grids) ? [where] : []))).toEqual([]);
});

test('a wrong word in any of these cells throws nothing', () => {
  expect(eachCell('không rõ').map(({ grids }) => readAll(grids))).not.toContain(0);
});

test('reading changes nothing in the grids, and reads the same twice', () => {
  const grids = sampleGrids();
  const before = JSON.stringify(grids);
  expect(JSON.stringify(modelOf(grids))).toBe(JSON.stringify(modelOf(grids)));
  expect(JSON.stringify(grids)).toBe(before);
});
