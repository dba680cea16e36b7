/** A file as its reader needs it: stretches of bytes, and a refusal where it cannot be what the person thinks. */
import { issue, type FileFacts, type Issue } from '../kernel';

/** A file of which any stretch can be had; a browser's `File` is one through `slice().arrayBuffer()`. */
export interface FileBytes {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly stretch: (from: number, to: number) => Promise<Uint8Array>;
}

/** Why a file is not read any further. */
export class FileRefused extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
    this.name = 'FileRefused';
  }
}

export const refusal = <Code extends keyof FileFacts>(code: Code, facts: FileFacts[Code]): FileRefused =>
  new FileRefused(issue({ code, severity: 'error' }, facts as never));
