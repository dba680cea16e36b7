/** The facts behind problems of reading on and of writing: what stands in the way, what was kept, what Excel refused. */
import type { Bilingual } from './language';

/** What stands where Excel cannot write: a filter, a merged cell, a table, a pivot table, or the edge of the sheet. */
export type Conflict = 'filter' | 'merge' | 'table' | 'pivot' | 'edge';

export interface WritingFacts {
  readonly 'reading-stopped': { readonly table: string };
  readonly 'table-moved': { readonly table: string };
  readonly 'cell-overtyped': { readonly found: string; readonly planned: string };
  /** A row or column that a person inserted inside a block of ours, with the first thing that stands in it. */
  readonly 'line-inserted': {
    readonly axis: 'rows' | 'columns';
    readonly stays: boolean;
    readonly found: string;
    /** It holds numbers or formulas. */
    readonly counts: boolean;
  };
  /** Nobody wrote why a cell was changed by hand; the table where to write it, and its sheet. */
  readonly 'override-unexplained': { readonly table: string; readonly sheet: Bilingual };
  /** A reason for a cell that is not changed by hand (any more), or holds something else than the reason says. */
  readonly 'override-note-unused': { readonly sheet: string; readonly address: string };
  /** Cells that a person merged over filled ones of ours. */
  readonly 'merge-undone': { readonly area: string };
  readonly 'cell-in-the-way': { readonly found: string; readonly block: string };
  readonly 'block-left-over': { readonly block: string };
  readonly 'sheet-stays': { readonly sheet: string };
  readonly 'run-unfinished': Record<never, never>;
  /** The record of what was written is gone or damaged: what a person changed can no longer be told from our own. */
  readonly 'journal-lost': Record<never, never>;
  readonly 'journal-newer': Record<never, never>;
  /** A name of a result that points at something else than the report. */
  readonly 'result-name-elsewhere': { readonly name: string; readonly points: string; readonly result: string };
  readonly 'preview-outdated': { readonly inputs: boolean; readonly tabs: readonly string[] };
  readonly 'typed-while-writing': { readonly found: string };
  readonly 'nothing-to-restore': Record<never, never>;
  readonly 'stand-in-kept': { readonly found: string; readonly formula: string };
  readonly 'functions-in-rules': { readonly places: readonly string[] };
  readonly 'functions-left': { readonly cells: readonly string[] };
  readonly 'function-without-value': { readonly formula: string; readonly found: string };
  readonly 'sent-in-place': Record<never, never>;
  readonly 'sheet-protected': { readonly sheet: string };
  readonly 'workbook-protected': Record<never, never>;
  readonly 'cell-being-edited': Record<never, never>;
  readonly 'workbook-inactive': Record<never, never>;
  readonly 'range-conflict': { readonly conflict: Conflict };
  readonly 'input-moved': Record<never, never>;
  readonly 'work-stopped': Record<never, never>;
  readonly 'excel-item-gone': Record<never, never>;
  /** What a sheet of ours would hold is more than Excel takes in one request. */
  readonly 'block-too-large': { readonly sheet: string; readonly bytes: number; readonly most: number };
  readonly 'excel-too-large': Record<never, never>;
  readonly 'excel-too-old': Record<never, never>;
  readonly 'excel-busy': { readonly conflict: boolean };
  readonly 'excel-silent': Record<never, never>;
  readonly 'excel-refused': { readonly code: string; readonly statement: string };
}
