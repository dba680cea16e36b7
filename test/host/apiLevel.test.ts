/** The workbook reports the requirement sets of an Excel of some age, and has no members that are newer. */
import { createDocument } from '../../src/host/document/create';
import { connectInProcess, type InProcessExcel } from '../../src/host/inProcess';
import { refusalCode } from './connected';

const excelOfLevel = (apiLevel?: number): InProcessExcel =>
  connectInProcess(createDocument({ seed: 'old', year: 2026 }), apiLevel);

const supported = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

test('without a wish the workbook reports the sets of Microsoft 365', () => {
  excelOfLevel();
  expect(['1.14', '1.17', '1.20', '1.21', '1.22'].map(supported)).toEqual([true, true, true, true, false]);
  expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
});

test('a workbook of an older Excel reports the sets of that one', () => {
  excelOfLevel(14);
  expect(['1.13', '1.14', '1.15', '1.17', '1.20'].map(supported)).toEqual([true, true, false, false, false]);
  excelOfLevel(17);
  expect(['1.14', '1.17', '1.18'].map(supported)).toEqual([true, true, false]);
});

type Named = Pick<Excel.WorksheetNameChangedEventArgs, 'nameAfter' | 'nameBefore' | 'source' | 'worksheetId' | 'type'>;

/** Listens to new names of all sheets and of the first one. */
async function listened(heard: Named[]): Promise<void> {
  await Excel.run(async (context) => {
    const note = (event: Named): Promise<void> => {
      heard.push(event);
      return Promise.resolve();
    };
    context.workbook.worksheets.onNameChanged.add(note);
    context.workbook.worksheets.getFirst().onNameChanged.add(note);
    await context.sync();
  });
}

const pushed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const rename = (name: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().name = name;
    await context.sync();
  });

test('a new name of a sheet is told to the collection and to the sheet', async () => {
  const excel = excelOfLevel(17);
  const heard: Named[] = [];
  await listened(heard);
  await rename('Địa phương');
  await pushed();
  const [sheet] = excel.document().sheets;
  const event = { nameBefore: 'Sheet1', nameAfter: 'Địa phương', source: 'Local', type: 'WorksheetNameChanged' };
  expect(heard).toEqual([
    { ...event, worksheetId: sheet?.id },
    { ...event, worksheetId: sheet?.id },
  ]);
  excel.edit((document) => ({ ...document, sheets: document.sheets.map((one) => ({ ...one, name: 'Xã' })) }), 'Remote');
  await pushed();
  expect(heard.slice(2).map(({ nameAfter, source }) => [nameAfter, source])).toEqual([
    ['Xã', 'Remote'],
    ['Xã', 'Remote'],
  ]);
});

test('below ExcelApi 1.17 new names cannot be listened to', async () => {
  excelOfLevel(16);
  expect(await refusalCode(listened([]))).toBe('ApiNotFound');
  await rename('Địa phương');
});

test('a run that asks for one step of undo is carried out as any other', async () => {
  const excel = excelOfLevel();
  expect(supported('1.20')).toBe(true);
  await Excel.run({ mergeUndoGroup: true, delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });
  expect(excel.traffic().syncs).toBe(2);
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:A2').load('values');
    await context.sync();
    return range.values;
  });
  expect(read).toEqual([[1], [2]]);
});
