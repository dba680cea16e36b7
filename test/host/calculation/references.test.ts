/** Tables with Vietnamese headings and workbook names, as formulas speak of them. */
import { addName } from '../../../src/host/document/names';
import { addTable, renameTable, changeTable } from '../../../src/host/document/tables';
import type { Document } from '../../../src/host/document/model';
import { calculated, newDocument, resultsOn, typed, type Typed } from './typedDocument';

const ROWS = [
  ['Địa phương', 'Số tiền (đồng)', 'Thuế [%]', 'Ghi chú'],
  ['Long Thành', 100, 10, ''],
  ['Trảng Bom', 200, 20, 'x'],
  ['Tổng', 300, '', ''],
] as const;

/** A table `Bảng_phí` in B2:E5 of a sheet of its own, with a row of totals. */
function withTable(): Document {
  const sheet = typed(newDocument(), { B2: ROWS }, 'Phí');
  const sheetId = sheet.sheets[1]?.id ?? '';
  const { document, table } = addTable(sheet, { sheetId, area: { row: 1, column: 1, rows: 4, columns: 4 } }, true);
  return renameTable(changeTable(document, table.id, { showTotals: true }), table.id, 'Bảng_phí');
}

const CASES: Typed = {
  A1: '=SUM(Bảng_phí[Số tiền (đồng)])',
  A2: '=SUM(bảng_PHÍ[số TIỀN (đồng)])',
  A3: "=SUM(Bảng_phí[Thuế '[%']])",
  A4: '=INDEX(Bảng_phí[#Headers],2)',
  A5: '=Bảng_phí[[#Totals],[Số tiền (đồng)]]',
  A6: '=ROWS(Bảng_phí[#All])',
  A7: '=ROWS(Bảng_phí)',
  A8: '=COUNTA(Bảng_phí[[#Headers],[#Data],[Địa phương]:[Số tiền (đồng)]])',
  A9: '=SUMIFS(Bảng_phí[Số tiền (đồng)],Bảng_phí[Địa phương],"Long*")',
  A10: '=SUM(Bảng_phí[Không có])',
  A11: '=SUM(Bảng_khác[Số tiền (đồng)])',
};

test('columns, headings, totals and parts of tables are read, and missing ones are errors', async () => {
  const document = typed(withTable(), CASES);
  expect(resultsOn(document, await calculated(document))).toEqual({
    A1: 300,
    A2: 300,
    A3: 30,
    A4: 'Số tiền (đồng)',
    A5: 300,
    A6: 4,
    A7: 2,
    A8: 6,
    A9: 100,
    A10: { error: '#REF!' },
    A11: { error: '#NAME?' },
  });
});

test('a formula inside a table reads its own row', async () => {
  const typedInside = {
    E3: '=[@[Số tiền (đồng)]]*2',
    E4: '=Bảng_phí[[#This Row],[Số tiền (đồng)]]/100',
    G4: "=Bảng_phí[@[Thuế '[%']]]",
    G9: '=Bảng_phí[@[Địa phương]]',
  };
  const document = typed(withTable(), typedInside, 'Phí');
  const results = resultsOn(document, await calculated(document), 'Phí');
  expect(results).toEqual({ E3: 200, E4: 2, G4: 20, G9: { error: '#VALUE!' } });
});

test('workbook names stand for cells, formulas and other names, in any case', async () => {
  const names = [
    ['Lương_cơ_sở', '=Sheet1!$A$1'],
    ['Gấp_đôi', '=Lương_cơ_sở*2'],
    ['Tổng_phí', '=SUM(Bảng_phí[Số tiền (đồng)])'],
    ['Tương_đối', '=Sheet1!A1'],
  ] as const;
  const named = names.reduce((document, [name, text]) => addName(document, name, { text, comment: '' }), withTable());
  const document = typed(named, { A1: 1490, B1: '=LƯƠNG_cơ_sở+1', B2: '=Gấp_đôi', B3: '=Tổng_phí', B4: '=Tương_đối' });
  expect(resultsOn(document, await calculated(document))).toEqual({
    B1: 1491,
    B2: 2980,
    B3: 300,
    B4: { missing: 'unsupported' },
  });
});

test('a name of a sheet goes before one of the workbook there, and is named with its sheet elsewhere', async () => {
  const withSheet = typed(newDocument(), { A1: 7, B1: '=Mức', B2: '=Sheet1!Mức', B3: '=KHÁC!mức' }, 'Khác');
  const [first = '', other = ''] = withSheet.sheets.map(({ id }) => id);
  const all = [
    { name: 'Mức', text: '=10', comment: '' },
    { name: 'Mức', text: '=Khác!$A$1', comment: '', sheetId: other },
    { name: 'Gấp_đôi', text: '=Mức*2', comment: '', sheetId: other },
    { name: 'Riêng', text: '="một"', comment: '', sheetId: first },
  ];
  const named = all.reduce((document, { name, ...formula }) => addName(document, name, formula), withSheet);
  const document = typed(named, {
    A1: '=Mức',
    A2: '=Khác!Mức+1',
    A3: '=SUM(Khác!Gấp_đôi,Mức)',
    A4: '=Riêng',
    A5: '=Khác!Riêng',
    A6: '=Gấp_đôi',
    A7: '=Không_có!Mức',
  });
  const calculation = await calculated(document);
  expect(resultsOn(document, calculation)).toEqual({
    A1: 10,
    A2: 8,
    A3: 24,
    A4: 'một',
    A5: { error: '#NAME?' },
    A6: { error: '#NAME?' },
    A7: { error: '#REF!' },
  });
  expect(resultsOn(document, calculation, 'Khác')).toEqual({ B1: 7, B2: 10, B3: 7 });
});
