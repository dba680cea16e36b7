/** What Excel refuses, told as an issue. */
import { type Issue, issue } from '../kernel/issue';

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

/**
 * @returns the issue for an error of Excel; which sheet is protected Excel does not say, as the client leaves names out of its statements
 * @throws the error itself when it is not one of Excel: it is a bug
 */
export function issueOf(error: unknown): Issue {
  if (error instanceof ExcelFailure) return error.issue;
  if (!(error instanceof OfficeExtension.Error)) throw error;
  if (isEditing(error)) return issue({ code: 'cell-being-edited', severity: 'error' }, {});
  if (error.code === 'AccessDenied') {
    return issue({ code: 'sheet-protected', severity: 'error' }, { sheet: '' });
  }
  return issue({ code: 'excel-refused', severity: 'error' }, { code: error.code, statement: statementOf(error) });
}

/** The types promise debug information; an answer that refuses the whole request carries none. */
const statementOf = ({ debugInfo }: { readonly debugInfo: OfficeExtension.DebugInfo | null }): string =>
  debugInfo?.statement ?? '';
