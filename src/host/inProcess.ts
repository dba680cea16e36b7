/** The embedded workbook in the same thread as the add-in's code, without files: for fast tests. */
import { connectClient } from './client/excelClient';
import type { Traffic } from './client/traffic';
import { createDocument } from './document/create';
import type { Document } from './document/model';
import type { Origin } from './wire/events';
import { MICROSOFT_365, type FunctionResult, type Session } from './wire/session';
import { WorkbookHost, type Fault } from './workbookHost';

export type { Fault } from './workbookHost';

/** A workbook connected in this thread. */
export interface InProcessExcel {
  /** The workbook as it is now; keep it to compare, or give it to `connectInProcess` to go back. */
  document(): Document;
  /** Puts another value in place of the workbook; nobody is told. */
  setDocument(document: Document): void;
  /** Changes the workbook as its user, or another person, would; the add-in is told if it listens. */
  edit(change: (document: Document) => Document, source?: Origin['source']): void;
  /**
   * The user types in a cell: `true` refuses every request, as versions of Excel do that cannot wait; `"delaying"` lets
   * requests wait that asked for it with `delayForCellEdit`, until `false`.
   */
  setEditing(editing: boolean | 'delaying'): void;
  /** Makes a coming request fail; `undefined` takes back a fault that has not struck yet. */
  setFault(fault: Fault | undefined): void;
  /** Plugs in a calculation, or takes it out again. */
  setCalculation(calculate: Session['calculate']): void;
  /** Calls a worksheet function that the add-in associated, by its name without namespace. */
  callFunction(name: string, args: readonly unknown[]): Promise<FunctionResult>;
  /** Runs a function that the add-in gave to `Office.actions.associate`. */
  runAction(name: string): void;
  /** What the add-in asked its pane to be (`Visible`, `Hidden`), and its ribbon to show. */
  asked(): { readonly pane: string; readonly ribbon: readonly unknown[] };
  traffic(): Traffic;
  resetTraffic(): void;
  close(): void;
}

/**
 * Connects `Excel`, `Office` and `OfficeExtension` of this realm to a document value.
 * @param document defaults to a new workbook with one empty sheet
 * @param apiLevel the `n` of `ExcelApi 1.n`; by default that of Microsoft 365
 * @example const excel = connectInProcess(); await Excel.run(async (context) => { … }); excel.document().sheets.length // 1
 */
export function connectInProcess(
  document: Document = createDocument({ seed: 'new', year: 2026 }),
  apiLevel = MICROSOFT_365,
): InProcessExcel {
  const host = new WorkbookHost(document, (text) => connection.push(text));
  host.setApiLevel(apiLevel);
  const connection = connectClient((text) => host.receive(text), apiLevel);
  return {
    document: () => host.document,
    setDocument: (other) => host.setDocument(other),
    edit: (change, source) => host.edit(change, source),
    setEditing: (editing) => host.setEditing(editing === true ? 'refusing' : editing),
    setFault: (fault) => host.setFault(fault),
    setCalculation: (calculate) => host.setCalculation(calculate),
    callFunction: (name, args) => host.callFunction(name, args),
    runAction: (name) => host.runAction(name),
    asked: () => ({ pane: host.session.paneState, ribbon: host.session.ribbonUpdates }),
    traffic: connection.traffic,
    resetTraffic: connection.resetTraffic,
    close: connection.disconnect,
  };
}
