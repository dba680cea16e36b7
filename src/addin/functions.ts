/** The first script of Excel's page after Office.js: gives Excel the worksheet functions, without waiting for the pane. */
import { answerCall, isRefusal, worksheetFunctions, type Answer } from '../functions';
import { refusalText } from '../i18n/refusals';
import { errorValueOf, type CellValue, type FunctionId, type Language, type Refusal } from '../kernel';

/** The manifest has English for English versions of Excel, and Vietnamese for all others; so have the messages. */
function displayLanguage(): Language {
  const { displayLanguage: tag } = (Office.context as Partial<Office.Context> | undefined) ?? {};
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** Microsoft's class is an error to JavaScript too, though its types do not say so. */
type ExcelError = CustomFunctions.Error & Error;

function errorFor(refused: Refusal): ExcelError {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  const code = errorValueOf(refused) === '#N/A' ? notAvailable : invalidValue;
  return new CustomFunctions.Error(code, refusalText(refused, displayLanguage())) as ExcelError;
}

type ExcelCell = CellValue | ExcelError;

const excelCell = (answer: Answer): ExcelCell => (typeof answer === 'object' ? errorFor(answer) : answer);

/**
 * One function as Excel calls it. A refusal of a single cell is thrown, because only then does Excel show its message; in
 * a result that spills it stands in its own cell.
 */
const called =
  (id: FunctionId) =>
  (...given: readonly unknown[]): readonly (readonly ExcelCell[])[] => {
    const answers = answerCall(id, given);
    if (isRefusal(answers)) throw errorFor(answers);
    const [only] = answers.length === 1 && answers[0]?.length === 1 ? answers[0] : [];
    if (isRefusal(only)) throw errorFor(only);
    return answers.some((line) => line.some(isRefusal))
      ? answers.map((line) => line.map(excelCell))
      : (answers as CellValue[][]);
  };

/** Without Office.js there is nobody to give them to; the page says so in its own time. */
if ('CustomFunctions' in globalThis) {
  for (const id of Object.keys(worksheetFunctions) as readonly FunctionId[]) CustomFunctions.associate(id, called(id));
}
