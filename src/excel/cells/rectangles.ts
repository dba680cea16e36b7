/** Cutting a grid of equal marks into few rectangles, so that Excel gets few actions. */
import type { Area } from '../../kernel/cells';

export interface Marked {
  readonly mark: string;
  readonly area: Area;
}

interface Run {
  readonly mark: string;
  readonly column: number;
  readonly columns: number;
}

function runsOf(marks: readonly (string | undefined)[]): Run[] {
  const runs: Run[] = [];
  marks.forEach((mark, column) => {
    const last = runs[runs.length - 1];
    if (mark === undefined) return;
    if (last?.mark === mark && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ mark, column, columns: 1 });
  });
  return runs;
}

/** Equal marks side by side, then equal runs one below the other; cells without a mark are left out. */
export function rectangles(marks: readonly (readonly (string | undefined)[])[]): Marked[] {
  const done: Marked[] = [];
  let open = new Map<string, Marked>();
  marks.forEach((line, row) => {
    const next = new Map<string, Marked>();
    for (const { mark, column, columns } of runsOf(line)) {
      const key = `${column}:${columns}:${mark}`;
      const above = open.get(key);
      const area = above ? { ...above.area, rows: above.area.rows + 1 } : { row, column, rows: 1, columns };
      next.set(key, { mark, area });
    }
    for (const [key, marked] of open) if (!next.has(key)) done.push(marked);
    open = next;
  });
  return [...done, ...open.values()];
}
