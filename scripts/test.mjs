/** `npm test`: types, lint, format and every jest test, in that order, then one line that counts them all. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Tools are called by file, not through a shell, so that all systems run them alike. */
function run({ title, tool, args }) {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const command = [join(root, 'node_modules', tool), ...args];
  const ended = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', timeout: STEP_LIMIT_MS });
  const ok = ended.status === 0;
  console.log(`${ok ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return { title, ok };
}

/** As `run`, for steps that do not need each other; each is told as it ends. */
const runTogether = (steps) =>
  Promise.all(
    steps.map(({ title, tool, args }) => {
      const started = Date.now();
      const options = { cwd: root, timeout: STEP_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 };
      return new Promise((ended) => {
        execFile(
          process.execPath,
          [join(root, 'node_modules', tool), ...args],
          options,
          (failure, said, complained) => {
            const ok = failure === null;
            const seconds = ((Date.now() - started) / 1000).toFixed(1);
            console.log(`\n== ${title}\n${said}${complained}${ok ? 'ok' : 'FAILED'} in ${seconds} s`);
            ended({ title, ok });
          },
        );
      });
    }),
  );

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
const steps = [run(build), ...(await runTogether(others))];
const jest = runJest();
const { passed, failed, notes } = tally(steps, readResult(), { jestOk: jest.ok, ci });
console.log(['', ...notes, `${passed} passed, ${failed} failed`].join('\n'));
process.exitCode = failed > 0 ? 1 : 0;
