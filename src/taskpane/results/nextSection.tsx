/** What a person does with results: a paragraph for the proposal, a copy to send, the way back, and what was done so far. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { proposalParagraph } from '../../i18n';
import { CopyOut } from '../copyOut';
import { FigureTable } from '../figureTable';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { isBusy, type OptionPlan, type Plan } from '../session';
import { useTexts } from '../words';
import { proposalFacts } from './proposalFacts';

export interface NextProps extends ScreenProps {
  readonly plan: Plan;
  readonly optionPlan: OptionPlan;
}

function Paragraph({ plan, optionPlan }: Pick<NextProps, 'plan' | 'optionPlan'>): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  const paragraph = proposalParagraph(proposalFacts(plan, optionPlan, language), language);
  return (
    <CopyOut label={texts.paragraph} copied={texts.paragraphCopied} byHand={texts.paragraphByHand}>
      {paragraph}
    </CopyOut>
  );
}

/** Told before it is done, since in Excel it changes the open workbook. */
function Send({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const [own, setOwn] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const isAskedFor = session.part === 'send';
  useEffect(() => {
    if (isAskedFor) details.current?.scrollIntoView();
  }, [isAskedFor]);
  return (
    <details ref={details} className="kc-details" open={isAskedFor}>
      <summary>{texts.send}</summary>
      <div className="kc-section">
        <p>{texts.sendHint}</p>
        <label className="kc-choice">
          <input type="checkbox" checked={own} onChange={({ target }) => setOwn(target.checked)} />
          {texts.freezeOwn}
        </label>
        <Button
          size="small"
          disabledFocusable={isBusy(session)}
          onClick={() =>
            deeds.run('sending', async (jobs, watch) => {
              const { outcome, issues } = await jobs.send(own, watch);
              return outcome === undefined ? { state: 'refused', blocks: [], issues } : { ...outcome, issues };
            })
          }
        >
          {texts.sendNow}
        </Button>
      </div>
    </details>
  );
}

function History({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const { runs = [], restorable = false } = session.sight?.history ?? {};
  return (
    <details className="kc-details">
      <summary>{texts.history}</summary>
      <div className="kc-section">
        {runs.length === 0 ? (
          <p>{texts.historyEmpty}</p>
        ) : (
          <FigureTable
            caption={texts.history}
            headings={[texts.at, texts.deed]}
            rows={runs.toReversed().map(({ at, deed }) => [at, texts.deeds[deed]])}
          />
        )}
        {restorable && (
          <>
            <Button
              size="small"
              disabledFocusable={isBusy(session)}
              onClick={() => deeds.run('restoring', (jobs) => jobs.restore())}
            >
              {texts.restoreLast}
            </Button>
            <p className="kc-soft">{texts.restoreHint}</p>
          </>
        )}
      </div>
    </details>
  );
}

export function NextSection({ plan, optionPlan, session, deeds }: NextProps): ReactElement {
  const texts = useTexts();
  return (
    <Section title={texts.more} isCard>
      <Paragraph plan={plan} optionPlan={optionPlan} />
      <Send session={session} deeds={deeds} />
      <History session={session} deeds={deeds} />
    </Section>
  );
}
