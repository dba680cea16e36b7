/** `npm run workbench [-- --port N] [--no-open]`: builds the workbench if need be, serves it on this machine and opens it. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import builtPages from './builtPages.cjs';
import staticServer from './staticServer.cjs';

const PORT = 4173;

/** @returns the program that opens an address, with its arguments; a machine without a desktop has none, which is no fault */
function opener(address) {
  if (process.platform === 'darwin') return ['open', [address]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'start', '', address]] : ['xdg-open', [address]];
}

function open(address) {
  const [program, args] = opener(address);
  const opened = spawn(program, args, { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}

function options() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  });
  const port = Number(values.port ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port.`);
  return { port, opens: values['no-open'] !== true };
}

try {
  const { port, opens } = options();
  console.log('Đang dựng trang (lần đầu khoảng một phút) · Building (about a minute the first time) …');
  const { origin } = await staticServer.serveFolder(await builtPages.builtWorkbench(), port);
  console.log(`KC Planner: ${origin}/\nCtrl+C để dừng · to stop`);
  if (opens) open(`${origin}/`);
} catch (failure) {
  const said =
    failure.code === 'EADDRINUSE'
      ? `Cổng đang được dùng; hãy chọn cổng khác · The port is in use; choose another: npm run workbench -- --port N`
      : (failure.stderr ?? failure.message);
  console.error(said);
  process.exitCode = 1;
}
