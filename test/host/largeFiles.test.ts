/** Large files are opened and saved bit by bit: rows that are read at once are the rows that the parser would read. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { registerRows, withRegister } from '../../scripts/sample/register';
import { openWorkbook } from '../../src/host/codec/open';
import { readParts, type Parts } from '../../src/host/codec/parts';
import { saveWorkbook } from '../../src/host/codec/save';
import { UnreadableWorkbook } from '../../src/host/codec/unreadable';
import { gridCell, gridRow } from '../../src/host/document/cellGrid';
import { writeContents } from '../../src/host/document/contents';
import { createDocument } from '../../src/host/document/create';
import type { Document, Sheet } from '../../src/host/document/model';

const OPENING = { seed: 'large', year: 2026 };
const ROWS = 12_000;
const empty = createDocument(OPENING);
/** Some texts need escaping, so that their rows are the parser's. */
const rows = [...registerRows(ROWS - 1)].map(([code, name, ...rest], index) => [
  code,
  index % 900 === 0 ? `${name} & "con" <1>` : name,
  ...rest,
]);
const written = saveWorkbook(undefined, empty, withRegister(empty, rows));
const SHEET = 'xl/worksheets/sheet2.xml';

const open = (bytes: Uint8Array): Document => openWorkbook(bytes, OPENING);
const register = ({ sheets }: Document): Sheet => {
  const [, sheet] = sheets;
  if (sheet === undefined) throw new Error('There is no register.');
  return sheet;
};

function changedPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name] ?? new Uint8Array()))) });
}

test('what was saved is read again, the rows that are read at once and those that are parsed', () => {
  const sheet = register(open(written));
  expect(gridRow(sheet.cells, 1)?.map((cell) => cell?.value)).toEqual(rows[0]);
  expect(
    rows.every((row, index) => row.every((value, column) => gridCell(sheet.cells, index + 1, column)?.value === value)),
  ).toBe(true);
});

test.each<readonly [string, (text: string) => string]>([
  [
    'after a comment, which sends every row to the parser',
    (text) => text.replace('<sheetData>', '<sheetData><!-- -->'),
  ],
  ['with its rows on lines of their own', (text) => text.replaceAll('<row ', '\n  <row ')],
  [
    'with spans, heights and an unknown attribute',
    (text) => text.replaceAll(/<row r="(\d+)"/g, '<row r="$1" spans="1:6" x14ac:dyDescent="0.25"'),
  ],
  ['without addresses', (text) => text.replaceAll(/<(row|c) r="[A-Z]*\d+"/g, '<$1')],
  ['with a prefix on every tag', (text) => text.replaceAll(/<(\/?)(?![?!])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')],
])('a register %s is the same', (_how, change) => {
  const [one, other] = [register(open(written)), register(open(changedPart(written, SHEET, change)))];
  expect(JSON.stringify(one.cells) === JSON.stringify(other.cells)).toBe(true);
});

test('what stands in a comment is no row', () => {
  const hidden = '<!-- </row><row r="20000"><c r="A20000"><v>1</v></c></row> -->';
  const sheet = register(
    open(changedPart(written, SHEET, (text) => text.replace('<sheetData>', `<sheetData>${hidden}`))),
  );
  expect(gridRow(sheet.cells, 19_999)).toBeUndefined();
  expect(gridCell(sheet.cells, 1, 0)?.value).toBe('CS0000001');
});

test.each<readonly [string, (text: string) => string]>([
  ['a row that never ends', (text) => text.replace('</row>', '')],
  ['an attribute that is there twice', (text) => text.replace('<row r="7"', '<row r="7" ht="1" ht="2"')],
  ['a row beyond the sheet', (text) => text.replace('<row r="9"', '<row r="9999999"')],
  ['a forbidden letter', (text) => text.replace('CS0000009', 'CS\u0001')],
  ['an entity of its own', (text) => text.replace('CS0000009', '&bomb;')],
  ['an end before the end', (text) => text.slice(0, text.length / 2)],
])('a file with %s is damaged', (_how, change) => {
  expect(() => open(changedPart(written, SHEET, change))).toThrow(UnreadableWorkbook);
});

test('a part that is longer than its archive says is not read to its end', () => {
  const bytes = written.slice();
  const view = new DataView(bytes.buffer);
  const name = strToU8(SHEET);
  // In the list of parts, the size stands 22 bytes before the name.
  const at = bytes.findLastIndex((_, index) => name.every((byte, i) => bytes[index + i] === byte));
  view.setUint32(at - 22, 70_000, true);
  expect(() => open(bytes)).toThrow(UnreadableWorkbook);
});

const packed = (parts: Parts, name: string): Uint8Array => {
  const part = parts.get(name);
  return part === undefined || part instanceof Uint8Array ? new Uint8Array() : part.packed;
};

test('saving another sheet keeps the packed bytes of the register, and every byte is the same each time', () => {
  const opened = open(written);
  const [first] = opened.sheets;
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const changed = writeContents(opened, { sheetId: first?.id ?? '', area }, 'mới');
  const saved = saveWorkbook(written, opened, changed);
  expect(Buffer.compare(packed(readParts(saved), SHEET), packed(readParts(written), SHEET))).toBe(0);
  expect(packed(readParts(saved), SHEET).length).toBeGreaterThan(100_000);
  expect(Buffer.compare(saved, saveWorkbook(written, opened, changed))).toBe(0);
});

test('a change in the middle of a register changes that row and keeps the text of all others', () => {
  const opened = open(written);
  const sheet = register(opened);
  const area = { row: 6_000, column: 1, rows: 1, columns: 1 };
  const saved = saveWorkbook(written, opened, writeContents(opened, { sheetId: sheet.id, area }, 'Tên khác'));
  const [before, after] = [written, saved].map((bytes) =>
    strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array()).split('<row '),
  );
  expect(after?.filter((row, index) => row !== before?.[index])).toHaveLength(1);
  expect(gridCell(register(open(saved)).cells, 6_000, 1)?.value).toBe('Tên khác');
});
