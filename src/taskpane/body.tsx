/** The part of the pane that scrolls, between its header and its bar; the screens in it come once the pane stands. */
import { lazy, Suspense, type ReactElement, type Ref } from 'react';
import type { Session } from './session';

export interface BodyProps {
  readonly session: Session;
  /** Gets the part that scrolls. */
  readonly scroller?: Ref<HTMLElement>;
}

/** With their tables, labels and messages they weigh more than all that the first picture needs. */
const Screens = lazy(async () => ({ default: (await import(/* webpackChunkName: "screens" */ './screens')).Screens }));

/** Asks for the screens at once, while the workbook is still being read; until then the status line says enough. */
export function Body({ session, scroller }: BodyProps): ReactElement {
  return (
    <main ref={scroller} tabIndex={0} className="kc-body" aria-busy={session.busy !== undefined}>
      <Suspense>
        <Screens session={session} />
      </Suspense>
    </main>
  );
}
