/** What Excel refuses, told as an issue. */
import { type Issue, issue } from '../../kernel/issue';
import type { Conflict } from '../../kernel/writingFacts';
import { isGuarded } from '../steps/guard';

/** A read that Excel refused. */
export class ExcelFailure extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
    this.name = 'ExcelFailure';
  }
}

/** Codes are not localised; messages are, so only this one English word is looked for in them. */
const isEditing = ({ code, message }: OfficeExtension.Error): boolean =>
  code === 'InvalidOperationInCellEditMode' || (code === 'InvalidOperation' && /\bedit/i.test(message));

/** A request that Excel could not serve now; the same one may do a moment later. */
const TRANSIENT: readonly string[] = [
  'ActivityLimitReached',
  'Conflict',
  'ConnectionFailure',
  'GeneralException',
  'RequestAborted',
  'ServiceNotAvailable',
];

/** Somebody else's change, a lost connection, a busy server: whoever reads again before writing may try again. */
export const isTransient = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && TRANSIENT.includes(error.code);

/** Some pieces of a read may still pass where the whole did not. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';

const error = { severity: 'error' } as const;

const conflict = (kind: Conflict): Issue => issue({ code: 'range-conflict', ...error }, { conflict: kind });

/** What an officer can do about it decides which codes share a message. */
const ISSUES: Readonly<Record<string, () => Issue>> = {
  AccessDenied: () => issue({ code: 'sheet-protected', ...error }, { sheet: '' }),
  RequestPayloadSizeLimitExceeded: () => issue({ code: 'excel-too-large', ...error }, {}),
  ResponsePayloadSizeLimitExceeded: () => issue({ code: 'excel-too-large', ...error }, {}),
  RangeExceedsLimit: () => issue({ code: 'excel-too-large', ...error }, {}),
  OperationCellsExceedLimit: () => issue({ code: 'excel-too-large', ...error }, {}),
  MemoryLimitReached: () => issue({ code: 'excel-too-large', ...error }, {}),
  ItemNotFound: () => issue({ code: 'excel-item-gone', ...error }, {}),
  InvalidReference: () => issue({ code: 'excel-item-gone', ...error }, {}),
  InvalidBinding: () => issue({ code: 'excel-item-gone', ...error }, {}),
  FilteredRangeConflict: () => conflict('filter'),
  MergedRangeConflict: () => conflict('merge'),
  InsertDeleteConflict: () => conflict('table'),
  TableOverlap: () => conflict('table'),
  PivotTableRangeConflict: () => conflict('pivot'),
  NonBlankCellOffSheet: () => conflict('edge'),
  InactiveWorkbook: () => issue({ code: 'workbook-inactive', ...error }, {}),
  HostRestartNeeded: () => issue({ code: 'workbook-inactive', ...error }, {}),
  ApiNotFound: () => issue({ code: 'excel-too-old', ...error }, {}),
  UnsupportedOperation: () => issue({ code: 'excel-too-old', ...error }, {}),
  UnsupportedSheet: () => issue({ code: 'excel-too-old', ...error }, {}),
  ...Object.fromEntries(
    TRANSIENT.filter((code) => code !== 'GeneralException').map((code) => [
      code,
      () => issue({ code: 'excel-busy', ...error }, { conflict: code === 'Conflict' }),
    ]),
  ),
};

/**
 * @returns the issue for an error of Excel; which sheet is protected Excel does not say, as the client leaves names out of its statements
 * @throws the error itself when it is not one of Excel: it is a bug
 */
export function issueOf(failure: unknown): Issue {
  if (failure instanceof ExcelFailure) return failure.issue;
  if (!(failure instanceof OfficeExtension.Error)) throw failure;
  if (isGuarded(failure)) return issue({ code: 'excel-busy', ...error }, { conflict: true });
  if (isEditing(failure)) return issue({ code: 'cell-being-edited', ...error }, {});
  const known = ISSUES[failure.code];
  if (known !== undefined) return known();
  return issue({ code: 'excel-refused', ...error }, { code: failure.code, statement: statementOf(failure) });
}

/** The types promise debug information; an answer that refuses the whole request carries none. */
const statementOf = ({ debugInfo }: { readonly debugInfo: OfficeExtension.DebugInfo | null }): string =>
  debugInfo?.statement ?? '';
