/** Functions that formulas can call besides those of the engine: those of add-ins, called directly. */
import type { CellValue } from '../../kernel/cells';

/** A range or a single value as rows of values; `""` is a blank cell. */
export type Matrix = readonly (readonly CellValue[])[];

/** What a function gives back when it spills: values, and errors of single cells. */
export type SpilledValues = readonly (readonly (CellValue | SheetFunctionError)[])[];

/**
 * Gets one matrix an argument, `undefined` for one left out between commas, and returns a value or a matrix that spills.
 * An argument that holds an error is never passed: the error is the result, as in Excel.
 * @throws SheetFunctionError for an error value
 */
export type SheetFunction = (...given: readonly (Matrix | undefined)[]) => CellValue | SpilledValues;

/** Functions by name in capitals, as formulas write it: `KC.FEE`. */
export type SheetFunctions = Readonly<Record<string, SheetFunction>>;

/** Makes a function's result, or one cell of it, an error value such as `#N/A`. */
export class SheetFunctionError extends Error {
  constructor(readonly value: '#DIV/0!' | '#N/A' | '#NUM!' | '#VALUE!') {
    super(value);
  }
}
