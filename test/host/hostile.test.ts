/** Files that mean harm, or are larger than anybody's: they are refused with a reason, in time, and never crash the host. */
import { strFromU8, zipSync, type Zippable } from 'fflate';
import { UnreadableWorkbook } from '../../src/host/codec/unreadable';
import { openWorkbook } from '../../src/host/codec/open';
import { saveWorkbook } from '../../src/host/codec/save';
import { usedArea, writeContents } from '../../src/host/document/contents';
import { WHOLE_SHEET } from '../../src/host/document/address';
import { unpack } from './packageAudit';
import { userWorkbook } from './userWorkbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const reason = (bytes: Uint8Array): string => {
  try {
    openWorkbook(bytes, { seed: 'x', year: 2026 });
    return 'opened';
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
};

const sheet = (inner: string): string => `<worksheet xmlns="${MAIN}">${inner}</worksheet>`;
const withSheet = (inner: string): Uint8Array => userWorkbook({ 'xl/worksheets/sheet2.xml': sheet(inner) });
const cells = (inner: string): Uint8Array => withSheet(`<sheetData>${inner}</sheetData>`);

test('a small file that unpacks to hundreds of megabytes is refused before it is unpacked', () => {
  const bomb: Zippable = { 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) };
  const bytes = zipSync(bomb, { level: 9 });
  const started = performance.now();
  expect(reason(bytes)).toBe('too-large');
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a file with more parts than any workbook is refused', () => {
  const names = Array.from({ length: 20_001 }, (_, i) => [`p${i}`, new Uint8Array()] as const);
  expect(reason(zipSync(Object.fromEntries(names), { level: 0 }))).toBe('too-large');
});

test.each(['../outside.xml', 'xl/../../outside.xml', 'C:\\windows\\x.xml', 'xl\\workbook.xml', 'a:b'])(
  'the part name %s is refused',
  (name) => {
    expect(reason(userWorkbook({ [name]: '<a/>' }))).toBe('damaged');
  },
);

test('two parts whose names differ only in case are refused', () => {
  expect(reason(userWorkbook({ 'XL/Workbook.xml': '<a/>' }))).toBe('damaged');
});

test.each([
  ['that expand', '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
  ['from outside', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
])('entities %s are refused', (_what, doctype) => {
  expect(reason(userWorkbook({ 'xl/worksheets/sheet2.xml': doctype + sheet('<sheetData/>') }))).toBe('damaged');
  expect(reason(userWorkbook({ 'xl/sharedStrings.xml': `${doctype}<sst xmlns="${MAIN}"/>` }))).toBe('damaged');
});

test('tags nested a hundred thousand levels deep are refused', () => {
  const deep = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
  expect(reason(withSheet(`<sheetData/><extLst>${deep}</extLst>`))).toBe('damaged');
  expect(reason(userWorkbook({ 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${deep}</styleSheet>` }))).toBe('damaged');
});

test.each([
  ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
  ['a row that is no number', '<row r="x"/>'],
  ['a row of four thousand million', '<row r="4000000000"><c><v>1</v></c></row>'],
  ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
  ['a number that is none', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
  ['a shared text that is missing', '<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>'],
])('%s is refused', (_what, inner) => {
  expect(reason(cells(inner))).toBe('damaged');
});

test('columns described over and over, or of impossible numbers, are refused', () => {
  const col = (min: number, max: number): string => `<col min="${min}" max="${max}" width="9" hidden="1"/>`;
  expect(reason(withSheet(`<cols>${col(1, 16_384).repeat(5)}</cols><sheetData/>`))).toBe('damaged');
  expect(reason(withSheet(`<cols>${col(0, 3)}</cols><sheetData/>`))).toBe('damaged');
  expect(reason(withSheet(`<cols>${col(1, 2_000_000_000)}</cols><sheetData/>`))).toBe('opened');
});

test('one long formula shared by very many cells is refused', () => {
  const formula = `SUM(${Array.from({ length: 900 }, (_, i) => `A${i + 1}`).join(',')})`;
  const first = `<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:B60000">${formula}</f></c></row>`;
  const rest = Array.from(
    { length: 8_000 },
    (_, i) => `<row r="${i + 2}"><c r="B${i + 2}"><f t="shared" si="0"/></c></row>`,
  );
  expect(reason(cells(first + rest.join('')))).toBe('too-large');
});

const pointers = (...entries: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

test('pointers in a ring, to themselves, to nothing or out of the file do no harm', () => {
  const drawing = (target: string): Uint8Array =>
    userWorkbook({
      'xl/worksheets/_rels/sheet1.xml.rels': pointers(['table', '../tables/table1.xml'], ['drawing', target]),
      'xl/drawings/_rels/drawing1.xml.rels': pointers(['drawing', 'drawing1.xml'], ['x', '../worksheets/sheet1.xml']),
    });
  expect(reason(drawing('../drawings/drawing1.xml'))).toBe('opened');
  expect(reason(drawing('../../../../../etc/passwd'))).toBe('opened');
  const twice = pointers(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet1.xml'],
    ['chartsheet', 'chartsheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  );
  expect(reason(userWorkbook({ 'xl/_rels/workbook.xml.rels': twice }))).toBe('damaged');
  expect(reason(userWorkbook({ 'xl/worksheets/sheet1.xml': undefined }))).toBe('damaged');
});

test('a file cut off anywhere is refused or opened, and nothing else happens', () => {
  const whole = userWorkbook();
  const step = Math.ceil(whole.length / 60);
  const seen = Array.from({ length: 60 }, (_, i) => reason(whole.slice(0, i * step)));
  expect(seen.filter((one) => !['damaged', 'not-a-zip', 'not-a-workbook', 'too-large'].includes(one))).toEqual([]);
});

test('a register of two hundred thousand rows is opened, changed and saved', () => {
  const row = (i: number): string =>
    `<row r="${i}"><c r="A${i}"><v>${i % 11}</v></c><c r="B${i}" t="inlineStr"><is><t>Cơ sở ${i % 500}</t></is></c></row>`;
  const rows = Array.from({ length: 200_000 }, (_, i) => row(i + 1)).join('');
  const bytes = userWorkbook({ 'xl/worksheets/sheet2.xml': sheet(`<sheetData>${rows}</sheetData>`) });
  const document = openWorkbook(bytes, { seed: 'x', year: 2026 });
  const register = document.sheets[1];
  if (!register) throw new Error('The register is missing.');
  expect(usedArea(register, WHOLE_SHEET, true)).toMatchObject({ rows: 200_000, columns: 2 });
  const last = { row: 199_999, column: 0, rows: 1, columns: 1 };
  const changed = writeContents(document, { sheetId: register.id, area: last }, 2025);
  const saved = unpack(saveWorkbook(bytes, document, changed))['xl/worksheets/sheet2.xml'] ?? new Uint8Array();
  const end = strFromU8(saved.slice(-400));
  expect(end).toContain('<c r="A200000"><v>2025</v></c>');
  expect(end).toContain('<c r="A199999"><v>');
});
