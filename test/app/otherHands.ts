/** What people did by hand to the cells of a written workbook before the next run, and what a colleague would expect of that run. */
import type { InProcessExcel } from '../../src/host/inProcess';
import type { Area, CellValue } from '../../src/kernel';
import { cut, onCells, onSheet, onWorkbook, replaced, sorted, typed } from './changing';

export interface OtherHand {
  /** What was done. */
  readonly deed: string;
  readonly by: (excel: InProcessExcel) => Promise<void>;
  /** `written`: the report is new, and one more run has nothing to do; `refused`: nothing at all was written. */
  readonly then: 'written' | 'refused';
  /** Problems that are told because of it: code, place of the first, and how many more of them. */
  readonly told?: readonly string[];
  /** Tabs of ours that say something else than without it. */
  readonly differ?: readonly string[];
  /** What must stand where afterwards. */
  readonly stands?: readonly (readonly [tab: string, address: string, content: CellValue])[];
}

/** The rows that a filter over these rows of a sheet hides, as a file with a filter brings them. */
const filtered =
  (name: string, area: Area) =>
  (excel: InProcessExcel): Promise<void> =>
    replaced(excel, (document) => ({
      ...document,
      sheets: document.sheets.map((sheet) =>
        sheet.name === name ? { ...sheet, filter: { area, hides: true }, hiddenRows: new Set([area.row + 1]) } : sheet,
      ),
    }));

export const TOTAL: readonly [string, string, CellValue] = ['PL 1', 'D17', '=D12+D13+D15'];

export const ON_CELLS: readonly OtherHand[] = [
  {
    deed: 'sorts rows of our table',
    by: (excel) => replaced(excel, (document) => sorted(document, 'PL 1', 11, [4, 3, 2, 1, 0])),
    then: 'written',
    told: ['cell-overtyped PL 1!A12 +25', 'override-unexplained PL 1!A12'],
    differ: ['PL 1'],
  },
  {
    deed: 'merges cells of ours, so that all but the first are lost',
    by: () => onCells('PL 1', 'B12:C13', (range) => range.merge()),
    then: 'written',
    told: ['merge-undone PL 1!B12'],
  },
  {
    deed: 'merges the total away',
    by: () => onCells('PL 1', 'C17:D17', (range) => range.merge()),
    then: 'written',
    told: ['merge-undone PL 1!C17'],
    stands: [TOTAL],
  },
  {
    deed: 'merges from our table out over the edge',
    by: () => onCells('Phân bổ PA 1', 'O9:R9', (range) => range.merge()),
    then: 'written',
    told: ['merge-undone Phân bổ PA 1!O9'],
    stands: [['Phân bổ PA 1', 'P9', 1]],
  },
  {
    deed: 'takes our merges apart',
    by: () => onCells('PL 1', 'A1:K30', (range) => range.unmerge()),
    then: 'written',
  },
  {
    deed: 'inserts rows inside our table and fills them',
    by: async () => {
      await onCells('PL 1', '14:15', (range) => range.insert('Down'));
      await typed('PL 1', 'B14', 'Của tôi');
      await typed('PL 1', 'E14', 1000);
    },
    then: 'written',
    told: ['line-inserted PL 1!B14'],
    differ: ['Giới thiệu', 'PL 1', 'Kiểm tra'],
    stands: [
      ['PL 1', 'B14', 'Của tôi'],
      ['PL 1', 'E14', 1000],
      ['PL 1', 'D19', '=D12+D13+D17'],
    ],
  },
  {
    deed: 'inserts columns beside a column of amounts in words',
    by: async () => {
      await onCells('PL 1', 'E:F', (range) => range.insert('Right'));
      await typed('PL 1', 'E14', 'Của tôi');
    },
    then: 'written',
    told: ['line-inserted PL 1!E14'],
    differ: ['PL 1', 'Kiểm tra'],
    stands: [['PL 1', 'E14', 'Của tôi'], TOTAL],
  },
  {
    deed: 'deletes rows of our table',
    by: () => onCells('PL 1', '12:13', (range) => range.delete('Up')),
    then: 'written',
    stands: [TOTAL],
  },
  {
    deed: 'deletes columns of our table',
    by: () => onCells('PL 1', 'E:F', (range) => range.delete('Left')),
    then: 'written',
    stands: [TOTAL],
  },
  {
    deed: 'deletes the first rows of our sheet',
    by: () => onCells('PL 1', '1:3', (range) => range.delete('Up')),
    then: 'written',
    stands: [TOTAL],
  },
  {
    deed: 'deletes the first column of our sheet',
    by: () => onCells('PL 1', 'A:A', (range) => range.delete('Left')),
    then: 'written',
    stands: [TOTAL],
  },
  {
    deed: 'deletes every row of our sheet',
    by: () => onCells('PL 1', '1:99', (range) => range.delete('Up')),
    then: 'written',
    differ: ['Giới thiệu', 'PL 1', 'Kiểm tra', 'PL 1 (KC)'],
    stands: [['PL 1 (KC)', 'D17', '=D12+D13+D15']],
  },
  {
    deed: 'deletes our sheet',
    by: () => onSheet('PL 1', (sheet) => sheet.delete()),
    then: 'written',
    stands: [TOTAL],
  },
  {
    deed: 'cuts the total and pastes it below',
    by: (excel) =>
      replaced(excel, (document) =>
        cut(
          document,
          { sheet: 'PL 1', area: { row: 16, column: 3, rows: 1, columns: 1 } },
          { sheet: 'PL 1', row: 60, column: 3 },
        ),
      ),
    then: 'written',
    told: ['cell-overtyped Giới thiệu!D51 +4', 'override-unexplained Giới thiệu!D51'],
    differ: ['Giới thiệu', 'PL 1', 'Kiểm tra'],
    stands: [TOTAL, ['PL 1', 'D61', '=D12+D13+D15']],
  },
  {
    deed: 'cuts rows of our table and pastes them on a sheet of their own',
    by: async (excel) => {
      await onWorkbook(({ worksheets }) => void worksheets.add('Của tôi'));
      await replaced(excel, (document) =>
        cut(
          document,
          { sheet: 'PL 1', area: { row: 11, column: 0, rows: 3, columns: 11 } },
          { sheet: 'Của tôi', row: 0, column: 0 },
        ),
      );
    },
    then: 'written',
    told: [
      'cell-overtyped Giới thiệu!D52 +3',
      'result-name-elsewhere PL 1!D12 +1',
      'override-unexplained Giới thiệu!D52',
    ],
    differ: ['Giới thiệu', 'Kiểm tra', 'Của tôi'],
    stands: [TOTAL, ['Của tôi', 'D1', '=SUM(E1:K1)']],
  },
  {
    deed: 'cuts our whole table and pastes it on a sheet of their own',
    by: async (excel) => {
      await onWorkbook(({ worksheets }) => void worksheets.add('Của tôi'));
      await replaced(excel, (document) =>
        cut(
          document,
          { sheet: 'PL 1', area: { row: 0, column: 0, rows: 53, columns: 11 } },
          { sheet: 'Của tôi', row: 5, column: 2 },
        ),
      );
    },
    then: 'written',
    differ: ['Giới thiệu', 'PL 1', 'Kiểm tra', 'Của tôi'],
    stands: [['Của tôi', 'F22', '=F17+F18+F20']],
  },
  {
    deed: 'turns rows of ours into an Excel table',
    by: () => onCells('Tra khung phân bổ', 'A14:J16', (range) => void range.worksheet.tables.add('A14:J16', true)),
    then: 'written',
    told: ['cell-overtyped Tra khung phân bổ!A14 +8', 'override-unexplained Tra khung phân bổ!A14'],
    differ: ['Tra khung phân bổ'],
  },
  {
    deed: 'turns rows of ours into an Excel table and back into cells',
    by: () =>
      onCells(
        'Tra khung phân bổ',
        'A14:J16',
        (range) => void range.worksheet.tables.add('A14:J16', true).convertToRange(),
      ),
    then: 'written',
    told: ['cell-overtyped Tra khung phân bổ!A14 +8', 'override-unexplained Tra khung phân bổ!A14'],
    differ: ['Tra khung phân bổ'],
  },
  {
    deed: 'makes an Excel table beside ours',
    by: () =>
      onCells('PL 1', 'N5:O6', (range) => {
        range.values = [
          ['Việc', 'Số'],
          ['Họp', 2],
        ];
        range.worksheet.tables.add('N5:O6', true);
      }),
    then: 'written',
    differ: ['PL 1'],
    stands: [['PL 1', 'O6', 2]],
  },
  {
    deed: 'groups and hides rows and columns of ours',
    by: () =>
      onCells('PL 1', '12:14', (range) => {
        range.group('ByRows');
        range.rowHidden = true;
        range.worksheet.getRange('C:D').columnHidden = true;
      }),
    then: 'written',
  },
  {
    deed: 'filters our table',
    by: filtered('PL 1', { row: 10, column: 0, rows: 7, columns: 11 }),
    then: 'refused',
    told: ['range-conflict PL 1!A11'],
  },
  {
    deed: 'filters a list beside our table, which hides rows of ours too',
    by: filtered('PL 1', { row: 8, column: 20, rows: 3, columns: 2 }),
    then: 'refused',
    told: ['range-conflict PL 1!U9'],
  },
  {
    deed: 'filters a list below our table',
    by: filtered('PL 1', { row: 80, column: 0, rows: 9, columns: 2 }),
    then: 'written',
  },
  {
    deed: 'filters a table beside ours',
    by: async (excel) => {
      await onCells('PL 1', 'N5:O6', (range) => void range.worksheet.tables.add('N5:O6', true));
      await replaced(excel, (document) => ({
        ...document,
        tables: document.tables.map((table) => (table.area.column === 13 ? { ...table, isFiltered: true } : table)),
      }));
    },
    then: 'refused',
    told: ['range-conflict PL 1!N5'],
  },
  {
    deed: 'types over checks and beside them',
    by: async () => {
      await typed('Kiểm tra', 'D8', 'Đã xem');
      await typed('Kiểm tra', 'J12', 'Ghi chú');
    },
    then: 'written',
    told: ['cell-overtyped Kiểm tra!D8', 'override-unexplained Kiểm tra!D8'],
    differ: ['Kiểm tra'],
    stands: [
      ['Kiểm tra', 'D8', 'Đã xem'],
      ['Kiểm tra', 'J12', 'Ghi chú'],
    ],
  },
];
