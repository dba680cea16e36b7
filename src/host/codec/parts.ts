/** An .xlsx file as its parts: a zip archive, read within limits and written so that the same parts give the same bytes. */
import {
  archiveEntries,
  archiveOf,
  eachPiece,
  joinedBytes,
  packedPart,
  unpackedBytes,
  type PackedPart,
} from './archive';
import { unreadable, UnreadableWorkbook } from './unreadable';

/** Part names without a leading slash, in the order of the file; new parts are bytes, those of a file are as they stand in it. */
export type Parts = ReadonlyMap<string, Uint8Array | PackedPart>;

const MOST_COMPRESSED = 50 * 1024 * 1024;
const MOST_UNCOMPRESSED = 1024 * 1024 * 1024;
/** Honest workbooks stay below 100:1; small parts may exceed it. */
const MOST_RATIO = 250;
const RATIO_APPLIES_FROM = 20 * 1024 * 1024;

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Encrypted workbooks and .xls files share a container; a stream's name, in UTF-16, tells them apart. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return bytes.some((byte, start) => byte === name[0] && name.every((expected, i) => bytes[start + i] === expected));
}

function requireZip(bytes: Uint8Array): void {
  if (bytes.length > MOST_COMPRESSED)
    unreadable('too-large', `The file is larger than ${MOST_COMPRESSED / 1024 / 1024} MB.`);
  if (startsWith(bytes, OLE_SIGNATURE)) {
    if (isEncrypted(bytes)) unreadable('encrypted', 'The workbook is protected by a password.');
    unreadable('old-format', 'The file has the format of Excel 97-2003 (.xls). Save it as .xlsx.');
  }
  if (!startsWith(bytes, [0x50, 0x4b])) unreadable('not-a-zip', 'The file is not an Excel workbook (.xlsx).');
}

/** More parts than any workbook has. */
const MOST_PARTS = 20_000;

/** Names that would lead out of the folder into which another program unpacks the file, or that stand for two parts. */
function requireName(name: string, seen: Set<string>): void {
  const steps = name.replace(/^\//, '').split('/');
  if (steps.includes('..') || /[\\:\0]/.test(name)) unreadable('damaged', 'A part of the file has an impossible name.');
  if (seen.has(name.toLowerCase())) unreadable('damaged', `The part ${name} is there twice.`);
  seen.add(name.toLowerCase());
  if (seen.size > MOST_PARTS) unreadable('too-large', 'The file has more parts than a workbook may have.');
}

/** @returns a check for each part before it is unpacked, on the names and sizes that the archive declares. */
function guardOf(compressed: number): (part: { readonly name: string; readonly size: number }) => void {
  const seen = new Set<string>();
  const sum = { total: 0 };
  return ({ name, size }) => {
    requireName(name, seen);
    sum.total += size;
    const { total } = sum;
    const bomb = total > RATIO_APPLIES_FROM && total / compressed > MOST_RATIO;
    if (total > MOST_UNCOMPRESSED || bomb)
      unreadable('too-large', 'The file unpacks to more than a workbook may hold.');
  };
}

/** Whatever goes wrong inside an archive, the file is damaged. */
function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw new UnreadableWorkbook('damaged', 'The archive is damaged.', { cause: error });
  }
}

/** @throws UnreadableWorkbook when the bytes are no archive, are too large, or are damaged */
export function readParts(bytes: Uint8Array): Parts {
  requireZip(bytes);
  const guard = guardOf(bytes.length);
  return orDamaged(() => {
    const entries = [...archiveEntries(bytes)].filter(({ name }) => !name.endsWith('/'));
    for (const entry of entries) guard(entry);
    return new Map(entries.map(({ name, ...part }) => [name.replace(/^\//, ''), part]));
  });
}

/** @returns the bytes of the archive; the same parts in the same order give the same bytes. */
export const writeParts = (parts: Parts): Uint8Array =>
  archiveOf([...parts].map(([name, part]) => [name, part instanceof Uint8Array ? packedPart([part]) : part] as const));

const partOf = (parts: Parts, name: string): Uint8Array | PackedPart =>
  parts.get(name) ?? unreadable('damaged', `The part ${name} is missing.`);

const partBytes = (part: Uint8Array | PackedPart): Uint8Array =>
  part instanceof Uint8Array ? part : orDamaged(() => unpackedBytes(part));

const decoderFor = (start: Uint8Array): InstanceType<typeof TextDecoder> =>
  new TextDecoder(startsWith(start, [0xff, 0xfe]) ? 'utf-16le' : 'utf-8', { fatal: true });

/** @returns the text of a part. @throws UnreadableWorkbook when it is missing or not UTF-8 or UTF-16 */
export function partText(parts: Parts, name: string): string {
  const bytes = partBytes(partOf(parts, name));
  try {
    return decoderFor(bytes).decode(bytes);
  } catch {
    return unreadable('damaged', `The part ${name} is not readable as text.`);
  }
}

/** Gives the text of a part bit by bit; a text may end in the middle of a word. @throws as `partText` */
export function eachText(parts: Parts, name: string, take: (text: string) => void): void {
  const part = partOf(parts, name);
  const state: { decoder: InstanceType<typeof TextDecoder> | undefined } = { decoder: undefined };
  const decoded = (bytes: Uint8Array | undefined): string => {
    state.decoder ??= decoderFor(bytes ?? new Uint8Array());
    try {
      return bytes ? state.decoder.decode(bytes, { stream: true }) : state.decoder.decode();
    } catch {
      return unreadable('damaged', `The part ${name} is not readable as text.`);
    }
  };
  if (part instanceof Uint8Array) take(decoded(part));
  else orDamaged(() => eachPiece(part, (piece) => take(decoded(piece))));
  take(decoded(undefined));
}

const encoder = new TextEncoder();
export const textBytes = (text: string): Uint8Array => encoder.encode(text);

/** Letters that are turned into bytes at a time. */
const PIECE = 65_536;
/** A part of more bytes is packed while it is made, and less hard: packing harder would cost more time than the space is worth. */
const LARGE = 4 * 1024 * 1024;

function* bytesOfTexts(texts: Iterable<string>): Generator<Uint8Array> {
  const state = { text: '' };
  for (const text of texts) {
    state.text += text;
    if (state.text.length < PIECE) continue;
    yield textBytes(state.text);
    state.text = '';
  }
  yield textBytes(state.text);
}

/** @returns a part of many texts, of which never more than a few are there at once if it is large */
export function partOfTexts(texts: Iterable<string>): Uint8Array | PackedPart {
  const left = bytesOfTexts(texts);
  const first: Uint8Array[] = [];
  const sum = { bytes: 0 };
  for (let next = left.next(); !next.done; next = left.next()) {
    first.push(next.value);
    sum.bytes += next.value.length;
    if (sum.bytes > LARGE) return packedPart(all(first, left), 2);
  }
  return joinedBytes(first);
}

function* all<T>(first: readonly T[], left: Iterable<T>): Generator<T> {
  yield* first;
  yield* left;
}
