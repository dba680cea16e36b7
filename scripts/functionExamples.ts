/** What every page about the worksheet functions shows of one: its parameters by name, and its examples as an officer types and reads them. */
import { worksheetFunctions } from '../src/functions';
import { formatNumber } from '../src/i18n';
import { functionGuide } from '../src/i18n/functionGuide';
import { dayOfSerial, slashed, type CellValue, type FunctionId, type Language } from '../src/kernel';
import { functionIds, shownParameter } from './functionMetadata';
import type { FunctionCase, GoldenFunction } from './sample/goldenFunctions';

/** Excel with Vietnamese regional settings separates arguments by semicolons and writes decimals with a comma. */
export function formulaIn(formula: string, language: Language): string {
  if (language === 'en') return `=${formula}`;
  const parts = formula.split(/("[^"]*")/u);
  const spelled = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replaceAll(',', ';').replaceAll(/(\d)\.(\d)/gu, '$1,$2'),
  );
  return `=${spelled.join('')}`;
}

/** Columns of a result that hold dates. */
const DATE_COLUMNS: Partial<Readonly<Record<FunctionId, readonly number[]>>> = { 'FEE.LINES': [0, 1] };
/** Columns that hold years, which are not grouped. */
const YEAR_COLUMNS: Partial<Readonly<Record<FunctionId, readonly number[]>>> = { SCHEDULE: [0] };

function shownValue(
  value: CellValue,
  { id, column, language }: { id: FunctionId; column: number; language: Language },
): string {
  if (typeof value !== 'number') return String(value);
  if (DATE_COLUMNS[id]?.includes(column)) return slashed(dayOfSerial(value) ?? ('' as never));
  return YEAR_COLUMNS[id]?.includes(column) ? String(value) : formatNumber(value, language);
}

/** One formula and the rows that it gives; a single value is one row of one. */
export interface ShownExample {
  readonly formula: string;
  readonly rows: readonly (readonly string[])[];
}

export interface ShownFunction {
  readonly id: FunctionId;
  /** `KC.FEE(mức lương cơ sở; [hệ số]; …)` */
  readonly signature: string;
  readonly about: string;
  readonly parameters: readonly { readonly name: string; readonly about: string; readonly isOptional: boolean }[];
  readonly gives: string;
  readonly examples: readonly ShownExample[];
}

function shownExample({ formula, result }: FunctionCase, id: FunctionId, language: Language): ShownExample {
  const rows = typeof result === 'object' ? result : [[result]];
  return {
    formula: formulaIn(formula, language),
    rows: rows.map((row) => row.map((value, column) => shownValue(value, { id, column, language }))),
  };
}

function shownFunction({ function: id, cases }: GoldenFunction, language: Language): ShownFunction {
  const { functions, parameters: about } = functionGuide[language];
  const { parameters, needed } = worksheetFunctions[id];
  const { note, ...words } = functions[id];
  const shown = parameters.map((parameter, index) => ({
    name: shownParameter(parameter, language),
    about: about[parameter],
    isOptional: index >= needed,
  }));
  const names = shown.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
  return {
    ...{ id, about: words.about, parameters: shown },
    signature: `KC.${id}(${names.join(language === 'vi' ? '; ' : ', ')})`,
    gives: note === undefined ? words.gives : `${words.gives} ${note}`,
    examples: cases.filter(({ help }) => help).map((one) => shownExample(one, id, language)),
  };
}

/** @returns every function in the order in which Excel is told of them */
export const shownFunctions = (goldens: readonly GoldenFunction[], language: Language): readonly ShownFunction[] =>
  functionIds
    .flatMap((id) => goldens.find((golden) => golden.function === id) ?? [])
    .map((golden) => shownFunction(golden, language));
