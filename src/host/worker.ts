/** The embedded workbook in a Node worker thread: it holds the document, and only texts and bytes cross to the add-in's thread. */
import { parentPort } from 'node:worker_threads';
import { startNodeThread } from './calculation/nodeThread';
import { raise, serveWorkbook } from './workbookServer';
import type { WorkerPush, WorkerRequest } from './workerMessages';

/** Runs until the thread is ended. */
function serve(port: NonNullable<typeof parentPort>): void {
  const push = (text: string): void => port.postMessage({ push: text } satisfies WorkerPush);
  const answer = serveWorkbook({ push, startThread: startNodeThread });
  port.on('message', (request: WorkerRequest) => {
    answer(request).then((answered) => port.postMessage(answered), raise);
  });
}

if (parentPort) serve(parentPort);
