/** The self-check: told before it is begun, shown line by line, and copied by the person who sends it on. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { selfCheckReport, selfCheckTexts } from '../../i18n';
import type { SelfCheck } from '../../kernel';
import { CopyOut } from '../copyOut';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { isBusy } from '../session';

function Report({ check }: { readonly check: SelfCheck }): ReactElement {
  const { language } = useSpeech();
  const texts = selfCheckTexts[language];
  return (
    <>
      <ul className="kc-lines">
        {check.lines.map(({ check: id, state, found }) => (
          <li key={id}>
            <span className="kc-apart">
              <span>{texts.checks[id]}</span>
              <span className="kc-mark" data-kind={state === 'notOk' ? 'warning' : undefined}>
                {texts.states[state]}
              </span>
            </span>
            {found !== '' && <span className="kc-soft">{found}</span>}
          </li>
        ))}
      </ul>
      <CopyOut label={texts.copy} copied={texts.copied} byHand={texts.byHand}>
        {selfCheckReport(check, language)}
      </CopyOut>
    </>
  );
}

export function SelfCheckSection({ session, deeds }: ScreenProps): ReactElement {
  const { language } = useSpeech();
  const texts = selfCheckTexts[language];
  const [check, setCheck] = useState<SelfCheck>();
  const start = (): void =>
    deeds.run('selfChecking', async (jobs) => {
      setCheck(await jobs.selfCheck());
      return undefined;
    });
  return (
    <details className="kc-details">
      <summary>{texts.title}</summary>
      <div className="kc-section">
        <p>{texts.hint}</p>
        <Button size="small" disabledFocusable={isBusy(session)} onClick={start}>
          {texts.start}
        </Button>
        {check !== undefined && <Report check={check} />}
      </div>
    </details>
  );
}
