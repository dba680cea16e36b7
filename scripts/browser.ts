/** A Chromium for tests, the benchmark and pictures: an installed one, or else one fetched from npm into the cache beside the packages. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { findProgram } from './programs';

/** The last version for Node 20; it holds a headless Chromium for Linux on x64 and the libraries it needs. */
const FETCHED = '@sparticuz/chromium@138.0.2';
const packages = join(require.resolve('playwright-core/package.json'), '..', '..');
const cache = join(packages, '.cache', 'kc-browser');

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isRoot = (): boolean => process.getuid?.() === 0;

const findInstalled = (): string | undefined =>
  findProgram({
    variable: 'KC_BROWSER',
    names: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'chrome',
      'msedge',
    ],
    onMac: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    onWindows: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  });

/** Installs and unpacks in a folder of its own and then renames it, so that two test files may ask at once. */
function fetchPackage(): string {
  const folder = join(cache, FETCHED.replaceAll(/[@/]/g, '_'));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fetching-'));
  const args = ['install', '--prefix', fresh, '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error', FETCHED];
  execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  unpack(fresh);
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** What the fetched browser needs in its environment, and where it is. */
interface Unpacked {
  readonly path: string;
  readonly libraries: string;
  readonly fonts: string;
}

/**
 * Unpacks the fetched browser, or finds it unpacked, in a process of its own: the package is an ES module, which jest
 * does not load. It unpacks its libraries and fonts only when it believes itself in the cloud it was made for.
 */
function unpack(folder: string): Unpacked {
  const code = `import('@sparticuz/chromium').then(async ({ default: chromium }) => {
    const path = await chromium.executablePath();
    const { LD_LIBRARY_PATH: libraries = '', FONTCONFIG_PATH: fonts = '' } = process.env;
    console.log(JSON.stringify({ path, libraries, fonts }));
  })`;
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  return JSON.parse(execFileSync(process.execPath, ['-e', code], { cwd: folder, env, encoding: 'utf8' })) as Unpacked;
}

function fetchBrowser(): LaunchOptions {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Google Chrome or Microsoft Edge, or name one in KC_BROWSER.');
  }
  const { path, libraries, fonts } = unpack(fetchPackage());
  const ownFonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: fonts };
  return { executablePath: path, env: { ...definedEnv(), LD_LIBRARY_PATH: libraries, ...ownFonts } };
}

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/**
 * How to start a browser: `chromium.launch(findBrowser())`. Looks at KC_BROWSER, then for Chrome, Chromium or Edge on
 * the machine; fetches one from npm, once, when there is none and the machine is Linux on x64.
 */
export function findBrowser(): LaunchOptions {
  const installed = findInstalled();
  const found: LaunchOptions = installed ? { executablePath: installed } : fetchBrowser();
  return { headless: true, ...found, args: [...QUIET, ...(isRoot() ? ['--no-sandbox'] : [])] };
}
