/** Lists of areas: taking cells out of them and finding what covers a cell. */
import type { Area } from '../../kernel/cells';
import { contains, intersection } from './address';

/** @returns the at most four rectangles that are left of an area. `"A1:C3"` without `"B2"` gives rows 1 and 3, A2 and C2. */
function areaWithout(area: Area, taken: Area): readonly Area[] {
  const cut = intersection(area, taken);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: readonly Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** @returns the areas without the cells of another; the same list when they share none */
export function areasWithout(areas: readonly Area[], taken: Area): readonly Area[] {
  return areas.some((area) => intersection(area, taken)) ? areas.flatMap((area) => areaWithout(area, taken)) : areas;
}

/** True when every cell of `area` is in one of `areas`; areas of one list do not overlap. */
export function areCovered(areas: readonly Area[], area: Area): boolean {
  if (areas.some((one) => contains(one, area))) return true;
  const shared = areas.map((one) => intersection(one, area)).filter((one) => one !== undefined);
  return shared.reduce((sum, { rows, columns }) => sum + rows * columns, 0) === area.rows * area.columns;
}

/** True when at least one cell of `area` is in one of `areas`. */
export const areTouched = (areas: readonly Area[], area: Area): boolean =>
  areas.some((one) => intersection(one, area) !== undefined);

/** Everything that has areas, without the cells of one area; what has none left goes. */
export const allWithout = <T extends { readonly areas: readonly Area[] }>(
  items: readonly T[],
  taken: Area,
): readonly T[] =>
  items.flatMap((item) => {
    const areas = areasWithout(item.areas, taken);
    if (areas === item.areas) return [item];
    return areas.length === 0 ? [] : [{ ...item, areas }];
  });
