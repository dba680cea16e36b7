/** A workbook without our tables: what this is, the three steps, and the sample to try them on. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { useTexts } from '../words';
import { isBusy } from '../session';

export function StartSection({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  return (
    <Section title={texts.start} isCard>
      <p>{texts.purpose}</p>
      <p>{texts.noTables}</p>
      <ol>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button
        disabledFocusable={isBusy(session)}
        onClick={() => deeds.run('inserting', (jobs) => jobs.insertSample(language))}
      >
        {texts.openSample}
      </Button>
      <p className="kc-soft">{texts.openSampleHint}</p>
      <p className="kc-soft">{texts.insertTablesHint}</p>
    </Section>
  );
}
