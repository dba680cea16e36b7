/** What became of the last job: what it wrote, what kept it from being done, and what is good to know. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatNumber } from '../i18n';
import { FigureTable } from './figureTable';
import { IssueItem } from './issueItem';
import { useSpeech } from './language';
import type { ScreenProps } from './screenProps';
import { Section } from './section';
import { refusals, type Done, type Session } from './session';
import { useTexts, useWords } from './words';

/** More than a few are told on the screen of checks. */
const MOST = 3;

function Written({ blocks }: Pick<Done, 'blocks'>): ReactElement {
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  return (
    <details className="kc-details">
      <summary>{texts.asTable}</summary>
      <FigureTable
        caption={texts.written}
        headings={[texts.sheet, texts.cellsWritten, words.result]}
        rows={blocks.map(({ tab, state, cells }) => [tab, formatNumber(cells, language), texts.states[state]])}
      />
    </details>
  );
}

function isSent({ sight }: Session): boolean {
  return sight?.history?.runs.at(-1)?.deed === 'sent';
}

/** The way back from a copy that was made in place. */
function Sent({ deeds }: Pick<ScreenProps, 'deeds'>): ReactElement {
  const texts = useTexts();
  return (
    <Section title={texts.send} isCard>
      <p>{texts.sent}</p>
      <Button size="small" onClick={() => deeds.run('restoring', (jobs) => jobs.unsend())}>
        {texts.unsend}
      </Button>
    </Section>
  );
}

export function Afterword({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const { done } = session;
  const refused = refusals(session).slice(0, MOST);
  const known = done?.state === 'written' ? done.issues.filter(({ severity }) => severity === 'warning') : [];
  return (
    <>
      {refused.length > 0 && (
        <Section title={texts.problem}>
          <ul className="kc-issues">
            {refused.map((issue, at) => (
              <IssueItem key={at} issue={issue} deeds={deeds} />
            ))}
          </ul>
        </Section>
      )}
      {isSent(session) && <Sent deeds={deeds} />}
      {done !== undefined && done.blocks.length > 0 && done.state === 'written' && (
        <Section title={texts.written} isCard>
          <Written blocks={done.blocks} />
          {known.length > 0 && (
            <ul className="kc-issues">
              {known.slice(0, MOST).map((issue, at) => (
                <IssueItem key={at} issue={issue} deeds={deeds} />
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}
