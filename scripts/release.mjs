/** `npm run release`: builds twice for the address in KC_BASE_URL and leaves `dist/` only if both builds are the same bytes. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFaults } from './manifest/validate.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [first, second] = [join(root, 'dist'), join(root, 'build', 'second-build')];
const address = process.env.KC_BASE_URL;

function build(folder) {
  rmSync(folder, { recursive: true, force: true });
  const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  run('node_modules/webpack-cli/bin/cli.js', '--mode', 'production', '--output-path', folder);
  run('scripts/notices.cjs', folder);
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

function differences() {
  const [files, again] = [filesIn(first), filesIn(second)];
  const same = (file) => readFileSync(join(first, file)).equals(readFileSync(join(second, file)));
  return [...new Set([...files, ...again])].filter(
    (file) => !(files.includes(file) && again.includes(file)) || !same(file),
  );
}

/** Addresses in the manifest at which the build has no file. */
function missingFiles(manifest) {
  const base = address.endsWith('/') ? address : `${address}/`;
  return [...manifest.matchAll(/"(https:\/\/[^"]+)"/gu)]
    .flatMap(([, url]) => (url.startsWith(base) ? [url.slice(base.length)] : []))
    .filter((file) => !existsSync(join(first, file)));
}

function say(problems) {
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (address) {
  build(first);
  build(second);
  const manifest = readFileSync(join(first, 'manifest.xml'), 'utf8');
  const problems = [
    ...differences().map((file) => `${file} differs between two builds of the same sources.`),
    ...missingFiles(manifest).map((file) => `The manifest names ${file}, which is not in dist.`),
    ...(await schemaFaults(manifest)),
  ];
  if (problems.length > 0) rmSync(first, { recursive: true, force: true });
  say(problems);
  rmSync(second, { recursive: true, force: true });
  if (problems.length === 0) console.log(`dist: ${filesIn(first).length} files, twice the same, for ${address}`);
} else {
  say([
    'Set KC_BASE_URL to the address where the files will be served, for example https://may-chu.dongnai.gov.vn/kc/',
  ]);
}
