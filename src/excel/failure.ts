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

/** The sheet that the failed statement names, where it names one. */
function sheetIn({ debugInfo }: OfficeExtension.Error): string {
  const around = debugInfo.surroundingStatements as readonly string[] | undefined;
  const statements = [debugInfo.statement ?? '', ...(around ?? [])].join('\n');
  const [, text = ''] = /worksheets?\.getItem(?:OrNullObject)?\(("(?:[^"\\]|\\.)*")\)/i.exec(statements) ?? [];
  return text === '' ? '' : String(JSON.parse(text));
}

/** @returns the issue for an error of Excel; anything else is a bug and is thrown again. */
export function issueOf(error: unknown): Issue {
  if (error instanceof ExcelFailure) return error.issue;
  if (!(error instanceof OfficeExtension.Error)) throw error;
  if (isEditing(error)) return issue({ code: 'cell-being-edited', severity: 'error' }, {});
  if (error.code === 'AccessDenied') {
    return issue({ code: 'sheet-protected', severity: 'error' }, { sheet: sheetIn(error) });
  }
  const { code, debugInfo } = error;
  return issue({ code: 'excel-refused', severity: 'error' }, { code, statement: debugInfo.statement ?? '' });
}
