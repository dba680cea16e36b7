/** What Excel's ribbon asks of the pane: kept until a pane is there to do it. */

/** `plan`: show the results · `update`: read, decide and write · `check`: show the problems · `copyToSend`: show how. */
export type Errand = 'plan' | 'update' | 'check' | 'copyToSend';

export interface Errands {
  /** @returns a function that ends it; what was asked before is told at once */
  readonly subscribe: (listener: (errand: Errand) => void) => () => void;
}

/** A counter where errands are left, and the door behind which they are fetched. */
export function newErrands(): Errands & { readonly ask: (errand: Errand) => void } {
  const waiting: Errand[] = [];
  const listeners = new Set<(errand: Errand) => void>();
  return {
    ask: (errand) => {
      if (listeners.size === 0) waiting.push(errand);
      for (const listener of listeners) listener(errand);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      for (const errand of waiting.splice(0)) listener(errand);
      return () => void listeners.delete(listener);
    },
  };
}
