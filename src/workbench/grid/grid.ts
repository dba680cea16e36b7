/** The grid's one door: shows what it is told of a workbook, and says what a person does in it. */
import {
  CanceledError,
  CellValueType,
  CommandType,
  ICommandService,
  InterceptorEffectEnum,
  LocaleService,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
} from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { Area } from '../../kernel/cells';
import type { Language } from '../../kernel/language';
import type { Showing, TypedCell } from '../../host/pageWorkbook';
import { hintsIn } from './hints';
import { areaOf } from './sheetData';
import { DrawnWorkbook, type GridPlace, type Raising } from './sheets';
import { editableText, generalText, typedCells } from './typing';
import { LOCALES, startUniver } from './univer';

/** Is told what a person does. */
export interface Hands {
  typed(sheetId: string, cells: readonly TypedCell[]): void;
  selected(sheetId: string, area: Area): void;
  /** A cell is open for typing, or is no more. */
  editing(isEditing: boolean): void;
  /** @param text the first selected cell and what it shows */
  reads(text: string): void;
  /** Something was tried that the workbench does not do. */
  notHere(): void;
}

export interface Grid {
  /** Shows a workbook in place of the one before. */
  open(showing: Showing): void;
  /** @param withSelection false where the person has gone on to another cell since */
  show(showing: Showing, withSelection: boolean): void;
  speak(language: Language): void;
  /** What raises the number in the first selected cell by one; undefined where no number was typed. */
  raising(): Raising | undefined;
}

/** Numbers with a format are drawn before. */
const AFTER_FORMATS = InterceptCellContentPriority.NUMFMT - 1;

interface State {
  workbook: DrawnWorkbook | undefined;
  isStarted: boolean;
  /** It is being told something; what it does of itself meanwhile, such as going to a sheet's earlier cell, is nobody's doing. */
  isTold: boolean;
  language: Language;
}

/** Of what changes the grid's contents a person may only type; the heights of rows are the grid's own affair. */
const ALLOWED: readonly string[] = [SetRangeValuesMutation.id, SetWorksheetRowAutoHeightMutation.id];

const isOurs = (options: IExecutionOptions | undefined): boolean => options?.fromCollab === true;

function refuseTheRest(commands: ICommandService, hands: Hands): void {
  commands.beforeCommandExecuted(({ id, type }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) throw new CanceledError();
    const changesSheets = type === CommandType.MUTATION && id.startsWith('sheet.mutation.');
    if (!changesSheets || isOurs(options) || ALLOWED.includes(id)) return;
    hands.notHere();
    throw new CanceledError();
  });
}

function hearTyping(state: State, hands: Hands, { id, params }: ICommandInfo): void {
  if (id !== SetRangeValuesMutation.id) return;
  const { cellValue, ...place } = params as ISetRangeValuesMutationParams;
  const sheetId = state.workbook?.sheetBehind(place);
  const cells = typedCells(cellValue ?? {}, state.language);
  if (sheetId !== undefined && cells.length > 0) hands.typed(sheetId, cells);
}

function hearSelecting(state: State, hands: Hands, { id, params }: ICommandInfo): void {
  if (id !== SetSelectionsOperation.id && id !== SetWorksheetActiveOperation.id) return;
  const { selections, ...place } = params as Partial<ISetSelectionsOperationParams> & GridPlace;
  const sheetId = state.workbook?.sheetBehind(place);
  const range = selections?.at(-1)?.range;
  if (sheetId === undefined || !range) return;
  const area = areaOf(range);
  if (!state.workbook?.isAt(sheetId, area)) hands.selected(sheetId, area);
}

function read({ workbook }: State, hands: Hands): void {
  if (workbook) hands.reads(workbook.spoken());
}

function listen(injector: Injector, state: State, hands: Hands): void {
  const commands = injector.get(ICommandService);
  refuseTheRest(commands, hands);
  commands.onCommandExecuted((command, options) => {
    if (isOurs(options) || state.isTold) return;
    hearTyping(state, hands, command);
    hearSelecting(state, hands, command);
    read(state, hands);
  });
}

/** Without it a cell offers for editing what it shows, rounded. */
function offerAllDigits(injector: Injector, state: State): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, { worksheet, workbook, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      if (!cell || typeof raw?.v !== 'number' || raw.t !== CellValueType.NUMBER) return next(cell);
      const pattern = workbook.getStyles().getStyleByCell(raw)?.n?.pattern ?? '';
      return next({ ...cell, v: editableText(raw.v, pattern, state.language) });
    },
  });
}

/** Numbers without a format are drawn with the separator of the language, and with no more digits than Excel shows. */
function drawGeneralNumbers(injector: Injector, state: State): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: AFTER_FORMATS,
    handler: (cell, { rawData, workbook }, next) => {
      if (!cell || typeof rawData?.v !== 'number' || rawData.t !== CellValueType.NUMBER) return next(cell);
      const isFormatted = workbook.getStyles().getStyleByCell(rawData)?.n !== undefined;
      return next(isFormatted ? cell : { ...cell, v: generalText(rawData.v, state.language) });
    },
  });
}

/** The grid draws numbers with the separators of the language, as Excel does. */
function speak(injector: Injector, language: Language): void {
  injector.get(LocaleService).setLocale(LOCALES[language]);
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(language);
}

/** @param container an element with a size of its own */
export function startGrid(container: HTMLElement, language: Language, hands: Hands): Grid {
  const univer = startUniver(container, language, hintsIn(language));
  const injector = univer.__getInjector();
  const state: State = { workbook: undefined, isStarted: false, isTold: false, language };
  listen(injector, state, hands);
  const tell = (act: () => void): void => {
    state.isTold = true;
    try {
      act();
    } finally {
      state.isTold = false;
    }
  };
  return {
    open: (showing) => {
      const isFirst = !state.isStarted;
      state.isStarted = true;
      tell(() => {
        state.workbook?.dispose();
        state.workbook = new DrawnWorkbook(univer, injector, showing);
      });
      if (!isFirst) return;
      offerAllDigits(injector, state);
      drawGeneralNumbers(injector, state);
      speak(injector, state.language);
      injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => hands.editing(visible));
    },
    show: (showing, withSelection) => {
      tell(() => {
        state.workbook?.show(showing);
        if (withSelection) state.workbook?.reveal(showing);
      });
      read(state, hands);
    },
    raising: () => state.workbook?.raising(),
    speak: (chosen) => {
      state.language = chosen;
      speak(injector, chosen);
    },
  };
}
