/** The part of the pane that scrolls, between its header and its bar; the screens in it come once the pane stands. */
import { lazy, Suspense, type ReactElement, type Ref } from 'react';
import { firstPicture } from './firstPicture';
import { PANEL_ID, tabId } from './header';
import type { Deeds } from './jobs';
import { screenOf, type Session } from './session';

export interface BodyProps {
  readonly session: Session;
  readonly deeds: Deeds;
  /** Gets the part that scrolls. */
  readonly scroller?: Ref<HTMLElement>;
}

/** With their tables, labels and messages they weigh more than all that the first picture needs. */
const Screens = lazy(async () => {
  await firstPicture();
  return { default: (await import(/* webpackChunkName: "screens" */ './screens')).Screens };
});

/** Asks for the screens once it is drawn, while the workbook is still being read; until then the status line says enough. */
export function Body({ session, deeds, scroller }: BodyProps): ReactElement {
  return (
    <main ref={scroller} tabIndex={0} className="kc-body" aria-busy={session.busy !== undefined}>
      <div role="tabpanel" id={PANEL_ID} className="kc-screen" aria-labelledby={tabId(screenOf(session))}>
        <Suspense>
          <Screens session={session} deeds={deeds} />
        </Suspense>
      </div>
    </main>
  );
}
