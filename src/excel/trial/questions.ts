/** Each question of the self-check to Excel, by itself: what is read off, and what is tried on the sheet of the trial. */
import type { CellValue } from '../../kernel/cells';
import type { CheckLine } from '../../kernel/selfCheck';
import { inBatch, asked, line, type TrialHow } from './batch';

/** A question and its answer. */
export type Question = (how: TrialHow) => Promise<CheckLine>;

/** Nobody else's name for a sheet. */
export const TAB = '_KC tự kiểm tra';

/** Enough for a difference between one request and many, small for every Excel. */
const [ROWS, COLUMNS] = [200, 10];

/** One person's fee for twelve months at 1.490.000 đồng, as the guide of the first run has it typed. */
const FEE = 17_880_000;
const NAMESPACES = ['KC', 'KC_DEV'] as const;

const milliseconds = (duration: number): string => `${Math.round(duration)} ms`;

const answers: Question = (how) =>
  asked('answers', () =>
    inBatch(async (context) => {
      const begun = how.clock();
      context.workbook.application.load('calculationMode');
      await context.sync();
      return line('answers', true, milliseconds(how.clock() - begun));
    }, how),
  );

const separators: Question = (how) =>
  asked('separators', () =>
    inBatch(async (context) => {
      const { application } = context.workbook;
      application.load('decimalSeparator,thousandsSeparator');
      await context.sync();
      const { decimalSeparator, thousandsSeparator } = application;
      return line(
        'separators',
        decimalSeparator !== thousandsSeparator,
        `1${thousandsSeparator}234${decimalSeparator}5`,
      );
    }, how),
  );

const calculation: Question = (how) =>
  asked('calculation', () =>
    inBatch(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      const mode: string = application.calculationMode;
      return line('calculation', mode === 'Automatic', mode);
    }, how),
  );

/** Some that say they know grouped undo refuse it (office-js issue 6711), so it is asked for, with nothing to undo. */
const undo: Question = () =>
  asked('undo', async () => {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return line('undo', false, 'ExcelApi < 1.20');
    await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, (context) => context.sync());
    return line('undo', true, 'ExcelApi 1.20');
  });

type OnSheet = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<CheckLine>;

const onSheet = (check: CheckLine['check'], how: TrialHow, ask: OnSheet): Promise<CheckLine> =>
  asked(check, () => inBatch((context) => ask(context.workbook.worksheets.getItem(TAB), context), how));

const roundTrip: Question = (how) =>
  onSheet('roundTrip', how, async (sheet, context) => {
    const written = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLUMNS }, (__, column) => row * COLUMNS + column),
    );
    const begun = how.clock();
    const range = sheet.getRangeByIndexes(1, 0, ROWS, COLUMNS);
    range.values = written;
    range.load('values');
    await context.sync();
    const isSame = JSON.stringify(range.values) === JSON.stringify(written);
    return line('roundTrip', isSame, `${ROWS * COLUMNS}: ${milliseconds(how.clock() - begun)}`);
  });

/** @returns what stands in the one cell after a formula was put there */
async function valueOf(sheet: Excel.Worksheet, formula: string): Promise<CellValue> {
  const { context } = sheet;
  const cell = sheet.getRange('L1');
  cell.formulas = [[formula]];
  cell.load('values');
  await context.sync();
  return (cell.values as [[CellValue]])[0][0];
}

const formulas: Question = (how) =>
  onSheet('formulas', how, async (sheet) => {
    const value = await valueOf(sheet, '=SUM(1490000,1000)');
    return line('formulas', value === 1_491_000, String(value));
  });

/** The first day of 1904 is day 0 where days are counted from then. */
const dates: Question = (how) =>
  onSheet('dates', how, async (sheet) => {
    const value = await valueOf(sheet, '=DATE(1904,1,1)+0');
    return line('dates', value === 1462, value === 0 ? '1904' : value === 1462 ? '1900' : String(value));
  });

const formulaLanguage: Question = (how) =>
  onSheet('formulaLanguage', how, async (sheet, context) => {
    const cell = sheet.getRange('L2');
    cell.formulas = [['=SUM(1.5,2)']];
    cell.load('formulasLocal');
    await context.sync();
    const [[local]] = cell.formulasLocal as [[CellValue]];
    return line('formulaLanguage', String(local).startsWith('='), String(local));
  });

/** What a cell says while its function is still being asked. */
const isPending = (value: CellValue): boolean => value === '' || value === '#BUSY!' || value === '#GETTING_DATA';

const PAUSE_MS = 500;
const MOST_LOOKS = 10;

const pause = ({ patience }: TrialHow): Promise<void> =>
  new Promise((resolve) => {
    if (patience === undefined) resolve();
    else patience.after(PAUSE_MS, resolve);
  });

/** The cell of one function. */
const feeCell = ({ workbook }: Excel.RequestContext): Excel.Range => workbook.worksheets.getItem(TAB).getRange('M1');

const feeNow = (how: TrialHow): Promise<CellValue> =>
  inBatch(async (context) => {
    const cell = feeCell(context);
    cell.load('values');
    await context.sync();
    return (cell.values as [[CellValue]])[0][0];
  }, how);

/** Functions of an add-in answer when they can: the cell is looked at again until it does, or patience ends. */
async function feeInTime(how: TrialHow, looks = 1): Promise<CellValue> {
  const now = await feeNow(how);
  if (!isPending(now) || how.patience === undefined || looks === MOST_LOOKS) return now;
  await pause(how);
  return feeInTime(how, looks + 1);
}

/** A developer's add-in has another first name than the province's; it is tried where that one is not there. */
async function feeBy([name, ...others]: readonly [string, ...string[]], how: TrialHow): Promise<CheckLine> {
  await inBatch(async (context) => {
    feeCell(context).formulas = [[`=${name}.FEE(1490000,1,12)`]];
    await context.sync();
  }, how);
  const value = await feeInTime(how);
  const [other, ...more] = others;
  if (value === '#NAME?' && other !== undefined) return feeBy([other, ...more], how);
  const found = `${name}.FEE = ${value}`;
  return isPending(value)
    ? { check: 'ownFunctions', state: 'unknown', found }
    : line('ownFunctions', value === FEE, found);
}

const ownFunctions: Question = (how) => asked('ownFunctions', () => feeBy(NAMESPACES, how));

const table: Question = (how) =>
  onSheet('table', how, async (sheet, context) => {
    sheet.getRange('O1:P2').values = [
      ['A', 'B'],
      [1, 2],
    ];
    const made = sheet.tables.add('O1:P2', true);
    const body = made.getDataBodyRange();
    body.load('values');
    await context.sync();
    const found = (body.values as CellValue[][]).flat().join(' · ');
    return line('table', found === '1 · 2', found);
  });

/** A name of the sheet goes with the sheet. */
const name: Question = (how) =>
  onSheet('name', how, async (sheet, context) => {
    sheet.names.add('KC_TuKiemTra', sheet.getRange('A2:B2'));
    const named = sheet.names.getItem('KC_TuKiemTra').getRange();
    named.load('columnCount');
    await context.sync();
    return line('name', named.columnCount === 2, String(named.columnCount));
  });

/** Nothing is written for these. */
export const READ: readonly Question[] = [answers, separators, calculation, undo];

/** These need the sheet of the trial. */
export const TRIED: readonly Question[] = [roundTrip, formulas, dates, formulaLanguage, ownFunctions, table, name];
