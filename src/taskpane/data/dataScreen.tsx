/** The screen of data: what was found, what could not be understood, and where to begin in an empty workbook. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CellLink } from '../cellLink';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { Section } from '../section';
import { isBusy, lacksTables } from '../session';
import { useTexts } from '../words';
import { FormSection } from './formSection';
import { FoundSection } from './foundSection';
import { ListSection } from './listSection';
import { MappingSection } from './mappingSection';
import { StartSection } from './startSection';

function Tables({ session, deeds }: ScreenProps): ReactElement | undefined {
  const texts = useTexts();
  const { language } = useSpeech();
  const { preview, missingTables: missing } = session.sight ?? {};
  const found = preview?.found ?? [];
  if (found.length === 0) return undefined;
  return (
    <Section title={texts.tables} isCard>
      <ul className="kc-lines">
        {found.map(({ id, title, cell, rows }) => (
          <li key={id}>
            <CellLink cell={cell} deeds={deeds} text={title[language]} detail={texts.rows(rows)} toSheet />
          </li>
        ))}
      </ul>
      {missing !== undefined && missing > 0 && (
        <>
          <Button
            size="small"
            disabledFocusable={isBusy(session)}
            onClick={() => deeds.run('inserting', (jobs) => jobs.insertBlank(found, language))}
          >
            {texts.insertMissing(missing)}
          </Button>
          <p className="kc-soft">{texts.insertMissingHint}</p>
        </>
      )}
    </Section>
  );
}

export function DataScreen({ session, deeds }: ScreenProps): ReactElement {
  const plan = session.sight?.preview.plan;
  return (
    <>
      {lacksTables(session) && <StartSection session={session} deeds={deeds} />}
      <MappingSection session={session} deeds={deeds} />
      {plan && <FoundSection plan={plan} />}
      <Tables session={session} deeds={deeds} />
      <ListSection session={session} deeds={deeds} />
      <FormSection session={session} deeds={deeds} />
    </>
  );
}
