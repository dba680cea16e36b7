/** What each screen is given: what the pane knows, and what a person can do. */
import type { Deeds } from './jobs';
import type { Plan, Session } from './session';

export interface ScreenProps {
  readonly session: Session;
  readonly deeds: Deeds;
}

/** A part of a screen that has a plan to speak of. */
export interface PlanProps extends ScreenProps {
  readonly plan: Plan;
}
