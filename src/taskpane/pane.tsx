/** The whole task pane: header with the four screens, the screen that was chosen, and the bar with the one button. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useRef, type FocusEvent, type ReactElement } from 'react';
import type { Language } from '../kernel';
import { ActionBar } from './actionBar';
import { Body } from './body';
import { BrokenPane } from './brokenPane';
import type { Errands } from './errands';
import { FRAME_CSS } from './frame';
import { Header, tabId } from './header';
import { useSession, type Deeds, type LoadJobs } from './jobs';
import { LanguageProvider } from './language';
import { screenOf, type ScreenId, type Session } from './session';
import { useTheme } from './theme';

export interface PaneProps {
  readonly loadJobs: LoadJobs;
  /** The language to open in. */
  readonly language: Language;
  /** What Office says of its own look; undefined where it says nothing. */
  readonly officeIsDark: boolean | undefined;
  /** What the ribbon asks for. */
  readonly errands: Errands;
}

/** The person's own focus stays where it is; only when what had it is gone from the pane does the tab take it. */
function useKeptFocus(screen: ScreenId) {
  const last = useRef<Element>(null);
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    if (document.hasFocus()) document.getElementById(tabId(screen))?.focus();
  });
  return ({ target }: FocusEvent): void => {
    last.current = target;
  };
}

function useErrands(errands: Errands, deeds: Deeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(
    () =>
      errands.subscribe((errand) => {
        latest.current.show(errand === 'check' ? 'checks' : 'results', errand === 'copyToSend' ? 'send' : undefined);
        if (errand === 'update') latest.current.update();
      }),
    [errands],
  );
}

/** What was just done is told at the top of the screen, but for the self-check, which tells it where it stands. */
function useTop({ done, screen }: Session) {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (done?.job !== 'selfChecking') scroller.current?.scrollTo(0, 0);
  }, [done, screen]);
  return scroller;
}

export function Pane({ loadJobs, language, officeIsDark, errands }: PaneProps): ReactElement {
  const theme = useTheme(officeIsDark);
  const [session, deeds] = useSession(loadJobs, language);
  const scroller = useTop(session);
  useErrands(errands, deeds);
  const onFocus = useKeptFocus(screenOf(session));
  useEffect(() => {
    document.documentElement.lang = session.language;
  }, [session.language]);
  return (
    <FluentProvider theme={theme}>
      <style>{FRAME_CSS}</style>
      <LanguageProvider value={session.language}>
        <div className="kc-pane" onFocus={onFocus}>
          <BrokenPane>
            <Header session={session} deeds={deeds} />
            <Body session={session} deeds={deeds} scroller={scroller} />
            <ActionBar session={session} deeds={deeds} />
          </BrokenPane>
        </div>
      </LanguageProvider>
    </FluentProvider>
  );
}
