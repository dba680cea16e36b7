/**
 * Comparing values as Excel does: numbers come before texts and texts before truth values, whatever they look like; a
 * blank is the 0, the empty text or the FALSE of what it is compared with; texts without case, in the order of a
 * dictionary, and with `*` and `?` as plain signs.
 */
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
} from '@univerjs/engine-formula';

const order = new Intl.Collator('en', { sensitivity: 'accent' });

/** @returns below 0, 0 or above 0, as one text stands before, beside or after the other */
function textOrder(one: string, other: string): number {
  if (one.toLowerCase() === other.toLowerCase()) return 0;
  // Texts that differ are never equal, even if a dictionary would put them side by side.
  return order.compare(one, other) || (one < other ? -1 : 1);
}

const verdicts: Readonly<Record<string, (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '<>': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

type Kind = 'blank' | 'number' | 'text' | 'truth';
const RANK: Readonly<Record<Kind, number>> = { blank: 0, number: 1, text: 2, truth: 3 };

function kindOf(value: BaseValueObject): Kind {
  if (value.isNull()) return 'blank';
  if (value.isString()) return 'text';
  return value.isBoolean() ? 'truth' : 'number';
}

/** What the engine compares rightly: numbers, with each other or with blanks. */
const isPlain = (value: Nullable<BaseValueObject>): boolean => !value || value.isNumber() || value.isNull();
const holdsPlain = (given: BaseValueObject): boolean =>
  given instanceof ArrayValueObject ? given.getArrayValue().every((row) => row.every(isPlain)) : isPlain(given);

/** @returns how two values stand to each other; undefined for two that the engine compares rightly */
function orderOf(one: BaseValueObject, other: BaseValueObject): number | undefined {
  if (isPlain(one) && isPlain(other)) return undefined;
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  const [shared, otherShared] = [kind === 'blank' ? otherKind : kind, otherKind === 'blank' ? kind : otherKind];
  if (shared !== otherShared) return RANK[shared] - RANK[otherShared];
  const textOf = (value: BaseValueObject) => (value.isNull() ? '' : String(value.getValue()));
  if (shared === 'text') return textOrder(textOf(one), textOf(other));
  return Number(one.getValue()) - Number(other.getValue());
}

type Compare = (one: BaseValueObject, other: BaseValueObject) => BaseValueObject;

const singles =
  (operator: string, plain: Compare): Compare =>
  (one, other) => {
    const failed = [one, other].find((value) => value.isError());
    if (failed) return failed;
    const found = orderOf(one, other);
    return found === undefined ? plain(one, other) : BooleanValueObject.create(verdicts[operator]?.(found) ?? false);
  };

/** @returns the value at a place of an argument; one of one row, one column or one cell is repeated */
function valueAt(given: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!(given instanceof ArrayValueObject)) return given;
  const [line, place] = [given.getRowCount() === 1 ? 0 : row, given.getColumnCount() === 1 ? 0 : column];
  if (line >= given.getRowCount() || place >= given.getColumnCount()) return ErrorValueObject.create(ErrorType.NA);
  return given.get(line, place) ?? NullValueObject.create();
}

const sizeOf = (given: BaseValueObject): readonly [number, number] =>
  given instanceof ArrayValueObject ? [given.getRowCount(), given.getColumnCount()] : [1, 1];

/** @param plain the engine's own way, right for numbers and much faster for long columns of them */
const comparing =
  (operator: string, plain: Compare): Compare =>
  (one, other) => {
    const isSingle = !(one instanceof ArrayValueObject) && !(other instanceof ArrayValueObject);
    const [[rows, columns], [otherRows, otherColumns]] = [sizeOf(one), sizeOf(other)];
    const single = singles(operator, plain);
    if (isSingle) return single(one, other);
    if (rows === otherRows && columns === otherColumns && holdsPlain(one) && holdsPlain(other))
      return plain(one, other);
    const [height, width] = [Math.max(rows, otherRows), Math.max(columns, otherColumns)];
    return ArrayValueObject.create({
      calculateValueList: Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (__, column) => single(valueAt(one, row, column), valueAt(other, row, column))),
      ),
      rowCount: height,
      columnCount: width,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  };

/** The engine's function behind `=`, `<` and the like; it is told its sign before each call. */
interface Comparison extends BaseFunction {
  setCompareType(sign: string): void;
}
const isComparison = (executor: BaseFunction): executor is Comparison => 'setCompareType' in executor;

/** Makes the operators of one engine compare as Excel does. */
export function patchComparison(executor: BaseFunction | undefined): void {
  if (!executor || !isComparison(executor)) return;
  const state = { sign: '=' };
  const [setSign, calculate] = [executor.setCompareType.bind(executor), executor.calculate.bind(executor)];
  executor.setCompareType = (sign) => {
    state.sign = sign;
    setSign(sign);
  };
  const plain: Compare = (one, other) => calculate(one, other) as BaseValueObject;
  executor.calculate = (...given) => {
    const [one, other] = given;
    return one && other ? comparing(state.sign, plain)(one, other) : calculate(...given);
  };
}
