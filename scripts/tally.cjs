/** Turns the outcome of the checks and of jest into two numbers, strictly: what did not run did not pass. */

/**
 * @param {{ title: string, ok: boolean }[]} steps checks that count as one each
 * @param {object | undefined} jest jest's own result, undefined when it left none
 * @param {{ jestOk: boolean, ci: boolean }} how whether jest ended well, and whether skipping is forbidden
 */
function tally(steps, jest, { jestOk, ci }) {
  const notes = steps.filter((step) => !step.ok).map((step) => `failed: ${step.title}`);
  const stepsPassed = steps.length - notes.length;
  if (!jest) return { passed: stepsPassed, failed: notes.length + 1, notes: [...notes, 'failed: jest left no result'] };

  const unrun = jest.numPendingTests + jest.numTodoTests;
  if (unrun > 0) notes.push(`${ci ? 'failed' : 'note'}: ${unrun} tests were skipped, focused away or left to do`);
  if (jest.numRuntimeErrorTestSuites > 0)
    notes.push(`failed: ${jest.numRuntimeErrorTestSuites} test files did not run`);

  const ran = jest.numPassedTests + jest.numFailedTests;
  const counted = jest.numFailedTests + jest.numRuntimeErrorTestSuites + (ci ? unrun : 0);
  const silent = counted === 0 && (!jestOk || ran === 0);
  if (silent) notes.push(ran === 0 ? 'failed: jest ran no test' : 'failed: jest did not end well');
  return {
    passed: stepsPassed + jest.numPassedTests,
    failed: steps.length - stepsPassed + counted + (silent ? 1 : 0),
    notes,
  };
}

module.exports = { tally };
