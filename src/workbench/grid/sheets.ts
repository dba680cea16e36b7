/** Brings the grid's own copy of a workbook up to what it is told, by the grid's own commands. */
import {
  CellValueType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IWorksheetData,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { IRenderManagerService } from '@univerjs/engine-render';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { cellAddress, type Area } from '../../kernel/cells';
import type { Deed, SheetFrame, Showing, ShownSheet } from '../../host/pageWorkbook';
import { matrixOf, rangeOf, sheetData, sizeOf, type Looks } from './sheetData';

/** Marks what the workbook says, which is neither typed nor undone. */
export const FROM_WORKBOOK = { fromCollab: true, onlyLocal: true } as const;

/** How the grid knows a sheet: a sheet that is drawn anew takes another id, because both stand there for a moment. */
interface Drawn {
  readonly gridId: string;
  readonly columns: number;
  readonly rows: number;
}

/** A sheet as the grid's own commands name it. */
export interface GridPlace {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** A number that grows by one: the cell as it is spoken of, and what is done there. */
export interface Raising {
  readonly cell: string;
  readonly deed: Deed;
}

const sameArea = (one: Area | undefined, other: Area): boolean =>
  one !== undefined &&
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

/** The workbook in the grid. A class, because it remembers what it has drawn. */
export class DrawnWorkbook {
  private readonly drawn = new Map<string, Drawn>();
  private readonly looks: Looks = new Map();
  private drawings = 0;
  private selected: { readonly sheetId: string; readonly area: Area } | undefined;
  readonly unitId: string;

  constructor(
    univer: Univer,
    private readonly injector: Injector,
    showing: Showing,
  ) {
    const sheets = showing.order.flatMap((id) => {
      const shown = showing.sheets.find(({ frame }) => frame.id === id);
      return shown ? [this.newDrawing(shown)] : [];
    });
    const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    });
    this.unitId = workbook.getUnitId();
    this.reveal(showing);
  }

  dispose(): void {
    this.injector.get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  /** @returns the sheet of the workbook behind one of the grid; none for a workbook that it has shown before */
  sheetBehind({ unitId, subUnitId }: GridPlace): string | undefined {
    if (unitId !== this.unitId) return undefined;
    return [...this.drawn].find(([, drawn]) => drawn.gridId === subUnitId)?.[0];
  }

  /** Takes over that a person has gone to other cells. */
  isAt(sheetId: string, area: Area): boolean {
    const known = this.selected?.sheetId === sheetId && sameArea(this.selected.area, area);
    this.selected = { sheetId, area };
    return known;
  }

  /** @returns the first selected cell and what it shows: a grid that is drawn tells a screen reader nothing */
  spoken(): string {
    const { row, column } = this.selected?.area ?? { row: 0, column: 0 };
    const shown = this.workbook().getActiveSheet().getCell(row, column)?.v;
    return `${cellAddress({ row, column })}: ${shown ?? ''}`;
  }

  raising(): Raising | undefined {
    if (!this.selected) return undefined;
    const { sheetId, area } = this.selected;
    const { row, column } = area;
    const shown = this.workbook().getActiveSheet().getCellRaw(row, column);
    if (typeof shown?.v !== 'number' || shown.t !== CellValueType.NUMBER || shown.f) return undefined;
    const cells = [{ row, column, entry: shown.v + 1 }];
    return { cell: cellAddress({ row, column }), deed: { kind: 'type', sheetId, cells } };
  }

  show(showing: Showing): void {
    for (const sheet of showing.sheets) this.draw(sheet);
    this.removeAllBut(new Set(showing.order));
    this.sort(showing.order);
  }

  reveal({ activeSheetId, selection }: Showing): void {
    if (this.isAt(activeSheetId, selection)) return;
    const subUnitId = this.drawn.get(activeSheetId)?.gridId;
    if (subUnitId === undefined) return;
    if (this.workbook().getActiveSheet().getSheetId() !== subUnitId)
      this.execute(SetWorksheetActiveOperation.id, { subUnitId });
    this.select(subUnitId, selection);
    // A workbook that was just opened is not drawn yet, and begins at its top.
    if (this.injector.get(IRenderManagerService).getRenderById(this.unitId))
      this.execute(ScrollToRangeOperation.id, { range: rangeOf(selection) });
  }

  private select(subUnitId: string, area: Area): void {
    const range = rangeOf(area);
    const { startRow, startColumn } = range;
    const primary = {
      ...range,
      actualRow: startRow,
      actualColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.execute(SetSelectionsOperation.id, { subUnitId, selections: [{ range, primary, style: null }], reveal: true });
  }

  private execute(id: string, params: object): void {
    this.injector.get(ICommandService).syncExecuteCommand(id, { unitId: this.unitId, ...params }, FROM_WORKBOOK);
  }

  private workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId);
    if (!workbook) throw new Error('The grid has lost its workbook.');
    return workbook;
  }

  private newDrawing(shown: ShownSheet): IWorksheetData {
    this.drawings += 1;
    const gridId = `sheet-${this.drawings}`;
    this.drawn.set(shown.frame.id, { gridId, ...sizeOf(shown) });
    return sheetData(gridId, shown, this.looks);
  }

  private draw(shown: ShownSheet): void {
    const known = this.drawn.get(shown.frame.id);
    const size = sizeOf(shown);
    if (!known || shown.isWhole || size.rows > known.rows || size.columns > known.columns) this.redraw(shown, known);
    else
      this.execute(SetRangeValuesMutation.id, {
        subUnitId: known.gridId,
        cellValue: matrixOf(shown.rows, this.looks, known.columns),
      });
  }

  /** Puts a new drawing beside the old one, goes to it if the old one was in front, and takes the old one away. */
  private redraw(shown: ShownSheet, known: Drawn | undefined): void {
    const orders = this.workbook().getSheetOrders();
    const wasActive = known !== undefined && this.workbook().getActiveSheet().getSheetId() === known.gridId;
    const index = known ? orders.indexOf(known.gridId) + 1 : orders.length;
    const sheet = this.newDrawing(shown);
    this.execute(InsertSheetMutation.id, { index, sheet });
    if (!known) return;
    if (wasActive && isVisible(shown.frame)) {
      this.execute(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
      // The new drawing begins at its first cell; the person is where they were.
      if (this.selected?.sheetId === shown.frame.id) this.select(sheet.id, this.selected.area);
    }
    this.remove(known.gridId);
  }

  private remove(subUnitId: string): void {
    this.execute(RemoveSheetMutation.id, { subUnitId, subUnitName: '' });
    // What was done on it cannot be undone on another.
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  private removeAllBut(kept: ReadonlySet<string>): void {
    for (const [id, { gridId }] of [...this.drawn]) {
      if (kept.has(id)) continue;
      this.drawn.delete(id);
      this.remove(gridId);
    }
  }

  private sort(order: readonly string[]): void {
    for (const [toOrder, id] of order.entries()) {
      const subUnitId = this.drawn.get(id)?.gridId;
      const fromOrder = subUnitId === undefined ? toOrder : this.workbook().getSheetOrders().indexOf(subUnitId);
      if (fromOrder !== toOrder) this.execute(SetWorksheetOrderMutation.id, { subUnitId, fromOrder, toOrder });
    }
  }
}

const isVisible = ({ visibility }: SheetFrame): boolean => visibility === 'Visible';
