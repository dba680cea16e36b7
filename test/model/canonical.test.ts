/** Inputs that mean the same have one canonical text; inputs that mean something else have another. */
import { registerRows, REGISTER_HEADINGS } from '../../scripts/sample/register';
import { columnsFromRows, type CellValue, type Grid } from '../../src/kernel';
import { canonicalTables } from '../../src/model';
import { sampleGrids } from '../plan/sampleGrids';

const texts = (grids: readonly Grid[]) => canonicalTables(grids).map(({ table, text }) => [table, text]);
const SAMPLE = texts(sampleGrids());

const onEach = (change: (grid: Grid) => Grid) => texts(sampleGrids().map(change));
const onPlaces = (change: (grid: Grid) => Grid) =>
  onEach((grid) => (grid.table === 'KC_DiaPhuong' ? change(grid) : grid));
const onCells =
  (change: (value: CellValue) => CellValue) =>
  (grid: Grid): Grid => ({ ...grid, rows: grid.rows.map((row) => row.map(change)) });

test('the sample has a text for each of its tables', () => {
  expect(SAMPLE).toHaveLength(sampleGrids().length);
  expect(SAMPLE.every(([, text]) => text !== '')).toBe(true);
});

test('neither the order of rows nor that of columns matters, nor blank rows, nor columns that no rule reads', () => {
  expect(onEach((grid) => ({ ...grid, rows: [...grid.rows].reverse() }))).toEqual(SAMPLE);
  const turned = onEach(({ headings, rows, ...grid }) => ({
    ...grid,
    headings: [...headings, 'Ghi chú riêng'].reverse(),
    rows: [...rows, headings.map(() => '')].map((row) => [...row, 'x'].reverse()),
  }));
  // A row that is blank but for a column that no rule reads is no row.
  expect(turned).toEqual(SAMPLE);
  expect(texts([...sampleGrids()].reverse())).toEqual(SAMPLE);
});

test('spelling and format do not matter: case of headings, decomposed letters, odd spaces, numbers as text', () => {
  expect(
    onEach((grid) => ({ ...grid, headings: grid.headings.map((heading) => String(heading).toUpperCase()) })),
  ).toEqual(SAMPLE);
  const spelled = (value: CellValue): CellValue =>
    typeof value === 'string' ? ` ${value.normalize('NFD').replaceAll(' ', '\u00a0')} ` : value;
  expect(onEach(onCells(spelled))).toEqual(SAMPLE);
  const asTyped = (value: CellValue): CellValue => (typeof value === 'number' ? `${value} ` : value);
  expect(
    onPlaces((grid) => ({
      ...grid,
      rows: grid.rows.map((row) => row.map((value, at) => (at === 4 ? asTyped(value) : value))),
    })),
  ).toEqual(SAMPLE);
});

test('one figure, one name or one row more is another text, in its own table only', () => {
  const first = (value: (old: CellValue) => CellValue, at: number) =>
    onPlaces((grid) => ({
      ...grid,
      rows: grid.rows.map((row, index) =>
        index === 0 ? row.map((cell, column) => (column === at ? value(cell) : cell)) : row,
      ),
    }));
  const differing = (other: ReturnType<typeof texts>) =>
    other.filter(([, text], index) => text !== SAMPLE[index]?.[1]).map(([table]) => table);
  expect(differing(first((old) => Number(old) + 1, 4))).toEqual(['KC_DiaPhuong']);
  expect(differing(first((old) => `${old} B`, 0))).toEqual(['KC_DiaPhuong']);
  expect(differing(onPlaces((grid) => ({ ...grid, rows: [...grid.rows, grid.rows[0] ?? []] })))).toEqual([
    'KC_DiaPhuong',
  ]);
});

test('a register by columns has the text that it has by rows, in any order', () => {
  const rows = [...registerRows(500)];
  const grid: Grid = {
    table: 'KC_CoSo',
    origin: { sheet: 'Cơ sở', row: 0, column: 0 },
    headings: REGISTER_HEADINGS,
    rows,
  };
  const byColumns = { ...grid, rows: [], columns: columnsFromRows([...rows].reverse(), REGISTER_HEADINGS.length) };
  expect(texts([byColumns])).toEqual(texts([grid]));
  expect(canonicalTables([byColumns])[0]?.rows).toBe(rows.length);
});

test('what means the same as a blank cell is as if it were not there: a flag that says no', () => {
  const flagged = (value: CellValue) =>
    onPlaces((grid) => {
      const at = grid.headings.indexOf('Không bố trí CTV cấp xã');
      return { ...grid, rows: grid.rows.map((row) => (row[at] === '' ? row.with(at, value) : row)) };
    });
  expect(flagged('không')).toEqual(SAMPLE);
  expect(flagged('x')).not.toEqual(SAMPLE);
});

test('a cell that cannot be read counts as it was typed, and a column that stands twice counts twice', () => {
  const typed = (value: CellValue) =>
    onPlaces((grid) => ({ ...grid, rows: grid.rows.with(0, (grid.rows[0] ?? []).with(4, value)) }));
  expect(typed('1.59O')).not.toEqual(SAMPLE);
  expect(typed('1.59O ')).toEqual(typed('1.59O'));
  expect(typed('1.59O')).not.toEqual(typed('1.59P'));
  const twice = onPlaces((grid) => ({
    ...grid,
    headings: [...grid.headings, 'Loại'],
    rows: grid.rows.map((row) => [...row, 'Huyện']),
  }));
  expect(twice).not.toEqual(SAMPLE);
});
