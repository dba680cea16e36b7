/** Functions of the engine that stay, with a wrong turn of theirs taken out. */
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { patchComparison } from './comparing';

type Calculate = BaseFunction['calculate'];
type Patch = (calculate: Calculate) => Calculate;

const mapped = (given: BaseValueObject, change: (value: BaseValueObject) => BaseValueObject): BaseValueObject =>
  given instanceof ArrayValueObject ? given.map(change) : given;

/** SORT sorts the very values that later formulas read. */
const onCopies: Patch =
  (calculate) =>
  (...given) =>
    calculate(...given.map((one) => mapped(one, (value) => value)));

/** Excel looks only at the numbers of a range; these functions also take texts that look like numbers. */
const onNumbers: Patch =
  (calculate) =>
  (...given) =>
    calculate(...given.map((one) => mapped(one, (value) => (value.isString() ? NullValueObject.create() : value))));

/** Every text of a range counts as 0 here, also one that looks like a number. */
const textsAsZero: Patch =
  (calculate) =>
  (...given) =>
    calculate(...given.map((one) => mapped(one, (value) => (value.isString() ? NumberValueObject.create(0) : value))));

/** @returns the value of a single cell or a single value, `undefined` for a larger range */
function singleValue(given: BaseValueObject | undefined): BaseValueObject | undefined {
  if (!(given instanceof ArrayValueObject)) return given;
  return given.getRowCount() === 1 && given.getColumnCount() === 1 ? (given.get(0, 0) ?? undefined) : undefined;
}

/** A condition that is a text is an error, unless it says a truth value; the engine takes it for false. */
const onCondition: Patch =
  (calculate) =>
  (...given) => {
    const condition = singleValue(given[0]);
    const isText = condition?.isString() === true && !/^(?:TRUE|FALSE)$/i.test(String(condition.getValue()));
    return isText ? ErrorValueObject.create(ErrorType.VALUE) : calculate(...given);
  };

const truthAsText: Patch =
  (calculate) =>
  (...given) => {
    const value = singleValue(given[0]);
    if (value?.isBoolean() !== true) return calculate(...given);
    return StringValueObject.create(value.getValue() ? 'TRUE' : 'FALSE');
  };

/** Where nothing meets the conditions the answer is 0; the engine gives an empty text. */
const zeroForNothing: Patch =
  (calculate) =>
  (...given) => {
    const result = calculate(...given);
    const first = result instanceof ArrayValueObject ? result.get(0, 0) : undefined;
    return first?.getValue() === '' ? NumberValueObject.create(0) : result;
  };

/** Signs beyond ASCII have other numbers in each language of Windows: the formula is then said to have failed. */
const asciiOnly: Patch =
  (calculate) =>
  (...given) => {
    const value = singleValue(given[0])?.getValue();
    const number = typeof value === 'number' ? value : String(value ?? '').charCodeAt(0) || 0;
    if (value === undefined || number > 127) throw new Error('The answer depends on the language of Windows.');
    return calculate(...given);
  };

type Given = Parameters<Calculate>;

/** @returns what the ranges among the arguments hold, those that the engine reads itself included */
function valuesIn(given: Given): readonly Nullable<BaseValueObject>[] {
  const arrays = given.map((one) =>
    one.isReferenceObject() ? (one as unknown as { toArrayValueObject(): ArrayValueObject }).toArrayValueObject() : one,
  );
  return arrays.flatMap((array) => (array instanceof ArrayValueObject ? array.getArrayValue().flat() : []));
}

/** The engine reads these ranges itself, and takes texts that look like numbers for numbers. */
const noTextsInRange: Patch =
  (calculate) =>
  (...given) => {
    if (valuesIn(given).some((value) => value?.isString())) throw new Error('A range that is ranked holds texts.');
    return calculate(...given);
  };

const listed = (given: BaseValueObject | undefined): readonly BaseValueObject[] =>
  given instanceof ArrayValueObject ? given.getArrayValue().flatMap((row) => row.flatMap((value) => value ?? [])) : [];

/**
 * Looks for a neighbour of a number halve lists that must be sorted. What Excel finds in others depends on where it cuts
 * them, except for a number that none of them exceeds: that finds the last.
 * @param list which argument is looked through, and whether it must rise
 */
const sortedOnly = (wanted: BaseValueObject | undefined, list: BaseValueObject | undefined, rises: boolean): void => {
  const numbers = listed(list).flatMap((value) => (value.isNumber() ? [Number(value.getValue())] : []));
  const isSorted = numbers.every((number, i) => {
    const before = numbers[i - 1] ?? number;
    return rises ? before <= number : before >= number;
  });
  const most = Number(singleValue(wanted)?.getValue());
  if (!isSorted && !(rises && numbers.every((number) => number <= most)))
    throw new Error('A list that must be sorted is not.');
};

const numberIn = (given: BaseValueObject | undefined, absent: number): number =>
  given === undefined ? absent : Number(singleValue(given)?.getValue());

const lookupInSorted: Patch =
  (calculate) =>
  (...given) => {
    sortedOnly(given[0], given[1], true);
    return calculate(...given);
  };

/** @param first row or column of the table, in which the function looks */
const tableInSorted =
  (first: (table: ArrayValueObject) => ArrayValueObject | undefined): Patch =>
  (calculate) =>
  (...given) => {
    const [wanted, table, , near] = given;
    if (numberIn(near, 1) !== 0 && table instanceof ArrayValueObject) sortedOnly(wanted, first(table), true);
    return calculate(...given);
  };

const matchInSorted: Patch =
  (calculate) =>
  (...given) => {
    const [wanted, list, kind] = given;
    const type = numberIn(kind, 1);
    if (type !== 0) sortedOnly(wanted, list, type > 0);
    return calculate(...given);
  };

const isEmptyText = (value: Nullable<BaseValueObject>): boolean =>
  value?.isString() === true && value.getValue() === '';

/** "=" alone asks for blank cells and "<>" for all others; an empty text is not blank, which the engine does not see here. */
const noEmptyTexts: Patch =
  (calculate) =>
  (...given) => {
    const asks = given.some(
      (one) => !one.isReferenceObject() && /^(?:=|<>)$/u.test(String(singleValue(one)?.getValue())),
    );
    if (asks && valuesIn(given).some(isEmptyText)) throw new Error('Blank cells are asked for where texts are empty.');
    return calculate(...given);
  };

const patches: readonly (readonly [string, Patch])[] = [
  ['SORT', onCopies],
  ['MATCH', matchInSorted],
  ['LOOKUP', lookupInSorted],
  ['VLOOKUP', tableInSorted((table) => table.slice(undefined, [0, 1]))],
  ['HLOOKUP', tableInSorted((table) => table.slice([0, 1]))],
  ['IF', onCondition],
  ['TEXT', truthAsText],
  ['MEDIAN DEVSQ SKEW SKEW.P KURT IRR MIRR NPV TRIMMEAN FREQUENCY', onNumbers],
  ['PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC', onNumbers],
  ['AVERAGEA STDEVA STDEVPA VARA VARPA', textsAsZero],
  ['MAXIFS MINIFS', zeroForNothing],
  ['COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS', noEmptyTexts],
  ['CODE CHAR', asciiOnly],
  ['RANK RANK.AVG RANK.EQ', noTextsInRange],
];

/** Replaces what the functions of one engine calculate; another engine is not touched. */
export function patchFunctions(service: IFunctionService): void {
  for (const [names, patch] of patches)
    for (const name of names.split(' ')) {
      const executor = service.getExecutor(name);
      if (executor) executor.calculate = patch(executor.calculate.bind(executor));
    }
  patchComparison(service.getExecutor('COMPARE') ?? undefined);
}
