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

    test('may be of those right above, as “Cộng …” of a part is, and such a row is no item', () => {
      const part = (label: string, amount: number, more: DataRow = {}) => ({
        ...item('training', amount),
        item: label,
        ...more,
      });
      const parts = [item('training', 60), item('training', 40), part('Cộng mục I', 100), item('training', 20)];
      const told = (...more: readonly DataRow[]) => smallIssues({ ...BASE, lineItems: [...parts, ...more] });
      expect(told(part('Cộng mục II:', 20), part('Tổng cộng (I+II)', 120))).toEqual([]);
      expect(told(part('Cộng (mục II)', 21)).map(({ code, facts: said }) => [code, said])).toEqual([
        ['total-differs', { column: 'Thành tiền', printed: '21', computed: '120' }],
      ]);
      for (const spent of ['Cộng tác viên dự hội nghị', 'Cộng đồng', 'Tổng kết lớp'])
        expect(told(part(spent, 5), part('Tổng cộng', 125))).toEqual([]);
      const priced = part('Cộng thêm nước uống', 6, { quantity: 2, price: 3 });
      expect(told(priced, part('Tổng cộng', 126))).toEqual([]);
    });

    test('is held against all of them otherwise', () => {
      expect(among(128)).toEqual([
        ['total-differs', expect.objectContaining({ printed: '128', computed: '127' }) as object],
      ]);
    });
  });
});

describe('a line that other lines add up to', () => {
  const told = (...lineItems: readonly DataRow[]) =>
    smallIssues({ ...BASE, lineItems }).map(({ code, facts: said, cell }) => [code, said, cell?.row]);
  const line = (label: string, amount: number, more: DataRow = {}) => ({
    ...item('training', amount),
    item: label,
    ...more,
  });
  const priced = (label: string, amount: number) => line(label, amount, { quantity: 1, price: amount });
  const twice = (label: string, amount: string, parts: readonly string[]) => ({ item: label, amount, parts });

  test('is told when they are marked as its parts, above them or below', () => {
    expect(
      told(line('I. Biên soạn', 40), line('- In', 30), line('+ Gửi', 10), line('II. Dạy', 5)).map(([, said]) => said),
    ).toEqual([twice('I. Biên soạn', '40', ['- In', '+ Gửi'])]);
    expect(told(line('- In', 30), line('Biên soạn', 30)).map(([, said]) => said)).toEqual([
      twice('Biên soạn', '30', ['- In']),
    ]);
  });

  test('is told when two and more of them are worked out where it is typed', () => {
    const [found] = told(line('Chi lớp', 70), priced('In', 30), priced('Nước', 40), priced('Xe', 9));
    expect(found?.slice(0, 2)).toEqual(['line-counted-twice', twice('Chi lớp', '70', ['In', 'Nước'])]);
  });

  test('is none when it only happens to be as much', () => {
    expect(told(line('In', 30), line('Nước', 30), line('Xe', 60))).toEqual([]);
    expect(told(line('In', 30), priced('Nước', 30))).toEqual([]);
    expect(told(priced('Chi lớp', 70), priced('In', 30), priced('Nước', 40))).toEqual([]);
    expect(told(line('- In', 30), line('- Gửi', 30))).toEqual([]);
    expect(told(line('I. Biên soạn', 41), line('- In', 30), line('- Gửi', 10))).toEqual([]);
    expect(told(line('I. Biên soạn', 0), line('- In', 0))).toEqual([]);
  });
});
