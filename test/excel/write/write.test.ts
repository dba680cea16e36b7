/** Writing through Microsoft's own client into the embedded workbook: round trips, refusals, and what a person did. */
import { writeSheets } from '../../../src/excel/write/write';
import { connectInProcess, type InProcessExcel } from '../../../src/host/inProcess';
import type { Sheet } from '../../../src/kernel/sheet';
import { contents, hostSheet, paySheet, PAY, SUM, sumSheet, text, type, blank, number } from '../sample';

/** The workbook of the test that runs. */
const open: { excel: InProcessExcel } = { excel: connectInProcess() };

beforeEach(async () => {
  open.excel = connectInProcess();
  await type('Sheet1', 'A1', 1_490_000);
  open.excel.resetTraffic();
});
afterEach(() => open.excel.close());

const codes = (issues: readonly { readonly code: string }[]): string[] => issues.map(({ code }) => code);

const run = <T>(work: (workbook: Excel.Workbook) => T): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

test('A first write takes two syncs and leaves cells, names, looks and paper as planned', async () => {
  const outcome = await writeSheets([paySheet(), sumSheet()]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  expect(outcome.blocks).toEqual([
    { block: PAY, tab: 'PL 1', state: 'added', cells: 15 },
    { block: SUM, tab: "Tổng 'A' hợp", state: 'added', cells: 2 },
  ]);
  expect(open.excel.traffic().syncs).toBe(2);
  const document = open.excel.document();
  expect(document.sheets.map(({ name }) => name)).toEqual(['Sheet1', '_KC', 'PL 1', "Tổng 'A' hợp"]);
  expect(hostSheet(document, '_KC').visibility).toBe('VeryHidden');
  expect(contents(document, 'PL 1', 'C3')).toBe("=$B$3*'Sheet1'!A1");
  expect(contents(document, "Tổng 'A' hợp", 'B1')).toBe("='PL 1'!$B$6");
  expect(document.names.map(({ name, formula }) => `${name} ${formula}`)).toEqual([
    "KC_BLK_PAY ='PL 1'!$A$1:$C$6",
    "KC_BLK_SUM ='Tổng ''A'' hợp'!$A$1:$B$1",
    "KC_SoNguoi ='PL 1'!$B$6",
  ]);
  const sheet = hostSheet(document, 'PL 1');
  expect(sheet).toMatchObject({
    showGridlines: false,
    freeze: { rows: 2, columns: 1 },
    merges: [{ row: 0, rows: 1, columns: 3 }],
  });
  expect(sheet.page).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', centerHorizontally: true });
  expect(sheet.page.leftMargin).toBeCloseTo(85.04, 1);
});

test('An unchanged rerun is one sync and changes nothing', async () => {
  await writeSheets([paySheet(), sumSheet()]);
  const before = open.excel.document();
  open.excel.resetTraffic();
  const outcome = await writeSheets([paySheet(), sumSheet()]);
  expect(outcome).toMatchObject({ state: 'unchanged', issues: [] });
  expect(outcome.blocks.map(({ state }) => state)).toEqual(['kept', 'kept']);
  expect(open.excel.traffic().syncs).toBe(1);
  expect(open.excel.document()).toBe(before);
});

test('A changed number writes that cell alone', async () => {
  await writeSheets([paySheet(), sumSheet()]);
  const before = open.excel.document();
  open.excel.resetTraffic();
  const outcome = await writeSheets([paySheet({ people: [6, 9, 7] }), sumSheet()]);
  expect(outcome.blocks).toMatchObject([
    { state: 'changed', cells: 1 },
    { state: 'kept', cells: 0 },
  ]);
  expect(open.excel.traffic().syncs).toBe(2);
  expect(contents(open.excel.document(), 'PL 1', 'B4')).toBe(9);
  expect(hostSheet(open.excel.document(), "Tổng 'A' hợp")).toBe(hostSheet(before, "Tổng 'A' hợp"));
  open.excel.resetTraffic();
  expect((await writeSheets([paySheet({ people: [6, 9, 7] }), sumSheet()])).state).toBe('unchanged');
});

test('A cell that a person overtyped is kept and reported, and its restored formula is ours again', async () => {
  await writeSheets([paySheet()]);
  const restored = contents(open.excel.document(), 'PL 1', 'C4');
  await type('PL 1', 'C4', 12_345);
  const outcome = await writeSheets([paySheet({ people: [6, 9, 7] })]);
  expect(outcome.issues).toEqual([
    {
      code: 'cell-overtyped',
      severity: 'warning',
      cell: { sheet: 'PL 1', row: 3, column: 2 },
      facts: { found: '12345', planned: "=$B$4*'Sheet1'!A1" },
    },
  ]);
  expect(contents(open.excel.document(), 'PL 1', 'C4')).toBe(12_345);
  expect(contents(open.excel.document(), 'PL 1', 'B4')).toBe(9);
  const again = await writeSheets([paySheet({ people: [6, 9, 7] })]);
  expect(again.state).toBe('unchanged');
  expect(codes(again.issues)).toEqual(['cell-overtyped']);
  await type('PL 1', 'C4', restored);
  expect(await writeSheets([paySheet({ people: [6, 9, 7] })])).toMatchObject({ state: 'unchanged', issues: [] });
});

test('A cell that a person emptied is given back to us', async () => {
  await writeSheets([paySheet()]);
  await type('PL 1', 'B4', '');
  const outcome = await writeSheets([paySheet()]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  expect(contents(open.excel.document(), 'PL 1', 'B4')).toBe(5);
});

test('Growth moves no note: one in the way refuses everything, one beside stays', async () => {
  await writeSheets([paySheet()]);
  await type('PL 1', 'E3', 'Ghi chú của tôi');
  const grown = await writeSheets([paySheet({ people: [6, 5, 7, 8] }), sumSheet(6)]);
  expect(grown).toMatchObject({ state: 'written', issues: [] });
  expect(contents(open.excel.document(), 'PL 1', 'B7')).toBe('=SUM(B3:B6)');
  expect(contents(open.excel.document(), 'PL 1', 'E3')).toBe('Ghi chú của tôi');
  expect(open.excel.document().names.map(({ formula }) => formula)).toContain("='PL 1'!$B$7");
  expect(hostSheet(open.excel.document(), 'PL 1').page.printArea).toMatchObject({ rows: 7, columns: 3 });
  await type('PL 1', 'A8', 'Người lập');
  const before = open.excel.document();
  const refused = await writeSheets([paySheet({ people: [6, 5, 7, 8, 9] }), sumSheet(7)]);
  expect(refused).toMatchObject({
    state: 'refused',
    issues: [
      { code: 'cell-in-the-way', severity: 'error', cell: { row: 7, column: 0 }, facts: { found: 'Người lập' } },
    ],
  });
  expect(open.excel.document()).toBe(before);
});

const makeTable = (address: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.tables.add(address, true);
    await context.sync();
  });

test('A table that a person made in our block, or where it would grow, refuses everything before anything is written', async () => {
  await writeSheets([paySheet()]);
  // The block has six rows and three columns; these are blank cells of a table that begins above and beside it.
  await makeTable("'PL 1'!E7:F9");
  expect(await writeSheets([paySheet({ people: [6, 5, 7, 8] })])).toMatchObject({ state: 'written' });
  await makeTable("'PL 1'!B8:C10");
  const before = open.excel.document();
  const grown = [paySheet({ people: [6, 5, 7, 8, 9] })];
  expect(await writeSheets(grown)).toMatchObject({
    state: 'refused',
    issues: expect.arrayContaining([
      expect.objectContaining({
        code: 'range-conflict',
        cell: { sheet: 'PL 1', row: 7, column: 1 },
        facts: { conflict: 'table' },
      }),
    ]) as unknown,
  });
  expect(open.excel.document()).toBe(before);
  // Where nothing changes nothing is in the way.
  expect(await writeSheets([paySheet({ people: [6, 5, 7, 8] })])).toMatchObject({ state: 'unchanged' });
});

test('A smaller block is cleared of what was ours and of nothing else', async () => {
  await writeSheets([paySheet()]);
  await type('PL 1', 'C6', 'Đã kiểm tra');
  const outcome = await writeSheets([paySheet({ people: [6] })]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  const document = open.excel.document();
  expect(['A4', 'B4', 'A5', 'B5', 'A6', 'B6', 'C6'].map((address) => contents(document, 'PL 1', address))).toEqual([
    'Tổng cộng',
    '=SUM(B3:B3)'.replace(':B3', ''),
    '',
    '',
    '',
    '',
    'Đã kiểm tra',
  ]);
  expect(document.names[0]?.formula).toBe("='PL 1'!$A$1:$C$4");
});

test('A renamed and moved tab is still found, and formulas follow its new name', async () => {
  await writeSheets([paySheet(), sumSheet()]);
  await run(({ worksheets }) => {
    const sheet = worksheets.getItem('PL 1');
    sheet.name = 'Thù lao';
    sheet.position = 0;
  });
  open.excel.resetTraffic();
  expect(await writeSheets([paySheet(), sumSheet()])).toMatchObject({
    state: 'unchanged',
    blocks: [{ tab: 'Thù lao' }, {}],
  });
  expect(open.excel.traffic().syncs).toBe(1);
  const outcome = await writeSheets([paySheet({ people: [1, 2, 3] }), sumSheet()]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  expect(contents(open.excel.document(), 'Thù lao', 'B3')).toBe(1);
});

test('A taken tab name is left to its owner', async () => {
  await run(({ worksheets }) => worksheets.add('pl 1'));
  const outcome = await writeSheets([paySheet(), sumSheet()]);
  expect(outcome.blocks[0]?.tab).toBe('PL 1 (KC)');
  expect(contents(open.excel.document(), "Tổng 'A' hợp", 'B1')).toBe("='PL 1 (KC)'!$B$6");
  expect((await writeSheets([paySheet(), sumSheet()])).state).toBe('unchanged');
});

test.each([
  '=1+1',
  '+84 251',
  '-Công ty',
  '@x',
  '\tx',
  '\rx',
  "'x",
  '1-6',
  '1.1',
  '50%',
  '01/07/2024',
  '=HYPERLINK("x")',
  'TRUE',
  '1e5',
])('The text %j stays a text', async (value) => {
  const sheet = { ...sumSheet(), cells: [[text(value), blank]], widths: [10, 10] };
  const outcome = await writeSheets([sheet]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Tổng 'A' hợp").getRange('A1');
    range.load('values,formulas,numberFormat,valueTypes');
    await context.sync();
    expect(range.numberFormat).toEqual([['@']]);
    expect(range.valueTypes).toEqual([['String']]);
  });
  const again = await writeSheets([sheet]);
  expect(again).toMatchObject({ state: 'unchanged', issues: [] });
});

test('A text becomes a number and back with the right format', async () => {
  const sheet = (cell: ReturnType<typeof text>) => ({ ...sumSheet(), cells: [[cell, blank]] });
  await writeSheets([sheet(text('1.1'))]);
  await writeSheets([sheet(number(12))]);
  expect(contents(open.excel.document(), "Tổng 'A' hợp", 'A1')).toBe(12);
  await writeSheets([sheet(text('1.1'))]);
  expect(contents(open.excel.document(), "Tổng 'A' hợp", 'A1')).toBe('1.1');
});

test('A protected sheet that must change refuses everything before anything is written', async () => {
  await writeSheets([paySheet(), sumSheet()]);
  await run(({ worksheets }) => worksheets.getItem('PL 1').protection.protect());
  const before = open.excel.document();
  const outcome = await writeSheets([paySheet({ people: [1, 2, 3] }), sumSheet()]);
  expect(outcome).toMatchObject({ state: 'refused', issues: [{ code: 'sheet-protected', facts: { sheet: 'PL 1' } }] });
  expect(open.excel.document()).toBe(before);
  expect((await writeSheets([paySheet(), sumSheet()])).state).toBe('unchanged');
});

test('A block that is no longer wanted is left and named', async () => {
  await writeSheets([paySheet(), sumSheet()]);
  const before = open.excel.document();
  const outcome = await writeSheets([paySheet()]);
  expect(outcome).toMatchObject({
    state: 'unchanged',
    issues: [{ code: 'block-left-over', facts: { block: "Tổng 'A' hợp" } }],
  });
  expect(open.excel.document()).toBe(before);
});

test('A deleted sheet of ours is made again', async () => {
  await writeSheets([paySheet(), sumSheet()]);
  await run(({ worksheets }) => worksheets.getItem('PL 1').delete());
  const outcome = await writeSheets([paySheet(), sumSheet()]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  expect(contents(open.excel.document(), "Tổng 'A' hợp", 'B1')).toBe("='PL 1'!$B$6");
  expect((await writeSheets([paySheet(), sumSheet()])).state).toBe('unchanged');
});

test("A user's own name spelled like one of our results is left alone", async () => {
  await run(({ names }) => names.add('KC_SoNguoi', '=Sheet1!$A$1'));
  expect((await writeSheets([paySheet()])).state).toBe('written');
  expect(open.excel.document().names.find(({ name }) => name === 'KC_SoNguoi')?.formula).toBe('=Sheet1!$A$1');
  expect((await writeSheets([paySheet()])).state).toBe('unchanged');
});

test('While a cell is being edited the write is refused in words of ours', async () => {
  open.excel.setEditing(true);
  expect(await writeSheets([paySheet()])).toMatchObject({ state: 'refused', issues: [{ code: 'cell-being-edited' }] });
});

test('Without its journal a block keeps what it cannot vouch for and takes back what a person emptied', async () => {
  await writeSheets([paySheet()]);
  await run(({ worksheets }) => {
    const journal = worksheets.getItem('_KC');
    journal.visibility = 'Visible';
    journal.delete();
  });
  const first = await writeSheets([paySheet({ people: [6, 9, 7] })]);
  expect(first.state).toBe('written');
  expect(first.issues).toMatchObject([
    { code: 'journal-lost' },
    { code: 'cell-overtyped', facts: { found: '5', planned: '9' } },
  ]);
  await type('PL 1', 'B4', '');
  expect(await writeSheets([paySheet({ people: [6, 9, 7] })])).toMatchObject({ state: 'written', issues: [] });
  expect(await writeSheets([paySheet({ people: [6, 9, 7] })])).toMatchObject({ state: 'unchanged', issues: [] });
});

test('A block too large for one request is sent in several, and read again in as many as it takes', async () => {
  const words = 'Cộng tác viên khuyến công của xã, phường, thị trấn ';
  const cells = Array.from({ length: 1500 }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => text(`${words}${words}${row},${column}`)),
  );
  const large: Sheet = { ...sumSheet(), cells, widths: cells[0]?.map(() => 20) ?? [] };
  expect(await writeSheets([large])).toMatchObject({ state: 'written', issues: [], blocks: [{ cells: 12_000 }] });
  expect(open.excel.traffic().syncs).toBeGreaterThan(2);
  expect(contents(open.excel.document(), large.tab, 'H1500')).toBe(`${words}${words}1499,7`);
  open.excel.resetTraffic();
  expect((await writeSheets([large])).state).toBe('unchanged');
  expect(open.excel.traffic().syncs).toBeLessThan(20);
  const changed = { ...large, cells: [[text('Khác'), ...(cells[0] ?? []).slice(1)], ...cells.slice(1)] };
  expect(await writeSheets([changed])).toMatchObject({ state: 'written', issues: [], blocks: [{ cells: 1 }] });
  expect((await writeSheets([changed])).state).toBe('unchanged');
});
