/** Plain ranges of a whole workbook: which of them is which table, what is passed over below their headings, and what is asked. */
import type { CellValue, Grid, UsedCells } from '../../src/kernel';
import { modelFromGrids, modelFromWorkbook } from '../../src/model';
import { planFromModel } from '../../src/plan';
import { change, edited, gridFrom, rename, type Edit } from '../plan/gridEdits';
import { brief, maintenanceOf } from '../plan/planOfGrids';
import { sampleGrids } from '../plan/sampleGrids';
import { plainSheet, titled, usedCells, workbookOf } from './plainRanges';

const MAINTENANCE = ['5346120000', '13463640000'];

const called = (grid: Grid, sheet: string): Grid => ({ ...grid, origin: { ...grid.origin, sheet } });
const isOf =
  (table: string) =>
  (grid: Grid): boolean =>
    grid.table === table;
const sample = (table: string): Grid => {
  const found = sampleGrids().find(isOf(table));
  if (found === undefined) throw new Error(`The sample has no table ${table}`);
  return found;
};
const without = (table: string): readonly Grid[] => sampleGrids().filter((grid) => grid.table !== table);

/** Errors and the maintenance of both options, as far as there is a plan. */
function outcomeOf(sheets: readonly UsedCells[], grids: readonly Grid[] = []) {
  const { model, issues } = modelFromWorkbook(workbookOf(sheets, grids));
  const plan = model && planFromModel(model).plan;
  return {
    maintenance: plan && maintenanceOf(plan),
    errors: issues.filter(({ severity }) => severity === 'error').map(brief),
    told: issues,
  };
}

describe('a workbook with the sheets of two provinces', () => {
  const parameters = (value: string): Grid => {
    const grid = sample('KC_ThamSo');
    return { ...grid, rows: [...grid.rows, grid.headings.map((_, at) => ['Bộ số liệu', value][at] ?? '')] };
  };
  const ofProvince = (name: string, edit: Edit = (grids) => grids): readonly UsedCells[] =>
    edit(without('KC_ThamSo')).map((grid) => plainSheet(called(grid, `${grid.origin.sheet} - ${name}`)));
  const fewer = change('KC_DiaPhuong', (grid) => ({ ...grid, rows: grid.rows.slice(0, 2) }));
  const both = [...ofProvince('Đồng Nai'), ...ofProvince('Bình Dương', fewer)];

  test('is read as the one that its parameters name', () => {
    expect(outcomeOf([plainSheet(parameters('ĐỒNG NAI')), ...both])).toMatchObject({
      maintenance: MAINTENANCE,
      errors: [],
    });
  });

  test('is asked about, table by table and each of them once, when they name none', () => {
    const { maintenance, errors } = outcomeOf([plainSheet(sample('KC_ThamSo')), ...both]);
    expect(maintenance).toBeUndefined();
    expect(errors).toContain('error table-several Địa phương - Bình Dương!A4');
    expect(errors.filter((text) => !text.startsWith('error table-several'))).toEqual([]);
    expect(errors).toHaveLength(sampleGrids().length - 1);
  });

  test('is told when no sheet has the name, with the sheets that there are', () => {
    const { told, errors } = outcomeOf([plainSheet(parameters('Bình Phước')), ...both]);
    const row = 4 + sample('KC_ThamSo').rows.length + 1;
    expect(errors).toContain(`error data-set-unknown Tham số!B${row}`);
    const found = told.find(({ code }) => code === 'data-set-unknown');
    expect(found?.facts).toMatchObject({ value: 'Bình Phước' });
    expect(JSON.stringify(found?.facts)).toContain('"Địa phương - Bình Dương"');
  });

  test('shares the sheets that stand there once', () => {
    const shared = without('KC_ThamSo').filter(({ table }) => table === 'KC_LuongCoSo');
    const own = both.filter(({ origin }) => !origin.sheet.startsWith('Mức lương cơ sở'));
    expect(outcomeOf([plainSheet(parameters('Đồng Nai')), ...own, ...shared.map((grid) => plainSheet(grid))])).toEqual(
      expect.objectContaining({ maintenance: MAINTENANCE, errors: [] }),
    );
  });
});

test('a heading that a person has mapped is read in plain cells too', () => {
  const odd = rename('KC_DiaPhuong', 'Số tổ trưởng', 'Cán bộ phụ trách');
  const mapping = gridFrom(
    'KC_AnhXa',
    ['Bảng', 'Tiêu đề trong tệp', 'Cột của KC Planner'],
    [['KC_DiaPhuong', 'Cán bộ phụ trách', 'Số tổ trưởng']],
  );
  const sheets = edited(odd).map((grid) => plainSheet(grid));
  expect(outcomeOf(sheets, [mapping])).toMatchObject({ maintenance: MAINTENANCE, errors: [] });
});

describe('a needed table that is missing, while a range could be it', () => {
  const options = sample('KC_PhuongAn');
  const range = (gap: readonly CellValue[]): UsedCells => {
    const [code, name] = ['Mã', 'Tên'].map((heading) => options.headings.indexOf(heading));
    const lines = [options.headings, ...options.rows];
    return usedCells(
      'Sheet7',
      lines.map((line) => [line[code ?? -1] ?? '', ...gap, line[name ?? -1] ?? '']),
    );
  };
  const others = without('KC_PhuongAn').map((grid) => plainSheet(grid));

  test.each([
    ['side by side', []],
    ['with a blank column between', ['']],
  ])('is asked about there, headings %s, and not called missing', (_how, gap) => {
    const { maintenance, errors } = outcomeOf([...others, range(gap)]);
    expect(maintenance).toBeUndefined();
    expect(errors).toEqual(['error table-unclear Sheet7!A1']);
  });

  test('is missing when nothing could be it', () => {
    expect(outcomeOf(others).errors).toEqual(['error table-missing']);
  });

  test('is asked about once when two ranges surely are it', () => {
    const twins = ['Phương án', 'Phương án (2)'].map((sheet) => plainSheet(called(options, sheet), 'Phương án'));
    expect(outcomeOf([...others, ...twins]).errors).toEqual(['error table-several Phương án (2)!A4']);
  });
});

describe('rows below the headings of a plain range', () => {
  const grids = without('KC_DiaPhuong');
  const places = sample('KC_DiaPhuong');
  const laid = (...between: readonly (readonly CellValue[])[]): readonly UsedCells[] => [
    ...grids.map((grid) => plainSheet(grid)),
    usedCells('Địa phương', [...titled('Địa phương'), places.headings, ...between, ...places.rows]),
  ];
  const numbers = places.headings.map((_, at) => at + 1);

  test.each<readonly [string, readonly CellValue[]]>([
    ['(1) (2) (3)', numbers.map((number) => `(${number})`)],
    ['A B 1 2 3', numbers.map((number) => (number < 3 ? (['A', 'B'][number - 1] ?? '') : String(number - 2)))],
    ['units', places.headings.map((_, at) => (at > 2 ? '(cơ sở)' : ''))],
  ])('that number the columns or name units, %s, are passed over', (_what, line) => {
    expect(outcomeOf(laid(line))).toMatchObject({ maintenance: MAINTENANCE, errors: [] });
  });

  test('that say thousands or millions are not: they change what every figure means', () => {
    const line = places.headings.map((_, at) => (at > 2 ? '(triệu đồng)' : ''));
    const { maintenance, errors } = outcomeOf(laid(line));
    expect(maintenance).toBeUndefined();
    expect(errors.every((text) => text.endsWith('5'))).toBe(true);
    expect(errors).toContain('error cell-blank Địa phương!B5');
  });
});

describe('headings typed in the old fonts', () => {
  const headings = ['§Þa ph\u00ad¬ng', 'Lo¹i', 'Sè tæ tr\u00adëng'];

  test('are told at the first of them where a table is missing', () => {
    const old = usedCells('Sheet1', [['UBND tỉnh'], [], ['', ...headings], ['', 'A', 'B', 1]]);
    const sheets = [...without('KC_DiaPhuong').map((grid) => plainSheet(grid)), old];
    expect(outcomeOf(sheets).errors).toEqual(['error text-legacy-font Sheet1!B3', 'error table-missing']);
  });

  test('are no matter where nothing is missing, nor one of them alone', () => {
    const all = sampleGrids().map((grid) => plainSheet(grid));
    expect(outcomeOf([...all, usedCells('Sheet1', [headings, ['A', 'B', 1]])]).errors).toEqual([]);
    const alone = usedCells('Sheet1', [
      [headings[0] ?? '', 'khác'],
      ['A', 'B'],
    ]);
    const sheets = [...without('KC_DiaPhuong').map((grid) => plainSheet(grid)), alone];
    expect(outcomeOf(sheets).errors).toEqual(['error table-missing']);
  });
});

describe('cells that are hidden or end early', () => {
  test('a table with hidden columns is planned like any other, and named', () => {
    const hidden = edited(change('KC_DiaPhuong', (grid) => ({ ...grid, hasHiddenColumns: true })));
    const { model, issues } = modelFromGrids(hidden);
    expect(model).toEqual(modelFromGrids(sampleGrids()).model);
    expect(issues.filter(({ code }) => code === 'columns-hidden').map(brief)).toEqual([
      'info columns-hidden Địa phương!A4',
    ]);
  });

  test('a cell of truth is no heading, and rows may end before a column without one', () => {
    const grids = edited(
      change('KC_DiaPhuong', (grid) => ({ ...grid, headings: [...grid.headings, true, ''] })),
      change('KC_PhuongAn', (grid) => ({ ...grid, headings: [...grid.headings, ''] })),
    );
    const { model } = modelFromGrids(grids);
    const plan = model && planFromModel(model).plan;
    expect(plan && maintenanceOf(plan)).toEqual(MAINTENANCE);
  });
});

describe('what is told of a range', () => {
  const factsOf = (code: string, { told }: ReturnType<typeof outcomeOf>) =>
    told.filter((each) => each.code === code).map((each) => [brief(each), each.facts]);

  test('that could be a table, with the sheet that it would be', () => {
    const range = usedCells('Sheet7', [
      ['Mã', 'Tên'],
      ['1', 'Phương án 1'],
    ]);
    const others = without('KC_PhuongAn').map((grid) => plainSheet(grid));
    expect(factsOf('table-unclear', outcomeOf([...others, range]))).toEqual([
      ['error table-unclear Sheet7!A1', { candidates: [{ vi: 'Phương án', en: 'Options' }] }],
    ]);
  });

  test('whose title says thousands or millions, with that title', () => {
    const items = sample('KC_ChiTiet');
    const sheets = without('KC_ChiTiet').map((grid) => plainSheet(grid));
    const inUnit = (unit: string) =>
      usedCells('Dự toán chi tiết', [['Dự toán chi tiết'], [unit], items.headings, ...items.rows]);
    expect(factsOf('unit-unclear', outcomeOf([...sheets, inUnit('ĐVT: nghìn đồng')]))).toEqual([
      ['error unit-unclear Dự toán chi tiết!A2', { value: 'ĐVT: nghìn đồng' }],
    ]);
    for (const harmless of ['ĐVT: đồng', 'Định mức 100 triệu đồng một lớp', 'Đơn vị: Sở Tài chính; tổng 5 tỷ đồng'])
      expect(factsOf('unit-unclear', outcomeOf([...sheets, inUnit(harmless)]))).toEqual([]);
  });

  test('whose unit stands in a line of other words, below the headings or below the rows', () => {
    const items = sample('KC_ChiTiet');
    const sheets = without('KC_ChiTiet').map((grid) => plainSheet(grid));
    const unit = (value: string, row: number, column = 'A') => [
      `error unit-unclear Dự toán chi tiết!${column}${row}`,
      { value },
    ];
    const inWords = '(Kèm theo Tờ trình số 12; đơn vị tính: 1.000 đồng)';
    const titled12 = usedCells('Dự toán chi tiết', [['Dự toán'], [inWords], items.headings, ...items.rows]);
    expect(factsOf('unit-unclear', outcomeOf([...sheets, titled12]))).toEqual([unit(inWords, 2)]);
    const below = items.headings.map((heading) => (heading === 'Thành tiền' ? '(triệu đồng)' : ''));
    const [letter = ''] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].slice(items.headings.indexOf('Thành tiền'));
    const underHeading = usedCells('Dự toán chi tiết', [items.headings, below, ...items.rows]);
    expect(factsOf('unit-unclear', outcomeOf([...sheets, underHeading]))).toEqual([unit('(triệu đồng)', 2, letter)]);
    const note = 'Ghi chú: số tiền tính bằng nghìn đồng';
    const noted = usedCells('Dự toán chi tiết', [items.headings, ...items.rows, [note]]);
    expect(factsOf('unit-unclear', outcomeOf([...sheets, noted]))).toEqual([unit(note, 2 + items.rows.length)]);
  });

  test('whose heading has another unit, even where a person said which column it is', () => {
    const items = sample('KC_ChiTiet');
    const sheets = without('KC_ChiTiet').map((grid) => plainSheet(grid));
    const heading = 'Thành tiền (triệu đồng)';
    const inMillions = usedCells('Dự toán chi tiết', [
      items.headings.map((each) => (each === 'Thành tiền' ? heading : each)),
      ...items.rows,
    ]);
    const mappedTo = (column: string) =>
      usedCells('Ánh xạ tiêu đề', [
        ['Bảng', 'Tiêu đề trong tệp', 'Cột của KC Planner'],
        ['KC_ChiTiet', heading, column],
      ]);
    const told = (...more: readonly UsedCells[]) =>
      factsOf('unit-unclear', outcomeOf([...sheets, inMillions, ...more])).map(([, said]) => said);
    expect(told()).toEqual([{ value: heading }]);
    expect(told(mappedTo('Thành tiền'))).toEqual([{ value: heading }]);
    expect(told(mappedTo('bỏ qua'))).toEqual([]);
  });

  test('with rows of several provinces, unless a person says that the column is none', () => {
    const places = sample('KC_DiaPhuong');
    const sheets = without('KC_DiaPhuong').map((grid) => plainSheet(grid));
    const withProvinces = (heading: string, provinces: readonly string[]) =>
      usedCells('Địa phương', [
        [heading, ...places.headings],
        ['', 'Toàn tỉnh'],
        ...places.rows.map((line, row) => [provinces[row % provinces.length] ?? '', ...line]),
      ]);
    const told = (...more: readonly UsedCells[]) => factsOf('provinces-several', outcomeOf([...sheets, ...more]));
    const found = { table: 'KC_DiaPhuong', parameter: { vi: 'Bộ số liệu', en: 'Data set' } };
    expect(told(withProvinces('Tỉnh, thành phố', ['Đồng Nai', 'Bình Dương', 'ĐỒNG NAI']))).toEqual([
      [
        'error provinces-several Địa phương!A1',
        { ...found, heading: 'Tỉnh, thành phố', found: ['Đồng Nai', 'Bình Dương'] },
      ],
    ]);
    expect(told(withProvinces('Tỉnh', ['Đồng Nai', ' đồng nai']))).toEqual([]);
    expect(told(withProvinces('Tỉnh trạng', ['tốt', 'xấu']))).toEqual([]);
    const passedOver = usedCells('Ánh xạ tiêu đề', [
      ['Bảng', 'Tiêu đề trong tệp', 'Cột của KC Planner'],
      ['KC_DiaPhuong', 'Tỉnh', 'bỏ qua'],
    ]);
    expect(told(withProvinces('Tỉnh', ['Đồng Nai', 'Bình Dương']), passedOver)).toEqual([]);
  });

  test('in the old fonts, with how it is drawn', () => {
    const old = usedCells('Sheet1', [
      ['§Þa ph\u00ad¬ng', 'Sè tæ tr\u00adëng'],
      ['A', 1],
    ]);
    const sheets = [...without('KC_DiaPhuong').map((grid) => plainSheet(grid)), old];
    expect(factsOf('text-legacy-font', outcomeOf(sheets))).toEqual([
      ['error text-legacy-font Sheet1!A1', { value: '§Þa ph¬ng', reading: 'Địa phương' }],
    ]);
  });

  test('on a sheet that was too large to be read, and the plan goes on without it', () => {
    const workbook = workbookOf([], sampleGrids());
    const { model, issues } = modelFromWorkbook({
      ...workbook,
      others: { ...workbook.others, tooLarge: ['Dữ liệu thô'] },
    });
    expect(model).toBeDefined();
    expect(issues.filter(({ code }) => code === 'sheet-too-large').map((each) => [brief(each), each.facts])).toEqual([
      ['info sheet-too-large Dữ liệu thô!A1', { sheet: 'Dữ liệu thô' }],
    ]);
  });

  test('mapped to what there is not, with what there is', () => {
    const mapping = (row: readonly string[]) =>
      gridFrom('KC_AnhXa', ['Bảng', 'Tiêu đề trong tệp', 'Cột của KC Planner'], [row]);
    const unknownOf = (row: readonly string[]) => {
      const [found] = modelFromGrids([...sampleGrids(), mapping(row)]).issues.filter(
        ({ code }) => code === 'choice-unknown',
      );
      return found?.code === 'choice-unknown' ? found.facts : undefined;
    };
    expect(unknownOf(['KC_KhongCo', 'A', 'B'])).toMatchObject({ column: 'Bảng', value: 'KC_KhongCo' });
    expect(unknownOf(['KC_KhongCo', 'A', 'B'])?.accepted).toContainEqual({ vi: 'KC_DiaPhuong', en: 'KC_DiaPhuong' });
    const column = unknownOf(['KC_TieuChi', 'A', 'Cột lạ']);
    expect(column).toMatchObject({ column: 'Cột của KC Planner', value: 'Cột lạ' });
    expect(column?.accepted.map(({ vi }) => vi)).toEqual([
      ...['Số cơ sở từ', 'Đến', 'Số CTV cấp xã', 'Ghi chú', 'bỏ qua'],
    ]);
  });
});
