/** LibreOffice converts small files there and back, several in one start, and says what is wrong when it cannot. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertWithLibreOffice } from './libreoffice';

const UTF8_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76';
/** A flat OpenDocument sheet; LibreOffice would read a CSV file as Windows-1252 and lose Vietnamese letters. */
const flatSheet = (text: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
  <table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p>
  </table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
/** LibreOffice takes some seconds to start, more on a busy machine. */
const SLOW_MS = 120_000;

describe('LibreOffice for tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kc-libreoffice-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'turns two tables into workbooks and into text, Vietnamese letters and numbers kept',
    async () => {
      const tables = [file('a.fods', flatSheet('Số người')), file('b.csv', 'x,y\n1,2\n')];
      const workbooks = await convertWithLibreOffice(tables, 'xlsx', join(folder, 'xlsx'));
      expect(workbooks.map((path) => readFileSync(path).subarray(0, 2).toString())).toEqual(['PK', 'PK']);
      const back = await convertWithLibreOffice(workbooks, UTF8_CSV, join(folder, 'back'));
      expect(back.map((path) => readFileSync(path, 'utf8'))).toEqual(['Số người\n', 'x,y\n1,2\n']);
    },
    SLOW_MS,
  );

  it(
    'is not believed when it ends well without a result',
    async () => {
      await expect(convertWithLibreOffice([join(folder, 'none.csv')], 'xlsx', folder)).rejects.toThrow('made no');
    },
    SLOW_MS,
  );

  it('refuses two files of one name', async () => {
    await expect(convertWithLibreOffice(['x/a.csv', 'y/a.csv'], 'xlsx', folder)).rejects.toThrow('share a name');
  });

  it('says what to install when it is missing', async () => {
    const { PATH, ProgramFiles } = process.env;
    process.env['PATH'] = '';
    delete process.env['ProgramFiles'];
    try {
      await expect(convertWithLibreOffice([], 'xlsx', folder)).rejects.toThrow('apt-get install libreoffice-calc');
    } finally {
      process.env['PATH'] = PATH;
      if (ProgramFiles !== undefined) process.env['ProgramFiles'] = ProgramFiles;
    }
  });
});
