/** Lets the engine call a function of ours: its values become plain matrices, and what is thrown an error value. */
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CellValue } from '../../../kernel/cells';
import { type Matrix, type SheetFunction, SheetFunctionError, type SpilledValues } from '../sheetFunction';

/** An error among the values of an argument. */
class FoundError extends Error {
  constructor(readonly found: BaseValueObject) {
    super('An argument holds an error.');
  }
}

function plainValue(object: BaseValueObject | undefined): CellValue {
  if (!object || object.isNull()) return '';
  if (object.isError()) throw new FoundError(object);
  const value = object.getValue();
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function matrixOf(given: BaseValueObject): Matrix | undefined {
  if (given.isNull()) return undefined;
  if (!given.isArray()) return [[plainValue(given)]];
  const array = given as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => plainValue(array.get(row, column) ?? undefined)),
  );
}

function valueObject(value: CellValue | SheetFunctionError): BaseValueObject {
  if (value instanceof SheetFunctionError) return ErrorValueObject.create(value.value as ErrorType);
  if (typeof value === 'number') return NumberValueObject.create(value);
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

function resultOf(result: CellValue | SpilledValues): BaseValueObject {
  if (typeof result !== 'object') return valueObject(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(valueObject)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** One function of ours as the engine's kind of object. */
export class OwnFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly call: SheetFunction,
  ) {
    super(name);
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    try {
      return resultOf(this.call(...given.map(matrixOf)));
    } catch (error) {
      if (error instanceof FoundError) return error.found;
      if (error instanceof SheetFunctionError) return valueObject(error);
      throw error;
    }
  }
}
