/** The last line of `npm test` counts strictly: what crashed, was skipped or never ran is not passed over. */
import { createRequire } from 'node:module';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly notes: readonly string[];
}

const { tally } = createRequire(__filename)('../../scripts/tally.cjs') as {
  tally: (
    steps: readonly { readonly title: string; readonly ok: boolean }[],
    jest: Readonly<Record<string, number>> | undefined,
    how: { readonly jestOk: boolean; readonly ci: boolean },
  ) => Outcome;
};

const good = [
  { title: 'types', ok: true },
  { title: 'lint', ok: true },
];
const bad = [...good, { title: 'format', ok: false }];
const none = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};
const seven = { ...none, numPassedTests: 7 };

const counts = ({ passed, failed }: Outcome): string => `${passed} passed, ${failed} failed`;
const ended = { jestOk: true, ci: false };

describe('the count of npm test', () => {
  it('adds checks and tests', () => {
    expect(counts(tally(good, seven, ended))).toBe('9 passed, 0 failed');
  });

  it('counts a failed check once and names it', () => {
    const outcome = tally(bad, seven, ended);
    expect(counts(outcome)).toBe('9 passed, 1 failed');
    expect(outcome.notes).toEqual(['failed: format']);
  });

  it('counts failed tests and test files that did not run', () => {
    const jest = { ...seven, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
    expect(counts(tally(good, jest, { jestOk: false, ci: false }))).toBe('9 passed, 3 failed');
  });

  it('fails when jest leaves no result', () => {
    expect(counts(tally(good, undefined, ended))).toBe('2 passed, 1 failed');
  });

  it('fails when jest runs no test', () => {
    expect(counts(tally(good, none, ended))).toBe('2 passed, 1 failed');
  });

  it('fails when jest ends badly though no test failed', () => {
    expect(counts(tally(good, seven, { jestOk: false, ci: false }))).toBe('9 passed, 1 failed');
  });

  it('lets skipped tests pass with a note at a desk and fails them in CI', () => {
    const jest = { ...seven, numPendingTests: 1, numTodoTests: 1 };
    const desk = tally(good, jest, ended);
    expect(counts(desk)).toBe('9 passed, 0 failed');
    expect(desk.notes).toHaveLength(1);
    expect(counts(tally(good, jest, { jestOk: true, ci: true }))).toBe('9 passed, 2 failed');
  });
});
