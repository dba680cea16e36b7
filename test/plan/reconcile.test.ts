/** What is said where a printed figure differs, and where nothing here computes it. */
import type { DataRow, InputData } from '../../src/model';
import { phaseRow, placeRow, smallGrids, smallIssues } from './smallProvince';
import { issuesOf } from './planOfGrids';

const item = (kind: string, amount: number): DataRow => ({ option: '1', kind, item: 'Khoản chi', amount });
const BASE: InputData = {
  places: [placeRow('Huyện A', { facilities: { 2019: 100 } }), placeRow('Huyện B', { facilities: { 2019: 50 } })],
  phases: [phaseRow('01/2020', '12/2020')],
};

const facts = (data: InputData) => smallIssues({ ...BASE, ...data }).map(({ code, facts: said }) => [code, said]);

test('a figure of an option that nothing computes is answered with the figures of that option', () => {
  const options = [
    { code: 'a', name: 'Phương án a' },
    { code: 'b', name: 'Phương án b' },
  ];
  const phases = [
    { ...phaseRow('01/2020', '12/2020'), option: 'a', name: 'Đầu' },
    { ...phaseRow('01/2020', '12/2020'), option: 'b', name: 'Cuối' },
  ];
  const statedFigures = [{ option: 'B', indicator: 'Số xe máy', stated: 3 }];
  const [found] = smallIssues({ ...BASE, options, phases, statedFigures });
  expect(found?.code).toBe('stated-unchecked');
  const accepted = found?.code === 'stated-unchecked' ? found.facts.accepted.map(({ vi }) => vi) : [];
  expect(accepted).toContain('Số người giai đoạn Cuối');
  expect(accepted).not.toContain('Số người giai đoạn Đầu');
  expect(accepted).not.toContain('Số cơ sở CNNT năm 2019');
});

test('a difference is told with both figures, and where it is printed when that is known', () => {
  const stated = (where?: string) => ({
    statedFigures: [
      { option: '1', indicator: 'Số người-tháng', stated: 30, ...(where === undefined ? {} : { where }) },
    ],
  });
  const said = { indicator: 'Số người-tháng', stated: '30', computed: '24', difference: '-6' };
  expect(facts(stated('Phần III'))).toEqual([['stated-differs', { ...said, where: 'Phần III' }]]);
  expect(facts(stated())).toEqual([['stated-differs', { ...said, where: '' }]]);
});

describe('a printed total', () => {
  const withTotal = (table: string, total: readonly (string | number)[], data: InputData = {}) =>
    issuesOf(
      smallGrids({ ...BASE, ...data }).map((grid) =>
        grid.table === table
          ? {
              ...grid,
              rows: [...grid.rows, grid.headings.map((heading) => total[total.indexOf(String(heading)) + 1] ?? '')],
            }
          : grid,
      ),
    ).map(({ code, facts: said }) => [code, said]);
  const total = (heading: string, printed: number) => ['Địa phương', 'Toàn tỉnh', heading, printed];

  test('of a year is named with its column and its year', () => {
    expect(withTotal('KC_DiaPhuong', total('Số cơ sở CNNT 2019', 151))).toEqual([
      ['total-differs', { column: 'Số cơ sở CNNT 2019', printed: '151', computed: '150' }],
    ]);
    expect(withTotal('KC_DiaPhuong', total('Số cơ sở CNNT 2019', 150))).toEqual([]);
  });

  test('of a column without years is named by the column alone', () => {
    const places = [placeRow('Huyện A', { communes: 7 }), placeRow('Huyện B', { communes: 5 })];
    expect(withTotal('KC_DiaPhuong', total('Số xã, phường, thị trấn', 13), { places })).toEqual([
      ['total-differs', { column: 'Số xã, phường, thị trấn', printed: '13', computed: '12' }],
    ]);
  });

  describe('of line items', () => {
    const lineItems = [item('training', 100), item('training', 20), item('conference', 7)];
    const among = (amount: number) =>
      withTotal('KC_ChiTiet', ['Nội dung chi', 'Tổng cộng', 'Thành tiền', amount], { lineItems });

    test.each([127, 120, 7])('may be %i: of all of them or of a kind', (amount) => {
      expect(among(amount)).toEqual([]);
    });

    test('is held against all of them otherwise', () => {
      expect(among(128)).toEqual([
        ['total-differs', expect.objectContaining({ printed: '128', computed: '127' }) as object],
      ]);
    });
  });
});
