/** Comparing texts as Excel does: without case, in the order of a dictionary, and with `*` and `?` as plain signs. */
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
} from '@univerjs/engine-formula';

const order = new Intl.Collator('en', { sensitivity: 'accent' });

function compared(one: string, other: string, operator: string): boolean {
  const sign = one.toLowerCase() === other.toLowerCase() ? 0 : order.compare(one, other);
  switch (operator) {
    case '=':
      return one.toLowerCase() === other.toLowerCase();
    case '<>':
      return one.toLowerCase() !== other.toLowerCase();
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    default:
      return sign >= 0;
  }
}

const hasText = (given: BaseValueObject): boolean => {
  if (!(given instanceof ArrayValueObject)) return given.isString();
  return given.getArrayValue().some((row) => row.some((value) => value?.isString()));
};

/** @returns the value at a place of an argument; one of one row, one column or one cell is repeated */
function valueAt(given: BaseValueObject, row: number, column: number): BaseValueObject | undefined {
  if (!(given instanceof ArrayValueObject)) return given;
  const line = given.getRowCount() === 1 ? 0 : row;
  return given.get(line, given.getColumnCount() === 1 ? 0 : column) ?? undefined;
}

const sizeOf = (given: BaseValueObject): readonly [number, number] =>
  given instanceof ArrayValueObject ? [given.getRowCount(), given.getColumnCount()] : [1, 1];

function fits(one: BaseValueObject, other: BaseValueObject): boolean {
  const [rows, columns] = sizeOf(one);
  const [otherRows, otherColumns] = sizeOf(other);
  return (
    (rows === otherRows || rows === 1 || otherRows === 1) &&
    (columns === otherColumns || columns === 1 || otherColumns === 1)
  );
}

type Compare = (one: BaseValueObject, other: BaseValueObject) => BaseValueObject;

/** @param otherwise compares values of which not both are texts */
const comparing =
  (operator: string, otherwise: Compare): Compare =>
  (one, other) => {
    if (!hasText(one) || !hasText(other) || !fits(one, other)) return otherwise(one, other);
    const single: Compare = (left, right) => {
      if (!left.isString() || !right.isString()) return otherwise(left, right);
      return BooleanValueObject.create(compared(String(left.getValue()), String(right.getValue()), operator));
    };
    if (!(one instanceof ArrayValueObject) && !(other instanceof ArrayValueObject)) return single(one, other);
    const [rows, columns] = [0, 1].map((i) => Math.max(sizeOf(one)[i] ?? 1, sizeOf(other)[i] ?? 1)) as [number, number];
    return ArrayValueObject.create({
      calculateValueList: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => {
          const [left, right] = [valueAt(one, row, column), valueAt(other, row, column)];
          return left && right ? single(left, right) : null;
        }),
      ),
      rowCount: rows,
      columnCount: columns,
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

/** Makes the operators of one engine compare texts as Excel does. */
export function patchComparison(executor: BaseFunction | undefined): void {
  if (!executor || !isComparison(executor)) return;
  const state = { sign: '=' };
  const [setSign, calculate] = [executor.setCompareType.bind(executor), executor.calculate.bind(executor)];
  executor.setCompareType = (sign) => {
    state.sign = sign;
    setSign(sign);
  };
  const otherwise: Compare = (one, other) => calculate(one, other) as BaseValueObject;
  executor.calculate = (...given) => {
    const [one, other] = given;
    return one && other ? comparing(state.sign, otherwise)(one, other) : calculate(...given);
  };
}
