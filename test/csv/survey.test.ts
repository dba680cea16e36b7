/** What is told of a file before anything is done with it: encoding, separator, headings, rows, and what keeps it out. */
import { firstRowsOf, headingsOf, lookThrough, rowsIn, type FileBytes, type Row } from '../../src/csv';
import { STRETCH_BYTES } from '../../src/csv/letters';
import { MOST_ROWS } from '../../src/csv/survey';
import { fileOf, latin1, rowsOf, surveyOf, utf16, utf8 } from './files';

const HEADINGS = 'Mã,Tên,Địa phương,Xã,Năm,Loại hình';
const ROW = 'CS1,Cơ sở mộc Hùng,Huyện Trảng Bom,Xã Tân Hòa,2019,Hộ kinh doanh';
const LIST = `${HEADINGS}\n${ROW}\n`;

async function bodyRows(file: FileBytes): Promise<readonly Row[]> {
  const survey = await surveyOf(file);
  return (await rowsOf(file, survey, survey.legacy?.font)) as readonly Row[];
}

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(LIST), 'utf-8'],
    ['UTF-8 with a byte-order mark', utf8(`\ufeff${LIST}`), 'utf-8'],
    ['UTF-16, little end first', utf16(LIST, 'le'), 'utf-16le'],
    ['UTF-16, big end first', utf16(LIST, 'be'), 'utf-16be'],
    ['UTF-16 without a mark', utf16(LIST, 'le', false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(LIST, 'be', false), 'utf-16be'],
  ])('%s is recognised, and its letters come out whole', async (_name, file, encoding) => {
    expect(await lookThrough(file)).toMatchObject({
      encoding,
      rows: 1,
      headings: HEADINGS.split(','),
      legacy: undefined,
    });
    expect(await bodyRows(file)).toEqual([ROW.split(',')]);
  });

  test('Windows-1258, which keeps a vowel and its tone apart, becomes the letters that Excel shows', async () => {
    // "Xã Tân Hòa,Năm,Địa phương" as Windows writes them: tilde 0xDE, grave 0xCC, dot 0xF2, đ 0xF0, ă 0xE3, ơ 0xF5, ư 0xFD.
    const bytes = [
      ...latin1('M\u00e3,T\u00ean,\u00d0i\u00f2a ph\u00fd\u00f5ng,Xa\u00de,N\u00e3m\n'),
      ...latin1('1,Ho\u00cca,B\u00f5,C,2019\n'),
    ];
    const survey = await surveyOf(fileOf(Uint8Array.from(bytes)));
    expect(survey.encoding).toBe('windows-1258');
    expect(headingsOf(survey, undefined)).toEqual(['Mă', 'Tên', 'Địa phương', 'Xã', 'Năm']);
    expect(firstRowsOf(survey, undefined)).toEqual([['1', 'Hòa', 'Bơ', 'C', '2019']]);
  });

  test('A file that begins with English letters and goes on in an old encoding is read in that one from its beginning', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => `CS${at},Workshop ${at},Long Thanh,An Phuoc,2019\n`).join(
      '',
    );
    const head = 'Code,Name,Place,Commune,Year\n';
    expect(head.length + rows.length).toBeGreaterThan(STRETCH_BYTES);
    const file = fileOf(latin1(`${head}${rows}CS,Bi\u00ean Ho\u00cca,Long Thanh,An Phuoc,2019\n`));
    expect(await lookThrough(file)).toMatchObject({ encoding: 'windows-1258', rows: 12_001 });
    expect((await bodyRows(file)).at(-1)?.[1]).toBe('Biên Hòa');
  });

  test('Letters, line ends and quoted cells that are cut between two stretches come out whole', async () => {
    const cells = ['"Cơ sở ""Hùng"", mộc\r\nđường ấp 2"', 'ở', 'ệ', '2019'];
    const rows = Array.from({ length: 9_000 }, (_, at) => `${at},${cells.join(',')}`);
    for (const shift of ['', 'x', 'xy', 'xyz', 'xyzé']) {
      const file = utf8(`Mã${shift},Tên,Địa phương,Xã,Năm\r\n${rows.join('\r\n')}\r\n`);
      expect(file.size).toBeGreaterThan(2 * STRETCH_BYTES);
      const read = await bodyRows(file);
      expect(read).toHaveLength(9_000);
      expect(read.filter(([, name]) => name !== 'Cơ sở "Hùng", mộc\nđường ấp 2')).toEqual([]);
      expect(read.findIndex(([number], at) => number !== String(at))).toBe(-1);
    }
  });
});

describe('old fonts', () => {
  const tcvn3 = 'M·,Tªn,§Þa ph\u00ad¬ng,X·,N¨m\n1,C¬ së méc,Long Kh¸nh,Xu©n Léc,2019\n2,Gèm,Léc An,Léc An,2019\n';
  const vni =
    'Maõ,Teân,Ñòa phöông,Xaõ,Naêm\n1,Cô sôû moäc,Long Khaùnh,Xuaân Loäc,2019\n2,Goám,Bieân Hoøa,Loäc An,2019\n';

  test.each([
    ['TCVN3', 'tcvn3', tcvn3, ['1', 'Cơ sở mộc', 'Long Khánh', 'Xuân Lộc', '2019']],
    ['VNI', 'vni', vni, ['1', 'Cơ sở mộc', 'Long Khánh', 'Xuân Lộc', '2019']],
  ] as const)(
    '%s is recognised in a file of bytes and in one of UTF-8, shown as it is, and read when asked',
    async (_n, font, text, row) => {
      for (const file of [fileOf(latin1(text)), utf8(text)]) {
        const survey = await surveyOf(file);
        expect(survey.legacy?.font).toBe(font);
        expect(headingsOf(survey, undefined)).toEqual(text.split('\n')[0]?.split(','));
        expect(headingsOf(survey, font)).toEqual(['Mã', 'Tên', 'Địa phương', 'Xã', 'Năm']);
        expect(firstRowsOf(survey, font)[0]).toEqual(row);
        expect((await bodyRows(file))[1]?.[3]).toBe('Lộc An');
      }
    },
  );

  test('Vietnamese in Unicode is taken for no old font, whatever foreign names and signs stand in it', async () => {
    const rows = ['Hoà Bình,Müller & Söhne,Hoà,naïve,20 × 30', 'Biên Hoà,5 µm,Thuỳ,Citroën ®,§ 12', 'ô tô,à,Ô,ù,Ý'];
    const survey = await surveyOf(utf8(`Mã,Tên,Địa phương,Xã,Năm\n${rows.join('\n')}\n`));
    expect(survey.legacy).toBeUndefined();
  });

  test('A cell that is in Unicode already stays in a file that is read in an old font', async () => {
    const survey = await surveyOf(utf8(`${tcvn3}3,Cơ sở gốm,Hoà Bình ở,Léc An,2019\n`));
    expect(firstRowsOf(survey, 'tcvn3').at(-1)).toEqual(['3', 'Cơ sở gốm', 'Hoà Bình ở', 'Lộc An', '2019']);
  });
});

describe('separators and rows', () => {
  test.each([
    ['a comma', ','],
    ['a semicolon', ';'],
    ['a tab', '\t'],
  ])('%s between the cells is recognised, though the others stand in them', async (_name, separator) => {
    const cells = ['1', separator === ',' ? 'Mộc; gốm' : 'Mộc, gốm, lò rèn', 'Long Khánh', 'Xuân Lộc', '1.490,5'];
    const row = cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator);
    const file = utf8(`${['Mã', 'Tên', 'Địa phương', 'Xã', 'Năm'].join(separator)}\n${row}\n${row}\n`);
    expect(await lookThrough(file)).toMatchObject({ separator, rows: 2 });
    expect((await bodyRows(file))[0]).toEqual(cells);
  });

  test('A person may say another one than the rows seem to have', async () => {
    const file = utf8('Mã,a;Xã,b;Năm,c\n1,2;3,4;2019,5\n');
    expect(await lookThrough(file)).toMatchObject({ separator: ';', headings: ['Mã,a', 'Xã,b', 'Năm,c'], rows: 1 });
    expect(await lookThrough(file, { separator: ',' })).toMatchObject({
      separator: ',',
      headings: ['Mã', 'a;Xã', 'b;Năm', 'c'],
      rows: 1,
    });
  });

  test('A title above the headings is passed over; rows keep their numbers, and blank ones at the end are none', async () => {
    const file = utf8(`DANH SÁCH CƠ SỞ,,,\n\nĐịa phương,Xã,Năm,\nA,B,2019,\n,,,\nC,D,2019,\n\n,,,\n`);
    const survey = await lookThrough(file);
    expect(survey).toMatchObject({ headingRow: 3, headings: ['Địa phương', 'Xã', 'Năm'], rows: 3 });
    expect(await bodyRows(file)).toEqual([
      ['A', 'B', '2019'],
      ['', '', ''],
      ['C', 'D', '2019'],
    ]);
  });

  test('A column without a heading comes along when it holds anything, and rows that are short are counted', async () => {
    const survey = await lookThrough(utf8('Địa phương,,Xã,Năm\nA,x,B,2019\nC\nD,,E\n'));
    expect(survey).toMatchObject({ headings: ['Địa phương', '', 'Xã', 'Năm'], short: { first: 3, rows: 2 }, rows: 3 });
  });

  test('Line ends of the old Macintosh and of mixed files are line ends', async () => {
    expect(await lookThrough(utf8('Địa phương,Xã,Năm\rA,B,2019\r\nC,D,2019\nE,F,2019'))).toMatchObject({ rows: 3 });
  });
});

describe('what is refused, before anything is written', () => {
  const zeros = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, at) => at % 7);
  test.each([
    ['an empty file', utf8(''), { code: 'file-empty' }],
    ['a file of nothing but a byte-order mark', utf8('\ufeff'), { code: 'file-empty' }],
    ['a file of blank lines', utf8('\n,,,\n\n'), { code: 'file-empty' }],
    ['a workbook chosen by mistake', fileOf(latin1('PK\u0003\u0004 and so on')), { facts: { kind: 'workbook' } }],
    ['an old workbook', fileOf(latin1('\u00d0\u00cf\u0011\u00e0 and so on')), { facts: { kind: 'oldWorkbook' } }],
    ['a PDF', fileOf(latin1('%PDF-1.7')), { facts: { kind: 'pdf' } }],
    ['a binary file', fileOf(zeros(500)), { code: 'file-no-text', facts: { kind: 'binary' } }],
    ['a text with a zero in it further on', utf8(`${LIST}${ROW.repeat(4_000)}\n\0`), { facts: { kind: 'binary' } }],
    ['a quote that is not closed', utf8(`${LIST}a,"b,c\nd,e\n`), { code: 'file-quote-open', facts: { row: 3 } }],
    [
      'a quote that is not closed in a large file',
      utf8(`${LIST}a,"b,c\n${`${ROW}\n`.repeat(20_000)}`),
      { code: 'file-quote-open', facts: { row: 3 } },
    ],
    ['a quote astray', utf8(`${LIST}a,"Cơ sở "Hùng" mộc",c\n`), { code: 'file-quote-stray', facts: { row: 3 } }],
    ['a row with too many cells', utf8(`${LIST}${ROW},x\n`), { code: 'file-row-long', facts: { row: 3, found: 7 } }],
    [
      'a cell that Excel cannot hold',
      utf8(`${LIST}${'x'.repeat(32_768)},b\n`),
      { code: 'file-cell-long', facts: { row: 3 } },
    ],
    ['one heading twice', utf8('Mã,Tên,Địa phương,tên\n1,2,3,4\n'), { code: 'file-heading-twice' }],
    [
      'UTF-8 by its own mark with a letter of another encoding',
      fileOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...latin1('a,b,c\n\u00e9,d,e\n')])),
      { code: 'file-text-broken' },
    ],
  ])('%s', async (_name, file, expected) => {
    expect(await lookThrough(file)).toMatchObject({ severity: 'error', ...expected });
  });

  test('More rows than a sheet holds are counted to the last', async () => {
    const line = latin1('a,b,2\n');
    const bytes = new Uint8Array(line.length * (MOST_ROWS + 2));
    for (let row = 0; row < MOST_ROWS + 2; row += 1) bytes.set(line, row * line.length);
    expect(await lookThrough(fileOf(bytes))).toMatchObject({ code: 'file-rows-many', facts: { rows: MOST_ROWS + 1 } });
  });

  test('A file that was changed after it was looked at is refused, and other faults are no fault of the file', async () => {
    const file = utf8(`${LIST}${ROW}\n`);
    const survey = await surveyOf(file);
    const changed = { code: 'file-changed', facts: { file: 'co-so.csv' } };
    expect((await rowsOf(utf8(`${HEADINGS}\n`), survey)).at(-1)).toMatchObject(changed);
    const failing = (failure: Error): FileBytes => ({ ...file, stretch: () => Promise.reject(failure) });
    const locked = Object.assign(new Error('locked'), { name: 'NotReadableError' });
    expect(await rowsIn(failing(locked), survey, undefined)()).toMatchObject(changed);
    expect(await lookThrough(failing(locked))).toMatchObject(changed);
    await expect(lookThrough(failing(new TypeError('bug')))).rejects.toThrow('bug');
  });
});
