/** What people did by hand to the sheets, names and hidden record of a written workbook before the next run, and what a colleague would expect. */
import { copied, onSheet, onWorkbook, replaced, typed } from './changing';
import { TOTAL, type OtherHand } from './otherHands';

const onName = (name: string, act: (item: Excel.NamedItem) => void): Promise<void> =>
  onWorkbook(({ names }) => act(names.getItem(name)));
const pointed = (name: string, formula: string) => (): Promise<void> =>
  onName(name, (item) => {
    item.formula = formula;
  });

/** Figures that are no formulas: nobody knows any more that they are old ones of ours. */
const WITHOUT_JOURNAL = {
  told: ['journal-lost', 'cell-overtyped PL 1!D51 +6', 'override-unexplained PL 1!D51'],
  differ: ['PL 1', 'PL 1.1', 'Phân bổ PA 1', 'Theo dõi thay đổi'],
};

export const ON_SHEETS: readonly OtherHand[] = [
  {
    deed: 'copies our sheet by its tab',
    by: (excel) => replaced(excel, (document) => copied(document, 'PL 1')),
    then: 'written',
    differ: ['PL 1 (2)'],
  },
  {
    deed: 'gives two of our sheets each other’s name',
    by: async () => {
      for (const [from, to] of [
        ['PL 1', 'x'],
        ['PL 1.1', 'PL 1'],
        ['x', 'PL 1.1'],
      ] as const)
        await onSheet(from, (sheet) => {
          sheet.name = to;
        });
    },
    then: 'written',
    differ: ['Giới thiệu', 'PL 1.1', 'PL 1', 'Kiểm tra'],
    stands: [['PL 1.1', 'D17', '=D12+D13+D15']],
  },
  {
    deed: 'hides our sheet and moves it to the front',
    by: () =>
      onSheet('PL 1', (sheet) => {
        sheet.position = 0;
        sheet.visibility = 'Hidden';
      }),
    then: 'written',
  },
  {
    deed: 'makes our sheet very hidden',
    by: () =>
      onSheet('PL 1', (sheet) => {
        sheet.visibility = 'VeryHidden';
      }),
    then: 'written',
  },
  {
    deed: 'protects our sheet',
    by: () => onSheet('PL 1', (sheet) => sheet.protection.protect()),
    then: 'refused',
    told: ['sheet-protected'],
  },
  {
    deed: 'protects the structure of the workbook',
    by: (excel) => replaced(excel, (document) => ({ ...document, structureLocked: true })),
    then: 'written',
  },
  {
    deed: 'deletes the name of a result',
    by: () => onName('KC_TongKinhPhi_PA1', (name) => name.delete()),
    then: 'written',
  },
  {
    deed: 'points the name of a result elsewhere',
    by: pointed('KC_TongKinhPhi_PA1', "='Địa phương'!$A$1"),
    then: 'written',
    told: ['result-name-elsewhere PL 1!D17'],
  },
  {
    deed: 'deletes the name that marks our sheet',
    by: () => onName('KC_BLK_PL_1', (name) => name.delete()),
    then: 'written',
    stands: [TOTAL],
  },
  {
    deed: 'points the name that marks our sheet at an input',
    by: pointed('KC_BLK_PL_1', "='Địa phương'!$A$1:$C$5"),
    then: 'written',
    stands: [TOTAL],
  },
  {
    deed: 'makes a constant of the name that marks our sheet',
    by: pointed('KC_BLK_PL_1', '=5'),
    then: 'written',
    stands: [TOTAL],
  },
  {
    deed: 'deletes the hidden sheet with our journal',
    by: () =>
      onSheet('_KC', (sheet) => {
        sheet.visibility = 'Visible';
        sheet.delete();
      }),
    then: 'written',
    ...WITHOUT_JOURNAL,
  },
  {
    deed: 'damages our journal',
    by: () => typed('_KC', 'B1', 'x'),
    then: 'written',
    ...WITHOUT_JOURNAL,
  },
  {
    deed: 'used a newer version of KC Planner',
    by: () => typed('_KC', 'B1', "'3"),
    then: 'refused',
    told: ['journal-newer'],
  },
  {
    deed: 'deletes our chart and draws one',
    by: () =>
      onSheet('PL 1', (sheet) => {
        sheet.charts.getItem('KC_BieuDo_KinhPhi_1').delete();
        sheet.charts.add('Line', sheet.getRange('D12:E13')).name = 'Của tôi';
      }),
    then: 'written',
  },
];
