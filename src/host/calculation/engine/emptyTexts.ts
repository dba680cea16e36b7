/** Keeps a formula's empty text apart from a blank cell: it is text, so it cannot be added to, and it is not blank. */
import { CellValueType, type ICellData, type Nullable, type ObjectMatrix } from '@univerjs/core';
import type { IFormulaRuntimeService } from '@univerjs/engine-formula';

/** With a formula of its own, a cell is never blank to the engine, whatever its value. */
const FILLED: Partial<ICellData> = { f: '=""' };

function fill(cells: ObjectMatrix<Nullable<ICellData>> | undefined, row: number, column: number): void {
  const cell = cells?.getValue(row, column);
  if (cell?.v === '' && cell.t === CellValueType.STRING) cells?.setValue(row, column, { ...cell, ...FILLED });
}

/** The engine keeps an empty text, also one that was spilled, as a cell without anything, and would read a blank later. */
export function keepEmptyTexts(runtime: IFormulaRuntimeService): void {
  const keep = runtime.setRuntimeData.bind(runtime);
  runtime.setRuntimeData = (given) => {
    keep(given);
    const { currentUnitId: unit, currentSubUnitId: sheet, currentRow: row, currentColumn: column } = runtime;
    fill(runtime.getUnitData()[unit]?.[sheet], row, column);
    const spilled = runtime.getUnitArrayFormula()[unit]?.[sheet]?.[row]?.[column];
    if (!spilled) return;
    const cells = runtime.getRuntimeArrayFormulaCellData()[unit]?.[sheet];
    for (let r = spilled.startRow; r <= spilled.endRow; r += 1)
      for (let c = spilled.startColumn; c <= spilled.endColumn; c += 1) fill(cells, r, c);
  };
}
