/** One run of the engine: a fresh Univer with the formula plugin alone, every formula calculated once, and then disposed of. */
import {
  CellValueType,
  type ICellData,
  type Injector,
  type IRange,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  type Nullable,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import {
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  generateAstNode,
  type IAllRuntimeData,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import type { CellValue } from '../../../kernel/cells';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../document/model';
import type { CellPlace, Snapshot, SpilledBlock } from '../calculation';
import type { PlacedFormula } from '../dependence';
import type { SheetFunctions } from '../sheetFunction';
import { keepEmptyTexts } from './emptyTexts';
import { OwnFunction } from './ownFunction';
import { patchFunctions } from './patches';
import { formulaData, UNIT, workbookData } from './workbookData';

/** What the engine is to calculate. */
export interface EngineTask {
  readonly snapshot: Snapshot;
  /** Every formula, ready for the engine. */
  readonly formulas: readonly PlacedFormula[];
  readonly names: Snapshot['names'];
  readonly functions: SheetFunctions;
  /** Is told which formula is about to be calculated. */
  readonly starting: (place: CellPlace) => void;
}

/** What the engine made of it. */
export interface EngineResult {
  /** `visit` sees each calculated cell, then each cell of every result that spills, its first cell included. */
  readonly forEachValue: (visit: (place: CellPlace, value: CellValue, spilled: boolean) => void) => void;
  readonly spills: readonly SpilledBlock[];
  /** Formulas that the engine broke down on. */
  readonly failed: readonly CellPlace[];
  /** True when some formula depends on itself; the values of all such formulas are then worthless. */
  readonly hasCircle: boolean;
}

/**
 * Parsing happens here, through the cache that the calculation then takes the result from: parsing a text twice would
 * give something else, because the engine changes what its lexer has cached.
 * @returns the formulas that the engine cannot parse; they must be taken out before it calculates
 */
function unparsable(injector: Injector, formulas: readonly PlacedFormula[]): readonly PlacedFormula[] {
  const [lexer, parser] = [injector.get(Lexer), injector.get(AstTreeBuilder)];
  const configuration = injector.get(IFormulaCurrentConfigService);
  configuration.setExecuteUnitId(UNIT);
  return formulas.filter(({ formula, sheetId }) => {
    configuration.setExecuteSubUnitId(sheetId);
    try {
      generateAstNode(UNIT, `=${formula}`, lexer, parser, configuration);
      return false;
    } catch {
      return true;
    }
  });
}

/** Functions that make long lists ask how far a sheet reaches, which is further than the part that the engine is given. */
function tellWholeSheet(injector: Injector): void {
  const configuration = injector.get(IFormulaCurrentConfigService);
  configuration.getSheetRowColumnCount = () => ({ rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS });
}

/** Reports each formula as it starts, and keeps one that the engine breaks down on from ending the whole run. */
function guardInterpreter(injector: Injector, starting: EngineTask['starting']): readonly CellPlace[] {
  const failed: CellPlace[] = [];
  const interpreter = injector.get(Interpreter);
  const runtime = injector.get(IFormulaRuntimeService);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node: Parameters<Interpreter['execute']>[0]) => {
    const place = { sheetId: runtime.currentSubUnitId, row: runtime.currentRow, column: runtime.currentColumn };
    starting(place);
    try {
      return execute(node);
    } catch {
      failed.push(place);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
  return failed;
}

function addFunctionsAndNames(injector: Injector, { functions, names }: EngineTask): void {
  const executors = Object.entries(functions).map(([name, call]) => new OwnFunction(name, call));
  const service = injector.get(IFunctionService);
  service.registerExecutors(...executors);
  patchFunctions(service);
  const defined = injector.get(IDefinedNamesService);
  for (const [index, { name, formula }] of names.entries())
    defined.registerDefinedName(UNIT, { id: `name${index}`, name, formulaOrRefString: formula });
}

const calculated = (
  injector: Injector,
  formulas: readonly PlacedFormula[],
): Promise<{ readonly data: IAllRuntimeData; readonly hasCircle: boolean }> =>
  new Promise((resolve, reject) => {
    const service = injector.get(ICalculateFormulaService);
    const runtime = injector.get(IFormulaRuntimeService);
    service.executionCompleteListener$.subscribe((data: IAllRuntimeData) =>
      resolve({ data, hasCircle: runtime.isCycleDependency() }),
    );
    const dataset = {
      formulaData: formulaData(formulas),
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    };
    service.execute(dataset).catch(reject);
  });

/** A formula that gives nothing shows 0, as in Excel. */
function plainValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? 0;
  return cell?.t === CellValueType.BOOLEAN && typeof value === 'number' ? value === 1 : value;
}

function valuesOf({ unitData, arrayFormulaCellData }: IAllRuntimeData): EngineResult['forEachValue'] {
  return (visit) => {
    const groups = [
      { sheets: unitData[UNIT] ?? {}, spilled: false },
      { sheets: arrayFormulaCellData[UNIT] ?? {}, spilled: true },
    ];
    for (const { sheets, spilled } of groups)
      for (const [sheetId, matrix] of Object.entries(sheets))
        matrix.forValue((row, column, cell) => {
          visit({ sheetId, row, column }, plainValue(cell), spilled);
        });
  };
}

/** Results that reach beyond the part of a sheet that the engine was given: it takes them for blocked by other cells. */
const cutOff = (blocks: readonly SpilledBlock[], { sheets }: Partial<IWorkbookData>): readonly CellPlace[] =>
  blocks.flatMap(({ sheetId, area }) => {
    const { rowCount = 0, columnCount = 0 } = sheets?.[sheetId] ?? {};
    const isCut = area.row + area.rows > rowCount || area.column + area.columns > columnCount;
    return isCut ? [{ sheetId, row: area.row, column: area.column }] : [];
  });

function spillsOf({ arrayFormulaRange }: IAllRuntimeData): readonly SpilledBlock[] {
  const found: SpilledBlock[] = [];
  for (const [sheetId, ranges] of Object.entries(arrayFormulaRange[UNIT] ?? {}))
    new ObjectMatrix<IRange>(ranges).forValue((_row, _column, { startRow: row, startColumn: column, ...end }) => {
      const area = { row, column, rows: end.endRow - row + 1, columns: end.endColumn - column + 1 };
      if (area.rows * area.columns > 1) found.push({ sheetId, area });
    });
  return found;
}

/** Calculates every formula of the task. What is read of the result must not be kept: nothing of the engine stays behind. */
export async function runEngine<T>(task: EngineTask, read: (result: EngineResult) => T): Promise<T> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.SILENT });
  try {
    univer.registerPlugin(UniverFormulaEnginePlugin);
    const injector = univer.__getInjector();
    const given = workbookData(task.snapshot);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, given);
    tellWholeSheet(injector);
    addFunctionsAndNames(injector, task);
    keepEmptyTexts(injector.get(IFormulaRuntimeService));
    const broken = new Set(unparsable(injector, task.formulas));
    const failed = guardInterpreter(injector, task.starting);
    const { data, hasCircle } = await calculated(
      injector,
      task.formulas.filter((formula) => !broken.has(formula)),
    );
    const spills = spillsOf(data);
    const lost = [...broken, ...failed, ...cutOff(spills, given)];
    return read({ forEachValue: valuesOf(data), spills, failed: lost, hasCircle });
  } finally {
    univer.dispose();
  }
}
