/** How tables are recognised: headings however they are typed, total rows, blank rows, strange columns. */
import { cellLabel, columnsFromRows, type CellValue, type Grid } from '../../src/kernel';
import { tables, type TableSchema } from '../../src/model';
import { headingReader } from '../../src/model/headings';
import { readTable } from '../../src/model/readTable';
import {
  addColumn,
  addRow,
  dropColumn,
  edited,
  gridFrom,
  putAll,
  rename,
  type Edit,
  type Grids,
} from '../plan/gridEdits';
import { brief, errorsOf, issuesOf, maintenanceOf, modelOf, outcomeOf, planOf } from '../plan/planOfGrids';
import { sampleGrids } from '../plan/sampleGrids';

const MAINTENANCE = ['5346120000', '13463640000'];
const remarks = issuesOf(sampleGrids()).map(brief);

/** The sample typed in another way must give the sample's plan, and its remarks at the same cells. */
function expectSame(grids: Grids): void {
  const { plan, issues } = outcomeOf(grids);
  expect(issues.map(brief)).toEqual(remarks);
  expect(plan && maintenanceOf(plan)).toEqual(MAINTENANCE);
}

/** With other columns or rows its remarks may stand at other cells. */
function expectUnchanged(...edits: readonly Edit[]): void {
  const { plan, issues } = outcomeOf(edited(...edits));
  expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
    remarks.map((text) => text.split(' ').slice(0, 2).join(' ')),
  );
  expect(plan && maintenanceOf(plan)).toEqual(MAINTENANCE);
}

/** Every heading of the sample, changed in one way. */
const allHeadings = (to: (heading: string) => string) =>
  sampleGrids().map((grid): Grid => ({ ...grid, headings: grid.headings.map((heading) => to(String(heading))) }));

describe('every heading of every table', () => {
  test.each<readonly [string, (heading: string) => string]>([
    ['in NFD', (heading) => heading.normalize('NFD')],
    ['in capitals', (heading) => heading.toUpperCase()],
    ['with line breaks for spaces', (heading) => heading.replaceAll(' ', '\n')],
    ['with Windows line breaks', (heading) => heading.replace(' ', '\r\n')],
    ['with no-break spaces', (heading) => heading.replaceAll(' ', '\u00a0')],
    ['with spaces around', (heading) => `  ${heading} `],
    ['with an invisible mark', (heading) => `\u200b${heading}\ufeff`],
  ])('%s is still that heading', (_how, to) => {
    expectSame(allHeadings(to));
  });

  test('in English gives the same plan', () => {
    const english = new Map(
      Object.values<TableSchema>(tables).map(({ name, columns }) => [
        name,
        new Map(Object.values(columns).map(({ heading }) => [heading.vi, heading.en])),
      ]),
    );
    const grids = sampleGrids().map((grid): Grid => {
      const names = english.get(grid.table);
      const to = (heading: string) => names?.get(heading) ?? heading.replace('Số cơ sở CNNT', 'Facilities');
      return { ...grid, headings: grid.headings.map((heading) => to(String(heading))) };
    });
    expect(grids.flatMap(({ headings }) => headings)).toContain('Facilities 2019');
    expect(maintenanceOf(planOf(grids))).toEqual(MAINTENANCE);
  });

  test('is found in tables that come by columns, since they are large', () => {
    expectSame(
      sampleGrids().map((grid) => ({ ...grid, rows: [], columns: columnsFromRows(grid.rows, grid.headings.length) })),
    );
  });

  test('and every table may come in any order, with names in any case', () => {
    const grids = sampleGrids()
      .toReversed()
      .map((grid) => ({ ...grid, table: grid.table.toUpperCase() }));
    expect(maintenanceOf(planOf(grids))).toEqual(MAINTENANCE);
  });
});

describe('columns that are not ours', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'values', 'Ghi nhớ', '', ' '])(
    'under the heading %j are passed over in every table',
    (heading) => {
      expectSame(edited(...sampleGrids().map(({ table }) => addColumn(table, heading, ['x', 1, true]))));
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    },
  );

  test('two of one unknown name do no harm', () => {
    expectUnchanged(addColumn('KC_DiaPhuong', 'STT', [1, 2]), addColumn('KC_DiaPhuong', 'STT', [1, 2]));
  });

  test('may stand between ours', () => {
    expectUnchanged(addColumn('KC_GiaiDoan', 'STT', [1, 2, 3, 4], 0));
  });
});

describe('a heading that is missing or repeated', () => {
  test('is told once at the table’s first cell, with the headings found', () => {
    const grids = edited(dropColumn('KC_GiaiDoan', 'Từ tháng'));
    expect(issuesOf(grids).map(brief)).toEqual(['error column-missing Giai đoạn!A4']);
    const [first] = issuesOf(grids);
    expect(first?.code === 'column-missing' && first.facts.found).toContain('Đến tháng');
    expect(first).toMatchObject({
      cell: { row: 3, column: 0 },
      facts: { table: 'KC_GiaiDoan', column: { vi: 'Từ tháng' } },
    });
  });

  test('is told at the second of two', () => {
    expect(errorsOf(edited(addColumn('KC_TieuChi', 'SỐ CƠ SỞ TỪ', [1, 2])))).toEqual([
      'error column-repeated Tiêu chí phân bổ!E4',
    ]);
  });

  test('in Vietnamese and in English at once is repeated too', () => {
    expect(errorsOf(edited(addColumn('KC_TieuChi', 'Facilities from', [1, 2])))).toEqual([
      'error column-repeated Tiêu chí phân bổ!E4',
    ]);
  });

  test('for an optional column is told as well', () => {
    expect(errorsOf(edited(addColumn('KC_TieuChi', 'To', [1, 2])))).toEqual([
      'error column-repeated Tiêu chí phân bổ!E4',
    ]);
  });

  test('for a year is told, since only one of the two columns can be meant', () => {
    expect(errorsOf(edited(addColumn('KC_DiaPhuong', 'Số cơ sở CNNT (năm 2019)', Array(11).fill(500))))).toEqual([
      'error column-repeated Địa phương!R4',
    ]);
  });

  test('is no matter when the column may be absent', () => {
    expectUnchanged(dropColumn('KC_DiaPhuong', 'Căn cứ'), dropColumn('KC_TieuChi', 'Ghi chú'));
  });
});

describe('a column of a year', () => {
  test.each<CellValue>([
    ...[2019, '2019', 'Năm 2019', 'Số cơ sở CNNT năm 2019', 'Số cơ sở\nCNNT 2019', 'NĂM 2019 Số cơ sở CNNT'],
    ...['Số cơ sở CNNT đến 31/12/2019', 'Số cơ sở CNNT tính đến hết năm 2019', 'Số cơ sở CNNT đến ngày 31/12/2019'],
  ])('may be headed %j', (heading) => {
    expectUnchanged(rename('KC_DiaPhuong', 'Số cơ sở CNNT 2019', heading));
  });

  test('is not a note that mentions a decision of a year', () => {
    expectUnchanged(addColumn('KC_DiaPhuong', 'Ghi chú (QĐ 59/2015/QĐ-UBND)', ['đã duyệt']));
  });

  test('is not the number of workers of a year', () => {
    expectUnchanged(addColumn('KC_DiaPhuong', 'Lao động 2019', Array(11).fill(70000), 0));
  });

  test('that is blank for a place is unknown for it, and not zero', () => {
    const model = modelOf(edited(putAll('KC_DiaPhuong', 'Số cơ sở CNNT 2014', '')));
    expect(model.places.map(({ facilities }) => facilities.map(({ year }) => year))).toEqual(
      Array.from({ length: 11 }, () => [2019]),
    );
  });
});

test('headings mean the same after thousands of others were read', () => {
  const read = headingReader(tables.places);
  const before = ['SỐ TỔ TRƯỞNG (người)', 'Số cơ sở CNNT năm 2019', 'STT'].map(read);
  expect(before).toEqual([{ columnId: 'leaders' }, { columnId: 'facilities', year: 2019 }, undefined]);
  for (let other = 0; other < 6_000; other += 1) expect(read(`Cột ${other}`)).toBeUndefined();
  expect(['SỐ TỔ TRƯỞNG (người)', 'Số cơ sở CNNT năm 2019', 'STT'].map(read)).toEqual(before);
});

describe('a total row of the places', () => {
  const totals = { 'Số cơ sở CNNT 2014': 8935, 'Số cơ sở CNNT 2019': 9839, 'Số tổ trưởng': 11 };
  const labels = ['Toàn tỉnh', 'TOÀN TỈNH', 'Tổng cộng', 'TỔNG CỘNG', 'Cộng', 'Tổng số', 'Tổng cộng'.normalize('NFD')];

  test.each([...labels, 'Tổng cộng:', 'Cộng toàn tỉnh', 'Tổng', 'Total'])('named %j is never a place', (name) => {
    for (const at of [0, 11]) {
      const { places, printedTotals } = modelOf(
        edited(addRow('KC_DiaPhuong', { 'Địa phương': name, Loại: '-', ...totals }, at)),
      );
      expect(places).toHaveLength(11);
      expect(places.map((place) => place.name)).not.toContain(name);
      expect(printedTotals.filter(({ table }) => table === 'places').map(({ printed }) => printed)).toEqual([
        8935, 9839, 11,
      ]);
    }
  });

  test('is held against the sum of its rows, above or below them', () => {
    for (const [at, sheetRow] of [
      [0, 5],
      [11, 16],
    ] as const) {
      const grids = edited(addRow('KC_DiaPhuong', { 'Địa phương': 'Toàn tỉnh', ...totals }, at));
      const told = issuesOf(grids).filter(({ code }) => code === 'total-differs');
      expect(told.map(({ cell, facts }) => [cell && cellLabel(cell), facts])).toEqual([
        [`Địa phương!D${sheetRow}`, { column: 'Số cơ sở CNNT 2014', printed: '8935', computed: '8936' }],
      ]);
    }
  });

  test('may have its label in another column than the name', () => {
    const grids = edited(addRow('KC_DiaPhuong', { Mã: 'Tổng cộng', ...totals }));
    expect(modelOf(grids).places).toHaveLength(11);
  });

  test('of projects in the sample agrees with its rows', () => {
    const model = modelOf(sampleGrids());
    expect(model.projects).toHaveLength(11);
    expect(model.printedTotals.map(({ year, printed }) => [year, printed])).toEqual([
      [2014, 12],
      [2015, 11],
      [2016, 10],
      [2017, 13],
      [2018, 11],
      [2019, 10],
    ]);
  });
});

describe('rows', () => {
  test('that are wholly blank are passed over in silence, wherever they stand', () => {
    expectUnchanged(
      addRow('KC_DiaPhuong', {}, 4),
      addRow('KC_DiaPhuong', { 'Địa phương': ' ', Loại: '\u00a0', Mã: '\u200b' }),
      addRow('KC_GiaiDoan', {}, 0),
      addRow('KC_VaiTro', {}),
    );
  });

  test('that are hidden count like the others, and their table is named', () => {
    const grids = sampleGrids().map((grid): Grid =>
      grid.table === 'KC_DiaPhuong' ? { ...grid, hasHiddenRows: true } : grid,
    );
    expect(maintenanceOf(planOf(grids))).toEqual(MAINTENANCE);
    const hidden = issuesOf(grids).filter(({ code }) => code === 'rows-hidden');
    expect(hidden.map((each) => [brief(each), each.facts])).toEqual([
      ['info rows-hidden Địa phương!A4', { table: 'KC_DiaPhuong' }],
    ]);
    expect(issuesOf(grids)).toHaveLength(remarks.length + 1);
  });

  test('of sums are known where the price is blank, left out or no column at all', () => {
    const headings = ['Phương án', 'Loại', 'Nội dung chi', 'Thành tiền'];
    const read = (...more: readonly string[]) =>
      readTable(
        tables.lineItems,
        gridFrom(
          'KC_ChiTiet',
          [...headings, ...more],
          [
            ['1', 'Tập huấn', 'In tài liệu', 5],
            ['', '', 'Cộng tập huấn', 5],
          ],
        ),
      );
    for (const { rows, totals, issues } of [read(), read('Đơn giá')])
      expect([rows.map(({ values }) => values.item), totals.map(({ printed }) => printed), issues]).toEqual([
        ['In tài liệu'],
        [5],
        [],
      ]);
  });

  test('that end before the column of the province belong to none', () => {
    const provinces = (...names: readonly string[]) =>
      errorsOf(
        sampleGrids().map((grid) =>
          grid.table === 'KC_DiaPhuong'
            ? {
                ...grid,
                headings: [...grid.headings, 'Tỉnh'],
                rows: grid.rows.map((line, row) => (row < names.length ? [...line, names[row] ?? ''] : line)),
              }
            : grid,
        ),
      ).map((text) => text.split(' ').slice(0, 2).join(' '));
    expect(provinces('Đồng Nai')).toEqual([]);
    expect(provinces('Đồng Nai', 'Bình Dương')).toEqual(['error provinces-several']);
  });

  test('shorter or longer than the headings are read as far as they go', () => {
    const short = gridFrom('KC_TieuChi', ['Số cơ sở từ', 'Đến', 'Số CTV cấp xã'], [[1, 10, 5, 'thừa'], [11]]);
    const { rows, issues } = readTable(tables.bands, short);
    expect(rows).toHaveLength(1);
    expect(issues.map(brief)).toEqual(['error cell-blank KC_TieuChi!C6']);
  });

  test('that end before the column of a year do not know that year', () => {
    const short = gridFrom('KC_DiaPhuong', ['Địa phương', 'Loại', '2019'], [['Huyện A', 'Huyện']]);
    const grid = { ...short, rows: [['Huyện A', 'Huyện']] };
    expect(readTable(tables.places, grid).rows.map(({ values }) => values.facilities)).toEqual([[]]);
  });

  test('in which two cells are wrong have both told', () => {
    const grid = gridFrom(
      'KC_TieuChi',
      ['Số cơ sở từ', 'Đến', 'Số CTV cấp xã'],
      [
        ['một', 'hai', 5],
        [1, 10, 5],
      ],
    );
    const { rows, issues } = readTable(tables.bands, grid);
    expect(rows).toHaveLength(1);
    expect(issues.map(brief)).toEqual([
      'error number-unreadable KC_TieuChi!A5',
      'error number-unreadable KC_TieuChi!B5',
    ]);
  });

  test('typed as text give the numbers of the sample', () => {
    const asText = sampleGrids().map((grid): Grid => ({
      ...grid,
      rows: grid.rows.map((cells) => cells.map((value) => (Number.isInteger(value) ? String(value) : value))),
    }));
    const dates = new Set(['Từ ngày', 'Đến ngày', 'Được hỗ trợ đến hết ngày', 'Ngày chuyển thành phường', 'Ngày']);
    const grids = asText.map((grid, index): Grid => ({
      ...grid,
      rows: grid.rows.map((cells, row) =>
        cells.map((value, column) =>
          dates.has(String(grid.headings[column])) ? (sampleGrids()[index]?.rows[row]?.[column] ?? '') : value,
        ),
      ),
    }));
    const { plan, issues: found } = outcomeOf(grids);
    expect(plan && maintenanceOf(plan)).toEqual(MAINTENANCE);
    expect(found.filter(({ code }) => code !== 'number-as-text').map(brief)).toEqual(remarks);
    expect(found.map(brief)).toContain('warning number-as-text Lương theo đề án!C5');
  });
});
