/** What the add-in finds out about the Excel around it, line by line, to be read by whoever supports it. */

/** In the order of the report: the page first, then what is read, then what only trying shows. */
export const CHECKS = [
  ...(['excel', 'requirements', 'language', 'theme', 'functions', 'policy', 'shortcuts'] as const),
  ...(['answers', 'separators', 'calculation', 'undo'] as const),
  ...(['hiddenSheet', 'roundTrip', 'formulas', 'dates', 'formulaLanguage', 'ownFunctions', 'table', 'name'] as const),
  'unchanged',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** `unknown`: it could not be found out, which says nothing against it. */
export type CheckState = 'ok' | 'notOk' | 'unknown';

export interface CheckLine {
  readonly check: CheckId;
  readonly state: CheckState;
  /** What was found, in no language: a version, an amount, the code of an error. */
  readonly found: string;
}

/** A whole report; nothing of it is taken from the workbook's own contents. */
export interface SelfCheck {
  /** `"2026-11-23 10:33"` */
  readonly at: string;
  /** Versions of the program and of its rules. */
  readonly program: string;
  readonly rules: string;
  /** Of the page. */
  readonly address: string;
  readonly lines: readonly CheckLine[];
}
