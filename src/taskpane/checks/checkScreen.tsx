/** The screen of checks: every problem by how bad it is, with the way to its cell, and the figures that the plan states. */
import { useState, type ReactElement } from 'react';
import { formatNumber } from '../../i18n';
import type { Severity } from '../../kernel';
import { Choice } from '../field';
import { FigureTable } from '../figureTable';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { issuesOf, lacksTables, type Listed, type Plan, type Session } from '../session';
import { useTexts, useWords } from '../words';
import { IssueGroup } from './issueGroup';

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

type Stated = Plan['reconciliation'][number];

const agreesWith = ({ stated, computed }: Stated): boolean | undefined =>
  computed === undefined ? undefined : stated.eq(computed);

function Reconciliation({ plan, deeds }: { readonly plan: Plan; readonly deeds: ScreenProps['deeds'] }): ReactElement {
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  const { reconciliation } = plan;
  const shown = (value: Stated['computed']): string => (value === undefined ? '–' : formatNumber(value, language));
  const verdict = (each: Stated): string => {
    const agrees = agreesWith(each);
    return agrees === undefined ? texts.unchecked : agrees ? texts.agrees : texts.disagrees;
  };
  const name = ({ indicator, option }: Stated): string =>
    option === undefined ? indicator : `${indicator} (${texts.optionNamed(option)})`;
  const [first] = reconciliation;
  if (first === undefined)
    return (
      <Section title={texts.reconciliation} isCard>
        <p>{texts.nothingStated}</p>
      </Section>
    );
  return (
    <Section title={texts.reconciliation} isCard>
      <div className="kc-apart">
        <p>{texts.agreeing(reconciliation.filter(agreesWith).length, reconciliation.length)}</p>
        <button type="button" className="kc-link" style={{ width: 'auto' }} onClick={() => deeds.goTo(first.cell)}>
          <span>{texts.goToSheet(first.cell.sheet)}</span>
        </button>
      </div>
      <details className="kc-details">
        <summary>{texts.asTable}</summary>
        <FigureTable
          caption={texts.reconciliation}
          headings={[words.indicator, words.stated, words.computed, words.result]}
          rows={reconciliation.map((each) => [name(each), shown(each.stated), shown(each.computed), verdict(each)])}
        />
      </details>
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
