/** Contract: events, and what is told to whom. */
import { change, put, type ContractCase } from './case';

const EVENTS = 'office/dev/add-ins/excel/excel-add-ins-events';

/** Pushed messages arrive after what is under way. */
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 10);
  });

/** @returns what a handler heard while something was done */
async function heard<T>(
  event: (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<T>,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<readonly T[]> {
  const all: T[] = [];
  await Excel.run(async (context) => {
    event(context.workbook).add((args) => {
      all.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  await change(work);
  await settled();
  return all;
}

export const told: readonly ContractCase[] = [
  {
    page: EVENTS,
    says: 'onChanged tells where and by whom data was changed',
    run: async () => {
      const all = await heard(
        ({ worksheets }) => worksheets.onChanged,
        (sheet) => put(sheet.getRange('B4'), 5),
      );
      return all.map(({ address, changeType, source, type }) => [address, changeType, source, type]);
    },
    expected: [['B4', 'RangeEdited', 'Local', 'WorksheetChanged']],
  },
  {
    page: EVENTS,
    says: 'onSelectionChanged tells the selected address',
    run: async () => {
      const all = await heard(
        ({ worksheets }) => worksheets.getItem('Sheet1').onSelectionChanged,
        (sheet) => sheet.getRange('C3').select(),
      );
      return all.map(({ address }) => address);
    },
    expected: ['C3'],
  },
  {
    page: EVENTS,
    says: 'onAdded tells that a sheet was added',
    run: async () => {
      const all = await heard(
        ({ worksheets }) => worksheets.onAdded,
        (_sheet, { workbook }) => workbook.worksheets.add('B'),
      );
      return all.map(({ source, type }) => [source, type]);
    },
    expected: [['Local', 'WorksheetAdded']],
  },
  {
    page: EVENTS,
    says: 'a handler that was removed is not called again',
    run: async () => {
      const all: string[] = [];
      const added = await Excel.run(async (context) => {
        const handler = context.workbook.worksheets.onChanged.add(({ address }) => {
          all.push(address);
          return Promise.resolve();
        });
        await context.sync();
        return handler;
      });
      await change((sheet) => put(sheet.getRange('A1'), 1));
      await settled();
      await Excel.run(added.context as Excel.RequestContext, async (context) => {
        added.remove();
        await context.sync();
      });
      await change((sheet) => put(sheet.getRange('A2'), 1));
      await settled();
      return all;
    },
    expected: ['A1'],
  },
  {
    page: EVENTS,
    says: 'events can be switched off, and on again',
    run: async () => {
      const all = await heard(
        ({ worksheets }) => worksheets.onChanged,
        (sheet, context) => {
          context.runtime.enableEvents = false;
          put(sheet.getRange('A1'), 1);
          context.runtime.enableEvents = true;
          put(sheet.getRange('A2'), 1);
        },
      );
      return all.map(({ address }) => address);
    },
    expected: ['A2'],
  },
  {
    page: 'javascript/api/excel/excel.worksheetcollection',
    says: 'onNameChanged tells the name of a worksheet before and after',
    run: async () => {
      const all = await heard(
        ({ worksheets }) => worksheets.onNameChanged,
        (sheet) => {
          sheet.name = 'Địa phương';
        },
      );
      return all.map(({ nameBefore, nameAfter, source, type }) => [nameBefore, nameAfter, source, type]);
    },
    expected: [['Sheet1', 'Địa phương', 'Local', 'WorksheetNameChanged']],
  },
  {
    page: 'javascript/api/excel/excel.worksheet',
    says: 'onFormulaChanged is not told when a formula is entered into a cell that had none',
    run: async () => {
      await change((sheet) => put(sheet.getRange('A1'), '=1+1'));
      const all = await heard(
        ({ worksheets }) => worksheets.getItem('Sheet1').onFormulaChanged,
        (sheet) => {
          put(sheet.getRange('B1'), '=2+2');
          put(sheet.getRange('A1'), 5);
        },
      );
      return all.map(({ formulaDetails }) => formulaDetails);
    },
    expected: [[{ cellAddress: 'A1', previousFormula: '=1+1' }]],
  },
];
