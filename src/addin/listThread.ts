/** The Web Worker that reads a file of any size while the pane stays at hand: the page asks, one question at a time. */
import { lookThrough, rowsIn, type FileBytes, type Survey } from '../csv';
import type { ListAnswer, ListQuestion } from './listMessages';

/** What a Web Worker's own global has. */
interface WorkerScope {
  postMessage(message: ListAnswer): void;
  onmessage: ((event: { readonly data: ListQuestion }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

const bytesOf = (file: File): FileBytes => ({
  name: file.name,
  size: file.size,
  stretch: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
});

/** One file, from the first question about it to the last. */
class Reading {
  private file: FileBytes | undefined;
  private survey: Survey | undefined;
  private next: ReturnType<typeof rowsIn> | undefined;

  async answer(question: ListQuestion): Promise<ListAnswer> {
    switch (question.kind) {
      case 'look': {
        this.file = bytesOf(question.file);
        const progress = (read: number, size: number): void => scope.postMessage({ kind: 'progress', read, size });
        const seen = await lookThrough(this.file, { progress, separator: question.separator });
        this.survey = 'code' in seen ? undefined : seen;
        return { kind: 'seen', seen };
      }
      case 'begin':
        this.next = this.file && this.survey && rowsIn(this.file, this.survey, question.font);
        return { kind: 'begun' };
      case 'next':
        return { kind: 'rows', rows: await this.next?.() };
    }
  }
}

const reading = new Reading();
scope.onmessage = ({ data }) => {
  reading.answer(data).then(
    (answer) => scope.postMessage(answer),
    (failure: unknown) => scope.postMessage({ kind: 'fault', said: String(failure) }),
  );
};
