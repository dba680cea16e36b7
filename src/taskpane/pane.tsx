/** The whole task pane: header, what was read and decided, problems, and the bar with the one button. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Language } from '../kernel';
import { ActionBar } from './actionBar';
import { Body } from './body';
import { BrokenPane } from './brokenPane';
import { FRAME_CSS } from './frame';
import { Header } from './header';
import { useSession, type LoadJobs } from './jobs';
import { LanguageProvider } from './language';
import { useTheme } from './theme';

export interface PaneProps {
  readonly loadJobs: LoadJobs;
  /** The language to open in. */
  readonly language: Language;
  /** What Office says of its own look; undefined where it says nothing. */
  readonly officeIsDark: boolean | undefined;
}

export function Pane({ loadJobs, language, officeIsDark }: PaneProps): ReactElement {
  const theme = useTheme(officeIsDark);
  const scroller = useRef<HTMLElement>(null);
  const [session, deeds] = useSession(loadJobs, language);
  const { outcome } = session;
  useEffect(() => {
    if (outcome !== undefined) scroller.current?.scrollTo(0, 0);
  }, [outcome]);
  useEffect(() => {
    document.documentElement.lang = session.language;
  }, [session.language]);
  return (
    <FluentProvider theme={theme}>
      <style>{FRAME_CSS}</style>
      <LanguageProvider value={session.language}>
        <div className="kc-pane">
          <BrokenPane>
            <Header busy={session.busy} onSpeak={deeds.speak} />
            <Body session={session} scroller={scroller} />
            <ActionBar session={session} deeds={deeds} />
          </BrokenPane>
        </div>
      </LanguageProvider>
    </FluentProvider>
  );
}
