/** The whole task pane: header, what was read and decided, problems, and the bar with the one button. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Language } from '../kernel';
import { ActionBar } from './actionBar';
import { BrokenPane } from './brokenPane';
import { FoundSection } from './foundSection';
import { Header } from './header';
import { IssueSection } from './issueSection';
import { useSession, type Jobs } from './jobs';
import { LanguageProvider, useSpeech } from './language';
import { OptionCard } from './optionCard';
import { Section } from './section';
import { lacksTables, type Plan, type Session } from './session';
import { useTheme } from './theme';
import { WrittenSection } from './writtenSection';

export interface PaneProps {
  readonly jobs: Jobs;
  /** The language to open in. */
  readonly language: Language;
  /** What Office says of its own look; undefined where it says nothing. */
  readonly officeIsDark: boolean | undefined;
}

const useStyles = makeStyles({
  /** On a very low pane everything scrolls together, so that the bar never covers what has the focus. */
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-height: 340px)': { height: 'auto' },
  },
  text: { margin: 0, lineHeight: '1.4' },
  /** Excel's own web view hides scroll bars that are not asked for. */
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'scroll',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    '@media (max-height: 340px)': { overflowY: 'visible' },
  },
});

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
export function Body({ session }: { readonly session: Session }): ReactElement {
  const styles = useStyles();
  const top = useRef<HTMLElement>(null);
  const { decision, outcome } = session;
  useEffect(() => {
    if (outcome !== undefined) top.current?.scrollTo(0, 0);
  }, [outcome]);
  const problems = decision && <IssueSection session={session} />;
  const refused = outcome?.state === 'refused';
  return (
    <main ref={top} tabIndex={0} className={styles.body} aria-busy={session.busy !== undefined}>
      {lacksTables(session) && <Start />}
      {refused && problems}
      {outcome && outcome.blocks.length > 0 && <WrittenSection outcome={outcome} />}
      {decision?.plan && <FoundSection plan={decision.plan} />}
      {decision?.plan && <Results plan={decision.plan} />}
      {!refused && problems}
    </main>
  );
}

export function Pane({ jobs, language, officeIsDark }: PaneProps): ReactElement {
  const styles = useStyles();
  const theme = useTheme(officeIsDark);
  const [session, deeds] = useSession(jobs, language);
  useEffect(() => {
    document.documentElement.lang = session.language;
  }, [session.language]);
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <LanguageProvider value={session.language}>
        <BrokenPane>
          <Header busy={session.busy !== undefined} onSpeak={deeds.speak} />
          <Body session={session} />
          <ActionBar session={session} deeds={deeds} />
        </BrokenPane>
      </LanguageProvider>
    </FluentProvider>
  );
}
