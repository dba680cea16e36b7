/** One problem: its sentence, the way to its cell, and what could stand there instead. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Fix } from '../app';
import { formatNumber, issueText } from '../i18n';
import { cellAddress, type Issue, type Language } from '../kernel';
import type { Deeds } from './jobs';
import { useSpeech } from './language';
import { useTexts } from './words';

export interface IssueItemProps {
  readonly issue: Issue;
  readonly deeds: Pick<Deeds, 'goTo' | 'run'>;
  readonly fixes?: readonly Fix[];
}

const shownFix = ({ becomes }: Fix, language: Language): string =>
  becomes.kind === 'number' ? formatNumber(becomes.value, language) : `“${becomes.value}”`;

export function IssueItem({ issue, deeds, fixes = [] }: IssueItemProps): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  const { cell } = issue;
  return (
    <li className="kc-issue" data-kind={issue.severity}>
      <p>{issueText(issue, language)}</p>
      {cell !== undefined && (
        <div className="kc-row">
          <Button size="small" onClick={() => deeds.goTo(cell)}>
            {texts.goTo(cellAddress(cell))}
          </Button>
          {fixes.map((fix, at) => (
            <Button
              key={at}
              size="small"
              title={texts.fix}
              onClick={() => deeds.run('changing', (jobs) => jobs.change(fix.edit))}
            >
              {texts.fixTo(shownFix(fix, language))}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
