/** In which encoding the letters of a file are: told by its first bytes, or by letters that only one encoding has. */
import type { NoText } from '../kernel';
import { refusal } from './fileBytes';
import { LegacyTally } from './legacyFonts';

/** As `TextDecoder` calls them; Windows-1252 is where the old fonts keep their letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258';

/** Signatures of files that people take for a list. */
const SIGNATURES: readonly (readonly [NoText, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['oldWorkbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const beginsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

/** Every Latin letter, digit and separator of UTF-16 has a zero byte; text in any other encoding has none. */
const ZEROS_IN_UTF16 = 0.2;
const STRAY_ZEROS = 0.02;

function withoutMark(head: Uint8Array): Encoding | 'binary' | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / head.length);
  if (odd >= ZEROS_IN_UTF16 && even <= STRAY_ZEROS) return 'utf-16le';
  if (even >= ZEROS_IN_UTF16 && odd <= STRAY_ZEROS) return 'utf-16be';
  return even + odd > 0 ? 'binary' : undefined;
}

/** Control characters that texts have: tab, line ends, page breaks, and the end mark of DOS. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
const MOST_CONTROLS = 0.01;

const isBinary = (head: Uint8Array): boolean =>
  head.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte)).length > head.length * MOST_CONTROLS;

function isUtf8(head: Uint8Array): boolean {
  try {
    // The last letter may be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** One byte a letter: text in an old font, or else Windows' own encoding of Vietnamese. */
export function eightBit(head: Uint8Array): Encoding {
  const tally = new LegacyTally();
  tally.add(new TextDecoder('windows-1252').decode(head).split(/[\s,;"]+/u));
  return tally.finding() === undefined ? 'windows-1258' : 'windows-1252';
}

/** @returns the encoding of the first byte-order mark, if there is one */
export const markedAs = (head: Uint8Array): Encoding | undefined =>
  MARKS.find(([, bytes]) => beginsWith(head, bytes))?.[0];

/**
 * @param head the first stretch of the file
 * @throws {FileRefused} for what is no text, and for nothing at all
 */
export function recogniseEncoding(head: Uint8Array, file: string): Encoding {
  const marked = markedAs(head);
  if (head.length === 0 || (marked !== undefined && head.length <= 3)) throw refusal('file-empty', { file });
  if (marked !== undefined) return marked;
  const kind = SIGNATURES.find(([, bytes]) => beginsWith(head, bytes))?.[0];
  const unmarked = withoutMark(head);
  if (kind !== undefined || unmarked === 'binary' || (unmarked === undefined && isBinary(head)))
    throw refusal('file-no-text', { file, kind: kind ?? 'binary' });
  return unmarked ?? (isUtf8(head) ? 'utf-8' : eightBit(head));
}
