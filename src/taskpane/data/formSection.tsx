/** Forms for the places: made here, taken in when they come back, looked through, and brought into one table. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Collection, Watch } from '../../app';
import { formScreen } from '../../i18n';
import type { Issue } from '../../kernel';
import type { Jobs } from '../asked';
import { IssueItem } from '../issueItem';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { isBusy, type Plan } from '../session';
import { ChooseFile } from './chooseFile';
import { useFocusOn } from './focusOn';
import { FormPreview } from './formPreview';

/** What the forms were seen to say, or why that could not be told; undefined: nobody has looked. */
type Seen = Collection | Issue | undefined;

interface Steps {
  readonly seen: Seen;
  readonly make: (plan: Plan) => void;
  readonly takeIn: (files: readonly File[]) => void;
  readonly look: () => void;
  readonly collect: (takeChanges: boolean) => void;
  readonly leave: () => void;
}

function useForms({ deeds }: Pick<ScreenProps, 'deeds'>): Steps {
  const { language } = useSpeech();
  const [seen, setSeen] = useState<Seen>(undefined);
  const lookWith = async (jobs: Jobs, watch: Watch): Promise<void> => {
    const now = await jobs.lookThroughForms(watch);
    if (!watch.cancelled?.()) setSeen(now);
  };
  return {
    seen,
    make: ({ model }) => deeds.run('makingForms', (jobs, watch) => jobs.makeForms(model, language, watch)),
    takeIn: (files) =>
      deeds.run('takingForms', async (jobs, watch) => {
        const outcome = await jobs.takeInForms(files, watch);
        if (outcome.state === 'written') await lookWith(jobs, watch);
        return outcome;
      }),
    look: () => deeds.lookThrough(lookWith),
    collect: (takeChanges) =>
      deeds.run('collecting', async (jobs, watch) => {
        if (seen === undefined || 'code' in seen) return undefined;
        const outcome = await jobs.collectForms(seen, { takeChanges, language }, watch);
        await lookWith(jobs, watch);
        return outcome;
      }),
    leave: () => setSeen(undefined),
  };
}

export function FormSection({ session, deeds }: ScreenProps): ReactElement {
  const { language } = useSpeech();
  const words = formScreen[language];
  const { seen, make, takeIn, look, collect, leave } = useForms({ deeds });
  const part = useFocusOn(seen);
  const plan = session.sight?.preview.plan;
  const waits = isBusy(session);
  return (
    <Section title={words.title} isCard>
      <p>{words.hint}</p>
      {plan === undefined ? (
        <p className="kc-soft">{words.noPlan}</p>
      ) : (
        <>
          <Button disabledFocusable={waits} onClick={() => make(plan)}>
            {words.make(plan.model.places.length)}
          </Button>
          <p className="kc-soft">{words.howToSend}</p>
          <ChooseFile text={words.choose} accept=".xlsx" isBusy={waits} mayBeMany onFiles={takeIn} />
          <Button disabledFocusable={waits} onClick={look}>
            {seen === undefined ? words.look : words.lookAgain}
          </Button>
        </>
      )}
      <div ref={part} tabIndex={-1} role="group" aria-label={words.answers} className="kc-steps">
        {seen !== undefined && 'code' in seen && (
          <ul className="kc-issues">
            <IssueItem issue={seen} deeds={deeds} />
          </ul>
        )}
        {seen !== undefined && !('code' in seen) && (
          <FormPreview
            key={JSON.stringify(seen)}
            {...{ session, deeds, collection: seen }}
            onCollect={collect}
            onCancel={leave}
          />
        )}
      </div>
    </Section>
  );
}
