/** Settings of the add-in live in the file, where Excel keeps them, beside those of other add-ins. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { THIS_ADD_IN } from '../../src/host/codec/webExtensions';
import { unpack } from './packageAudit';
import { open, reopen, save } from './reopened';
import { userWorkbook } from './userWorkbook';

const inBook = <T>(work: (book: Excel.Workbook) => T): Promise<T> =>
  Excel.run(async (context) => {
    const made = work(context.workbook);
    await context.sync();
    return made;
  });

const settings = async (): Promise<readonly (readonly unknown[])[]> => {
  const all = await inBook((book) => book.settings.load('items/key,items/value'));
  return all.items.map(({ key, value }): readonly unknown[] => [key, value]);
};

const text = (bytes: Uint8Array, part: string): string => strFromU8(unpack(bytes)[part] ?? new Uint8Array());

test('the add-in is the one of the manifest', () => {
  const manifest = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
  expect(manifest).toContain(`<Id>${THIS_ADD_IN.id}</Id>`);
  expect(manifest).toContain(`<Version>${THIS_ADD_IN.version}</Version>`);
});

test('settings of every kind are found again, changed and deleted', async () => {
  const first = open();
  await inBook((book) => {
    book.settings.add('tên', 'Đồng Nai & "xã"');
    book.settings.add('số', 12.5);
    book.settings.add('cờ', true);
    book.settings.add('danh sách', [1, { a: null }]);
    book.settings.add('ngày', new Date(Date.UTC(2026, 0, 5)));
  });
  const before = await settings();
  const second = reopen(first);
  expect(await settings()).toEqual(before);
  expect(before[4]?.[1]).toEqual(new Date(Date.UTC(2026, 0, 5)));
  await inBook((book) => {
    book.settings.getItem('số').value = 13;
    book.settings.getItem('cờ').delete();
  });
  reopen(second);
  expect((await settings()).map(([key]) => key)).toEqual(['tên', 'số', 'danh sách', 'ngày']);
  expect((await settings())[1]).toEqual(['số', 13]);
});

test('nobody who opens the file is asked for the add-in', async () => {
  const workbook = open();
  await inBook((book) => void book.settings.add('kc', 1));
  const bytes = save(workbook);
  expect(text(bytes, 'xl/webextensions/taskpanes.xml')).toContain('visibility="0"');
  expect(text(bytes, 'xl/webextensions/webextension1.xml')).toContain('<we:property name="kc" value="1"/>');
  expect(text(bytes, 'xl/webextensions/webextension1.xml')).not.toContain('AutoShow');
});

test('a workbook without settings has no part for them', async () => {
  const workbook = open();
  await inBook((book) => void book.settings.add('kc', 1).delete());
  expect(Object.keys(unpack(save(workbook))).filter((name) => name.includes('webextension'))).toEqual([]);
});

const THEIRS =
  '<?xml version="1.0"?>\n<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{A}"><we:reference id="wa104380862" version="1.0" store="en-US" storeType="OMEX"/>  <we:properties><we:property name="kc" value="&quot;khác&quot;"/></we:properties></we:webextension>';
const ROOT = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`;

const withTheirs = (): Uint8Array =>
  userWorkbook({
    '_rels/.rels': ROOT,
    'xl/webextensions/taskpanes.xml':
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="left" visibility="1" width="320" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>',
    'xl/webextensions/_rels/taskpanes.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>',
    'xl/webextensions/webextension1.xml': THEIRS,
  });

test('another add-in keeps its pane and its settings, byte by byte, and we do not see them', async () => {
  const workbook = open(withTheirs());
  expect(await settings()).toEqual([]);
  await inBook((book) => void book.settings.add('kc', 'của ta'));
  const bytes = save(workbook);
  expect(text(bytes, 'xl/webextensions/webextension1.xml')).toBe(THEIRS);
  expect(text(bytes, 'xl/webextensions/taskpanes.xml')).toContain(
    'dockstate="left" visibility="1" width="320" row="1"',
  );
  const again = open(bytes);
  expect(await settings()).toEqual([['kc', 'của ta']]);
  await inBook((book) => void book.settings.add('kc', 'mới'));
  const last = save(again);
  expect(text(last, 'xl/webextensions/webextension1.xml')).toBe(THEIRS);
  expect(text(last, 'xl/webextensions/taskpanes.xml')).toBe(text(bytes, 'xl/webextensions/taskpanes.xml'));
  open(last);
  expect(await settings()).toEqual([['kc', 'mới']]);
});
