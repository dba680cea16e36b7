/** The pane's session, event by event. */
import { issue } from '../../src/kernel';
import {
  canWrite,
  issuesOf,
  lacksTables,
  openingSession,
  sessionAfter,
  type Session,
  type SessionEvent,
} from '../../src/taskpane/session';
import { refusedDecision, refusedRun, sampleDecision, unreadable, wholeOutcome } from './decisions';

const after = (...events: readonly SessionEvent[]): Session => events.reduce(sessionAfter, openingSession('vi'));
const decision = sampleDecision();
const read: SessionEvent = { kind: 'read', decision, at: '10:32' };
const writing: SessionEvent = { kind: 'started', job: 'writing' };
const written: SessionEvent = { kind: 'written', run: { ...decision, outcome: wholeOutcome }, at: '10:33' };
const failed: SessionEvent = { kind: 'failed', said: 'TypeError: x' };

describe('the session', () => {
  it('opens reading, in Vietnamese, with nothing to write', () => {
    expect(openingSession('vi')).toMatchObject({ language: 'vi', busy: 'reading', decision: undefined });
    expect(canWrite(openingSession('vi'))).toBe(false);
  });

  it('can write once a plan was read, and not while it works', () => {
    expect(after(read)).toMatchObject({ busy: undefined, decision, readAt: '10:32' });
    expect([canWrite(after(read)), canWrite(after(read, writing))]).toEqual([true, false]);
  });

  it('cannot write when the inputs have errors, and lists them by severity', () => {
    const session = after({ kind: 'read', decision: refusedDecision([unreadable(6), unreadable(7)]), at: '10:32' });
    expect(canWrite(session)).toBe(false);
    expect([issuesOf(session, 'error').length, issuesOf(session, 'warning').length]).toEqual([2, 0]);
  });

  it('keeps what was written until the workbook is read again', () => {
    const session = after(read, writing, written);
    expect(session).toMatchObject({ busy: undefined, outcome: wholeOutcome, readAt: '10:33' });
    expect(sessionAfter(session, { kind: 'started', job: 'reading' }).outcome).toBeUndefined();
  });

  it('keeps the figures when Excel refuses the write, with the reason beside them', () => {
    const session = after(read, writing, { kind: 'written', run: refusedRun(), at: '10:33' });
    expect(session.decision?.plan).toBe(decision.plan);
    expect(session.outcome?.state).toBe('refused');
    expect(issuesOf(session, 'error').map(({ code }) => code)).toEqual(['sheet-protected']);
    expect(canWrite(session)).toBe(true);
  });

  it('drops the figures when the inputs turned out wrong while writing', () => {
    const run = { ...refusedDecision([unreadable(6)]), outcome: undefined };
    const session = after(read, writing, { kind: 'written', run, at: '10:33' });
    expect([session.decision?.plan, canWrite(session)]).toEqual([undefined, false]);
  });

  it('knows no figure after a reading that failed, and still knows them after a write that failed', () => {
    const reading = after(read, { kind: 'started', job: 'reading' }, failed);
    expect(reading).toMatchObject({ decision: undefined, mishap: { during: 'reading', said: 'TypeError: x' } });
    const interrupted = after(read, writing, failed);
    expect(interrupted).toMatchObject({ decision, mishap: { during: 'writing' } });
    expect(canWrite(interrupted)).toBe(true);
    expect(sessionAfter(interrupted, writing).mishap).toBeUndefined();
  });

  it('keeps what it knows when a part of the add-in could not be loaded, and can try again', () => {
    const unloaded = after(read, writing, { kind: 'notLoaded', said: 'ChunkLoadError: app' });
    expect(unloaded).toMatchObject({ busy: undefined, decision, mishap: { during: 'loading' } });
    expect(canWrite(unloaded)).toBe(true);
    expect(sessionAfter(unloaded, { kind: 'started', job: 'reading' }).mishap).toBeUndefined();
  });

  it('offers blank tables when there are none, and tells why they could not be inserted', () => {
    const absent = issue({ code: 'tables-absent', severity: 'error' }, { expected: ['KC_DiaPhuong'] });
    const taken = issue({ code: 'excel-refused', severity: 'error' }, { code: 'ItemAlreadyExists', statement: 'A' });
    const empty = after({ kind: 'read', decision: refusedDecision([absent]), at: '10:32' });
    expect([lacksTables(empty), lacksTables(after(read))]).toEqual([true, false]);
    expect(issuesOf(empty, 'error')).toEqual([]);
    const refused = sessionAfter(empty, { kind: 'insertRefused', issues: [taken] });
    expect(issuesOf(refused, 'error')).toEqual([taken]);
  });

  it('changes nothing but the words with the language', () => {
    expect(after(read, { kind: 'languageChosen', language: 'en' })).toEqual({ ...after(read), language: 'en' });
  });
});
