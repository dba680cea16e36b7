/** Rows that a person has hidden still count, and the person is told. */
import { makePlan } from '../../src/app';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import { bytesOf, SAMPLE } from '../golden/command';

test('a hidden row of places is planned like the others, with a remark at its table', async () => {
  const excel = await startEmbeddedExcel(bytesOf(SAMPLE));
  try {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('KC_DiaPhuong').getDataBodyRange().getRow(2).rowHidden = true;
      await context.sync();
    });
    const { plan, issues } = await makePlan({});
    expect(plan?.options.map(({ total }) => total.toFixed())).toEqual(['5485693000', '13724428000']);
    const remarks = issues.filter(({ code }) => code === 'rows-hidden');
    expect(remarks.map(({ severity, cell }) => [severity, cell?.sheet, cell?.row])).toEqual([
      ['info', 'Địa phương', 3],
    ]);
  } finally {
    await excel.close();
  }
});
