/** What is to be looked at in the inputs: every problem with its place and what to do, one a row. */
import { cellLabel, type Cell, type CellRef, type Issue } from '../kernel';
import { issueText, severityLabel } from '../i18n';
import type { Plan } from '../plan';
import { blank, centred, figure, text } from './contents';
import type { Context } from './naming';
import { banner, headingRow, sectionOf, type Row, type Section } from './page';
import { STATUS_ROW } from './structure';

export const ISSUES_BLOCK = 'KC_BLK_VD';

/** Builds `Vấn đề số liệu`. */
export function issuesSection({ issues }: Plan, context: Context): Section {
  const { words } = context;
  return sectionOf(
    {
      block: ISSUES_BLOCK,
      tab: words.issuesTab,
      columns: [
        { id: 'number', width: 6 },
        { id: 'severity', width: 12 },
        { id: 'what', width: 92 },
        { id: 'where', width: 34 },
      ],
      rows: [
        banner('title', centred(words.issuesTitle.toUpperCase(), 'title')),
        STATUS_ROW,
        headingRow('headings', {
          ...{ number: words.number, severity: words.severity, what: words.problem, where: words.where },
        }),
        ...(issues.length === 0 ? [banner('no issues', text(words.noIssues, 'note'))] : []),
        ...issues.map((issue, index) => issueRow(issue, index, context)),
      ],
      frozen: { row: 'headings', column: 'number' },
      repeated: ['headings', 'headings'],
    },
    context,
  );
}

/** Links are written one by one, so a register with thousands of problems links the first of them only. */
const MOST_LINKS = 200;

const placeOf = (input: CellRef, index: number): Cell =>
  index < MOST_LINKS ? { ...text(cellLabel(input), 'link'), link: { input } } : text(cellLabel(input));

function issueRow(issue: Issue, index: number, { language }: Context): Row {
  const { severity, cell } = issue;
  const role = severity === 'info' ? 'text' : 'warning';
  return {
    id: `issue ${index}`,
    rest: 'text',
    cells: () => ({
      number: figure(index + 1, { shows: 'count', role: 'text', align: 'center' }),
      severity: centred(severityLabel(severity, language), role),
      what: text(issueText(issue, language)),
      where: cell === undefined ? blank('text') : placeOf(cell, index),
    }),
  };
}
