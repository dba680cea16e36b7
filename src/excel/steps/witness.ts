/** Sees what stands in cells just before they are overwritten, in the same request, so that nothing typed meanwhile is lost. */
import type { Area, CellRef, CellValue } from '../../kernel/cells';
import { bytesOf } from './step';

/** One cell of a sheet as it was at that moment. */
export interface SeenCell {
  readonly cell: CellRef;
  readonly found: CellValue;
}

export interface Witness {
  /** Asks for the cells of an area of a block; to be called just before they are written. */
  readonly look: (range: Excel.Range, origin: CellRef, area: Area) => void;
  /** What was there, once everything was sent. */
  readonly seen: () => readonly SeenCell[];
}

interface Look {
  readonly range: Excel.Range;
  readonly origin: CellRef;
  readonly area: Area;
}

export function newWitness(): Witness {
  const looks: Look[] = [];
  return {
    look: (range, origin, area) => {
      range.load('formulas');
      looks.push({ range, origin, area });
    },
    seen: () =>
      looks.flatMap(({ range, origin, area }) =>
        (range.formulas as CellValue[][]).flatMap((line, row) =>
          line.map((found, column) => ({
            cell: {
              sheet: origin.sheet,
              row: origin.row + area.row + row,
              column: origin.column + area.column + column,
            },
            found,
          })),
        ),
      ),
  };
}

/** About how large the answer about some contents is. */
export const answerBytes = (contents: readonly (readonly unknown[])[]): number => bytesOf(JSON.stringify(contents));
