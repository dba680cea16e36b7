/** What a workbook that was not made from our templates leaves open: the facts behind each question. */
import type { Day } from './calendar';
import type { CellRef } from './cells';
import type { Bilingual } from './language';

export interface ReadingFacts {
  readonly 'reading-stopped': { readonly table: string };
  readonly 'table-moved': { readonly table: string };
  readonly 'sheet-too-large': { readonly sheet: string };
  /** One table stands in several places; `parameter` is what chooses among sets of sheets. */
  readonly 'table-several': {
    readonly table: string;
    readonly places: readonly CellRef[];
    readonly parameter: Bilingual;
  };
  readonly 'row-below-table': { readonly table: string; readonly found: string };
  /** Rows of one commune have counts of one year, for one form or for none: they are added up. */
  readonly 'commune-repeated': { readonly value: string; readonly years: readonly number[]; readonly other: CellRef };
  readonly 'own-page-copied': { readonly table: Bilingual };
  readonly 'table-unclear': { readonly candidates: readonly Bilingual[] };
  readonly 'data-set-unknown': { readonly value: string; readonly sheets: readonly string[] };
  readonly 'columns-hidden': { readonly table: string };
  readonly 'column-unclear': {
    readonly table: string;
    readonly heading: string;
    readonly proposals: readonly Bilingual[];
  };
  /** One table has rows of several provinces; `parameter` is what chooses among sets of sheets. */
  readonly 'provinces-several': {
    readonly table: string;
    readonly heading: string;
    readonly found: readonly string[];
    readonly parameter: Bilingual;
  };
  readonly 'notes-passed-over': { readonly table: string; readonly count: number; readonly text: string };
  /** Blank cells under a merged one were read as the value above. */
  readonly 'cells-carried': { readonly column: string; readonly value: string; readonly count: number };
  readonly 'text-legacy-font': { readonly value: string; readonly reading: string };
  readonly 'unit-unclear': { readonly value: string };
  /** Four years and a day too early: the days of a workbook that counts from 1904. */
  readonly 'days-early': { readonly read: Day; readonly likely: Day };
}
