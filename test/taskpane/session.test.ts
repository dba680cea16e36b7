/** The pane's session, event by event, over workbooks that the app has really looked at. */
import type { Sight } from '../../src/app';
import { issue } from '../../src/kernel';
import {
  canWrite,
  isBusy,
  issuesOf,
  lacksTables,
  openingSession,
  openIssues,
  planOf,
  refusals,
  screenOf,
  sessionAfter,
  stateOf,
  type Done,
  type Session,
  type SessionEvent,
} from '../../src/taskpane/session';
import { emptySight, protectedSheet, sampleSight, spoiltSight, wholeOutcome, writtenSight } from './sights';

const after = (...events: readonly SessionEvent[]): Session => events.reduce(sessionAfter, openingSession('vi'));
const writing: SessionEvent = { kind: 'started', job: 'writing' };
const failed: SessionEvent = { kind: 'failed', said: 'TypeError: x' };

describe('the session', () => {
  const seen: Record<'sample' | 'spoilt' | 'empty' | 'written', Sight> = {} as never;
  const see = (sight: Sight, done?: Done): SessionEvent => ({ kind: 'seen', sight, at: '10:32', done });
  const read = (): SessionEvent => see(seen.sample);
  beforeAll(async () => {
    seen.sample = await sampleSight();
    seen.spoilt = await spoiltSight(2);
    seen.empty = await emptySight();
    seen.written = await writtenSight();
  });

  it('opens reading, in Vietnamese, with nothing calculated and nothing to write', () => {
    expect(openingSession('vi')).toMatchObject({ language: 'vi', busy: 'reading', sight: undefined });
    expect([canWrite(openingSession('vi')), stateOf(openingSession('vi'))]).toEqual([false, 'never']);
  });

  it('can write once a plan was read, and not while it works', () => {
    expect(after(read())).toMatchObject({ busy: undefined, readAt: '10:32' });
    expect([canWrite(after(read())), canWrite(after(read(), writing))]).toEqual([true, false]);
  });

  it('begins at the results, or at what keeps them from coming, and then stays where the person is', () => {
    expect([seen.sample, seen.spoilt, seen.empty].map((sight) => screenOf(after(see(sight))))).toEqual([
      'results',
      'checks',
      'data',
    ]);
    const basis: SessionEvent = { kind: 'screenChosen', screen: 'basis' };
    expect(screenOf(after(read(), basis, see(seen.spoilt)))).toBe('basis');
    expect(screenOf(after(see(seen.spoilt), see(seen.sample)))).toBe('checks');
  });

  it('goes on to the results when the sample was inserted', () => {
    const done: Done = { job: 'inserting', state: 'written', blocks: [], issues: [] };
    expect(screenOf(after(see(seen.empty), see(seen.sample, done)))).toBe('results');
  });

  it('cannot write when the inputs have errors, counts them, and lists them by severity', () => {
    const session = after(see(seen.spoilt));
    expect(canWrite(session)).toBe(false);
    expect(issuesOf(session, 'error')).toHaveLength(2);
    expect(openIssues(session)).toBe(2 + issuesOf(session, 'warning').length);
  });

  it('says what state the report is in by what the app found', () => {
    expect([seen.sample, seen.written, seen.empty].map((sight) => stateOf(after(see(sight))))).toEqual([
      'never',
      'match',
      'never',
    ]);
  });

  it('keeps what became of a job until the next one, but not for a reading that nobody asked for', () => {
    const done: Done = { job: 'writing', ...wholeOutcome };
    const session = after(read(), writing, see(seen.written, done));
    expect(session.done).toEqual(done);
    const reading: SessionEvent = { kind: 'started', job: 'reading' };
    expect(sessionAfter(session, reading).done).toBeUndefined();
    expect(sessionAfter(sessionAfter(session, { kind: 'edited' }), reading).done).toEqual(done);
  });

  it('lets nobody wait for a reading that it began by itself, and everybody for one that was asked for', () => {
    const reading: SessionEvent = { kind: 'started', job: 'reading' };
    const asked = after(read(), reading);
    expect([isBusy(asked), canWrite(asked)]).toEqual([true, false]);
    const unasked = after(read(), { kind: 'edited' }, reading);
    expect(unasked.busy).toBe('reading');
    expect([isBusy(unasked), canWrite(unasked)]).toEqual([false, true]);
    expect(isBusy(sessionAfter(unasked, writing))).toBe(true);
    expect(isBusy(sessionAfter(sessionAfter(unasked, read()), reading))).toBe(true);
  });

  it('keeps the figures when Excel refuses, with the reason beside them', () => {
    const done: Done = { job: 'writing', state: 'refused', blocks: [], issues: [protectedSheet] };
    const session = after(read(), writing, see(seen.sample, done));
    expect(planOf(session)).toBe(seen.sample.preview.plan);
    expect(refusals(session)).toEqual([protectedSheet]);
    expect(canWrite(session)).toBe(true);
  });

  it('keeps the figures of the last reading when Excel does not let the workbook be read again', () => {
    const busy = issue({ code: 'cell-being-edited', severity: 'error' }, {});
    const preview = { ...seen.empty.preview, inputs: undefined, issues: [busy] };
    const session = after(read(), see({ ...seen.empty, preview }));
    expect(planOf(session)).toBe(seen.sample.preview.plan);
    expect(refusals(session)).toEqual([busy]);
  });

  it('knows that what a job wrote is not in the figures when the reading after it was stopped', () => {
    const stop = issue({ code: 'reading-stopped', severity: 'info' }, { table: 'KC_CoSo' });
    const preview = { ...seen.empty.preview, inputs: undefined, issues: [stop] };
    const done: Done = { job: 'importing', state: 'written', blocks: [], issues: [] };
    const importing: SessionEvent = { kind: 'started', job: 'importing' };
    const looking = after(read(), importing, { kind: 'stopAsked' }, { kind: 'jobDone' });
    expect(looking).toMatchObject({ busy: 'importing', isStopping: false, isJobDone: true });
    const session = sessionAfter(looking, see({ ...seen.empty, preview }, done));
    expect(session).toMatchObject({ busy: undefined, isEdited: true, readsSlowly: true, done: { state: 'written' } });
    expect(planOf(session)).toBe(seen.sample.preview.plan);
  });

  it('is free at once when the person stops, with nothing written', () => {
    const session = after(read(), { kind: 'started', job: 'reading' }, { kind: 'stopped' });
    expect(session).toMatchObject({ busy: undefined, done: { job: 'reading', state: 'stopped' } });
    const asked = after(read(), writing, { kind: 'stopAsked' });
    expect(asked).toMatchObject({ busy: 'writing', isStopping: true });
    expect(after(read(), { kind: 'stopAsked' }).isStopping).toBe(false);
  });

  it('keeps the figures while something else is looked through, and remembers the edits whose reading gave way to it', () => {
    const looking: SessionEvent = { kind: 'started', job: 'lookingThrough' };
    expect(after(read(), looking)).toMatchObject({ busy: 'lookingThrough', isEdited: false, sight: seen.sample });
    const rereading = after(read(), { kind: 'edited' }, { kind: 'started', job: 'reading' });
    expect(sessionAfter(rereading, looking)).toMatchObject({ isRereading: false, isEdited: true });
    const answered = sessionAfter(sessionAfter(rereading, looking), { kind: 'answered' });
    expect(answered).toMatchObject({ busy: undefined, isEdited: true, sight: seen.sample, done: undefined });
    expect(after(read(), looking, failed)).toMatchObject({ sight: seen.sample, mishap: { during: 'lookingThrough' } });
  });

  it('knows no figure after a reading that failed, and still knows them after a write that failed', () => {
    const reading = after(read(), { kind: 'started', job: 'reading' }, failed);
    expect(reading).toMatchObject({ sight: undefined, mishap: { during: 'reading', said: 'TypeError: x' } });
    const interrupted = after(read(), writing, failed);
    expect(interrupted).toMatchObject({ sight: seen.sample, mishap: { during: 'writing' } });
    expect(canWrite(interrupted)).toBe(true);
    expect(sessionAfter(interrupted, writing).mishap).toBeUndefined();
  });

  it('keeps what it knows when a part of the add-in could not be loaded, and can try again', () => {
    const unloaded = after(read(), writing, { kind: 'notLoaded', said: 'ChunkLoadError: app' });
    expect(unloaded).toMatchObject({ busy: undefined, sight: seen.sample, mishap: { during: 'loading' } });
    expect(canWrite(unloaded)).toBe(true);
  });

  it('offers blank tables when there are none, which is no error of the person’s', () => {
    const empty = after(see(seen.empty));
    expect([lacksTables(empty), lacksTables(after(read()))]).toEqual([true, false]);
    expect(issuesOf(empty, 'error')).toEqual([]);
  });

  it('changes nothing but the words with the language', () => {
    expect(after(read(), { kind: 'languageChosen', language: 'en' })).toEqual({ ...after(read()), language: 'en' });
  });
});
