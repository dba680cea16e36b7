/** What a workbook keeps besides cells: comments, custom XML, properties, settings, styles, selection. */
import { unzipSync } from 'fflate';
import { onSheet, refusalCode } from './connected';
import { everythingWorkbook } from './fixtures/everything';
import { open, reopen, save } from './reopened';

const inWorkbook = <T>(work: (workbook: Excel.Workbook) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook);
    await context.sync();
    return result;
  });

test('comments and replies stay through a file, each with its cell', async () => {
  const workbook = open();
  await onSheet((sheet, { workbook: book }) => {
    const comment = book.comments.add('Sheet1!B3', 'Xem lại <số>');
    comment.replies.add('Đã xem');
    sheet.comments.add('D4', 'Hai').resolved = true;
  });
  const again = reopen(workbook);
  const [comments, place] = await onSheet((sheet) => {
    const found = sheet.comments.getItemByCell('B3');
    return [
      sheet.comments.load('items/content,items/resolved,items/replies/content'),
      found.getLocation().load('address'),
    ] as const;
  });
  expect(
    comments.items.map(({ content, resolved, replies }) => [
      content,
      resolved,
      replies.items.map((reply) => reply.content),
    ]),
  ).toEqual([
    ['Xem lại <số>', false, ['Đã xem']],
    ['Hai', true, []],
  ]);
  expect(place.address).toBe('Sheet1!B3');
  await onSheet((sheet) => {
    sheet.comments.getItemAt(1).delete();
    sheet.comments.getItemAt(0).content = 'Mới';
  });
  const after = reopen(again).excel.document().sheets[0]?.comments ?? [];
  expect(after.map(({ content, replies }) => [content, replies.length])).toEqual([['Mới', 1]]);
});

test('a cell has one comment only', async () => {
  open();
  await onSheet((sheet) => sheet.comments.add('A1', 'một'));
  expect(await refusalCode(onSheet((sheet) => sheet.comments.add('A1', 'hai')))).toBe('InvalidArgument');
});

const XML = '<kc xmlns="urn:kc:plan"><năm>2025</năm></kc>';

test('custom XML parts are found by namespace after a file, changed and deleted', async () => {
  const workbook = open();
  await inWorkbook(({ customXmlParts }) => customXmlParts.add(XML));
  const again = reopen(workbook);
  const xml = await inWorkbook(({ customXmlParts }) =>
    customXmlParts.getByNamespace('urn:kc:plan').getOnlyItem().getXml(),
  );
  expect(xml.value).toBe(XML);
  await inWorkbook(({ customXmlParts }) =>
    customXmlParts.getByNamespace('urn:kc:plan').getOnlyItem().setXml(XML.replace('2025', '2026')),
  );
  const third = reopen(again);
  expect(third.excel.document().customXml[0]?.xml).toContain('2026');
  await inWorkbook(({ customXmlParts }) => customXmlParts.getByNamespace('urn:kc:plan').getOnlyItem().delete());
  expect(reopen(third).excel.document().customXml).toEqual([]);
});

test('XML that is not well-formed or declares a document type is refused', async () => {
  open();
  for (const xml of ['<a>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'chữ'])
    expect(await refusalCode(inWorkbook(({ customXmlParts }) => customXmlParts.add(xml)))).toBe('InvalidArgument');
});

test('document properties stay through a file and others beside them are kept', async () => {
  const workbook = open();
  await inWorkbook(({ properties }) => {
    properties.title = 'Kế hoạch <2025>';
    properties.author = 'Sở Công Thương';
    properties.company = 'SCT';
  });
  const again = reopen(workbook);
  await inWorkbook(({ properties }) => {
    properties.title = '';
  });
  reopen(again);
  const read = await inWorkbook(({ properties }) => properties.load('title,author,company,keywords'));
  expect(read.toJSON()).toMatchObject({ title: '', author: 'Sở Công Thương', company: 'SCT', keywords: '' });
});

test('settings hold any JSON value, and adding a key again changes it', async () => {
  open();
  await inWorkbook(({ settings }) => {
    settings.add('kc', { năm: [2021, null] });
    settings.add('kc', { năm: [2022, null] });
    settings.add('khác', 'x').delete();
  });
  const [item, count, missing] = await inWorkbook(
    ({ settings }) =>
      [
        settings.getItem('kc').load('key,value'),
        settings.getCount(),
        settings.getItemOrNullObject('khác').load('value'),
      ] as const,
  );
  expect([item.value, count.value, missing.isNullObject]).toEqual([{ năm: [2022, null] }, 1, true]);
});

test('an added style is found again in the file', async () => {
  const workbook = open();
  await inWorkbook(({ styles }) => {
    styles.add('KC nhập');
    styles.getItem('KC nhập').fill.color = '#FFF2CC';
    styles.getItem('KC nhập').numberFormat = '#,##0.0';
  });
  reopen(workbook);
  const style = await inWorkbook(({ styles }) => styles.getItem('KC nhập').load('numberFormat,builtIn,fill/color'));
  expect([style.numberFormat, style.builtIn, style.fill.color]).toEqual(['#,##0.0', false, '#FFF2CC']);
});

test('styles can be added and asked; those of the program cannot be changed', async () => {
  open();
  await inWorkbook(({ styles }) => {
    styles.add('KC nhập');
    const style = styles.getItem('KC nhập');
    style.fill.color = '#FFF2CC';
    style.font.bold = true;
    style.numberFormat = '#,##0';
  });
  const [font, fill, all] = await inWorkbook(
    ({ styles }) =>
      [
        styles.getItem('KC nhập').font.load('bold,name'),
        styles.getItem('KC nhập').fill.load('color'),
        styles.load('items/name,items/builtIn'),
      ] as const,
  );
  expect([font.bold, fill.color, all.items.map(({ name }) => name)]).toEqual([true, '#FFF2CC', ['Normal', 'KC nhập']]);
  const change = inWorkbook(({ styles }) => {
    styles.getItem('Normal').font.bold = true;
  });
  expect(await refusalCode(change)).toBe('NotImplemented');
});

test('the selection, the culture and the mode of calculation can be asked', async () => {
  open();
  await onSheet((sheet) => sheet.getRange('C3:D5').select());
  const [selected, active, application, numbers] = await inWorkbook(
    (book) =>
      [
        book.getSelectedRange().load('address'),
        book.getActiveCell().load('address'),
        book.application.load('calculationMode,decimalSeparator'),
        book.application.cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator'),
      ] as const,
  );
  expect([selected.address, active.address, application.calculationMode]).toEqual([
    'Sheet1!C3:D5',
    'Sheet1!C3',
    'Automatic',
  ]);
  expect(numbers.toJSON()).toEqual({ numberDecimalSeparator: '.', numberGroupSeparator: ',' });
});

test('a new workbook tells neither time nor machine, and two of them are the same', async () => {
  const twice = [open(), open()];
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[1]];
  });
  const [first, second] = twice;
  expect(first && second && Buffer.compare(save({ ...first, excel: second.excel }), save(second))).toBe(0);
});

test('notes of a file are known beside its comments, and both are carried along', async () => {
  const bytes = everythingWorkbook();
  const workbook = open(bytes);
  const [sheet] = workbook.excel.document().sheets;
  expect(sheet?.notes).toEqual([{ row: 2, column: 1, author: 'An', content: 'An: ghi chú' }]);
  expect(sheet?.comments).toHaveLength(1);
  await inWorkbook(({ worksheets }) => {
    worksheets.getItem('Số liệu').name = 'Số khác';
  });
  const saved = save(workbook);
  const part = (file: Uint8Array): Uint8Array | undefined => unzipSync(file)['xl/comments1.xml'];
  expect(part(saved)).toEqual(part(bytes));
  expect(open(saved).excel.document().sheets[0]?.notes).toEqual(sheet?.notes);
});
