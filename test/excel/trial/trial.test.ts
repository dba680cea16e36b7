/** The trial of the Excel around us: what it finds, and that the workbook is afterwards as it was, wherever it stops. */
import { join } from 'node:path';
import { tryExcel } from '../../../src/excel/trial/trial';
import { createDocument } from '../../../src/host/document/create';
import { mapArea } from '../../../src/host/document/cellGrid';
import type { Cell, Document } from '../../../src/host/document/model';
import { startEmbeddedExcel } from '../../../src/host/embeddedExcel';
import { connectInProcess } from '../../../src/host/inProcess';
import type { CheckLine } from '../../../src/kernel/selfCheck';
import { LONGEST_TURN, type Patience } from '../../../src/excel/turn/turn';
import { seen } from '../crashes';
import { withFault, type ErrorKind } from '../faults';

const THREAD = join(__dirname, '../../../build/src/cli/calculationThread.js');

/** A clock on which nothing takes time but what moves it. */
const still = { clock: () => 0 };

const saidOf = (lines: readonly CheckLine[]): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.map(({ check, state, found }) => [check, `${state} ${found}`]));

const newBook = (): Document => createDocument({ seed: 'new', year: 2026 });

describe('what a trial finds', () => {
  test('In a whole Excel every line is good, KC.FEE among them, with what was found', async () => {
    const excel = await startEmbeddedExcel(undefined, { calculation: { when: 'whenRead', script: THREAD } });
    try {
      expect(saidOf(await tryExcel(still))).toEqual({
        answers: 'ok 0 ms',
        separators: 'ok 1,234.5',
        calculation: 'ok Automatic',
        undo: 'ok ExcelApi 1.20',
        hiddenSheet: 'ok VeryHidden',
        roundTrip: 'ok 2000: 0 ms',
        formulas: 'ok 1491000',
        dates: 'ok 1900',
        formulaLanguage: 'ok =SUM(1.5,2)',
        ownFunctions: 'ok KC.FEE = 17880000',
        table: 'ok 1 · 2',
        name: 'ok 2',
        unchanged: 'ok 1',
      });
    } finally {
      await excel.close();
    }
  });

  test('An older Excel that calculates nothing says so line by line, and keeps its workbook', async () => {
    const before = newBook();
    const excel = connectInProcess(before, 14);
    const said = saidOf(await tryExcel(still));
    excel.close();
    expect(said).toMatchObject({
      undo: 'notOk ExcelApi < 1.20',
      formulas: expect.stringMatching(/^(?:notOk|unknown)/u) as string,
      ownFunctions: expect.stringMatching(/^(?:notOk|unknown)/u) as string,
      roundTrip: 'ok 2000: 0 ms',
      unchanged: 'ok 1',
    });
    expect(seen(excel.document())).toEqual(seen(before));
  });

  test('The times are those of the clock that it is given', async () => {
    const excel = connectInProcess();
    const ticks: number[] = [];
    const clock = (): number => 12.4 * ticks.push(0);
    const said = saidOf(await tryExcel({ clock }));
    excel.close();
    expect(said['answers']).toBe('ok 12 ms');
    expect(said['roundTrip']).toBe('ok 2000: 12 ms');
  });
});

const M1 = { row: 0, column: 12, rows: 1, columns: 1 };

/** An Excel that answers the formula of the one cell as it is told; `isAgain` from the second look on. */
async function feeLine(answer: (formula: string, isAgain: boolean) => string | number) {
  const excel = connectInProcess();
  const waits: number[] = [];
  const fill = (cell: Cell | undefined): Cell | undefined =>
    cell?.formula === undefined ? cell : { ...cell, value: answer(cell.formula, waits.length > 0) };
  excel.setCalculation((document) => ({
    ...document,
    calculated: true,
    sheets: document.sheets.map((sheet) => ({ ...sheet, cells: mapArea(sheet.cells, M1, fill) })),
  }));
  const patience: Patience = {
    after: (milliseconds, act) => {
      if (milliseconds !== LONGEST_TURN) {
        waits.push(milliseconds);
        excel.setDocument({ ...excel.document(), calculated: false });
        act();
      }
      return () => undefined;
    },
  };
  const said = saidOf(await tryExcel({ ...still, patience }));
  excel.close();
  return { said: said['ownFunctions'], waits };
}

describe('the function of ours', () => {
  test('An answer that takes its time is waited for, but not for ever', async () => {
    const late = await feeLine((_formula, isAgain) => (isAgain ? 17_880_000 : '#BUSY!'));
    expect(late).toEqual({ said: 'ok KC.FEE = 17880000', waits: [500] });
    const never = await feeLine(() => '#BUSY!');
    expect(never.said).toBe('unknown KC.FEE = #BUSY!');
    expect(never.waits).toHaveLength(9);
  });

  test("A developer's first name counts where the province's is not there, and an add-in that is missing is told", async () => {
    const developers = await feeLine((formula) => (formula.startsWith('KC_DEV') ? 17_880_000 : '#NAME?'));
    expect(developers.said).toBe('ok KC_DEV.FEE = 17880000');
    expect((await feeLine(() => '#NAME?')).said).toBe('notOk KC_DEV.FEE = #NAME?');
    expect((await feeLine(() => 17_880_001)).said).toBe('notOk KC.FEE = 17880001');
  });
});

/** Runs it in a new workbook in which nothing fails. */
async function inNothing<T>(work: () => Promise<T>): Promise<T> {
  const excel = connectInProcess(newBook());
  try {
    return await work();
  } finally {
    excel.close();
  }
}

describe('what a trial leaves', () => {
  const STOPS: readonly ErrorKind[] = [{ code: 'GeneralException' }, { code: 'AccessDenied', whole: true }];

  test.each(STOPS)(
    'Stopped by $code anywhere, it says what it could not find out and the workbook is as it was',
    async (error) => {
      const before = newBook();
      const { syncs } = await withFault(before, undefined, () => tryExcel(still));
      expect(syncs.length).toBeGreaterThan(10);
      const { length } = await inNothing(() => tryExcel(still));
      for (const [sync, actions] of syncs.entries()) {
        const after = 'whole' in error ? 0 : actions - 1;
        const { document, result } = await withFault(before, { sync, after, error }, () => tryExcel(still));
        expect([sync, seen(document)]).toEqual([sync, seen(before)]);
        const isTold = result.some(({ state, found }) => state === 'unknown' && found === error.code);
        // Only when the sheet is taken away is a refusal tried again and so not told.
        expect([sync, isTold || result.length === length]).toEqual([sync, true]);
      }
    },
  );

  test('What a trial left behind that was cut off is taken away by the next one', async () => {
    const moments: Document[] = [];
    const excel = connectInProcess();
    const before = excel.document();
    await tryExcel({ clock: () => moments.push(excel.document()) });
    excel.close();
    const cutOff = moments.find(({ sheets }) => sheets.length > before.sheets.length);
    expect(cutOff?.sheets.at(-1)).toMatchObject({ name: '_KC tự kiểm tra', visibility: 'VeryHidden' });
    const next = connectInProcess(cutOff);
    expect(saidOf(await tryExcel(still))).toMatchObject({ hiddenSheet: 'ok VeryHidden', unchanged: 'ok 1' });
    next.close();
    expect(seen(next.document())).toEqual(seen(before));
  });

  test("Somebody's own sheet of that name is left alone, and the trial says why it did not try", async () => {
    const excel = connectInProcess();
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.add('_KC tự kiểm tra').getRange('A1').values = [['của tôi']];
      await workbook.context.sync();
    });
    const before = excel.document();
    const lines = await tryExcel(still);
    excel.close();
    expect(saidOf(lines)).toMatchObject({ hiddenSheet: 'unknown ItemAlreadyExists', unchanged: 'ok 2' });
    expect(lines.map(({ check }) => check)).not.toContain('table');
    expect(seen(excel.document())).toEqual(seen(before));
  });

  test('An Excel that never answers is asked once, not once for every line', async () => {
    const waited: number[] = [];
    const patience: Patience = {
      after: (milliseconds, act) => {
        waited.push(milliseconds);
        act();
        return () => undefined;
      },
    };
    const silent = { sync: 0, after: 0, error: { code: 'silence' } } as const;
    const { result } = await withFault(newBook(), silent, () => tryExcel({ ...still, patience }));
    expect(saidOf(result)).toEqual({ answers: 'unknown excel-silent' });
    expect(waited).toEqual([LONGEST_TURN]);
  });
});
