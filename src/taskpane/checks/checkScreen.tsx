/** The screen of checks: every problem by how bad it is, with the way to its cell, and the figures that the plan states. */
import type { ReactElement } from 'react';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { lacksTables } from '../session';
import { useTexts, useWords } from '../words';
import { IssueGroup } from './issueGroup';
import { Reconciliation } from './reconciliation';
import { sifted, Sieves } from './sieve';

function Problems({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const words = useWords();
  const found = sifted(session);
  const groups = found.shown.map((severity) => ({ severity, listed: found.of(severity) }));
  const present = groups.filter(({ listed }) => listed.length > 0);
  const { severity: chosen } = session.sieve;
  return (
    <Section title={texts.issues}>
      {found.onSheet.length > 0 && <Sieves {...{ found, session, deeds }} />}
      {present.map(({ severity, listed }) => (
        <IssueGroup key={severity} {...{ severity, listed, deeds }} fixes={session.sight?.fixes ?? new Map()} />
      ))}
      {present.length === 0 && <p>{chosen === undefined ? words.noIssues : texts.noneOf[chosen]}</p>}
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
