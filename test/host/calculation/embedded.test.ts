/** Calculation behind Microsoft's client: values when they are read, and beside the formulas of the saved file. */
import { unzipSync, strFromU8 } from 'fflate';
import { startEmbeddedExcel, type CalculationSettings, type EmbeddedExcel } from '../../../src/host/embeddedExcel';
import { openWorkbook } from '../../../src/host/codec/open';
import { gridCell } from '../../../src/host/document/cellGrid';
import { refusal } from '../connected';

const ENDLESS = '=BINOM.INV(1000000000,0.5,0.5)';
const WHEN_READ: CalculationSettings = { when: 'whenRead' };

async function withExcel<T>(
  bytes: Uint8Array | undefined,
  calculation: CalculationSettings | undefined,
  work: (excel: EmbeddedExcel) => Promise<T>,
): Promise<T> {
  const excel = await startEmbeddedExcel(bytes, calculation ? { calculation } : {});
  try {
    return await work(excel);
  } finally {
    await excel.close();
  }
}

const inSheet = <T>(work: (sheet: Excel.Worksheet) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
    return result;
  });

const write = (address: string, formulas: readonly (readonly (string | number)[])[]): Promise<void> =>
  inSheet((sheet) => {
    sheet.getRange(address).formulas = formulas.map((row) => [...row]);
  });

const valuesAt = async (address: string): Promise<unknown[][]> =>
  (await inSheet((sheet) => sheet.getRange(address).load('values'))).values as unknown[][];

const cellsXml = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

test('values of formulas are calculated when they are read, also in the request that writes them', async () => {
  await withExcel(undefined, WHEN_READ, async () => {
    await write('A1:A3', [[5], ['=A1*2'], ['=A2&" đồng"']]);
    expect(await valuesAt('A1:A3')).toEqual([[5], [10], ['10 đồng']]);
    const [before, after, types] = await inSheet((sheet) => {
      const first = sheet.getRange('A2').load('values');
      sheet.getRange('A1').values = [[6]];
      const second = sheet.getRange('A2').load('values');
      sheet.getRange('B1:B2').formulas = [['=1/0'], ['=A1=6']];
      return [first, second, sheet.getRange('B1:B2').load('values,valueTypes')] as const;
    });
    expect([before.values, after.values]).toEqual([[[10]], [[12]]]);
    expect([types.values, types.valueTypes]).toEqual([
      [['#DIV/0!'], [true]],
      [['Error'], ['Boolean']],
    ]);
  });
});

test('what a formula spills is read, moves with it, and is no contents of its cells', async () => {
  await withExcel(undefined, WHEN_READ, async (excel) => {
    await write('A1:B1', [['=SEQUENCE(3)', '=SUM(A1:A3)']]);
    expect(await valuesAt('A1:B4')).toEqual([
      [1, 6],
      [2, ''],
      [3, ''],
      ['', ''],
    ]);
    await write('A1', [['=SEQUENCE(2)*10']]);
    expect(await valuesAt('A1:B4')).toEqual([
      [10, 30],
      [20, ''],
      ['', ''],
      ['', ''],
    ]);
    await write('A2', [['chắn']]);
    expect(await valuesAt('A1:A2')).toEqual([['#SPILL!'], ['chắn']]);
    await write('A2', [['']]);
    expect(await valuesAt('A1:A2')).toEqual([[10], [20]]);
    expect(cellsXml(await excel.save())).toContain('<f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)*10</f><v>10</v></c>');
  });
});

test('without calculation a formula that was written has no value, and the file has none either', async () => {
  await withExcel(undefined, undefined, async (excel) => {
    await write('A1', [['=1+1']]);
    expect((await refusal(valuesAt('A1'))).code).toBe('NotImplemented');
    expect(cellsXml(await excel.save())).toContain('<c r="A1"><f>1+1</f></c>');
  });
});

test('a saved file holds numbers, texts, truth values and errors beside their formulas', async () => {
  await withExcel(undefined, { when: 'atSave' }, async (excel) => {
    await write('A1:A5', [['=1+1'], ['="a<b"'], ['=1=1'], ['=NA()'], ['=""']]);
    expect((await refusal(valuesAt('A1'))).code).toBe('NotImplemented');
    const saved = await excel.save();
    expect(cellsXml(saved)).toContain(
      '<c r="A1"><f>1+1</f><v>2</v></c></row><row r="2"><c r="A2" t="str"><f>"a&lt;b"</f><v>a&lt;b</v></c></row>' +
        '<row r="3"><c r="A3" t="b"><f>1=1</f><v>1</v></c></row><row r="4"><c r="A4" t="e"><f>NA()</f><v>#N/A</v></c></row>',
    );
    const cells = openWorkbook(saved, { seed: 'again', year: 2026 }).sheets[0]?.cells ?? [];
    expect([0, 1, 2, 3, 4].map((row) => gridCell(cells, row, 0)?.value)).toEqual([2, 'a<b', true, '#N/A', '']);
    expect(strFromU8(unzipSync(saved)['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });
});

test('a value that cannot be calculated is refused with its reason, and its cell is saved without one', async () => {
  await withExcel(undefined, { when: 'whenRead', limitMs: 1500 }, async (excel) => {
    await write('A1:A3', [[ENDLESS], ['=A1+1'], ['=1+1']]);
    expect((await refusal(valuesAt('A1'))).message).toContain('Calculating it took too long.');
    expect((await refusal(valuesAt('A2'))).message).toContain('It depends on a formula that was not calculated.');
    expect(await valuesAt('A3')).toEqual([[2]]);
    const saved = cellsXml(await excel.save());
    expect(saved).toMatch(
      /<c r="A1"><f>[^<]*<\/f><\/c>.*<c r="A2"><f>A1\+1<\/f><\/c>.*<c r="A3"><f>1\+1<\/f><v>2<\/v><\/c>/,
    );
  });
});

test('a file of formulas without values is calculated when it is opened, and one that has them is not touched', async () => {
  const bare = await withExcel(undefined, undefined, async (excel) => {
    await write('A1:A2', [['=6*7'], ['=A1+1']]);
    return excel.save();
  });
  const valued = await withExcel(bare, WHEN_READ, async (excel) => {
    expect(await valuesAt('A1:A2')).toEqual([[42], [43]]);
    return excel.save();
  });
  await withExcel(valued, WHEN_READ, async (excel) => {
    expect(await valuesAt('A1:A2')).toEqual([[42], [43]]);
    expect(Buffer.compare(await excel.save(), valued)).toBe(0);
  });
});
