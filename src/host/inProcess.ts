/** The embedded workbook in the same thread as the add-in's code, without files: for fast tests. */
import { connectClient } from './client/excelClient';
import type { Traffic } from './client/traffic';
import { createDocument } from './document/create';
import type { Document } from './document/model';
import { NEW_SESSION, type Session } from './wire/execute';
import { answerMessage } from './wire/message';

/** A workbook connected in this thread. */
export interface InProcessExcel {
  /** The workbook as it is now; keep it to compare, or give it to `connectInProcess` to go back. */
  document(): Document;
  /** Puts another value in place of the workbook. */
  setDocument(document: Document): void;
  /** While true, every request is refused as if the user were typing in a cell. */
  setEditing(editing: boolean): void;
  /** Plugs in a calculation, or takes it out again. */
  setCalculation(calculate: Session['calculate']): void;
  traffic(): Traffic;
  resetTraffic(): void;
  close(): void;
}

/**
 * Connects `Excel`, `Office` and `OfficeExtension` of this realm to a document value.
 * @param document defaults to a new workbook with one empty sheet
 * @example const excel = connectInProcess(); await Excel.run(async (context) => { … }); excel.document().sheets.length // 1
 */
export function connectInProcess(document: Document = createDocument({ seed: 'new', year: 2026 })): InProcessExcel {
  const state: { document: Document; session: Session } = { document, session: NEW_SESSION };
  const connection = connectClient((text) => {
    const answered = answerMessage(state.document, state.session, text);
    state.document = answered.document;
    state.session = answered.session;
    return answered.text;
  });
  return {
    document: () => state.document,
    setDocument: (other) => {
      state.document = other;
    },
    setEditing: (editing) => {
      state.session = { ...state.session, editing };
    },
    setCalculation: (calculate) => {
      const { calculate: _old, ...session } = state.session;
      state.session = calculate ? { ...session, calculate } : session;
    },
    traffic: connection.traffic,
    resetTraffic: connection.resetTraffic,
    close: connection.disconnect,
  };
}
