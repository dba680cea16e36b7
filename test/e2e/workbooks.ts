/** Workbooks for the pane's tests, made through the app and Microsoft's client as a person would make them. */
import { insertInputs, lookAt, writePlan } from '../../src/app';
import { createDocument } from '../../src/host/document/create';
import type { Document } from '../../src/host/document/model';
import { connectInProcess } from '../../src/host/inProcess';
import { issueText } from '../../src/i18n';
import { sampleData } from '../plan/sampleGrids';

/** A new workbook with nothing of ours. */
export const emptyWorkbook = (): Document => createDocument({ seed: 'new', year: 2026 });

/** The input tables of Đồng Nai 2020-2025; `spoil` types into it before it is handed over. */
export async function sampleWorkbook(spoil?: (workbook: Excel.Workbook) => void): Promise<Document> {
  const excel = connectInProcess();
  try {
    const { state, issues } = await insertInputs(sampleData(), 'vi');
    if (state !== 'written') throw new Error(issues.map((issue) => issueText(issue, 'en')).join('\n'));
    if (spoil) {
      await Excel.run(async (context) => {
        spoil(context.workbook);
        await context.sync();
      });
    }
    return excel.document();
  } finally {
    excel.close();
  }
}

/** The sample with a write of its report that Excel broke off midway. */
export async function unfinishedWorkbook(): Promise<Document> {
  const excel = connectInProcess(await sampleWorkbook());
  try {
    const { preview } = await lookAt();
    excel.setFault({ strikes: 'next-write', kind: 'fail-at', action: 400 });
    const { outcome } = await writePlan(preview, { at: '2026-11-23 10:33' });
    if (outcome?.state !== 'refused') throw new Error('The write was not broken off.');
    return excel.document();
  } finally {
    excel.close();
  }
}
