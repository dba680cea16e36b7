/**
 * `npm start`: builds the developer's flavour, serves it by https on this machine, and puts it into Excel on Windows and Mac; for Excel on the
 * web it prints the steps. `npm stop` takes it out of Excel again. Microsoft's tools come through npx when they are needed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import staticServer from './staticServer.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const manifest = join(dist, 'manifest.xml');
/** As the manifest in the repository says. */
const PORT = 3000;
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const SIDELOAD = 'office-addin-debugging@7.0.0';
/** Where Microsoft's tool keeps what it made. */
const certificateFile = (name) => join(homedir(), '.office-addin-dev-certs', name);

const hasExcel = process.platform === 'win32' || process.platform === 'darwin';

/** @returns whether the tool of a package did its work */
function npx(name, ...args) {
  const tool = name.slice(0, name.lastIndexOf('@'));
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Please start it by npm: npm start');
  const { status } = spawnSync(process.execPath, [npm, 'exec', '--yes', '--package', name, '--', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

function build() {
  const { KC_BASE_URL: _elsewhere, ...env } = process.env;
  console.log('Đang dựng trang · Building …');
  execFileSync(process.execPath, ['node_modules/webpack-cli/bin/cli.js', '--mode', 'production'], {
    ...{ cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] },
  });
}

function certificate() {
  const [key, cert] = [certificateFile('localhost.key'), certificateFile('localhost.crt')];
  if (!existsSync(key)) npx(CERTIFICATES, 'install');
  if (!existsSync(key) || !existsSync(cert)) {
    throw new Error(
      'Chưa có chứng chỉ cho https://localhost. Hãy chạy · There is no certificate for https://localhost. Please run: npx office-addin-dev-certs install',
    );
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

const STEPS = `
Excel trên web · Excel on the web:
  1. Mở https://localhost:${PORT}/taskpane.html bằng chính trình duyệt đó và chấp nhận chứng chỉ · open it in the same browser and accept the certificate
  2. Mở một sổ làm việc ở https://excel.cloud.microsoft · open a workbook
  3. Trang đầu → Phần bổ trợ → Thêm phần bổ trợ → Phần bổ trợ của tôi → Tải phần bổ trợ của tôi lên
     Home → Add-ins → More Add-ins → My Add-ins → Upload My Add-in
     ${manifest}

Ctrl+C để dừng · to stop; npm stop để gỡ khỏi Excel · to take it out of Excel`;

async function start() {
  build();
  const { origin } = await staticServer.serveFolder(dist, PORT, certificate());
  console.log(`KC Planner (thử): ${origin}/`);
  const inExcel = hasExcel && npx(SIDELOAD, 'start', manifest, 'desktop', '--no-debug');
  if (hasExcel && !inExcel) console.error('Excel không nhận · Excel did not take it.');
  console.log(STEPS);
}

function stop() {
  if (!hasExcel)
    return console.log('Gỡ ở chính nơi đã tải lên trong Excel trên web · Remove it where it was uploaded.');
  if (!npx(SIDELOAD, 'stop', manifest)) process.exitCode = 1;
  return undefined;
}

try {
  if (process.argv[2] === 'stop') stop();
  else await start();
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}
