/** A chosen file as the app asks for it; the reading itself is done in a thread of its own, which ends with the file. */
import type { ListFile, OpenedList } from '../app';
import type { LegacyFont, ReadProgress, Row, Separator, Survey } from '../csv';
import { issue, type Issue } from '../kernel';
import type { ListAnswer, ListQuestion } from './listMessages';

const noWorker = (): Issue => issue({ code: 'file-no-worker', severity: 'error' }, {});

/** What came back, or that the thread did not even start. */
type Heard = ListAnswer | { readonly kind: 'silent' };

class Thread {
  constructor(
    private readonly worker: Worker,
    private readonly progress: ReadProgress,
  ) {}

  /** @throws what the thread says of a fault of ours */
  async ask(question: ListQuestion): Promise<Heard> {
    const heard = await new Promise<Heard>((resolve) => {
      this.worker.onmessage = ({ data }: MessageEvent<ListAnswer>) => {
        if (data.kind === 'progress') this.progress(data.read, data.size);
        else resolve(data);
      };
      this.worker.onerror = (event) => {
        event.preventDefault();
        resolve({ kind: 'silent' });
      };
      this.worker.postMessage(question);
    });
    if (heard.kind === 'fault') throw new Error(heard.said);
    return heard;
  }
}

function listFile(thread: Thread, survey: Survey): ListFile {
  const rows = (font: LegacyFont | undefined) => {
    const begun = thread.ask({ kind: 'begin', font });
    return async (): Promise<readonly Row[] | Issue | undefined> => {
      await begun;
      const heard = await thread.ask({ kind: 'next' });
      return heard.kind === 'rows' ? heard.rows : noWorker();
    };
  };
  return { survey, rows };
}

/** Excel, or whoever looks after the computer, may forbid threads. */
function startThread(): Worker | undefined {
  try {
    return new Worker(new URL(/* webpackChunkName: "list" */ './listThread.ts', import.meta.url));
  } catch {
    return undefined;
  }
}

/** Begins to look through the file at once. @param separator what a person says; undefined: the file's own rows tell */
export function openList(file: File, progress: ReadProgress, separator?: Separator): OpenedList {
  const worker = startThread();
  if (worker === undefined) return { seen: Promise.resolve(noWorker()), close: () => undefined };
  const thread = new Thread(worker, progress);
  const look = async (): Promise<ListFile | Issue> => {
    const heard = await thread.ask({ kind: 'look', file, separator });
    if (heard.kind !== 'seen') return noWorker();
    return 'code' in heard.seen ? heard.seen : listFile(thread, heard.seen);
  };
  return { seen: look(), close: () => worker.terminate() };
}
