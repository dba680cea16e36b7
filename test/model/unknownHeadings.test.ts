/** Headings that are not understood: asked about where it matters, offered for mapping, and settled by the table `KC_AnhXa`. */
import { modelFromGrids, modelFromWorkbook, tables, type TableSchema } from '../../src/model';
import { headingReader, namesOf } from '../../src/model/headings';
import { fromLegacyFont } from '../../src/model/recognition/legacyFont';
import { spellingKey } from '../../src/model/spelling';
import { edited, gridFrom, rename } from '../plan/gridEdits';
import { brief, maintenanceOf, planOf } from '../plan/planOfGrids';
import { sampleGrids } from '../plan/sampleGrids';
import { plainSheet, workbookOf } from './plainRanges';

const MAINTENANCE = ['5346120000', '13463640000'];

test('no name of a column means two columns of one table', () => {
  for (const schema of Object.values<TableSchema>(tables)) {
    const read = headingReader(schema);
    for (const id of Object.keys(schema.columns)) {
      const isFamily = schema.columns[id]?.kind === 'countsByYear';
      for (const name of namesOf(schema, id))
        expect([name, read(isFamily ? `${name} 2019` : name)?.columnId]).toEqual([name, id]);
    }
  }
});

test.each<readonly [string, string, string | undefined]>([
  ['DIA PHUONG', 'places', 'name'],
  ['Địa phương (*)', 'places', 'name'],
  ['Số tổ trưởng (người)', 'places', 'leaders'],
  ['Thành tiền (đồng)', 'lineItems', 'amount'],
  ['Thành tiền (triệu đồng)', 'lineItems', undefined],
  ['Số tổ trưỡng', 'places', undefined],
  ['__proto__', 'places', undefined],
  ['constructor', 'places', undefined],
  ['x'.repeat(32_767), 'places', undefined],
])('the heading %.40j in %s means %s', (heading, table, columnId) => {
  expect(headingReader(tables[table as keyof typeof tables])(heading)?.columnId).toBe(columnId);
});

describe('a heading that is nearly one of ours', () => {
  const grids = edited(rename('KC_DiaPhuong', 'Số tổ trưởng', 'Số tổ trưỡng'));

  test('is asked about, since leaving it unread would change the plan', () => {
    const { model, issues } = modelFromGrids(grids);
    expect(model).toBeUndefined();
    expect(issues.filter(({ severity }) => severity === 'error').map(brief)).toEqual([
      'error column-unclear Địa phương!H4',
    ]);
  });

  test('is offered for mapping, the likeliest column first', () => {
    const seen = modelFromGrids(grids).tables.find(({ table }) => table === 'KC_DiaPhuong');
    expect(seen?.unread.map(({ heading, proposals }) => [heading, proposals[0]?.vi])).toEqual([
      ['Số tổ trưỡng', 'Số tổ trưởng'],
    ]);
    expect(seen?.absent.map(({ vi }) => vi)).toEqual(['Số tổ trưởng']);
  });

  test.each(['KC_DiaPhuong', 'Địa phương', 'Places'])('is settled by a row of KC_AnhXa for %s', (table) => {
    const row = [table, 'Số tổ trưỡng', 'Số tổ trưởng'];
    const mapping = gridFrom('KC_AnhXa', ['Bảng', 'Tiêu đề trong tệp', 'Cột của KC Planner'], [row]);
    expect(maintenanceOf(planOf([...grids, mapping]))).toEqual(MAINTENANCE);
  });

  test('is passed over when a person says so, and then there are no leaders', () => {
    const row = ['KC_DiaPhuong', 'Số tổ trưỡng', 'bỏ qua'];
    const mapping = gridFrom('KC_AnhXa', ['Bảng', 'Tiêu đề trong tệp', 'Cột của KC Planner'], [row]);
    const { model } = modelFromGrids([...grids, mapping]);
    expect(model?.places.map(({ leaders }) => leaders)).toEqual(Array(11).fill(0));
  });
});

test.each<readonly [readonly [string, string, string], string]>([
  [['KC_KhongCo', 'A', 'B'], 'error choice-unknown KC_AnhXa!A5'],
  [['KC_DiaPhuong', 'A', 'Cột lạ'], 'error choice-unknown KC_AnhXa!C5'],
  [['KC_DiaPhuong', 'A', 'Số cơ sở CNNT'], 'error choice-unknown KC_AnhXa!C5'],
])('a mapping to what there is not, %j, is told at its cell', (row, told) => {
  const mapping = gridFrom('KC_AnhXa', ['Bảng', 'Tiêu đề trong tệp', 'Cột của KC Planner'], [row]);
  const { issues } = modelFromGrids([...sampleGrids(), mapping]);
  expect(issues.filter(({ severity }) => severity === 'error').map(brief)).toEqual([told]);
});

test('a table of our name wins over a range with the same headings, which is left alone', () => {
  const copies = sampleGrids().map((grid) =>
    plainSheet({ ...grid, origin: { ...grid.origin, sheet: `${grid.origin.sheet} (2)` } }),
  );
  const { model, issues } = modelFromWorkbook(workbookOf(copies, sampleGrids()));
  expect(model).toEqual(modelFromGrids(sampleGrids()).model);
  expect(issues).toEqual(modelFromGrids(sampleGrids()).issues);
});

test('the old fonts are read as they are drawn, and Unicode is none of them', () => {
  expect(fromLegacyFont('§Þa ph\u00ad¬ng')).toBe('Địa phương');
  expect(fromLegacyFont('Sè tæ tr\u00adëng')).toBe('Số tổ trưởng');
  for (const schema of Object.values<TableSchema>(tables))
    for (const { heading } of Object.values(schema.columns))
      expect(fromLegacyFont(spellingKey(heading.vi))).toBeUndefined();
});
