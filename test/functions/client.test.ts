/** The functions as Excel calls them: associated with Microsoft's own client, asked and answered over the wire. */
import type { FunctionResult } from '../../src/host/wire/session';
import { connectInProcess } from '../../src/host/inProcess';

const excel = connectInProcess();
// The page's script runs after Office.js, whose client the line above has loaded.
beforeAll(async () => {
  await import('../../src/addin/functions');
  await Excel.run((context) => context.sync());
});

const setLanguage = (displayLanguage: string): void => {
  Object.assign(Office.context, { displayLanguage });
};

const VALUE = 7;
const NOT_AVAILABLE = 1;

test('values, ranges and arguments left out go through Microsoft’s runtime', async () => {
  const results = await Promise.all([
    excel.callFunction('FEE', [[[1_490_000]], [[0.85]], [[12]], [[1]], [[0.875]]]),
    excel.callFunction('FEE', [[[1_490_000], ['']], [[1]], [[12]], null, null]),
    excel.callFunction('FEE.DATED', [[[44_562]], [[46_022]], [[10]], null, null]),
    excel.callFunction('SCHEDULE', [[[10]], [[44_562]], [[44_926]], null, null]),
    excel.callFunction('RANK.COMMUNES', [[['An Hòa'], ['Bình Minh']], [[1], [2]], [[1]], null]),
  ]);
  expect(results).toEqual<readonly FunctionResult[]>([
    { value: [[13_298_256]] },
    { value: [[17_880_000], ['']] },
    { value: [[905_400_000]] },
    { value: [[2022, 120, 178_800_000]] },
    { value: [['Bình Minh']] },
  ]);
});

test('a refusal brings Excel’s error value and a message in the language that Excel speaks', async () => {
  setLanguage('vi-VN');
  const [early, wrong] = await Promise.all([
    excel.callFunction('BASESALARY', [[[41_000]], null]),
    excel.callFunction('FEE', [[['1.490']], [[1]], [[12]], null, null]),
  ]);
  setLanguage('en-GB');
  const english = await excel.callFunction('BASESALARY', [[[41_000]], null]);
  setLanguage('fr-FR');
  const other = await excel.callFunction('BASESALARY', [[[41_000]], null]);
  expect([early, other]).toEqual([
    {
      error: {
        code: NOT_AVAILABLE,
        message: expect.stringMatching(/^Chưa có mức lương cơ sở trước 01\/07\/2013\. Hãy /u) as string,
      },
    },
    { error: { code: NOT_AVAILABLE, message: expect.stringMatching(/^Chưa có/u) as string } },
  ]);
  expect(wrong).toMatchObject({
    error: { code: VALUE, message: expect.stringContaining('1.490 hoặc 1,49') as string },
  });
  expect(english).toMatchObject({
    error: { message: expect.stringMatching(/^No base salary is known before/u) as string },
  });
});

test('in a result that spills a wrong cell is an error by itself', async () => {
  const result = await excel.callFunction('FEE', [[[1_490_000], [-1]], [[1]], [[1]], null, null]);
  const [[good], [bad]] = (result as { readonly value: readonly (readonly [unknown])[] }).value as [
    [unknown],
    [unknown],
  ];
  expect(good).toBe(1_490_000);
  expect(JSON.stringify(bad)).toContain('#VALUE!');
});
