/** `npm run release`: builds for the address in KC_BASE_URL and leaves `dist/` only if it is, but for that address, the release that the tests open. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import builtPages from './builtPages.cjs';
import { schemaFaults } from './manifest/validate.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [dist, tested] = [join(root, 'dist'), join(root, 'build', 'tested-release')];
const address = process.env.KC_BASE_URL;
const base = address?.endsWith('/') ? address : `${address}/`;

const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

function build() {
  rmSync(dist, { recursive: true, force: true });
  run('node_modules/webpack-cli/bin/cli.js', '--mode', 'production', '--env', `folder=${dist}`);
  run('scripts/notices.cjs', dist);
}

/** A build of its own: what differs by time, by chance or by the machine shows. */
async function fetchTested() {
  rmSync(tested, { recursive: true, force: true });
  cpSync(await builtPages.builtRelease(), tested, { recursive: true });
  run('scripts/notices.cjs', tested);
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

/** Byte for byte: latin1 gives each a character of its own. */
const bytes = (folder, file) => readFileSync(join(folder, file), 'latin1');

function differences() {
  const [files, others] = [filesIn(dist), filesIn(tested)];
  const isSame = (file) => bytes(dist, file) === bytes(tested, file).replaceAll(builtPages.RELEASE_ADDRESS, base);
  return [...new Set([...files, ...others])].filter(
    (file) => !(files.includes(file) && others.includes(file)) || !isSame(file),
  );
}

/** Addresses in the manifest at which the build has no file. */
function missingFiles(manifest) {
  return [...manifest.matchAll(/"(https:\/\/[^"]+)"/gu)]
    .flatMap(([, url]) => (url.startsWith(base) ? [url.slice(base.length)] : []))
    .filter((file) => !existsSync(join(dist, file)));
}

function say(problems) {
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (address) {
  build();
  await fetchTested();
  const manifest = readFileSync(join(dist, 'manifest.xml'), 'utf8');
  const problems = [
    ...differences().map(
      (file) =>
        `${file} differs from the release that the tests open, by more than the address. If packages were installed anew, delete build/e2e and try again.`,
    ),
    ...missingFiles(manifest).map((file) => `The manifest names ${file}, which is not in dist.`),
    ...(await schemaFaults(manifest)),
  ];
  if (problems.length > 0) rmSync(dist, { recursive: true, force: true });
  say(problems);
  rmSync(tested, { recursive: true, force: true });
  if (problems.length === 0) console.log(`dist: ${filesIn(dist).length} files for ${base}, the same as those tested`);
} else {
  say([
    'Set KC_BASE_URL to the address where the files will be served, for example https://may-chu.dongnai.gov.vn/kc/',
  ]);
}
