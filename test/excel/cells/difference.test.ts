/** The difference of a block, cell by cell, without Excel. */
import { type BlockState, differenceOf, type WrittenCell } from '../../../src/excel/cells/difference';
import type { CellValue } from '../../../src/kernel/cells';

interface Case {
  readonly now: CellValue;
  readonly want: CellValue;
  readonly last?: CellValue | WrittenCell;
  readonly pending?: CellValue;
}

const written = (cell: CellValue | WrittenCell | undefined): WrittenCell | undefined =>
  cell === undefined || typeof cell === 'object' ? cell : { sent: cell, returned: cell };

const one = ({ now, want, last, pending }: Case) =>
  differenceOf({
    now: [[now]],
    want: [[want]],
    outside: () => '',
    last: () => written(last),
    pending: () => written(pending),
  });

test.each<[string, Case]>([
  ['is as wanted', { now: 5, want: 5, last: 5 }],
  ['is as wanted though a person typed it', { now: 7, want: 7, last: 5 }],
  ['is spelled in Excel’s own way', { now: '=KC.FEE(A1)', want: '=_xldudf_KC_FEE( a1 )' }],
  ['is what Excel made of what is wanted', { now: 'a\nb', want: 'a\r\nb', last: { sent: 'a\r\nb', returned: 'a\nb' } }],
  ['is blank and wanted blank', { now: '', want: '', last: '' }],
])('A cell that %s is left alone', (_title, seen) => {
  expect(one(seen)).toMatchObject({ writes: [], kept: [], inTheWay: [], surplus: [] });
});

test.each<[string, Case]>([
  ['is as we left it', { now: 5, want: 6, last: 5 }],
  ['is what an unfinished run put there', { now: 6, want: 7, last: 5, pending: 6 }],
  ['was emptied', { now: '', want: 6, last: 5 }],
  ['is blank and unknown', { now: '', want: 6 }],
  ['is ours and no longer wanted', { now: 5, want: '', last: 5 }],
])('A cell that %s is written', (_title, seen) => {
  expect(one(seen)).toMatchObject({ writes: [{ row: 0, column: 0, value: seen.want }], kept: [] });
});

test.each<[string, Case, boolean]>([
  ['replaced ours', { now: 9, want: 6, last: 5 }, true],
  ['replaced ours and is wanted blank', { now: 9, want: '', last: 5 }, true],
  ['is unknown because there is no journal', { now: 9, want: 6 }, true],
  ['stands where we have nothing', { now: 'Ghi chú', want: '', last: '' }, false],
  ['stands where we had nothing and now want something', { now: 'Ghi chú', want: 6, last: '' }, true],
])('A person’s cell that %s is kept', (_title, seen, overtyped) => {
  const found = one(seen);
  expect(found).toMatchObject({ writes: [], kept: [{ found: seen.now, planned: seen.want, overtyped }] });
  expect(found.next[0]?.[0]).toEqual(written(seen.last) ?? written(seen.want));
});

const grown: BlockState = {
  now: [[1, 2]],
  want: [
    [1, 2, 3],
    [4, 5, 6],
  ],
  outside: (row, column) => (row === 1 && column === 2 ? 'x' : ''),
  last: () => undefined,
  pending: () => undefined,
};

test('Growth needs empty cells', () => {
  const found = differenceOf(grown);
  expect(found.inTheWay).toEqual([{ row: 1, column: 2, value: 'x' }]);
  expect(found.writes).toHaveLength(3);
});

test('Shrinking clears what is ours or blank and keeps the rest', () => {
  const found = differenceOf({
    ...grown,
    now: [
      [1, 2],
      [3, ''],
      ['mine', 5],
    ],
    want: [[1]],
    last: (row, column) =>
      written(
        [
          [1, 2],
          [3, ''],
          [4, 5],
        ][row]?.[column],
      ),
  });
  expect(found.surplus.map(({ row, column }) => [row, column])).toEqual([
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 1],
  ]);
  expect(found.kept).toEqual([{ row: 2, column: 0, found: 'mine', planned: '', overtyped: true }]);
  expect(found.next).toEqual([[{ sent: 1, returned: 1 }]]);
});
