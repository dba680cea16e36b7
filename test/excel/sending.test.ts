/** Values in place of our functions, in our sheets and in a person's, and the formulas again. */
import { recall } from '../../src/excel/restore/memo';
import { findOwnCalls } from '../../src/excel/read/ownCalls';
import { thawSheets } from '../../src/excel/restore/restore';
import { writeSheets } from '../../src/excel/write/write';
import type { Document } from '../../src/host/document/model';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import { connectInProcess, type InProcessExcel } from '../../src/host/inProcess';
import { frozen } from '../../src/kernel/freezing';
import { withFunctions } from '../parity/written';
import { NOTE, said } from './crashes';
import { withRowsShifted } from './rows';
import { contents, paySheet, type } from './sample';
import { callSheet, OWN, RECEIPT, receipt, sentSheets, STAND_INS, typeOwn } from './sending';

const open: { excel: InProcessExcel } = { excel: connectInProcess() };
beforeEach(async () => {
  open.excel = connectInProcess();
  await type('Sheet1', 'A1', 1_490_000);
  await typeOwn();
});
afterEach(() => open.excel.close());

const now = (): Document => open.excel.document();
const own = (): unknown => ['B2', 'B4', 'C4'].map((address) => contents(now(), OWN, address));
const LIVE = ['=KC.FEE(A2,1,12,1)', '=KC.WORDS(A2)', '=B2*2'];
const HELD = [17_880_000, '1 triệu', '=B2*2'];
const REPORT = [paySheet(), callSheet()];

test('our functions become values and nothing else does; the way back restores every cell', async () => {
  await writeSheets(REPORT);
  const before = said(now());
  expect(await writeSheets(sentSheets([paySheet()]), { deed: 'sent' })).toMatchObject({ state: 'written', issues: [] });
  expect(['A1', 'B1', 'C1'].map((address) => contents(now(), 'TL 1', address))).toEqual([
    'Thù lao',
    26_820_000,
    '=B1*2',
  ]);
  expect(own()).toEqual(HELD);
  expect(await thawSheets([RECEIPT], NOTE)).toMatchObject({ state: 'written', issues: [] });
  expect(own()).toEqual(LIVE);
  expect(said(now())).toEqual(before);
  expect(await thawSheets([RECEIPT], NOTE)).toMatchObject({
    state: 'refused',
    issues: [{ code: 'nothing-to-restore' }],
  });
});

test('the same copy again changes nothing, and the way back leads past a second copy with other figures', async () => {
  await writeSheets(REPORT);
  const before = said(now());
  await writeSheets(sentSheets([paySheet()]));
  expect(await writeSheets(sentSheets([paySheet()]))).toMatchObject({ state: 'unchanged', issues: [] });
  await writeSheets([...[paySheet(), callSheet(21)].map(frozen), receipt()]);
  expect(contents(now(), 'TL 1', 'B1')).toBe(28_161_000);
  await writeSheets(sentSheets([paySheet()]));
  await thawSheets([RECEIPT], NOTE);
  expect(said(now())).toEqual(before);
});

test('a value that a person changed stays, and the lost formula is told with its cell', async () => {
  await writeSheets(sentSheets([paySheet()]));
  await type(OWN, 'B2', 99);
  const outcome = await thawSheets([RECEIPT], NOTE);
  expect(outcome.issues).toMatchObject([
    { code: 'stand-in-kept', cell: { sheet: OWN, row: 1, column: 1 }, facts: { found: '99', formula: LIVE[0] } },
  ]);
  expect(own()).toEqual([99, '=KC.WORDS(A2)', '=B2*2']);
});

test('after rows were inserted the formulas come back where they belong and refer to what they meant', async () => {
  await writeSheets(sentSheets([paySheet()]));
  open.excel.setDocument(withRowsShifted(now(), { sheet: OWN, at: 0, by: 2 }));
  expect(await thawSheets([RECEIPT], NOTE)).toMatchObject({ state: 'written', issues: [] });
  expect(['B4', 'B6', 'C6'].map((address) => contents(now(), OWN, address))).toEqual([
    '=KC.FEE(A4,1,12,1)',
    '=KC.WORDS(A4)',
    '=B4*2',
  ]);
});

test('a protected sheet of a person’s stops the copy before anything is written', async () => {
  await writeSheets(REPORT);
  const before = said(now());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(OWN).protection.protect();
    await context.sync();
  });
  expect(await writeSheets(sentSheets([paySheet()]))).toMatchObject({
    state: 'refused',
    issues: [{ code: 'sheet-protected', facts: { sheet: OWN } }],
  });
  expect(said(now())).toEqual(before);
});

test('a person’s formulas that call us are found with what they give; ours and texts that only look so are not', async () => {
  const excel = await startEmbeddedExcel(undefined, withFunctions);
  try {
    await type('Sheet1', 'A1', 1_490_000);
    await writeSheets([paySheet(), callSheet()]);
    await type('Sheet1', 'D2', '="KC.FEE(1)"');
    await type('Sheet1', 'D3', '=2*KC.FEE(A1,1,12,1,1)+1');
    await type('Sheet1', 'F2', '=KC.FEE(A1,1,1,1,1)*SEQUENCE(2)');
    expect(await findOwnCalls()).toEqual([
      {
        cell: { sheet: 'Sheet1', row: 1, column: 5 },
        formula: '=KC.FEE(A1,1,1,1,1)*SEQUENCE(2)',
        values: [[1_490_000], [2_980_000]],
      },
      {
        cell: { sheet: 'Sheet1', row: 2, column: 3 },
        formula: '=2*KC.FEE(A1,1,12,1,1)+1',
        values: [[35_760_001]],
      },
    ]);
  } finally {
    await excel.close();
  }
});

test('what was remembered is found again, with every cell of the receipt that was changed by hand', async () => {
  expect(await recall(RECEIPT, () => [])).toBeUndefined();
  await writeSheets(sentSheets([paySheet()]));
  const names = (): string[] => ['Luong', 'KC_KhongCo'];
  await Excel.run(async (context) => {
    context.workbook.names.add('Luong', '=Sheet1!$A$1');
    await context.sync();
  });
  const named = new Map([['Luong', 1_490_000]]);
  expect(await recall(RECEIPT, names)).toEqual({ memo: receipt().memo, standIns: STAND_INS, altered: [], named });
  await type('Biên nhận', 'B1', '2026-11-24');
  expect(await recall(RECEIPT, names)).toMatchObject({ altered: ['Biên nhận!B1'] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Biên nhận').delete();
    await context.sync();
  });
  expect(await recall(RECEIPT, names)).toMatchObject({ altered: ['Biên nhận'], standIns: STAND_INS });
});
