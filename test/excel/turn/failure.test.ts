/** What Excel refuses becomes an issue; what is a bug stays an error. */
import { issueOf } from '../../../src/excel/turn/failure';
import { connectInProcess } from '../../../src/host/inProcess';

async function refusal(work: (workbook: Excel.Workbook) => void): Promise<unknown> {
  const run = Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
  return run.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('A write on a protected sheet is told as such', async () => {
  connectInProcess();
  await refusal(({ worksheets }) => worksheets.getItem('Sheet1').protection.protect());
  const error = await refusal(({ worksheets }) => {
    worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
  });
  expect(issueOf(error)).toMatchObject({ code: 'sheet-protected', facts: { sheet: '' } });
});

test('Any other refusal keeps its code and statement', async () => {
  connectInProcess();
  const error = await refusal(({ worksheets }) => {
    worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1]];
  });
  expect(issueOf(error)).toMatchObject({ code: 'excel-refused', facts: { code: 'InvalidArgument' } });
});

test('An error that is not of Excel is thrown again', () => {
  connectInProcess();
  expect(() => issueOf(new TypeError('a bug'))).toThrow('a bug');
});
