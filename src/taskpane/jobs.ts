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

/** Gets the app, which comes after the pane stands: the promise fails when it cannot be loaded. */
export type LoadJobs = () => Promise<Jobs>;

const saidBy = (failure: unknown): string =>
  failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);

const timeNow = (): string => new Date().toTimeString().slice(0, 5);

type Work = (jobs: Jobs) => Promise<SessionEvent>;

const reading: Work = async ({ decide }) => ({ kind: 'read', decision: await decide({}), at: timeNow() });

const writing: Work = async ({ makePlan }) => ({ kind: 'written', run: await makePlan({}), at: timeNow() });

const inserting =
  (language: Language): Work =>
  async (jobs) => {
    const { state, issues } = await jobs.insertBlankTables(language);
    return state === 'refused' ? { kind: 'insertRefused', issues } : reading(jobs);
  };

async function eventAfter(loadJobs: LoadJobs, work: Work): Promise<SessionEvent> {
  const jobs = await loadJobs().catch((failure: unknown) => saidBy(failure));
  return typeof jobs === 'string' ? { kind: 'notLoaded', said: jobs } : work(jobs);
}

function run(dispatch: Dispatch<SessionEvent>, job: Job, coming: Promise<SessionEvent>): void {
  dispatch({ kind: 'started', job });
  coming.then(dispatch, (failure: unknown) => dispatch({ kind: 'failed', said: saidBy(failure) }));
}

/** The session of one open pane; the workbook is read once as it opens. */
export function useSession(loadJobs: LoadJobs, language: Language): readonly [Session, Deeds] {
  const [session, dispatch] = useReducer(sessionAfter, language, openingSession);
  const read = useCallback(() => run(dispatch, 'reading', eventAfter(loadJobs, reading)), [loadJobs]);
  useEffect(read, [read]);
  const write = (): void => run(dispatch, 'writing', eventAfter(loadJobs, writing));
  const insert = (): void => run(dispatch, 'inserting', eventAfter(loadJobs, inserting(session.language)));
  const speak = (chosen: Language): void => dispatch({ kind: 'languageChosen', language: chosen });
  return [session, { read, write, insert, speak }];
}
