/** The screens between header and bar: figures, problems, and what was written; loaded once the pane stands. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FoundSection } from './foundSection';
import { IssueSection } from './issueSection';
import { useSpeech } from './language';
import { OptionCard } from './optionCard';
import { Section } from './section';
import { lacksTables, type Plan, type Session } from './session';
import { WrittenSection } from './writtenSection';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: '1.4' } });

function Results({ plan }: { readonly plan: Plan }): ReactElement {
  const { pane } = useSpeech();
  return (
    <Section title={pane.results}>
      {plan.options.map((optionPlan) => (
        <OptionCard key={optionPlan.option.code} optionPlan={optionPlan} wordStyle={plan.model.settings.words} />
      ))}
    </Section>
  );
}

/** A workbook without our tables: what this is, and what the button below does. */
function Start(): ReactElement {
  const styles = useStyles();
  const { pane } = useSpeech();
  return (
    <Section title={pane.start}>
      <p className={styles.text}>{pane.noTables}</p>
      <p className={styles.text}>{pane.insertTablesHint}</p>
    </Section>
  );
}

/** Errors come first when there is no plan; a finished write comes before the figures that it wrote. */
export function Screens({ session }: { readonly session: Session }): ReactElement {
  const { decision, outcome } = session;
  const problems = decision && <IssueSection session={session} />;
  const refused = outcome?.state === 'refused';
  return (
    <>
      {lacksTables(session) && <Start />}
      {refused && problems}
      {outcome && outcome.blocks.length > 0 && <WrittenSection outcome={outcome} />}
      {decision?.plan && <FoundSection plan={decision.plan} />}
      {decision?.plan && <Results plan={decision.plan} />}
      {!refused && problems}
    </>
  );
}
