/** What is wrong with a file, or with a form that came back, which a person brings in: the facts behind each message. */
import type { CellRef } from './cells';
import type { Bilingual } from './language';

/** What a file is that is no text: a workbook of Excel, one of before 2007, a PDF, or anything else. */
export type NoText = 'workbook' | 'oldWorkbook' | 'pdf' | 'binary';

/** Rows are counted from 1 as a spreadsheet would show them, headings included. */
export interface FileFacts {
  readonly 'file-empty': { readonly file: string };
  readonly 'file-no-text': { readonly file: string; readonly kind: NoText };
  readonly 'file-text-broken': { readonly file: string; readonly encoding: string };
  readonly 'file-quote-open': { readonly file: string; readonly row: number };
  readonly 'file-quote-stray': { readonly file: string; readonly row: number };
  /** More cells than headings. */
  readonly 'file-row-long': {
    readonly file: string;
    readonly row: number;
    readonly found: number;
    readonly expected: number;
  };
  /** Fewer cells than headings: the first such row, and how many there are. */
  readonly 'file-row-short': { readonly row: number; readonly rows: number; readonly expected: number };
  readonly 'file-cell-long': { readonly file: string; readonly row: number; readonly most: number };
  readonly 'file-rows-many': { readonly file: string; readonly rows: number; readonly most: number };
  readonly 'file-heading-twice': { readonly file: string; readonly heading: string };
  readonly 'file-no-register': {
    readonly file: string;
    readonly found: readonly string[];
    readonly expected: readonly Bilingual[];
  };
  readonly 'file-column-absent': { readonly expected: readonly Bilingual[] };
  readonly 'file-changed': { readonly file: string };
  readonly 'file-no-worker': Record<never, never>;
  /** The workbook has a list of facilities already; a second one would hide the first. */
  readonly 'register-there': { readonly sheet: string; readonly rows: number };
  /** A blank table of facilities, which stays where it is under another name. */
  readonly 'register-blank': { readonly sheet: string };
  /** A sheet that could not be taken away again. */
  readonly 'import-left-over': { readonly sheet: string };
  /** No sheet of the file bears the mark of a form. */
  readonly 'form-not-in-file': { readonly file: string };
  /** A file whose sheets Excel does not take into another workbook. */
  readonly 'form-file-refused': { readonly file: string };
  /** A form without its row of headings, or without the row that ends its table. */
  readonly 'form-frame-lost': Record<never, never>;
  /** Two answers of one place: the same ones, or a person has to say which holds. */
  readonly 'form-twice': { readonly place: string; readonly other: CellRef; readonly isSame: boolean };
  readonly 'form-below-total': { readonly value: string };
  /** Rows of communes do not go into this table: it lists facilities, is no Excel table, or lacks columns. */
  readonly 'forms-no-room': {
    readonly sheet: string;
    readonly reason: 'register' | 'plain' | 'columns';
    readonly columns: readonly Bilingual[];
  };
}
