/** The calculating thread with the add-in's worksheet functions, so that workbooks which use them are saved with their values. */
import { parentPort } from 'node:worker_threads';
import { answerCall, isRefusal, worksheetFunctions, type Answer } from '../functions';
import { serveCalculation } from '../host/calculation/serve';
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

const functions: SheetFunctions = Object.fromEntries(
  (Object.keys(worksheetFunctions) as FunctionId[]).map((id) => [`KC.${id}`, called(id)]),
);

if (parentPort) serveCalculation(parentPort, functions);
