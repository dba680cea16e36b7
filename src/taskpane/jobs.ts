/** Runs the pane's jobs one at a time and tells the session what came of each. */
import { useCallback, useEffect, useReducer, type Dispatch } from 'react';
import type { Decision, PlanRequest, PlanRun } from '../app';
import type { Language } from '../kernel';
import { openingSession, sessionAfter, type Job, type Outcome, type Session, type SessionEvent } from './session';

/** What the pane asks of the app. */
export interface Jobs {
  readonly decide: (request: PlanRequest) => Promise<Decision>;
  readonly makePlan: (request: PlanRequest) => Promise<PlanRun>;
  readonly insertBlankTables: (language: Language) => Promise<Outcome>;
}

/** What a person can do in the pane. */
export interface Deeds {
  readonly read: () => void;
  readonly write: () => void;
  readonly insert: () => void;
  readonly speak: (language: Language) => void;
}

const saidBy = (failure: unknown): string =>
  failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);

const timeNow = (): string => new Date().toTimeString().slice(0, 5);

const reading = async (jobs: Jobs): Promise<SessionEvent> => ({
  kind: 'read',
  decision: await jobs.decide({}),
  at: timeNow(),
});

const writing = async (jobs: Jobs): Promise<SessionEvent> => ({
  kind: 'written',
  run: await jobs.makePlan({}),
  at: timeNow(),
});

async function inserting(jobs: Jobs, language: Language): Promise<SessionEvent> {
  const { state, issues } = await jobs.insertBlankTables(language);
  return state === 'refused' ? { kind: 'insertRefused', issues } : reading(jobs);
}

function run(dispatch: Dispatch<SessionEvent>, job: Job, work: Promise<SessionEvent>): void {
  dispatch({ kind: 'started', job });
  work.then(dispatch, (failure: unknown) => dispatch({ kind: 'failed', said: saidBy(failure) }));
}

/** The session of one open pane; the workbook is read once as it opens. */
export function useSession(jobs: Jobs, language: Language): readonly [Session, Deeds] {
  const [session, dispatch] = useReducer(sessionAfter, language, openingSession);
  const read = useCallback(() => run(dispatch, 'reading', reading(jobs)), [jobs]);
  useEffect(read, [read]);
  const write = (): void => run(dispatch, 'writing', writing(jobs));
  const insert = (): void => run(dispatch, 'inserting', inserting(jobs, session.language));
  const speak = (chosen: Language): void => dispatch({ kind: 'languageChosen', language: chosen });
  return [session, { read, write, insert, speak }];
}
