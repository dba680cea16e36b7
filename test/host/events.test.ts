/** Events, cell-edit mode, worksheet functions, shortcuts, pane and ribbon, all through Microsoft's own client. */
import { writeContents } from '../../src/host/document/contents';
import type { Document } from '../../src/host/document/model';
import { connectInProcess, type InProcessExcel } from '../../src/host/inProcess';
import { onSheet, refusal, write } from './connected';

const inWorkbook = <T>(work: (workbook: Excel.Workbook) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook);
    await context.sync();
    return result;
  });

/** Microsoft's globals for worksheet functions, whose types are a package of their own. */
interface FunctionGlobals {
  associate(name: string, work: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string };
}
const functions = (): FunctionGlobals =>
  (globalThis as unknown as { readonly CustomFunctions: FunctionGlobals }).CustomFunctions;

/** Pushed messages arrive after what is under way. */
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

const state: { excel: InProcessExcel } = { excel: connectInProcess() };
beforeEach(() => {
  state.excel = connectInProcess();
});

/** Types into a cell of the first sheet as the workbook's user would. */
const typed =
  (row: number, column: number, value: unknown) =>
  (document: Document): Document =>
    writeContents(document, { sheetId: document.activeSheetId, area: { row, column, rows: 1, columns: 1 } }, value);

/** Handlers are added in one run and called in others, so each listens with a context of its own. */
async function listen<T>(
  event: (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<T>,
): Promise<{ readonly heard: T[]; readonly stop: () => Promise<void> }> {
  const heard: T[] = [];
  const added = await inWorkbook((workbook) =>
    event(workbook).add((args) => {
      heard.push(args);
      return Promise.resolve();
    }),
  );
  const stop = (): Promise<void> =>
    Excel.run(added.context as Excel.RequestContext, async (context) => {
      added.remove();
      await context.sync();
    });
  return { heard, stop };
}

test('a change by the user tells the cell, what was there and what is there now', async () => {
  const { heard } = await listen(({ worksheets }) => worksheets.onChanged);
  state.excel.edit(typed(3, 1, 'hai'));
  await settled();
  expect(heard).toMatchObject([
    {
      type: 'WorksheetChanged',
      address: 'B4',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: '', valueAfter: 'hai', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
    },
  ]);
});

test('a change by another person and one by the add-in say so', async () => {
  const { heard } = await listen(({ worksheets }) => worksheets.getItem('Sheet1').onChanged);
  state.excel.edit(typed(0, 0, 1), 'Remote');
  await write('C1:D2', [
    [1, 2],
    [3, 4],
  ]);
  await settled();
  expect(
    heard.map(({ source, triggerSource, address, details }) => [
      source,
      triggerSource,
      address,
      'valueAfter' in ({ ...details } as object),
    ]),
  ).toEqual([
    ['Remote', 'Unknown', 'A1', true],
    ['Local', 'ThisLocalAddin', 'C1:D2', false],
  ]);
});

test('the changed cells can be asked for', async () => {
  const { heard } = await listen(({ worksheets }) => worksheets.onChanged);
  state.excel.edit(typed(3, 1, 7));
  await settled();
  const values = await Excel.run(async (context) => {
    const range = heard[0]?.getRange(context).load('values,address');
    await context.sync();
    return [range?.values, range?.address];
  });
  expect(values).toEqual([[[7]], 'Sheet1!B4']);
});

test('inserting rows is told as such', async () => {
  const { heard } = await listen(({ worksheets }) => worksheets.onChanged);
  await onSheet((sheet) => sheet.getRange('2:3').insert('Down'));
  await settled();
  expect(heard).toMatchObject([{ changeType: 'RowInserted', address: '2:3' }]);
});

test('selection, activation, adding and deleting of sheets and tables are told', async () => {
  const selected = await listen(({ worksheets }) => worksheets.onSelectionChanged);
  const activated = await listen(({ worksheets }) => worksheets.onActivated);
  const added = await listen(({ worksheets }) => worksheets.onAdded);
  const deleted = await listen(({ worksheets }) => worksheets.onDeleted);
  const tables = await listen(({ tables: all }) => all.onAdded);
  await inWorkbook(({ worksheets }) => {
    const sheet = worksheets.add('Mới');
    sheet.getRange('B2:C3').select();
    sheet.tables.add('A1:B2', true);
  });
  await inWorkbook(({ worksheets }) => worksheets.getItem('Mới').delete());
  await settled();
  expect(selected.heard.map(({ address }) => address)).toEqual(['B2:C3', 'A1']);
  expect([activated, added, deleted, tables].map(({ heard }) => heard.length)).toEqual([2, 1, 1, 1]);
});

test('a table tells changes of its own cells only', async () => {
  await onSheet((sheet) => sheet.tables.add('A1:B2', true));
  const { heard } = await listen(({ tables }) => tables.getItem('Table1').onChanged);
  state.excel.edit(typed(1, 0, 5));
  state.excel.edit(typed(9, 9, 5));
  await settled();
  expect(heard.map(({ address }) => address)).toEqual(['A2']);
});

test('nobody is told after the handler was removed, or while events are off', async () => {
  const { heard, stop } = await listen(({ worksheets }) => worksheets.onChanged);
  const switchEvents = (on: boolean): Promise<void> =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = on;
      await context.sync();
    });
  await switchEvents(false);
  state.excel.edit(typed(0, 0, 1));
  await settled();
  expect(heard).toEqual([]);
  await switchEvents(true);
  state.excel.edit(typed(0, 0, 2));
  await settled();
  expect(heard).toHaveLength(1);
  await stop();
  state.excel.edit(typed(0, 0, 3));
  await settled();
  expect(heard).toHaveLength(1);
});

test('a request that asked to wait is carried out when the entry ends; others are refused at once', async () => {
  state.excel.setEditing('delaying');
  const order: string[] = [];
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    order.push('answered');
    return range.values;
  });
  const hasty = await refusal(onSheet((sheet) => sheet.load('name')));
  expect(hasty.code).toBe('InvalidOperationInCellEditMode');
  await settled();
  order.push('ended');
  state.excel.edit(typed(0, 0, 'xong'));
  state.excel.setEditing(false);
  expect(await waiting).toEqual([['xong']]);
  expect(order).toEqual(['ended', 'answered']);
});

test('worksheet functions are called through the runtime: values, arrays, missing arguments and errors', async () => {
  await onSheet((sheet) => sheet.load('name'));
  const seen: unknown[] = [];
  const { Error: FunctionError, ErrorCode } = functions();
  functions().associate('DOUBLE', (value: number, more: unknown) => {
    seen.push(more);
    return value * 2;
  });
  functions().associate('TABLE', (values: number[][]) => values.map((row) => row.map((value) => value + 1)));
  functions().associate('NONE', () => {
    throw new FunctionError(ErrorCode.notAvailable, 'Chưa có mức lương');
  });
  const results = await Promise.all([
    state.excel.callFunction('DOUBLE', [21, null]),
    state.excel.callFunction('TABLE', [
      [
        [1, 2],
        [3, 4],
      ],
    ]),
    state.excel.callFunction('NONE', []),
  ]);
  expect(results).toEqual([
    { value: 42 },
    {
      value: [
        [2, 3],
        [4, 5],
      ],
    },
    { error: { code: 1, message: 'Chưa có mức lương' } },
  ]);
  expect(seen).toEqual([null]);
});

test('a shortcut runs the associated function', async () => {
  await onSheet((sheet) => sheet.load('name'));
  const ran: string[] = [];
  Office.actions.associate('KC.PLAN', () => void ran.push('plan'));
  state.excel.runAction('KC.PLAN');
  await settled();
  expect(ran).toEqual(['plan']);
});

test('what the add-in asks of its pane is remembered', async () => {
  await onSheet((sheet) => sheet.load('name'));
  interface Core {
    readonly AppRuntimeService: {
      newObject(context: object): {
        setAppRuntimeState(state: string): void;
        readonly context: { sync(): Promise<void> };
      };
    };
  }
  const core = (globalThis as unknown as { readonly OfficeCore: Core }).OfficeCore;
  const service = core.AppRuntimeService.newObject(new OfficeExtension.ClientRequestContext());
  service.setAppRuntimeState('Hidden');
  await service.context.sync();
  expect(state.excel.asked().pane).toBe('Hidden');
});

test('what the add-in asks of its ribbon is remembered', async () => {
  await onSheet((sheet) => sheet.load('name'));
  interface Core {
    readonly DynamicRibbon: {
      newObject(context: object): {
        executeRequestUpdate(json: string): void;
        readonly context: { sync(): Promise<void> };
      };
    };
  }
  const core = (globalThis as unknown as { readonly OfficeCore: Core }).OfficeCore;
  const ribbon = core.DynamicRibbon.newObject(new OfficeExtension.ClientRequestContext());
  const update = {
    tabs: [{ id: 'KC.Tab', groups: [{ id: 'KC.Group', controls: [{ id: 'KC.Plan', enabled: false }] }] }],
  };
  ribbon.executeRequestUpdate(JSON.stringify(update));
  await ribbon.context.sync();
  expect(state.excel.asked().ribbon).toEqual([update]);
});

test('a changed formula is told with what it was; a new formula and a formula that moves are not', async () => {
  const heard: Excel.WorksheetFormulaChangedEventArgs[] = [];
  await onSheet((sheet) => {
    sheet.getRange('A1:A2').formulas = [['=1+1'], ['=2+2']];
    sheet.onFormulaChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
  });
  await onSheet((sheet) => {
    sheet.getRange('B1').formulas = [['=3+3']];
  });
  await onSheet((sheet) => {
    sheet.getRange('A1:A2').formulas = [['=1+2'], [7]];
  });
  await onSheet((sheet) => sheet.getRange('1:1').insert('Down'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard.map(({ formulaDetails }) => formulaDetails)).toEqual([
    [
      { cellAddress: 'A1', previousFormula: '=1+1' },
      { cellAddress: 'A2', previousFormula: '=2+2' },
    ],
  ]);
});
