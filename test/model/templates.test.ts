/** Input sheets from data: what they look like blank and filled, and mistakes in a data file that must not pass. */
import { inputSheets, tables, type InputData } from '../../src/model';

const sheetOf = (data: InputData, language: 'vi' | 'en' = 'vi') => {
  const [sheet] = inputSheets(data, language);
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
};

describe('a data file that says what the schema does not know', () => {
  test.each<readonly [string, unknown, string]>([
    ['a table', { place: [] }, 'No input table is called place'],
    ['a column', { places: [{ nme: 'Huyện A' }] }, 'KC_DiaPhuong has no column nme'],
    ['a choice', { phases: [{ method: 'byWeight' }] }, 'Allocation has no choice byWeight'],
    ['a day that does not exist', { planSalary: [{ from: '2021-02-29' }] }, '2021-02-29 is no day'],
    ['a month for a day', { planSalary: [{ from: '2021-02' }] }, '2021-02 is no day'],
    ['a year for a day', { planSalary: [{ from: '2021' }] }, '2021 is no day'],
    ['a name of Object for a table', { toString: [] }, 'No input table is called toString'],
  ])('is refused: %s', (_what, data, message) => {
    expect(() => inputSheets(data as InputData, 'vi')).toThrow(new RangeError(message));
  });
});

test('a table without rows is a blank template with every heading, without columns of years', () => {
  const { columns, rows, table, tab } = sheetOf({ places: [] });
  expect([table, tab, rows]).toEqual(['KC_DiaPhuong', 'Địa phương', []]);
  const headings = Object.values(tables.places.columns).map(({ heading }) => heading.vi);
  expect(columns.map(({ heading }) => heading)).toEqual(headings.filter((heading) => heading !== 'Số cơ sở CNNT'));
});

test('columns of years stand in order, wherever the rows name them, and blank where a row does not', () => {
  const { columns, rows } = sheetOf({
    projects: [
      { place: 'Huyện A', counts: { 2019: 3, 2014: 1 } },
      { place: 'Huyện B', counts: { 2016: 2 } },
    ],
  });
  expect(columns.map(({ heading }) => heading)).toEqual([
    'Địa phương',
    'Số đề án 2014',
    'Số đề án 2016',
    'Số đề án 2019',
  ]);
  expect(rows.map((row) => row.map((content) => ('value' in content ? content.value : '')))).toEqual([
    ['Huyện A', 1, '', 3],
    ['Huyện B', '', 2, ''],
  ]);
});

test('choices, ticks and days are written as people see them, in either language', () => {
  const data: InputData = {
    places: [
      {
        name: 'TP. A',
        kind: 'City',
        withoutCollaborators: true,
        eligibleUntil: '2024-07-31',
        endRule: 'calendarMonth',
      },
    ],
  };
  const shown = (language: 'vi' | 'en') => {
    const { columns, rows } = sheetOf(data, language);
    return Object.fromEntries(
      columns.flatMap(({ heading, shows }, index) => {
        const content = rows[0]?.[index];
        return content === undefined || content.kind === 'blank' ? [] : [[heading, [shows, content]]];
      }),
    );
  };
  expect(shown('vi')).toMatchObject({
    'Không bố trí CTV cấp xã': ['text', { kind: 'text', value: 'x' }],
    'Được hỗ trợ đến hết ngày': ['date', { kind: 'date', serial: 45504 }],
    'Quy tắc kết thúc': ['text', { kind: 'text', value: 'tháng' }],
  });
  expect(shown('en')).toMatchObject({ 'End of pay': ['text', { kind: 'text', value: 'calendar month' }] });
  const { columns } = sheetOf(data);
  expect(columns.find(({ heading }) => heading === 'Quy tắc kết thúc')?.choices).toEqual(['năm hợp đồng', 'tháng']);
});

test('a tick that is off is a blank cell', () => {
  const { rows } = sheetOf({ options: [{ code: '1', name: 'Phương án 1', printed: false }] });
  expect(rows[0]?.[4]).toEqual({ kind: 'blank' });
});
