/** Changes that a person makes in the inputs of a written workbook, without a new run: each moves money or people. */
import { readTables } from '../../src/excel';
import type { CellValue, Grid } from '../../src/kernel';
import { modelFromGrids, tableNames, tables, type Model, type TableId } from '../../src/model';

/** One cell with its new content. */
interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const gridOf = (grids: readonly Grid[], id: TableId): Grid | undefined =>
  grids.find(({ table }) => table.toLowerCase() === tables[id].name.toLowerCase());

const places = (model: Model) => model.places;

/** Every number in a column, made another number. */
function inColumn(
  grids: readonly Grid[],
  { id, heading }: { readonly id: TableId; readonly heading: string | RegExp },
  change: (value: number, row: number) => number,
): readonly Edit[] {
  const grid = gridOf(grids, id);
  if (grid === undefined) return [];
  const columns = grid.headings.flatMap((name, index) =>
    (typeof heading === 'string' ? name === heading : heading.test(String(name))) ? [index] : [],
  );
  return grid.rows.flatMap((line, row) =>
    columns.flatMap((column): Edit[] => {
      const value = line[column];
      if (typeof value !== 'number' || line.some((cell) => /^(Toàn tỉnh|Tổng)/u.test(String(cell)))) return [];
      const at = { sheet: grid.origin.sheet, row: grid.origin.row + 1 + row, column: grid.origin.column + column };
      return [{ ...at, value: change(value, row) }];
    }),
  );
}

/** Salaries, coefficients, completions, facilities, communes, leaders, fixed and listed numbers, line items: all of them. */
export function everyEdit(grids: readonly Grid[]): readonly Edit[] {
  const { model } = modelFromGrids(grids);
  if (model === undefined) throw new Error('The workbook cannot be read');
  const isShared = model.options.some(({ phases }) =>
    phases.some(({ method }) => method === 'largestRemainder' || method === 'webster'),
  );
  const most = Math.max(0, ...places(model).flatMap(({ facilities }) => facilities.map(({ count }) => count)));
  return [
    ...inColumn(grids, { id: 'planSalary', heading: 'Mức (đồng)' }, (value) => value + 310_001),
    ...inColumn(grids, { id: 'lawSalary', heading: 'Mức (đồng)' }, (value, row) => value + 100_003 * (row + 1)),
    ...inColumn(
      grids,
      { id: 'roles', heading: 'Hệ số' },
      (value, row) => Math.round((value + 0.35 - row / 100) * 1000) / 1000,
    ),
    ...inColumn(grids, { id: 'roles', heading: 'Mức hoàn thành' }, (value) => Math.round(value * 80) / 100),
    ...inColumn(grids, { id: 'places', heading: 'Số xã, phường, thị trấn' }, (value, row) => value + (row % 3)),
    ...inColumn(grids, { id: 'places', heading: 'Số tổ trưởng' }, (value, row) => value + (row % 2)),
    ...(isShared
      ? []
      : inColumn(grids, { id: 'places', heading: /\d{4}/u }, (value, row) =>
          row % 2 === 0 && places(model).length > 1 ? most - value : value + 200,
        )),
    ...inColumn(grids, { id: 'bands', heading: 'Số CTV cấp xã' }, (value) => value + 1),
    ...(isShared ? [] : inColumn(grids, { id: 'phases', heading: 'Tham số' }, (value) => value + 2)),
    ...(isShared ? [] : inColumn(grids, { id: 'lists', heading: /^Số/u }, (value) => value + 1)),
    ...inColumn(grids, { id: 'lineItems', heading: /^(Đơn giá|Thành tiền|Số lượng)$/u }, (value) => value * 2 + 1),
  ];
}

/** Types the edits into the open workbook. */
export async function typeIn(edits: readonly Edit[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet, row, column, value } of edits) {
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value]];
    }
    await context.sync();
  });
}

export const readGrids = async (): Promise<readonly Grid[]> => (await readTables(tableNames)).grids;
