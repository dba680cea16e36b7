/** What a problem says: the facts of each message are those of the workbook, told at the cell to change. */
import { cellLabel, monthOf } from '../../src/kernel';
import type { DataRow, InputData } from '../../src/model';
import { choiceParameters, countParameters, tables, textParameters } from '../../src/model';
import { issuesOf } from './planOfGrids';
import { phaseRow, placeRow, setting, smallGrids, smallIssues } from './smallProvince';

const PLACES = [placeRow('Huyện A', { facilities: { 2014: 40, 2019: 60 } })];
const YEAR = [phaseRow('01/2020', '12/2020')];
const PHASE = '01/2020-12/2020';
const phaseOf = (rest: DataRow): readonly DataRow[] => [phaseRow('01/2020', '12/2020', rest)];

/** Each problem with its cell and facts. */
const told = (data: InputData): readonly unknown[] =>
  smallIssues({ places: PLACES, phases: YEAR, ...data }).map(({ severity, code, cell, facts }) => [
    `${severity} ${code} ${cell === undefined ? '' : cellLabel(cell)}`,
    facts,
  ]);

const all = { ...choiceParameters, ...countParameters };

test.each<readonly [string, InputData, readonly unknown[]]>([
  [
    'a parameter that is not known',
    { parameters: [setting('Màu chữ', 'đỏ')] },
    [
      [
        'warning parameter-unknown Tham số!A5',
        {
          value: 'Màu chữ',
          accepted: [...Object.values(all).map(({ name }) => name), ...Object.values(textParameters)],
        },
      ],
    ],
  ],
  [
    'a parameter given twice',
    {
      parameters: [setting('Làm tròn', 'một người-tháng, đến đồng'), setting('LÀM TRÒN', 'một người-tháng, đến đồng')],
    },
    [
      [
        'error row-duplicate Tham số!A6',
        { value: 'LÀM TRÒN', column: 'Tham số', other: { sheet: 'Tham số', row: 4, column: 0 } },
      ],
    ],
  ],
  [
    'a number of leaders that only one place lacks',
    { places: [placeRow('Huyện A', { leaders: 1 }), placeRow('Huyện B')] },
    [['error cell-blank Địa phương!F6', { column: 'Số tổ trưởng', accepted: 'count' }]],
  ],
  [
    'a minimum above the maximum',
    { phases: phaseOf({ method: 'fixed', parameter: 1, minimum: 6, maximum: 5 }) },
    [['error bounds-reversed Giai đoạn!H5', { minimum: 6, maximum: 5 }]],
  ],
  [
    'a fixed number that is not given',
    { phases: phaseOf({ method: 'fixed' }) },
    [['error allocation-incomplete Giai đoạn!G5', { option: '1', phase: PHASE, column: 'Tham số' }]],
  ],
  [
    'posts to share that are not given',
    { phases: phaseOf({ method: 'webster', dataYear: 2019 }) },
    [['error allocation-incomplete Giai đoạn!G5', { option: '1', phase: PHASE, column: 'Tham số' }]],
  ],
  [
    'a year to share by that is not given',
    { phases: phaseOf({ method: 'webster', parameter: 3 }) },
    [['error allocation-incomplete Giai đoạn!J5', { option: '1', phase: PHASE, column: 'Năm số liệu' }]],
  ],
  [
    'a year to share by that the place does not know',
    { phases: phaseOf({ method: 'webster', parameter: 3, dataYear: 2017 }) },
    [['error facilities-missing Địa phương!B5', { place: 'Huyện A', year: 2017, phase: PHASE }]],
  ],
  [
    'a price above its norm',
    { lineItems: [{ option: '1', kind: 'training', item: 'Thuê hội trường', quantity: 2, price: 3_000, norm: 2_999 }] },
    [['warning price-above-norm Dự toán chi tiết!H5', { item: 'Thuê hội trường', price: '3000', norm: '2999' }]],
  ],
  [
    'a total of the places that is not their sum',
    { places: [placeRow('Huyện A', { leaders: 2 }), { name: 'Tổng cộng', kind: '-', leaders: 3 }] },
    [['warning total-differs Địa phương!F6', { column: 'Số tổ trưởng', printed: '3', computed: '2' }]],
  ],
  [
    'a place twice',
    { places: [placeRow('TP. Biên Hòa'), placeRow('Biên Hòa')] },
    [
      [
        'error row-duplicate Địa phương!B6',
        { value: 'Biên Hòa', column: 'Địa phương', other: { sheet: 'Địa phương', row: 4, column: 1 } },
      ],
    ],
  ],
  [
    'a code twice, for places that share nothing else',
    { places: [placeRow('Huyện A', { code: 'A1' }), placeRow('Huyện B', { code: 'a1' })] },
    [
      [
        'error row-duplicate Địa phương!A6',
        { value: 'a1', column: 'Mã', other: { sheet: 'Địa phương', row: 4, column: 0 } },
      ],
    ],
  ],
  [
    'an option twice',
    {
      options: [
        { code: 'a', name: 'Một' },
        { code: 'A', name: 'Hai' },
      ],
      phases: [{ ...phaseRow('01/2020', '12/2020'), option: 'a' }],
    },
    [
      [
        'error row-duplicate Phương án!A6',
        { value: 'A', column: 'Mã', other: { sheet: 'Phương án', row: 4, column: 0 } },
      ],
    ],
  ],
  [
    'a phase twice',
    { phases: [...YEAR, { ...phaseRow('01/2021', '12/2021'), name: PHASE }] },
    [
      [
        'error row-duplicate Giai đoạn!B6',
        { value: PHASE, column: 'Giai đoạn', other: { sheet: 'Giai đoạn', row: 4, column: 1 } },
      ],
    ],
  ],
  [
    'a place twice in a list',
    {
      lists: [
        { option: '1', phase: PHASE, place: 'Huyện A', collaborators: 3 },
        { option: '1', phase: PHASE, place: 'A', collaborators: 3 },
      ],
    },
    [
      [
        'error row-duplicate Danh sách!C6',
        { value: 'Huyện A', column: 'Địa phương', other: { sheet: 'Danh sách', row: 4, column: 2 } },
      ],
    ],
  ],
  [
    'projects of a place twice',
    {
      projects: [
        { place: 'Huyện A', counts: { 2019: 1 } },
        { place: 'A', counts: { 2019: 1 } },
      ],
    },
    [
      [
        'error row-duplicate Đề án!A6',
        { value: 'A', column: 'Địa phương', other: { sheet: 'Đề án', row: 4, column: 0 } },
      ],
    ],
  ],
  [
    'months of a role in reverse',
    {
      roles: [
        { role: 'leader', coefficient: 1 },
        { role: 'collaborator', coefficient: 1, from: '06/2020', to: '06/2020' },
        { role: 'collaborator', coefficient: 1, from: '02/2021', to: '01/2021' },
      ],
    },
    [[expect.stringMatching(/^error period-reversed Vai trò/u), { from: '2021-02-01', to: '2021-01-31' }]],
  ],
  [
    'a base salary of nothing',
    { planSalary: [{ from: '2010-01-01', amount: 0, status: 'assumed' }] },
    [
      [
        expect.stringMatching(/^error number-refused Lương theo đề án!/u),
        { column: 'Mức (đồng)', value: '0', accepted: 'money' },
      ],
    ],
  ],
  [
    'months without a base salary, told as one stretch for each',
    {
      phases: [phaseRow('01/2020', '12/2022')],
      planSalary: [{ from: '2020-03-01', until: '2021-10-31', amount: 1_000_000, status: 'assumed' }],
    },
    [
      ['error salary-uncovered Giai đoạn!C5', { table: 'KC_LuongDeAn', from: monthOf(2020, 1), to: monthOf(2020, 2) }],
      [
        'error salary-uncovered Giai đoạn!C5',
        { table: 'KC_LuongDeAn', from: monthOf(2021, 11), to: monthOf(2022, 12) },
      ],
    ],
  ],
  [
    'months without a base salary by the decrees',
    {
      parameters: [setting('Cơ sở tính', 'theo mức lương cơ sở hiện hành')],
      lawSalary: [{ from: '2020-03-01', amount: 1_000_000, status: 'enacted' }],
    },
    [['error salary-uncovered Giai đoạn!C5', { table: 'KC_LuongCoSo', from: monthOf(2020, 1), to: monthOf(2020, 2) }]],
  ],
  [
    'months without salary and without a coefficient, each told by itself',
    {
      planSalary: [{ from: '2020-03-01', amount: 1_000_000, status: 'assumed' }],
      roles: [{ role: 'collaborator', coefficient: 1, from: '02/2020', to: '11/2020' }],
    },
    [
      ['error salary-uncovered Giai đoạn!C5', { table: 'KC_LuongDeAn', from: monthOf(2020, 1), to: monthOf(2020, 2) }],
      [
        'error role-uncovered Giai đoạn!C5',
        expect.objectContaining({ option: '1', from: monthOf(2020, 1), to: monthOf(2020, 1) }),
      ],
      [
        'error role-uncovered Giai đoạn!C5',
        expect.objectContaining({ option: '1', from: monthOf(2020, 12), to: monthOf(2020, 12) }),
      ],
    ],
  ],
  [
    'bands that overlap',
    {
      phases: phaseOf({ method: 'byBand', dataYear: 2019 }),
      bands: [
        { from: 0, to: 500, collaborators: 1 },
        { from: 400, to: 450, collaborators: 2 },
        { from: 451, collaborators: 3 },
      ],
    },
    [
      [
        'error bands-overlap Tiêu chí phân bổ!A6',
        { earlier: { sheet: 'Tiêu chí phân bổ', row: 4, column: 0 }, from: 400, to: 450 },
      ],
    ],
  ],
  [
    'a month that is not given',
    { phases: [{ ...phaseRow('01/2020', '12/2020'), from: '' }] },
    [['error cell-blank Giai đoạn!C5', { column: 'Từ tháng', accepted: 'month' }]],
  ],
  [
    'a last month that is not given',
    { phases: [{ ...phaseRow('01/2020', '12/2020'), to: '' }] },
    [['error cell-blank Giai đoạn!D5', { column: 'Đến tháng', accepted: 'month' }]],
  ],
  [
    'an amount that is not given',
    { roles: [{ role: 'leader', coefficient: 1 }, { role: 'collaborator' }] },
    [[expect.stringMatching(/^error cell-blank Vai trò/u), { column: 'Hệ số', accepted: 'coefficient' }]],
  ],
])('%s', (_what, data, expected) => {
  expect(told(data)).toEqual(expected);
});

test('a table that is missing is told with the columns that it must have, and no others', () => {
  const grids = smallGrids({ places: PLACES, phases: phaseOf({ method: 'byBand', dataYear: 2019 }) });
  const missing = issuesOf(grids.filter(({ table }) => table !== 'KC_TieuChi'));
  expect(missing.map(({ code, facts }) => [code, facts])).toEqual([
    [
      'table-missing',
      {
        table: 'KC_TieuChi',
        sheet: tables.bands.sheet,
        columns: [tables.bands.columns.from.heading, tables.bands.columns.collaborators.heading],
      },
    ],
  ]);
});

test('places of a stated figure that nobody knows are told at their cell', () => {
  const statedFigures = [{ indicator: 'Tổng kinh phí', stated: 1, places: 'Huyện A; Huyện Z' }];
  expect(told({ statedFigures })).toContainEqual([
    'error place-unknown Số liệu nêu trong đề án!E5',
    expect.objectContaining({ value: 'Huyện Z' }),
  ]);
});

test('an end of support before its start names both days', () => {
  const places = [placeRow('Huyện A', { eligibleFrom: '2021-01-02', eligibleUntil: '2021-01-01' })];
  expect(told({ places })).toContainEqual([
    expect.stringMatching(/^error period-reversed Địa phương!/u),
    { from: '2021-01-02', to: '2021-01-01' },
  ]);
});

test('a place and its successor that would share posts are both named', () => {
  const places = [
    placeRow('Huyện A', { facilities: { 2019: 60 }, eligibleUntil: '2020-06-30', endRule: 'calendarMonth' }),
    placeRow('Cụm A', { facilities: { 2019: 60 }, predecessors: 'Huyện A' }),
  ];
  expect(told({ places, phases: phaseOf({ method: 'webster', parameter: 3, dataYear: 2019 }) })).toContainEqual([
    'error succession-shared Giai đoạn!D5',
    { place: 'Cụm A', predecessor: 'Huyện A', phase: PHASE },
  ]);
});

test('a total of line items may be that of one option, of a kind, or of all, and another sum is told with all', () => {
  const items = (total: number): InputData => ({
    options: [
      { code: '1', name: 'Một' },
      { code: '2', name: 'Hai' },
    ],
    phases: [...YEAR, { ...phaseRow('01/2020', '12/2020'), option: '2' }],
    lineItems: [
      { option: '1', kind: 'training', item: 'a', amount: 1 },
      { option: '1', kind: 'conference', item: 'b', amount: 20 },
      { option: '2', kind: 'training', item: 'c', amount: 300 },
      { option: '2', kind: 'conference', item: 'd', amount: 4000 },
      { option: '1', kind: 'training', item: 'Tổng cộng', amount: total },
    ],
  });
  for (const total of [4321, 21, 4300, 1, 300, 20, 4000, 301, 4020]) expect(told(items(total))).toEqual([]);
  expect(told(items(4001))).toEqual([
    ['warning total-differs Dự toán chi tiết!J9', { column: 'Thành tiền', printed: '4001', computed: '4321' }],
  ]);
});
