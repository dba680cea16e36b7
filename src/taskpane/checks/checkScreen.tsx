/** The screen of checks: every problem by how bad it is, with the way to its cell, and the figures that the plan states. */
import { useState, type ReactElement } from 'react';
import type { Severity } from '../../kernel';
import { Choice } from '../field';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { issuesOf, lacksTables, type Listed, type Session } from '../session';
import { useTexts, useWords } from '../words';
import { IssueGroup } from './issueGroup';
import { Reconciliation } from './reconciliation';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const ALL = '*';

const sheetOf = ({ issue }: Listed): string => issue.cell?.sheet ?? '';

/** One sheet at a time, once there is more than one to choose from. */
function useFilter(session: Session) {
  const texts = useTexts();
  const [chosen, choose] = useState(ALL);
  const all = SEVERITIES.flatMap((severity) => issuesOf(session, severity));
  const sheets = [...new Set(all.map(sheetOf))].filter((sheet) => sheet !== '');
  const sheet = sheets.includes(chosen) ? chosen : ALL;
  const control = sheets.length > 1 && (
    <Choice
      label={texts.filterSheets}
      value={sheet}
      choices={[[ALL, texts.filterAll], ...sheets.map((each) => [each, each] as const)]}
      onChoose={choose}
    />
  );
  return { control, keeps: (listed: Listed): boolean => sheet === ALL || sheetOf(listed) === sheet };
}

function Problems({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const words = useWords();
  const { control, keeps } = useFilter(session);
  const groups = SEVERITIES.map((severity) => ({ severity, listed: issuesOf(session, severity).filter(keeps) }));
  const present = groups.filter(({ listed }) => listed.length > 0);
  return (
    <Section title={texts.issues}>
      {control}
      {present.map(({ severity, listed }) => (
        <IssueGroup key={severity} {...{ severity, listed, deeds }} fixes={session.sight?.fixes ?? new Map()} />
      ))}
      {present.length === 0 && <p>{words.noIssues}</p>}
    </Section>
  );
}

export function CheckScreen({ session, deeds }: ScreenProps): ReactElement {
  const plan = session.sight?.preview.plan;
  const texts = useTexts();
  return (
    <>
      {lacksTables(session) ? <p>{texts.noneYet}</p> : <Problems session={session} deeds={deeds} />}
      {plan && <Reconciliation plan={plan} deeds={deeds} />}
    </>
  );
}
