/** `npm test`: types of the sources, then lint, format and types of the tests beside every jest test, then one line that counts them all. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtWorkbench } from './builtPages.cjs';
import { tally } from './tally.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ci = Boolean(process.env.CI) && process.env.CI !== 'false';
const resultFile = join(root, 'build', 'test-results', 'jest.json');

/** A step that hangs must still end in a count. */
const STEP_LIMIT_MS = 20 * 60_000;

const TYPESCRIPT = 'typescript/bin/tsc';
const checks = [
  { title: 'types of the sources', tool: TYPESCRIPT, args: ['-b'] },
  { title: 'types of the tests', tool: TYPESCRIPT, args: ['-p', 'test'] },
  { title: 'lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
  { title: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
];

/** The person’s other programs, and the tests beside them, come first. */
const IN_THE_BACKGROUND = 10;

/** Tools are called by file, not through a shell, so that all systems run them alike. */
const commandOf = ({ tool, args }) => [join(root, 'node_modules', tool), ...args];

const secondsSince = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

/** A step that everything waits for: what it says is shown as it says it. */
function run(step) {
  console.log(`\n== ${step.title}`);
  const started = Date.now();
  const child = spawn(process.execPath, commandOf(step), { cwd: root, stdio: 'inherit', timeout: STEP_LIMIT_MS });
  return new Promise((ended) => {
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok' : 'FAILED'} in ${secondsSince(started)}`);
      ended({ title: step.title, ok: code === 0 });
    });
  });
}

/** A step that nothing waits for takes what the others leave of the machine, and is told as it ends. */
function runBeside(step) {
  const started = Date.now();
  const options = { cwd: root, timeout: STEP_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((ended) => {
    const child = execFile(process.execPath, commandOf(step), options, (failure, said, complained) => {
      const ok = failure === null;
      console.log(`\n== ${step.title}\n${said}${complained}${ok ? 'ok' : 'FAILED'} in ${secondsSince(started)}`);
      ended({ title: step.title, ok });
    });
    setPriority(child.pid, IN_THE_BACKGROUND);
  });
}

/** Several test files open the built pages: all find them, instead of each building them anew. */
async function buildPages() {
  const title = 'pages';
  console.log(`\n== ${title}`);
  const started = Date.now();
  const failure = await builtWorkbench().then(
    () => undefined,
    (thrown) => thrown,
  );
  if (failure !== undefined) console.error(failure);
  console.log(`${failure === undefined ? 'ok' : 'FAILED'} in ${secondsSince(started)}`);
  return { title, ok: failure === undefined };
}

function readResult() {
  try {
    return JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What follows `npm test --` goes to jest: a path or `-t 'a title'`. */
function runJest() {
  mkdirSync(dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
  const args = ['--json', '--outputFile', resultFile, ...process.argv.slice(2)];
  return run({ title: 'tests', tool: 'jest/bin/jest.js', args });
}

const [build, ...others] = checks;
const steps = [await run(build)];
const beside = Promise.all(others.map(runBeside));
const wholeRun = process.argv.length === 2;
if (wholeRun) steps.push(await buildPages());
const jest = await runJest();
steps.push(...(await beside));
const { passed, failed, notes } = tally(steps, readResult(), { jestOk: jest.ok, ci });
console.log(['', ...notes, `${passed} passed, ${failed} failed`].join('\n'));
process.exitCode = failed > 0 ? 1 : 0;
