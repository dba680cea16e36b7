/**
 * A test runner for StrykerJS that keeps the engine's tests loaded. Jest loads them anew for every mutant, which takes
 * seconds; here a mutant costs only the tests that reach it, until one fails. All is loaded before any mutant is
 * switched on: tests must call the engine inside `test`, not beside it.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';

/** Compiled next to their sources by Stryker's build command (`scripts/mutation/tsconfig.json`). */
const ROOMS = ['test/kernel', 'test/model', 'test/plan', 'test/golden'];
/** A property that a mutant breaks is broken within a few cases; hundreds would only make survivors slow. */
const CASES_OF_A_PROPERTY = 5;
/** Of each shape of messy workbook: hundreds of whole plans would make each survivor take minutes. */
process.env.CASES_OF_A_SHAPE = '1';

/** Stryker calls a mutant endless when it is passed 100 times as often as without it; 5 times is enough, and sooner. */
const ENDLESS_SOONER = 20;
const LEAST_HIT_LIMIT = 2_000;

/**
 * A mutant survives when the tests of its own file have not noticed it, nor the cheapest others, up to this share of what
 * all tests cost: whole plans in hundreds of shapes would make each survivor take half a minute. The score can only be
 * too low by it. A share, since a busy machine makes all tests slower.
 */
const PATIENCE = Number(process.env.MUTATION_PATIENCE ?? 0.1);

/** `src/model/recognition/blocks.ts` is tested by `recognition.test.ts` and, if there were one, `blocks.test.ts`. */
const isOwn = (test, mutated) => mutated.split(/[/\\.]/u).includes(basename(test.fileName, '.test.ts'));

/** A test that takes so much longer than it did without a mutant is endless; the process need not be ended for it. */
const longest = (cost) => Math.ceil(20 * cost) + 3_000;
/** Before it is known what a test costs. */
const FIRST_COST = 5_000;
const CALL = new Script('globalThis.__engineTest()');

/** Stryker's own numbers. */
const PASSED = 0;
const FAILED = 1;

/** Runs the compiled test files with jest's `describe`, `test`, `.each` and `expect`, and keeps what they define. */
function loadTests(root) {
  const require = createRequire(join(root, 'package.json'));
  const { bind } = require('jest-each');
  const tests = [];
  const titles = [];
  let fileName = '';
  const describe = (title, body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const test = (title, run) => {
    const name = [...titles, title].join(' ');
    const before = tests.filter((known) => known.name === name).length;
    tests.push({ id: before === 0 ? name : `${name} (${before + 1})`, name, fileName, run, cost: FIRST_COST });
  };
  Object.assign(globalThis, {
    describe: Object.assign(describe, { each: bind(describe, false) }),
    test: Object.assign(test, { each: bind(test) }),
    expect: require('expect').expect,
    // What is told when all tests are through; here they never are.
    afterAll: () => undefined,
  });
  limitProperties(require);
  for (const room of ROOMS) {
    for (const file of readdirSync(join(root, room)).filter((each) => each.endsWith('.test.js'))) {
      fileName = join(root, room, file.replace(/\.js$/u, '.ts'));
      require(join(root, room, file));
    }
  }
  return tests;
}

/** Properties try few cases, and no search for the smallest counterexample: that one fails is enough. */
function limitProperties(require) {
  const { default: fc, ...named } = require('fast-check');
  const assert = (property, { numRuns = CASES_OF_A_PROPERTY, ...rest } = {}) =>
    fc.assert(property, { seed: 1, ...rest, numRuns: Math.min(numRuns, CASES_OF_A_PROPERTY), endOnFailure: true });
  require.cache[require.resolve('fast-check')].exports = { __esModule: true, ...named, default: { ...fc, assert } };
}

function outcomeOf(test) {
  const { id, name, fileName, cost, run } = test;
  const started = performance.now();
  const told = (rest) => ({ id, name, fileName, timeSpentMs: performance.now() - started, ...rest });
  globalThis.__engineTest = run;
  try {
    CALL.runInThisContext({ timeout: longest(cost) });
    return told({ status: PASSED });
  } catch (error) {
    const isEndless = error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    return told({ status: FAILED, isEndless, failureMessage: String(error?.message ?? error) });
  }
}

/** What the instrumented sources read and count in. */
const switches = () => (globalThis.__stryker__ ??= {});

class EngineTests {
  #tests = [];

  /**
   * Nothing is ever reloaded: what is evaluated once, at load, is left out (`ignoreStatic`), and code that runs at load
   * and in tests is tested as the tests run it. Without this, Stryker would start a new process for each of those.
   */
  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.#tests = loadTests(process.cwd());
  }

  dryRun() {
    const tests = this.#tests.map((test) => {
      switches().currentTestId = test.id;
      const outcome = outcomeOf(test);
      test.cost = outcome.timeSpentMs;
      return outcome;
    });
    switches().currentTestId = undefined;
    return Promise.resolve({ status: 'complete', tests, mutantCoverage: switches().mutantCoverage });
  }

  mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const wanted = new Set(testFilter ?? this.#tests.map(({ id }) => id));
    // Most mutants fall to a test of their own rule, most others to a cheap one: the whole sample need not be planned.
    const { fileName } = activeMutant;
    const chosen = this.#tests
      .filter(({ id }) => wanted.has(id))
      .toSorted((a, b) => isOwn(b, fileName) - isOwn(a, fileName) || a.cost - b.cost);
    const stryker = switches();
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit === undefined ? undefined : Math.max(hitLimit / ENDLESS_SOONER, LEAST_HIT_LIMIT);
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    const isEndless = () => failed.some((outcome) => outcome.isEndless) || stryker.hitCount > stryker.hitLimit;
    const failed = [];
    let nrOfTests = 0;
    let patience = this.#tests.reduce((sum, { cost }) => sum + cost, 0) * PATIENCE;
    while (nrOfTests < chosen.length && patience > 0 && !isEndless() && (failed.length === 0 || disableBail)) {
      const outcome = outcomeOf(chosen[nrOfTests]);
      if (outcome.status === FAILED) failed.push(outcome);
      if (!isOwn(chosen[nrOfTests], fileName)) patience -= chosen[nrOfTests].cost;
      nrOfTests += 1;
    }
    stryker.activeMutant = undefined;
    return Promise.resolve(isEndless() ? { status: 'timeout', reason: 'endless' } : verdictOn(failed, nrOfTests));
  }
}

const verdictOn = ([first, ...others], nrOfTests) =>
  first === undefined
    ? { status: 'survived', nrOfTests }
    : {
        ...{ status: 'killed', nrOfTests, failureMessage: first.failureMessage },
        killedBy: [first, ...others].map(({ id }) => id),
      };

export const strykerPlugins = [{ kind: 'TestRunner', name: 'engine', injectableClass: EngineTests }];
