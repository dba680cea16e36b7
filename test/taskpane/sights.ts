/** What the pane sees of workbooks, looked at by the app through Microsoft's client. */
import { insertInputs, lookAt, writePlan, type Outcome, type Sight } from '../../src/app';
import { createDocument } from '../../src/host/document/create';
import type { Document } from '../../src/host/document/model';
import { connectInProcess } from '../../src/host/inProcess';
import { issue } from '../../src/kernel';
import { modelFromGrids } from '../../src/model';
import { planFromModel, type Plan } from '../../src/plan';
import { sampleData, sampleGrids } from '../plan/sampleGrids';

export function samplePlan(): Plan {
  const { model } = modelFromGrids(sampleGrids());
  const plan = model && planFromModel(model, 'plan').plan;
  if (plan === undefined) throw new Error('The sample gives no plan.');
  return plan;
}

/** The sample in an embedded workbook, with what was typed into it. */
async function inSample<T>(spoil: (workbook: Excel.Workbook) => void, work: () => Promise<T>): Promise<T> {
  const excel = connectInProcess();
  try {
    await insertInputs(sampleData(), 'vi');
    await Excel.run(async (context) => {
      spoil(context.workbook);
      await context.sync();
    });
    return await work();
  } finally {
    excel.close();
  }
}

const untouched = (): void => undefined;

export const sampleSight = (spoil: (workbook: Excel.Workbook) => void = untouched): Promise<Sight> =>
  inSample(spoil, () => lookAt());

/** Counts of facilities that cannot be read, in so many places. */
export const spoiltSight = (places: number): Promise<Sight> =>
  sampleSight(({ worksheets }) => {
    const values = Array.from({ length: places }, (_, at) => [`1.5${at}O`]);
    worksheets.getItem('Địa phương').getRangeByIndexes(4, 4, places, 1).values = values;
  });

/** After the report was written once. */
export const writtenSight = (): Promise<Sight> =>
  inSample(untouched, async () => {
    const { preview } = await lookAt();
    await writePlan(preview, { at: '2026-11-23 10:33' });
    return lookAt();
  });

export async function emptySight(): Promise<Sight> {
  const document: Document = createDocument({ seed: 'new', year: 2026 });
  const excel = connectInProcess(document);
  try {
    return await lookAt();
  } finally {
    excel.close();
  }
}

export const wholeOutcome: Outcome = {
  state: 'written',
  blocks: [
    { block: 'KC_BLK_A', tab: 'PL 1', state: 'added', cells: 86 },
    { block: 'KC_BLK_B', tab: 'PL 2', state: 'changed', cells: 2 },
    { block: 'KC_BLK_C', tab: 'Kiểm tra', state: 'kept', cells: 0 },
  ],
  issues: [],
};

export const protectedSheet = issue({ code: 'sheet-protected', severity: 'error' }, { sheet: 'PL 1' });
