/** Functions of the engine that stay, with a wrong turn of theirs taken out. */
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
import { patchComparison } from './compareTexts';

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

/** The engine reads these ranges itself, and takes texts that look like numbers for numbers. */
const noTextsInRange: Patch =
  (calculate) =>
  (...given) => {
    const ranges = given.filter((one) => one.isReferenceObject()) as unknown as readonly {
      toArrayValueObject(): ArrayValueObject;
    }[];
    const texts = ranges.some((range) =>
      range
        .toArrayValueObject()
        .getArrayValue()
        .some((row) => row.some((value) => value?.isString())),
    );
    if (texts) throw new Error('A range that is ranked holds texts.');
    return calculate(...given);
  };

const patches: readonly (readonly [string, Patch])[] = [
  ['SORT', onCopies],
  ['IF', onCondition],
  ['TEXT', truthAsText],
  ['MEDIAN DEVSQ SKEW SKEW.P KURT IRR MIRR NPV TRIMMEAN FREQUENCY', onNumbers],
  ['PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC', onNumbers],
  ['AVERAGEA STDEVA STDEVPA VARA VARPA', textsAsZero],
  ['MAXIFS MINIFS', zeroForNothing],
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
