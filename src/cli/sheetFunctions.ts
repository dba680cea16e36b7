/** The add-in's worksheet functions for the engine of the embedded workbook, called directly and not through Office.js. */
import { answerCall, isRefusal, worksheetFunctions, type Answer } from '../functions';
import { SheetFunctionError, type SheetFunction, type SheetFunctions } from '../host/calculation/sheetFunction';
import { errorValueOf, type CellValue, type FunctionId } from '../kernel';

const sheetCell = (answer: Answer): CellValue | SheetFunctionError =>
  typeof answer === 'object' ? new SheetFunctionError(errorValueOf(answer)) : answer;

const called =
  (id: FunctionId): SheetFunction =>
  (...given) => {
    const answers = answerCall(id, given);
    if (isRefusal(answers)) throw new SheetFunctionError(errorValueOf(answers));
    return answers.map((line) => line.map(sheetCell));
  };

/** By the names that formulas write: `KC.FEE`. */
export const sheetFunctions: SheetFunctions = Object.fromEntries(
  (Object.keys(worksheetFunctions) as FunctionId[]).map((id) => [`KC.${id}`, called(id)]),
);
