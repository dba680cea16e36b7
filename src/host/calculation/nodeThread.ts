/** The calculating thread as a worker thread of Node. */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CalculationMessage, StartThread } from './thread';

const MOST_MEGABYTES = 1_536;

/** Sources have no compiled script beside them; they use the one that the build has put at the same place under `build`. */
function ownScript(): string {
  const built = __dirname.replace(`${sep}src${sep}host`, `${sep}build${sep}src${sep}host`);
  const found = [__dirname, built]
    .map((folder) => join(folder, 'calculationWorker.js'))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The calculating thread is not built (${built}). Run: npx tsc -b`);
  return found;
}

/** Starts a thread; without a script formulas have only Excel's functions. */
export const startNodeThread: StartThread = (script, { heard, broken }) => {
  const worker = new Worker(script ?? ownScript(), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
  const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  worker.on('message', (message: CalculationMessage) => heard(message));
  worker.on('error', broken).on('exit', broken);
  return {
    send: (request) => {
      Atomics.store(progress, 0, -1);
      worker.postMessage({ ...request, progress: progress.buffer });
    },
    progress: () => Atomics.load(progress, 0),
    keepAlive: (alive) => (alive ? worker.ref() : worker.unref()),
    end: async () => void (await worker.terminate()),
  };
};
