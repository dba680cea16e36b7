/** What a register says of its communes: counts by year and form, nominations, dates, and which rows count at all. */
import { cellLabel, serialOfDay, type CellValue, type Day, type Grid, type Issue } from '../../src/kernel';
import { modelFromGrids, type DataRow, type Model } from '../../src/model';
import { placeRow, phaseRow, smallGrids } from '../plan/smallProvince';

const HEADINGS = ['Địa phương', 'Xã', 'Năm', 'Mã', 'Tên', 'Loại hình', 'Đề cử', 'Được hỗ trợ từ ngày'] as const;
const ALL_HEADINGS = [...HEADINGS, 'Được hỗ trợ đến hết ngày'];

type RowOf = readonly CellValue[];

interface Case {
  readonly rows: readonly RowOf[];
  readonly headings?: readonly CellValue[];
  readonly places?: readonly DataRow[];
}

const PLACES = [placeRow('Huyện A'), placeRow('Huyện B')];

/** The register stands in A1 of its sheet, so its first row is row 2. */
function reading({ rows, headings = ALL_HEADINGS, places = PLACES }: Case) {
  const register: Grid = { table: 'KC_CoSo', origin: { sheet: 'Cơ sở', row: 0, column: 0 }, headings, rows };
  const { model, issues } = modelFromGrids([...smallGrids({ places, phases: [phaseRow('2020', '2020')] }), register]);
  return { model, issues: issues.filter(({ cell }) => cell?.sheet === 'Cơ sở') };
}

function modelOf(given: Case): Model {
  const { model, issues } = reading(given);
  if (model === undefined) throw new Error(JSON.stringify(issues));
  return model;
}

const brief = ({ severity, code, cell, more = 0 }: Issue): string =>
  `${severity} ${code} ${cell === undefined ? '' : cellLabel(cell)}${more === 0 ? '' : ` +${more}`}`;
const briefly = (given: Case): readonly string[] => reading(given).issues.map(brief);

const row = (place: string, commune: string, ...rest: RowOf): RowOf =>
  ALL_HEADINGS.map((_, index) => [place, commune, ...rest][index] ?? '');
const serial = (day: string): number => serialOfDay(day as Day);

describe('a commune of a register', () => {
  test('has its rows of each year, with the cell of the first', () => {
    const { communes } = modelOf({
      rows: [
        row('Huyện A', 'Xã 1', 2019, 'a', 'A', 'Hợp tác xã'),
        row('Huyện A', 'Xã 1', 2014, 'b', 'B', 'Hợp tác xã'),
        row('Huyện A', 'Xã 1', 2019, 'c', 'C', 'Doanh nghiệp'),
        row('Huyện A', 'xã 1', 2019, 'd', 'D', 'hợp tác xã'),
        row('Huyện B', 'Xã 1', 2019, 'e', 'E', 'Hợp tác xã'),
      ],
    });
    expect(
      communes.map(({ place, name, facilities }) => [
        ...[place.name, name],
        facilities.map(({ year, count, cell }) => [year, count, cellLabel(cell)]),
      ]),
    ).toEqual([
      [
        'Huyện A',
        'Xã 1',
        [
          [2019, 3, 'Cơ sở!C2'],
          [2014, 1, 'Cơ sở!C3'],
        ],
      ],
      ['Huyện B', 'Xã 1', [[2019, 1, 'Cơ sở!C6']]],
    ]);
  });

  test('keeps forms apart in the statistics, and one form however it is typed is one', () => {
    const { register } = modelOf({
      rows: [
        row('Huyện A', 'Xã 1', 2019, 'a', 'A', 'Hợp tác xã'),
        row('Huyện A', 'Xã 1', 2019, 'b', 'B', 'HỢP TÁC XÃ'),
        row('Huyện A', 'Xã 1', 2014, 'c', 'C', 'Hợp tác xã'),
        row('Huyện A', 'Xã 1', 2019, 'd', 'D'),
        row('Huyện A', 'Xã 1', '', 'e', 'E', 'Hợp tác xã'),
      ],
    });
    expect([register?.rows, register?.counted]).toEqual([5, 5]);
    expect(register?.counts.map(({ form, year, count }) => [form, year, count])).toEqual([
      ['Hợp tác xã', 2019, 2],
      ['Hợp tác xã', 2014, 1],
      [undefined, 2019, 1],
      ['Hợp tác xã', undefined, 1],
    ]);
  });

  test('is nominated, and has a first and a last day, when any of its rows says so', () => {
    const said = (commune: string, ...rest: RowOf): RowOf => row('Huyện A', commune, 2019, '', '', '', ...rest);
    const given = {
      rows: [
        said('Xã 1'),
        said('Xã 1', 'x', serial('2021-01-01'), serial('2024-12-31')),
        said('Xã 1', 'không', serial('2022-01-01'), serial('2023-12-31')),
        said('Xã 2', 'không'),
      ],
    };
    const { communes } = modelOf(given);
    expect(briefly(given).filter((text) => !/![DEF]\d+/u.test(text))).toEqual([]);
    expect(
      communes.map(({ nominated, eligibleFrom, eligibleUntil }) => [nominated, eligibleFrom, eligibleUntil]),
    ).toEqual([
      [true, '2021-01-01', '2024-12-31'],
      [false, undefined, undefined],
    ]);
  });

  test('needs no other column than place, commune and year', () => {
    const given = {
      headings: ['Địa phương', 'Xã', 'Năm'],
      rows: [
        ['Huyện A', 'Xã 1', 2019],
        ['Huyện A', 'Xã 1', 2019],
      ],
    };
    expect(briefly(given)).toEqual([]);
    const { communes, register } = modelOf(given);
    expect(communes.map(({ facilities, nominated }) => [facilities[0]?.count, nominated])).toEqual([[2, false]]);
    expect(register?.counts.map(({ form }) => form)).toEqual([undefined]);
  });

  test('counts blank rows as none', () => {
    const { register } = modelOf({ rows: [row('', ''), row('Huyện A', 'Xã 1', 2019), row(' ', '')] });
    expect([register?.rows, register?.counted]).toEqual([1, 1]);
  });
});

describe('whether a table of communes is a register', () => {
  test('is told by a year in any row, and a register needs no second one', () => {
    expect(modelOf({ rows: [row('Huyện A', 'Xã 1'), row('Huyện A', 'Xã 1', 2019)] }).register?.rows).toBe(2);
    expect(modelOf({ rows: [row('Huyện A', 'Xã 1')] }).register).toBeUndefined();
    expect(modelOf({ headings: ['Địa phương', 'Xã'], rows: [['Huyện A', 'Xã 1']] }).register).toBeUndefined();
  });

  test('whose rows may end before the column of years', () => {
    const given = {
      headings: ['Địa phương', 'Xã', 'Năm'],
      rows: [
        ['Huyện A', 'Xã 1'],
        ['Huyện A', 'Xã 1', 2019],
      ],
    };
    expect(modelOf(given).register).toMatchObject({ rows: 2, counted: 2 });
  });

  test('and not by a year beside columns of years', () => {
    const given = { headings: ['Địa phương', 'Xã', 'Năm', '2019'], rows: [['Huyện A', 'Xã 1', 2014, 7]] };
    expect(modelOf(given).register).toBeUndefined();
    expect(modelOf(given).communes.map(({ facilities }) => facilities.map(({ year, count }) => [year, count]))).toEqual(
      [[[2019, 7]]],
    );
  });
});

describe('a register that cannot be read whole', () => {
  test('without its column of communes has that told and nothing else', () => {
    const rows = [
      ['Huyện Z', 2019, 'a'],
      ['Huyện Z', 'hai ngàn', 'a'],
    ];
    expect(briefly({ headings: ['Địa phương', 'Năm', 'Mã'], rows })).toEqual(['error column-missing Cơ sở!A1']);
  });

  test('has rows with an unreadable cell told for that cell only', () => {
    const rows = [
      row('Huyện A', 'Xã 1', 2019, 'a', 'Mộc'),
      row('Huyện A', 'Xã 1', 'hai ngàn', 'b', 'Gốm'),
      row('Huyện A', 'Xã 1', 'ba ngàn', 'b', 'Gốm'),
      row('Huyện A', 'Xã 1', 2019, 'c', 'Gốm'),
    ];
    expect(briefly({ rows })).toEqual(['error number-unreadable Cơ sở!C3', 'error number-unreadable Cơ sở!C4']);
  });

  test('says what is wrong under the heading as it was typed', () => {
    const rows = [row('Huyện A', 'Xã 1', 2019), row('', 'Xã 1', 2019), row('Huyện A', 'Xã 1', '')];
    const headings = ALL_HEADINGS.map((heading) => ` ${heading.toUpperCase()}`);
    expect(reading({ rows, headings }).issues.map(({ facts, severity }) => [severity, facts])).toEqual([
      ['error', { column: 'ĐỊA PHƯƠNG', accepted: 'text' }],
      ['warning', { column: 'NĂM', accepted: 'year' }],
    ]);
  });
});

describe('what is odd about rows of a register', () => {
  const facility = (commune: string, code: string, name: string, year: CellValue = 2019): RowOf =>
    row('Huyện A', commune, year, code, name);

  test('two of one name without codes, or with different ones, may be one facility', () => {
    const given = {
      rows: [
        ...[facility('Xã 1', '', 'Mộc'), facility('Xã 2', '', 'Gốm')],
        ...[facility('Xã 2', '', 'gốm'), facility('Xã 2', 'a', 'Lò rèn')],
        ...[facility('Xã 2', 'b', 'Lò rèn'), facility('Xã 1', 'c', 'Gốm')],
      ],
    };
    const told = reading(given).issues.filter(({ code }) => code === 'facility-alike');
    expect(told.map(({ cell, facts }) => [cell && cellLabel(cell), facts])).toEqual([
      ['Cơ sở!E4', { name: 'gốm', commune: 'Xã 2', year: 2019, other: { sheet: 'Cơ sở', row: 2, column: 4 } }],
      ['Cơ sở!E6', { name: 'Lò rèn', commune: 'Xã 2', year: 2019, other: { sheet: 'Cơ sở', row: 4, column: 4 } }],
    ]);
  });

  test('two of one code and name are told once, for their code', () => {
    expect(briefly({ rows: [facility('Xã 1', 'a', 'Mộc'), facility('Xã 1', 'A', 'Mộc')] })).toEqual([
      'warning row-duplicate Cơ sở!D3',
    ]);
  });

  test('names are compared where there is no column of codes, and codes where there is none of names', () => {
    const headings = ['Địa phương', 'Xã', 'Năm'];
    const twice = (last: string): Case['rows'] => Array.from({ length: 2 }, () => ['Huyện A', 'Xã 1', 2019, last]);
    expect(briefly({ headings: [...headings, 'Tên'], rows: twice('Mộc') })).toEqual([
      'warning facility-alike Cơ sở!D3',
    ]);
    expect(briefly({ headings: [...headings, 'Mã'], rows: twice('a') })).toEqual(['warning row-duplicate Cơ sở!D3']);
  });

  test('a row that does not count is not compared with others', () => {
    const rows = [
      facility('Xã 1', 'a', 'Mộc'),
      row('Huyện Z', 'Xã 1', 2019, 'a', 'Mộc'),
      row('Huyện A', '', 2019, 'a', 'Mộc'),
    ];
    expect(briefly({ rows }).filter((text) => text.startsWith('warning'))).toEqual([]);
  });

  test('more communes than either number of the place are told, as many as there are too many, five at most', () => {
    const communes = (count: number): Case['rows'] =>
      Array.from({ length: count }, (_, index) => facility(`Xã ${index}`, `${index}`, `Cơ sở ${index}`));
    const placesWith = (rest: DataRow): readonly DataRow[] => [placeRow('Huyện A', rest)];
    const told = (rest: DataRow, count: number) =>
      reading({ places: placesWith(rest), rows: communes(count) }).issues.map(({ facts }) => facts);
    const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Xã ${index}`);
    const facts = { place: 'Huyện A', found: 4, known: 3 };
    expect(told({ communes: 3 }, 3)).toEqual([]);
    expect(told({ communes: 3 }, 4)).toEqual([{ ...facts, rarest: names(1) }]);
    expect(told({ communes: 2, officialCommunes: 3 }, 4)).toEqual([{ ...facts, rarest: names(1) }]);
    expect(told({ communes: 3, officialCommunes: 2 }, 4)).toEqual([{ ...facts, rarest: names(1) }]);
    expect(told({ communes: 1 }, 9)).toEqual([{ ...facts, found: 9, known: 1, rarest: names(5) }]);
    expect(told({}, 9)).toEqual([]);
  });
});
