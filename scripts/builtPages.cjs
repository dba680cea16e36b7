/** A release of the add-in and the workbench as webpack makes them, built once for each state of what they are made of, under `build`. */
const { execFile } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { promisify } = require('node:util');
const { version } = require('../package.json');

const root = join(__dirname, '..');
/** What is tested is a release, for an address of nobody: another release is the same bytes but for its address. */
const RELEASE_ADDRESS = 'https://kc.example.vn/app/';
/** A build takes half a minute on a small machine with other tests beside it. */
const BUILD_MS = 240_000;

const SHARED = [
  'tsconfig.base.json',
  'package-lock.json',
  'scripts/bundling.cjs',
  'scripts/plainDecimal.cjs',
  'scripts/plainTheme.cjs',
  'webpack.config.js',
];
const PANE = [
  ...SHARED,
  'src',
  'assets/icons',
  'assets/functions',
  'assets/shortcuts',
  'manifest.xml',
  'scripts/manifest/flavours.cjs',
  'scripts/sample/dong-nai-2020-2025.json',
];
const NOT_IN_EXCEL = /^src\/(host|cli|workbench)\//;
const WORKBENCH = [
  ...[...SHARED, 'webpack.workbench.config.js', 'assets/samples/dong-nai-2020-2025.xlsx'],
  ...['src/kernel', 'src/i18n', 'src/functions', 'src/model', 'src/plan', 'src/cli', 'src/host', 'src/workbench'],
];

function filesUnder(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

function keyOf(files, seed) {
  const hash = createHash('sha256').update(seed);
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside the target and then renames, so that two may ask at once. */
async function build(target, { config, env = {} }) {
  const fresh = `${target}-${process.pid}`;
  const cli = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const args = [cli, '-c', config, '--mode', 'production', '--env', `folder=${fresh}`];
  const options = { cwd: root, env: { ...process.env, KC_BASE_URL: RELEASE_ADDRESS, ...env }, timeout: BUILD_MS };
  await promisify(execFile)(process.execPath, args, options);
  try {
    renameSync(fresh, target);
  } catch (failure) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw failure;
  }
}

/** One build of each kind is kept. */
async function built(folder, key, how) {
  const builds = join(root, 'build', folder);
  const target = join(builds, key);
  if (existsSync(target)) return target;
  mkdirSync(builds, { recursive: true });
  await build(target, how);
  for (const name of readdirSync(builds)) {
    if (!name.startsWith(key)) rmSync(join(builds, name), { recursive: true, force: true });
  }
  return target;
}

/** @returns {Promise<string>} the folder as an office puts it on its server: the manifest, and the folder of the version */
const builtRelease = () => {
  const files = PANE.flatMap(filesUnder).filter((file) => !NOT_IN_EXCEL.test(file));
  return built('e2e', keyOf(files, RELEASE_ADDRESS + version), { config: 'webpack.config.js' });
};

/** @returns {Promise<string>} the folder with `taskpane.html` and all that it loads */
const builtPane = async () => join(await builtRelease(), version);

/** @returns {Promise<string>} the folder with `bare.html`, beside which the benchmark times the pane */
const builtBarePage = () =>
  built('bare', keyOf([...SHARED, 'scripts/bench/barePage.mjs', 'scripts/bench/webpack.bare.config.js'], 'bare'), {
    config: 'scripts/bench/webpack.bare.config.js',
  });

/** @returns {Promise<string>} the folder with the workbench's `index.html` and all that it loads, the built pane among it */
async function builtWorkbench() {
  const pane = await builtPane();
  const key = keyOf(WORKBENCH.flatMap(filesUnder), pane);
  return built('workbench', key, { config: 'webpack.workbench.config.js', env: { KC_PANE: pane } });
}

module.exports = { BUILD_MS, RELEASE_ADDRESS, builtBarePage, builtPane, builtRelease, builtWorkbench };
