/** The door of the worksheet functions: Excel's arguments in, values or refusals out; no rule of its own, nothing outside is seen. */
import type { FunctionId } from '../kernel';
import { collaborators, personMonthsPaid } from './network';
import { baseSalary, fee, feeDated, feeLines, scheduleByYear } from './pay';
import { amountWords, taxWithheld } from './payment';
import { isAnyBlank, rowsOf, singleValues, type Answers, type WorksheetFunction } from './rows';
import { apportionShares, rankCommunes } from './shares';

export { isRefusal, type Answer, type Answers } from './rows';

/** Every function by its name after `KC.`. */
export const worksheetFunctions: Readonly<Record<FunctionId, WorksheetFunction>> = {
  FEE: fee,
  'FEE.DATED': feeDated,
  'FEE.LINES': feeLines,
  BASESALARY: baseSalary,
  PERSONMONTHS: personMonthsPaid,
  COLLABORATORS: collaborators,
  APPORTION: apportionShares,
  SCHEDULE: scheduleByYear,
  'RANK.COMMUNES': rankCommunes,
  WORDS: amountWords,
  TAX: taxWithheld,
};

/**
 * Answers one call.
 * @param given as Excel hands them: values or ranges, null for an argument left out; what follows the last is not looked at.
 * @returns rows that spill, in them refusals where single cells have no value; or one refusal for all. A needed argument
 * that is left out or blank gives `""`: `answerCall('FEE', [1490000, 0.85, 12, 1, 0.875])` is `[[13298256]]`.
 */
export function answerCall(id: FunctionId, given: readonly unknown[]): Answers {
  const { parameters, needed, answer, one } = worksheetFunctions[id];
  const values = one && singleValues(given, parameters.length);
  if (one && values) return [[isAnyBlank(values, needed) ? '' : one(values)]];
  const args: ReturnType<typeof rowsOf>[] = [];
  for (let index = 0; index < parameters.length; index += 1)
    args.push(rowsOf(given[index]) ?? (index < needed ? BLANK : undefined));
  return answer(args);
}

const BLANK = [['']] as const;
