/** A part of a screen under a heading of its own. */
import { useId, type ReactElement, type ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** On a card of its own. */
  readonly isCard?: boolean;
}

export function Section({ title, children, isCard = false }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className={isCard ? 'kc-section kc-card' : 'kc-section'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
