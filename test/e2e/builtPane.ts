/** The pane as `npm run build` makes it, built once for each state of the sources and shared by the tests. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');
const builds = join(root, 'build', 'e2e');
/** What the build reads; of the sources only the rooms that Excel loads. */
const INPUTS = [
  ...['src', 'assets/icons', 'assets/functions', 'scripts/plainDecimal.cjs', 'scripts/manifest/flavours.cjs'],
  'scripts/sample/dong-nai-2020-2025.json',
  ...['webpack.config.js', 'manifest.xml', 'tsconfig.base.json', 'package-lock.json'],
];
const NOT_IN_EXCEL = /^src\/(host|cli|workbench)\//;
/** A build takes half a minute on a small machine with other tests beside it. */
export const BUILD_MS = 240_000;

function filesUnder(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
    .filter((file) => !NOT_IN_EXCEL.test(file));
}

function keyOfInputs(): string {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesUnder)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside the target and then renames, so that two test files may ask at once. */
async function build(target: string): Promise<void> {
  const fresh = `${target}-${process.pid}`;
  const cli = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const args = [cli, '--mode', 'production', '--output-path', fresh];
  const { KC_BASE_URL: _elsewhere, ...env } = process.env;
  await promisify(execFile)(process.execPath, args, { cwd: root, env, timeout: BUILD_MS });
  try {
    renameSync(fresh, target);
  } catch (failure) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw failure;
  }
}

/** @returns the folder with `taskpane.html` and all that it loads. */
export async function builtPane(): Promise<string> {
  const key = keyOfInputs();
  const target = join(builds, key);
  if (existsSync(target)) return target;
  mkdirSync(builds, { recursive: true });
  await build(target);
  for (const name of readdirSync(builds)) {
    if (!name.startsWith(key)) rmSync(join(builds, name), { recursive: true, force: true });
  }
  return target;
}
