/** The entries of a zip archive, packed as they are: a part that nobody changes is never unpacked, and a large one only bit by bit. */
import { Inflate, inflateSync, strFromU8, strToU8, Zip, ZipDeflate } from 'fflate';
import { unreadable } from './unreadable';

/** One part as it stands in an archive. */
export interface PackedPart {
  readonly packed: Uint8Array;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  /** Bytes once unpacked, as the archive says; unpacking ends there. */
  readonly size: number;
  readonly crc: number;
}

export interface ArchiveEntry extends PackedPart {
  readonly name: string;
}

const damaged = (): never => unreadable('damaged', 'The archive is damaged.');

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** Stands where a number is too large for its place, and the true one stands elsewhere. */
const ELSEWHERE = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const number64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where the list of entries starts, and how many it has. */
function listOf(view: DataView): { readonly at: number; readonly count: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let end = view.byteLength - END_SIZE; end >= lowest; end -= 1) {
    if (view.getUint32(end, true) !== END) continue;
    const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
    if (at !== ELSEWHERE && count !== 0xffff) return { at, count };
    const large = number64(view, end - 12);
    return view.getUint32(large, true) === END_64
      ? { at: number64(view, large + 48), count: number64(view, large + 32) }
      : damaged();
  }
  return damaged();
}

/** Numbers that were too large for their places stand in an extra field, in the order of those places. */
function largeNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1)
      return Array.from({ length: Math.floor(size / 8) }, (_, i) => number64(view, at + 4 + i * 8));
  }
  return [];
}

function entryAt(bytes: Uint8Array, at: number): { readonly entry: ArchiveEntry; readonly next: number } {
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== CENTRAL) damaged();
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const large = largeNumbers(view, at + 46 + nameLength, extraLength);
  const numberAt = (place: number): number => {
    const value = view.getUint32(at + place, true);
    return value === ELSEWHERE ? (large.shift() ?? value) : value;
  };
  const [size, packedSize, local] = [numberAt(24), numberAt(20), numberAt(42)];
  if (view.getUint32(local, true) !== LOCAL) damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) damaged();
  const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
  const entry = {
    name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), !isUtf8),
    packed: bytes.subarray(start, start + packedSize),
    method: view.getUint16(at + 10, true),
    size,
    crc: view.getUint32(at + 16, true),
  };
  return { entry, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

/** @throws any error when the archive is damaged: its own numbers lead out of it */
export function* archiveEntries(bytes: Uint8Array): Generator<ArchiveEntry> {
  const list = listOf(viewOf(bytes));
  for (let left = list.count, at = list.at; left > 0; left -= 1) {
    const { entry, next } = entryAt(bytes, at);
    yield entry;
    at = next;
  }
}

/** @returns the whole content. @throws when it is damaged */
export function unpackedBytes({ packed, method, size }: PackedPart): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) damaged();
  return inflateSync(packed, { out: new Uint8Array(size) });
}

/** Bytes that are unpacked at a time: one of them stands for a thousand at most. */
const STEP = 65_536;

/** Unpacks bit by bit. @throws when the content is damaged, or longer than its archive says */
export function eachPiece({ packed, method, size }: PackedPart, take: (piece: Uint8Array) => void): void {
  if (method !== 0 && method !== 8) damaged();
  const sum = { bytes: 0 };
  const counted = (piece: Uint8Array): void => {
    sum.bytes += piece.length;
    if (sum.bytes > size) damaged();
    take(piece);
  };
  const inflate = new Inflate(counted);
  for (let at = 0; at < packed.length; at += STEP) {
    const piece = packed.subarray(at, at + STEP);
    if (method === 0) counted(piece);
    else inflate.push(piece, at + STEP >= packed.length);
  }
}

/** The first day that a zip archive can hold, in local time because that is how it is stored. */
const FIXED_DATE = new Date(1980, 0, 1);

/** @returns the part, packed while it is made: an archive of its own, of which the one entry is taken. */
export function packedPart(content: Iterable<Uint8Array>, level: 2 | 6 = 6): PackedPart {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => void (error ? damaged() : packed.push(piece)));
  const file = new ZipDeflate('part', { level });
  file.mtime = FIXED_DATE;
  zip.add(file);
  for (const piece of content) file.push(piece);
  file.push(new Uint8Array(), true);
  zip.end();
  const [entry] = archiveEntries(joinedBytes(packed));
  return entry ?? damaged();
}

export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  pieces.reduce((at, piece) => {
    joined.set(piece, at);
    return at + piece.length;
  }, 0);
  return joined;
}

const HEAD = 30;
const LIST_HEAD = 46;
const FIRST_DAY = (1 << 5) | 1;

/** What an entry says of itself before its content and again in the list: the same numbers in the same order. */
function describe(view: DataView, at: number, { part, nameLength }: { part: PackedPart; nameLength: number }): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x800, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** @returns the bytes of an archive; the same parts in the same order give the same bytes. */
export function archiveOf(parts: Iterable<readonly [string, PackedPart]>): Uint8Array {
  const entries = [...parts].map(([name, part]) => ({ name: strToU8(name), part }));
  const content = entries.reduce((sum, { name, part }) => sum + HEAD + name.length + part.packed.length, 0);
  const list = entries.reduce((sum, { name }) => sum + LIST_HEAD + name.length, 0);
  const bytes = new Uint8Array(content + list + END_SIZE);
  const view = viewOf(bytes);
  const at = { local: 0, list: content };
  for (const { name, part } of entries) {
    view.setUint32(at.local, LOCAL, true);
    describe(view, at.local + 4, { part, nameLength: name.length });
    bytes.set(name, at.local + HEAD);
    bytes.set(part.packed, at.local + HEAD + name.length);
    view.setUint32(at.list, CENTRAL, true);
    view.setUint16(at.list + 4, 20, true);
    describe(view, at.list + 6, { part, nameLength: name.length });
    view.setUint32(at.list + 42, at.local, true);
    bytes.set(name, at.list + LIST_HEAD);
    at.local += HEAD + name.length + part.packed.length;
    at.list += LIST_HEAD + name.length;
  }
  view.setUint32(at.list, END, true);
  view.setUint16(at.list + 8, entries.length, true);
  view.setUint16(at.list + 10, entries.length, true);
  view.setUint32(at.list + 12, list, true);
  view.setUint32(at.list + 16, content, true);
  return bytes;
}
