/** The bytes of a file as letters, stretch by stretch: never more of it in memory than one stretch. */
import { eightBit, markedAs, recogniseEncoding, type Encoding } from './encoding';
import { refusal, type FileBytes } from './fileBytes';

/**
 * Bytes read at once. Cells as JSON take at most three times as many, so that a few stretches always fit one request of
 * 5 MB to Excel on the web.
 */
export const STRETCH_BYTES = 256 * 1024;

/** Some letters, with every line end as one `\n`, and how many bytes have been read so far. */
export interface Letters {
  readonly text: string;
  readonly read: number;
  readonly isLast: boolean;
}

/** The letters do not follow the encoding; the stretch may tell which one they follow. */
export class OtherEncoding extends Error {
  constructor(readonly stretch: Uint8Array) {
    super('OtherEncoding');
    this.name = 'OtherEncoding';
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    // A strict decoder has no other complaint.
    throw new OtherEncoding(bytes);
  }
}

/** @throws {OtherEncoding} where the bytes are not of this encoding */
export async function* lettersOf(file: FileBytes, encoding: Encoding): AsyncGenerator<Letters, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let held = '';
  for (let from = 0; from < file.size; from += STRETCH_BYTES) {
    const read = Math.min(from + STRETCH_BYTES, file.size);
    const isLast = read === file.size;
    const whole = held + decoded(decoder, await file.stretch(from, read), isLast);
    // The other half of a line end may come with the next stretch.
    held = !isLast && whole.endsWith('\r') ? '\r' : '';
    const text = whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/gu, '\n');
    if (text.includes('\0')) throw refusal('file-no-text', { file: file.name, kind: 'binary' });
    yield { text, read, isLast };
  }
}

/** The encoding of a file by its first stretch. @throws {FileRefused} when it is no text */
export async function encodingOf(file: FileBytes): Promise<Encoding> {
  return recogniseEncoding(await file.stretch(0, Math.min(STRETCH_BYTES, file.size)), file.name);
}

/** Another encoding for a file that was taken for UTF-8 because it begins with English letters; undefined: there is none. */
export async function encodingInstead(
  file: FileBytes,
  encoding: Encoding,
  { stretch }: OtherEncoding,
): Promise<Encoding | undefined> {
  const head = await file.stretch(0, Math.min(3, file.size));
  return encoding === 'utf-8' && markedAs(head) === undefined ? eightBit(stretch) : undefined;
}
