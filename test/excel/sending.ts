/** A report with one of our functions in it, a person's own formulas that call them, and the copy to send of both. */
import { frozen } from '../../src/kernel/freezing';
import type { Cell, Sheet, StandIn } from '../../src/kernel/sheet';
import { blank, formula, text } from './sample';

export const RECEIPT = 'KC_BLK_BN';
export const OWN = 'Của tôi';

/** A sheet with a call of ours, worked out to 26.820.000, beside a formula of Excel's own. */
export const callSheet = (people = 20): Sheet => ({
  block: 'KC_BLK_TL',
  tab: 'TL 1',
  cells: [
    [text('Thù lao'), callCell(people), formula(['=', { block: 'KC_BLK_TL', area: ONE }, '*2'])],
    [text('Ghi'), blank, blank],
  ],
  merges: [],
  widths: [20, 16, 16],
  frozen: { rows: 0, columns: 0 },
  print: { landscape: false, area: { row: 0, column: 0, rows: 2, columns: 3 } },
  names: [],
});
const ONE = { row: 0, column: 1, rows: 1, columns: 1 };
const callCell = (people: number): Cell => ({
  content: { kind: 'formula', formula: [`=KC.FEE(1490000,0.9,1,${people})`], expected: 1_341_000 * people },
  role: 'guard',
  shows: 'money',
});

export const STAND_INS: readonly StandIn[] = [
  { cell: { sheet: OWN, row: 1, column: 1 }, formula: '=KC.FEE(A2,1,12,1)', values: [[17_880_000]] },
  { cell: { sheet: OWN, row: 3, column: 1 }, formula: '=KC.WORDS(A2)', values: [['1 triệu']] },
];

export const receipt = (standIns: readonly StandIn[] = STAND_INS): Sheet => ({
  block: RECEIPT,
  tab: 'Biên nhận',
  cells: [[text('Lập lúc'), text('2026-11-23')]],
  merges: [],
  widths: [20, 20],
  frozen: { rows: 0, columns: 0 },
  print: { landscape: false, area: { row: 0, column: 0, rows: 1, columns: 2 } },
  names: [],
  memo: '{"at":"2026-11-23"}',
  standIns,
});

export const sentSheets = (sheets: readonly Sheet[]): readonly Sheet[] => [
  ...[...sheets, callSheet()].map(frozen),
  receipt(),
];

/** A person's own sheet with two of our functions. */
export const typeOwn = (): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(OWN);
    sheet.getRange('A2:C4').formulas = [
      [1_490_000, '=KC.FEE(A2,1,12,1)', 'giữ'],
      ['', '', ''],
      ['', '=KC.WORDS(A2)', '=B2*2'],
    ];
    await context.sync();
  });
