/** Catches a fault in drawing the pane, or screens that could not be loaded, and says so instead of leaving an empty page. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { pane } from '../i18n';

export interface BrokenPaneProps {
  readonly children: ReactNode;
}

interface State {
  readonly said: string | undefined;
  /** webpack's own name for a script that did not come. */
  readonly isUnloaded: boolean;
}

/** Both languages are spoken: which one was chosen is among the things that are lost. */
export class BrokenPane extends Component<BrokenPaneProps, State> {
  override readonly state: State = { said: undefined, isUnloaded: false };

  static getDerivedStateFromError(this: void, failure: unknown): State {
    return { said: String(failure), isUnloaded: failure instanceof Error && failure.name === 'ChunkLoadError' };
  }

  override componentDidCatch(failure: Error, { componentStack }: ErrorInfo): void {
    reportError(new Error(`The pane cannot be drawn:${componentStack ?? ''}`, { cause: failure }));
  }

  override render(): ReactNode {
    const { said, isUnloaded } = this.state;
    if (said === undefined) return this.props.children;
    return (
      <main>
        <h1>{pane.vi.name}</h1>
        <div role="alert">
          <p>{isUnloaded ? pane.vi.mishap.loading : pane.vi.broken}</p>
          <p lang="en">{isUnloaded ? pane.en.mishap.loading : pane.en.broken}</p>
          <p>{pane.vi.mishapDetail(said)}</p>
        </div>
        <button type="button" onClick={() => location.reload()}>
          {pane.vi.reload} · <span lang="en">{pane.en.reload}</span>
        </button>
      </main>
    );
  }
}
