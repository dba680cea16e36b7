/** Registers of single facilities: counted as a table of communes would be, and their problems summed up at their cells. */
import fc from 'fast-check';
import { registerRows, REGISTER_HEADINGS } from '../../scripts/sample/register';
import { cellLabel, columnsFromRows, type CellValue, type Grid, type Issue } from '../../src/kernel';
import { modelFromGrids, tables, type Model } from '../../src/model';
import { communesFrom } from '../../src/model/ofPlaces';
import { placeFinder } from '../../src/model/places';
import { readTable } from '../../src/model/readTable';
import { registerStatistics } from '../../src/plan';
import { sampleGrids } from '../plan/sampleGrids';

type RowOf = readonly CellValue[];

const registerGrid = (rows: readonly RowOf[], byColumns: boolean): Grid => ({
  table: 'KC_CoSo',
  origin: { sheet: 'Cơ sở', row: 0, column: 0 },
  headings: REGISTER_HEADINGS,
  rows: byColumns ? [] : rows,
  ...(byColumns ? { columns: columnsFromRows(rows, REGISTER_HEADINGS.length) } : {}),
});

function reading(
  rows: readonly RowOf[],
  byColumns = true,
): { readonly model: Model | undefined; issues: readonly Issue[] } {
  const { model, issues } = modelFromGrids([...sampleGrids(), registerGrid(rows, byColumns)]);
  return { model, issues: issues.filter(({ cell }) => cell?.sheet === 'Cơ sở') };
}

/** "warning row-duplicate Cơ sở!A4 +2". */
const brief = ({ severity, code, cell, more }: Issue): string =>
  `${severity} ${code} ${cell === undefined ? '' : cellLabel(cell)}${more === undefined ? '' : ` +${more}`}`;

const briefly = (...rows: readonly RowOf[]): readonly string[] => reading(rows).issues.map(brief);

const row = (
  code: string,
  name: string,
  rest: Partial<Record<'place' | 'commune' | 'year' | 'form', CellValue>> = {},
): RowOf => [
  ...[code, name, rest.place ?? 'Huyện Trảng Bom', rest.commune ?? 'Xã Bình Minh', rest.year ?? 2019],
  rest.form ?? 'Hợp tác xã',
];

/** What the table of communes made of such rows, row by row, before registers were read by columns. */
function byRows(rows: readonly RowOf[], model: Model) {
  const { rows: read } = readTable(tables.communes, registerGrid(rows, false));
  const counted = read.map(({ values, cells, number }) => ({
    ...{ cells, number },
    values: {
      ...values,
      facilities: values.year === undefined ? [] : [{ year: values.year, count: 1, cell: cells.year }],
    },
  }));
  return communesFrom(counted, placeFinder(model.places)).values;
}

const PLACES = ['Huyện Trảng Bom', 'Trảng Bom', 'TP. Biên Hòa', 'Bien Hoa', 'Huyện Tân Phú'];
const someRow = fc.tuple(
  fc.nat(9).map((number) => `CS${number}`),
  fc.constantFrom('Mộc', 'Gốm', 'Lò rèn'),
  fc.constantFrom(...PLACES),
  fc.constantFrom('Xã Hòa Bình', 'xã hoà bình', 'Xã Sông Trầu'),
  fc.constantFrom<CellValue>(2014, '2014', 2019, 'năm 2019', ''),
  fc.constantFrom<CellValue>('Hợp tác xã', 'hợp tác xã', ''),
);

test('any register gives the communes and counts that reading it row by row gives, by rows or by columns', () => {
  fc.assert(
    fc.property(fc.array(someRow, { minLength: 1, maxLength: 40 }), (rows) => {
      const filled = [row('CS10', 'Đầu'), ...rows.filter(([, , , , year]) => year !== 'năm 2019')];
      const [one, other] = [reading(filled).model, reading(filled, false).model];
      if (one === undefined || other === undefined) throw new Error('There is no model.');
      const expected = byRows(filled, one);
      expect(one.communes).toEqual(expected);
      expect(other.communes).toEqual(expected);
      expect(other.register).toEqual(one.register);
    }),
    { numRuns: 60 },
  );
});

test('a generated register is counted in full by place, commune, year and form', () => {
  const rows = [...registerRows(2_000, { seed: 3 })];
  const { model, issues } = reading(rows);
  expect(issues).toEqual([]);
  if (model?.register === undefined) throw new Error('There is no register.');
  const found = registerStatistics(model.register);
  const count = (index: number, value: CellValue): number => rows.filter((each) => each[index] === value).length;
  expect([found.rows, found.counted]).toEqual([2_000, 2_000]);
  expect(found.years).toEqual([2014, 2019].map((year) => ({ year, count: count(4, year) })));
  expect(found.places).toHaveLength(11);
  for (const { place, total, years } of found.places) {
    expect(total).toBe(count(2, place?.name ?? ''));
    expect(years.reduce((sum, each) => sum + each.count, 0)).toBe(total);
  }
  for (const { name, total } of found.forms) expect(total).toBe(count(5, name ?? ''));
  const communes = new Set(rows.map((each) => `${each[2]} ${each[3]}`));
  expect(found.communes).toHaveLength(communes.size);
  expect(found.communes.reduce((sum, { total }) => sum + total, 0)).toBe(2_000);
});

describe('the problems of a register', () => {
  test('a clean one has none, and blank rows are passed over', () => {
    expect(briefly(row('1', 'A'), ['', ' ', '', '', '', ''], row('2', 'B'))).toEqual([]);
  });

  test('a code stands there once a year, however it is typed', () => {
    expect(briefly(row('CS1', 'A'), row('CS1', 'A', { year: 2014 }), row('cs1 ', 'B'))).toEqual([
      'warning row-duplicate Cơ sở!A4',
    ]);
    const [problem] = reading([row('CS1', 'A'), row('x', 'X'), row('cs1', 'B')]).issues;
    expect(problem?.facts).toEqual({ value: 'cs1', column: 'Mã', other: { sheet: 'Cơ sở', row: 1, column: 0 } });
  });

  test('the same name in the same commune and year is likely the same facility, in another year or commune it is not', () => {
    const rows = [
      row('1', 'Gốm sứ Hoà'),
      row('2', 'GỐM SỨ  Hòa'),
      row('3', 'Gốm sứ Hòa', { year: 2014 }),
      row('4', 'Gốm sứ Hòa', { commune: 'Xã Sông Trầu' }),
    ];
    expect(briefly(...rows)).toEqual(['warning facility-alike Cơ sở!B3']);
  });

  test('an unknown place is told once, with its rows and what it may be', () => {
    const rows = Array.from({ length: 313 }, (_, index) => row(`${index}`, `A${index}`, { place: 'Huyện Trảng Bơm' }));
    const { issues, model } = reading([row('x', 'X'), ...rows]);
    expect(issues.map(brief)).toEqual(['error place-unknown Cơ sở!C3 +312']);
    expect(issues[0]?.facts).toEqual({
      value: 'Huyện Trảng Bơm',
      suggestions: expect.arrayContaining(['Huyện Trảng Bom']) as unknown,
    });
    expect(model).toBeUndefined();
  });

  test('what is no year is told once for each text, blank years are a warning and other blanks a note', () => {
    expect(
      briefly(
        ...[row('1', 'A', { year: 'hai ngàn' }), row('2', 'B', { year: 'hai ngàn' }), row('3', 'C', { year: 19 })],
        ...[row('', 'D'), row('5', ''), row('6', 'E', { year: '' }), row('7', 'F', { year: ' ' })],
      ).toSorted(),
    ).toEqual([
      'error number-refused Cơ sở!E4',
      'error number-unreadable Cơ sở!E2 +1',
      'info cell-blank Cơ sở!A5',
      'info cell-blank Cơ sở!B6',
      'warning cell-blank Cơ sở!E7 +1',
    ]);
  });

  test('a blank place or commune is an error, because the facility cannot be counted', () => {
    expect(briefly(row('1', 'A', { place: '' }), row('2', 'B', { commune: ' ' }), row('3', 'C'))).toEqual([
      'error cell-blank Cơ sở!C2',
      'error cell-blank Cơ sở!D3',
    ]);
  });

  test('many of a kind are twenty lines, and the last stands for the others', () => {
    const rows = Array.from({ length: 100 }, (_, index) => row(`${index}`, `A${index}`, { place: `Nơi ${index}` }));
    const found = reading(rows).issues;
    expect(found).toHaveLength(20);
    expect(found.reduce((sum, { more = 0 }) => sum + 1 + more, 0)).toBe(100);
    expect(found.at(-1)?.more).toBe(80);
  });

  test('more communes than a place has are told with the rarest names', () => {
    const communes = Array.from({ length: 17 }, (_, index) => `Xã số ${String.fromCodePoint(65 + index)}`);
    const rows = communes.flatMap((commune, index) =>
      [1, 2].map((n) => row(`${index}-${n}`, `${commune} ${n}`, { commune })),
    );
    expect(briefly(...rows)).toEqual([]);
    const { issues } = reading([...rows, row('x', 'X', { commune: 'Xã Số AA' })]);
    expect(issues.map(brief)).toEqual(['warning communes-surplus Cơ sở!D36']);
    expect(issues[0]?.facts).toEqual({ place: 'Huyện Trảng Bom', found: 18, known: 17, rarest: ['Xã Số AA'] });
  });

  test('an error value is told where it first stands', () => {
    expect(briefly(row('1', 'A', { form: '#N/A' }), row('2', '#REF!'), row('3', 'C', { form: '#N/A' }))).toEqual([
      'error cell-error Cơ sở!B3',
      'error cell-error Cơ sở!F2 +1',
    ]);
  });
});

test('a table of communes with a column for each year is read as before, though it has a column for the year too', () => {
  const communes: Grid = {
    ...registerGrid([], false),
    headings: ['Địa phương', 'Xã', 'Năm', '2014', '2019'],
    rows: [['Huyện Trảng Bom', 'Xã Bình Minh', '', 10, 20]],
  };
  const { model } = modelFromGrids([...sampleGrids(), communes]);
  expect(model?.register).toBeUndefined();
  expect(model?.communes.map(({ facilities }) => facilities.map(({ count }) => count))).toEqual([[10, 20]]);
});
