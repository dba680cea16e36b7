/** The embedded workbook in a Web Worker: the script that `openInWebWorker` is given a worker of. */
import { startWebThread } from './calculation/webThread';
import { raise, serveWorkbook } from './workbookServer';
import type { WorkerAnswer, WorkerPush, WorkerRequest } from './workerMessages';

/** What a Web Worker's own global has. */
interface WorkerScope {
  postMessage(message: WorkerAnswer | WorkerPush): void;
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const answer = serveWorkbook({
  push: (text) => scope.postMessage({ push: text }),
  changed: () => scope.postMessage({ grid: 'changed' }),
  startThread: startWebThread,
});
scope.onmessage = ({ data }) => {
  answer(data).then((answered) => scope.postMessage(answered), raise);
};
