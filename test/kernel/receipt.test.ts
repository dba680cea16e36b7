/** What a receipt is worth, and which formulas a copy may not keep. */
import { frozen, frozenCells, thawed } from '../../src/kernel/freezing';
import { type Receipt, receiptFrom, receiptText, sameReceipt, verdictOn } from '../../src/kernel/receipt';
import { callsOurFunction } from '../../src/kernel/worksheetFunction';
import { paySheet } from '../excel/sample';
import { callSheet } from '../excel/sending';

const table = (name: string, hash: string) => ({ table: name, rows: 2, hash });
const RECEIPT: Receipt = {
  at: '2026-11-23 08:30',
  who: 'An',
  engine: '0.1.0',
  rules: '1',
  clock: 'plan',
  inputs: 'ab',
  tables: [table('KC_DiaPhuong', 'aa'), table('KC_VaiTro', 'bb')],
  totals: [{ option: '1', total: '5485693000', name: 'KC_TongKinhPhi_PA1' }],
};

const now = { tables: RECEIPT.tables, rules: '1', altered: [] };

test('a receipt is unchanged while tables, rules and its own cells are', () => {
  expect(verdictOn(RECEIPT, now)).toEqual({ state: 'unchanged' });
});

test('every table that changed, came or went is named', () => {
  const tables = [table('KC_VaiTro', 'cc'), table('KC_NguonVon', 'dd')];
  expect(verdictOn(RECEIPT, { ...now, tables })).toEqual({
    state: 'inputs-changed',
    tables: [
      { table: 'KC_DiaPhuong', change: 'missing' },
      { table: 'KC_VaiTro', change: 'changed' },
      { table: 'KC_NguonVon', change: 'added' },
    ],
    rules: undefined,
  });
});

test('other rules are told alone, and beside changed inputs', () => {
  const rules = { then: '1', now: '2' };
  expect(verdictOn(RECEIPT, { ...now, rules: '2' })).toEqual({ state: 'rules-newer', rules });
  expect(verdictOn(RECEIPT, { ...now, tables: [], rules: '2' })).toMatchObject({ state: 'inputs-changed', rules });
});

test('a receipt that was changed by hand proves nothing else', () => {
  const altered = ['Biên nhận!B12'];
  expect(verdictOn(RECEIPT, { tables: [], rules: '2', altered })).toEqual({ state: 'altered', cells: altered });
});

test('a receipt reads back from its text, and no other text is one', () => {
  expect(receiptFrom(receiptText(RECEIPT))).toEqual(RECEIPT);
  for (const text of ['', 'null', '[]', '{"format":2}', '{"at":"x"}']) expect(receiptFrom(text)).toBeUndefined();
});

test('who made it and when makes no other receipt; a total does', () => {
  expect(sameReceipt(RECEIPT, { ...RECEIPT, at: 'later', who: '' })).toBe(true);
  expect(sameReceipt(RECEIPT, { ...RECEIPT, totals: [] })).toBe(false);
});

test.each([
  ['=KC.FEE(A1,1,1,1)', true],
  ['=IF(A1>0,kc.fee.dated (A1),0)', true],
  ['=2*_xldudf_KC_BASESALARY(A1)', true],
  ['="KC.FEE("&A1', false],
  ["='KC.FEE('!A1", false],
  ['=KC_TongKinhPhi_PA1*2', false],
  ['=XKC.FEE(1)', false],
  ['KC.FEE(1)', false],
  ['=Bang[KC.FEE(]', false],
])('%s calls our functions: %s', (formula, calls) => {
  expect(callsOurFunction(formula)).toBe(calls);
});

test('freezing holds the cells that call us and no others, and thawing is its inverse', () => {
  expect(frozenCells(frozen(paySheet()))).toBe(0);
  expect(frozen(paySheet())).toEqual(paySheet());
  expect(frozenCells(frozen(callSheet()))).toBe(1);
  expect(thawed(frozen(callSheet()))).toEqual(callSheet());
});
