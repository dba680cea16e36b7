/** One run of the engine: a fresh Univer with the formula plugin alone, every formula calculated once, and then disposed of. */
import { type Injector, LocaleType, LogLevel, Univer, UniverInstanceType, type ICellData } from '@univerjs/core';
import {
  ALL_IMPLEMENTED_FUNCTIONS_SET,
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  type IAllRuntimeData,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import type { CellPlace, Snapshot } from '../calculation';
import type { PlacedFormula } from '../dependence';
import type { SheetFunctions } from '../sheetFunction';
import { OwnFunction } from './ownFunction';
import { UNIT, workbookData } from './workbookData';

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
  /** By sheet: `visit` sees each calculated cell; `spilled` cells hold part of the result of another cell. */
  readonly forEachValue: (visit: (place: CellPlace, cell: ICellData, spilled: boolean) => void) => void;
  /** Formulas that the engine broke down on. */
  readonly failed: readonly CellPlace[];
  /** True when some formula depends on itself; the values of all such formulas are then worthless. */
  readonly hasCircle: boolean;
}

/** @returns the formulas that the engine cannot even parse; they must be taken out before it calculates */
function unparsable(injector: Injector, formulas: readonly PlacedFormula[]): readonly CellPlace[] {
  const [lexer, parser] = [injector.get(Lexer), injector.get(AstTreeBuilder)];
  return formulas.filter(({ formula }) => {
    try {
      const root = lexer.treeBuilder(`=${formula}`);
      if (typeof root !== 'string') parser.parse(root);
      return false;
    } catch {
      return true;
    }
  });
}

/** Reports each formula as it starts, and keeps one that the engine breaks down on from ending the whole run. */
function guardInterpreter(injector: Injector, starting: EngineTask['starting']): readonly CellPlace[] {
  const failed: CellPlace[] = [];
  const interpreter = injector.get(Interpreter);
  const runtime = injector.get(IFormulaRuntimeService);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => {
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
  injector.get(IFunctionService).registerExecutors(...executors);
  const defined = injector.get(IDefinedNamesService);
  for (const [index, { name, formula }] of names.entries())
    defined.registerDefinedName(UNIT, { id: `name${index}`, name, formulaOrRefString: formula });
}

const calculated = (injector: Injector): Promise<{ readonly data: IAllRuntimeData; readonly hasCircle: boolean }> =>
  new Promise((resolve, reject) => {
    const service = injector.get(ICalculateFormulaService);
    const runtime = injector.get(IFormulaRuntimeService);
    service.executionCompleteListener$.subscribe((data) => resolve({ data, hasCircle: runtime.isCycleDependency() }));
    const dataset = {
      formulaData: injector.get(FormulaDataModel).getFormulaData(),
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

function valuesOf({ unitData, arrayFormulaCellData }: IAllRuntimeData): EngineResult['forEachValue'] {
  return (visit) => {
    const groups = [
      { sheets: unitData[UNIT] ?? {}, spilled: false },
      { sheets: arrayFormulaCellData[UNIT] ?? {}, spilled: true },
    ];
    for (const { sheets, spilled } of groups)
      for (const [sheetId, matrix] of Object.entries(sheets))
        matrix.forValue((row, column, cell) => {
          if (cell) visit({ sheetId, row, column }, cell, spilled);
        });
  };
}

/** True for a function that formulas of Excel or of the task may call. */
export const hasFunction = (name: string): boolean => ALL_IMPLEMENTED_FUNCTIONS_SET.has(name);

/** Calculates every formula of the task; nothing of the engine stays behind. */
export async function runEngine<T>(task: EngineTask, read: (result: EngineResult) => T): Promise<T> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.SILENT });
  try {
    univer.registerPlugin(UniverFormulaEnginePlugin);
    const injector = univer.__getInjector();
    const texts = new Map(task.formulas.map((one) => [`${one.sheetId} ${one.row} ${one.column}`, one.formula]));
    const lost = new Set<string>();
    const formulaOf = ({ sheetId, row, column }: CellPlace): string | undefined => {
      const key = `${sheetId} ${row} ${column}`;
      return lost.has(key) ? undefined : texts.get(key);
    };
    addFunctionsAndNames(injector, task);
    const broken = unparsable(injector, task.formulas);
    for (const { sheetId, row, column } of broken) lost.add(`${sheetId} ${row} ${column}`);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(task.snapshot, formulaOf));
    const failed = guardInterpreter(injector, task.starting);
    const { data, hasCircle } = await calculated(injector);
    return read({ forEachValue: valuesOf(data), failed: [...broken, ...failed], hasCircle });
  } finally {
    univer.dispose();
  }
}
