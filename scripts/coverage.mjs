/**
 * `npm run coverage`: which branches of kernel, model and plan their own tests reach. It fails below the threshold, for a
 * branch that no test reaches and `test/coverageExceptions.json` does not explain, and for an explanation that nothing
 * needs any more.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST_PERCENT = 98;
const ROOMS = ['kernel', 'model', 'plan'];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const readJson = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

function measure() {
  const args = [
    ...['--coverage', '--coverageReporters=json', '--coverageDirectory=build/coverage'],
    `--collectCoverageFrom=src/{${ROOMS.join(',')}}/**/*.ts`,
    ...ROOMS.map((room) => `test/${room}/`),
    'test/golden/badInputs',
  ];
  const command = [join(root, 'node_modules', 'jest/bin/jest.js'), ...args];
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Every branch with the text of its line, since line numbers would rot. */
function branches() {
  return Object.entries(readJson('build/coverage/coverage-final.json')).flatMap(([path, { b: hits, branchMap }]) => {
    const lines = readFileSync(path, 'utf8').split('\n');
    const file = relative(root, path).split(sep).join('/');
    return Object.entries(hits).flatMap(([id, counts]) =>
      counts.map((count, index) => {
        const at = branchMap[id].locations[index].start.line ?? branchMap[id].loc.start.line;
        return { file, line: lines[at - 1].trim(), reached: count > 0 };
      }),
    );
  });
}

const isSame = (a, b) => a.file === b.file && a.line === b.line;
const told = ({ file, line }) => `  ${file}: ${line}`;

function verdict(all, exceptions) {
  const missed = all.filter(({ reached }) => !reached);
  const percent = (100 * (all.length - missed.length)) / all.length;
  const unexplained = missed.filter((each) => !exceptions.some((exception) => isSame(each, exception)));
  const idle = exceptions.filter((exception) => !missed.some((each) => isSame(each, exception)));
  console.log(`\nBranches reached: ${percent.toFixed(2)} % (${all.length - missed.length} of ${all.length})`);
  return [
    ...(percent < LEAST_PERCENT ? [`Fewer than ${LEAST_PERCENT} % of the branches are reached.`] : []),
    ...(unexplained.length > 0 ? ['Reached by no test, and not explained:', ...unexplained.map(told)] : []),
    ...(idle.length > 0 ? ['Explained, but reached or gone:', ...idle.map(told)] : []),
  ];
}

const ok = measure();
const faults = ok ? verdict(branches(), readJson('test/coverageExceptions.json')) : ['The tests fail.'];
console.log(faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
