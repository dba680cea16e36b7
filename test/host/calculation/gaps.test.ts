/** What cannot be calculated is said, with its reason, and nothing that depends on it is guessed. */
import { startCalculator } from '../../../src/host/calculation/calculator';
import { startNodeThread } from '../../../src/host/calculation/nodeThread';
import { newDocument, resultsOf, resultsOn, typed } from './typedDocument';

const missing = (reason: string) => ({ missing: reason });
/** The engine works on this for far longer than any test waits. */
const ENDLESS = '=BINOM.INV(1000000000,0.5,0.5)';

test('a formula that never ends is ended, and only what needs it has no value', async () => {
  const results = await resultsOf(
    { A1: 1, B1: ENDLESS, B2: '=B1+A1', B3: '=A1+1', B4: '=IFERROR(B2,0)' },
    { limitMs: 1500 },
  );
  expect(results).toEqual({
    B1: missing('tookTooLong'),
    B2: missing('dependsOnMissing'),
    B3: 2,
    B4: missing('dependsOnMissing'),
  });
});

test('after too many endless formulas the whole workbook has no values, and the next one is calculated again', async () => {
  const calculator = startCalculator(startNodeThread, { limitMs: 700 });
  const endless = typed(newDocument(), { A1: ENDLESS, A2: ENDLESS, A3: ENDLESS, A4: ENDLESS, A5: '=1+1' });
  const results = resultsOn(endless, await calculator.calculate(endless));
  expect(results).toEqual({
    A1: missing('tookTooLong'),
    A2: missing('tookTooLong'),
    A3: missing('tookTooLong'),
    A4: missing('tookTooLong'),
    A5: missing('tookTooLong'),
  });
  const quick = typed(newDocument(), { A1: '=1+1' });
  expect(resultsOn(quick, await calculator.calculate(quick))).toEqual({ A1: 2 });
  await calculator.close();
});

test('formulas in a circle have no value, and neither have those that read them', async () => {
  const results = await resultsOf({ A1: '=B1+1', B1: '=A1', C1: '=A1*2', D1: '=D1+1', E1: '=1+1', F1: '=SUM(E1,2)' });
  expect(results).toEqual({
    A1: missing('circular'),
    B1: missing('circular'),
    C1: missing('dependsOnMissing'),
    D1: missing('circular'),
    E1: 2,
    F1: 4,
  });
});

const UNSUPPORTED: readonly (readonly [string, string])[] = [
  ['a function that the engine lacks', '=CUBEVALUE("a")'],
  ['a function of an add-in that is not here', '=OTHER.RATE(1)'],
  ['another workbook', '=[Book2.xlsx]Sheet1!A1'],
  ['another workbook with a path', "='C:\\x\\[Book2.xlsx]Sheet1'!A1"],
  ['several sheets at once', '=SUM(Sheet1:Sheet2!A1)'],
  ['the crossing of two ranges', '=SUM(A1:B2 B1:C2)'],
  ['ranges joined in brackets', '=SUM((A1:A2,B1))'],
  ['one value out of what a function gives', '=@SUM(A1:A2)'],
  ['a LET in a LET', '=LET(x,8,LET(x,2,x+x)*x)'],
  ['a LAMBDA with a name', '=LET(f,LAMBDA(x,x*2),f(3))'],
  ['the number of rows of a whole column', '=ROWS(A:A)'],
  ['the order of letters in a condition', '=COUNTIF(A1:A9,">M")'],
  ['signs whose number depends on the machine', '=DOLLAR(5)'],
];

test.each(UNSUPPORTED)('%s is not guessed', async (_, formula) => {
  expect(await resultsOf({ H1: formula, H2: '=H1&""', H3: '=1' })).toEqual({
    H1: missing('unsupported'),
    H2: missing('dependsOnMissing'),
    H3: 1,
  });
});

test('a formula that the engine breaks down on does not take the others with it', async () => {
  const results = await resultsOf({ A1: '=CODE("đ")', A2: '=A1+1', A3: '=1+1' });
  expect(results).toEqual({ A1: missing('engineFailed'), A2: missing('dependsOnMissing'), A3: 2 });
});

const LISTS = [
  ['A', 1, 5, 3, 10],
  ['B', 2, 4, 1, 20],
  ['C', 3, 3, 2, 30],
  ['D', 4, 2, 5, 40],
  ['E', 5, 1, 4, 50],
];

const NEIGHBOURS: readonly (readonly [string, unknown])[] = [
  ['MATCH(3.5,B1:B5,1)', 3],
  ['MATCH(3.5,C1:C5,-1)', 2],
  ['MATCH(6,C1:C5,-1)', { error: '#N/A' }],
  ['MATCH(3,D1:D5,0)', 1],
  ['MATCH(9E+307,D1:D5)', 5],
  ['LOOKUP(3.5,B1:B5,E1:E5)', 30],
  ['VLOOKUP(3.5,B1:E5,4)', 30],
  ['VLOOKUP(1,D1:E5,2,FALSE)', 20],
  ['MATCH(3,B1:B5,-1)', missing('engineFailed')],
  ['MATCH(3,C1:C5,1)', missing('engineFailed')],
  ['MATCH(3,D1:D5)', missing('engineFailed')],
  ['LOOKUP(3,D1:D5)', missing('engineFailed')],
  ['VLOOKUP(3,D1:E5,2)', missing('engineFailed')],
  ['HLOOKUP(4,B1:E1,1)', missing('engineFailed')],
];

test('a neighbour is looked up only in a list that is sorted as Excel asks, because elsewhere the answer is chance', async () => {
  const formulas = Object.fromEntries(NEIGHBOURS.map(([formula], i) => [`H${i + 1}`, `=${formula}`]));
  const results = await resultsOf({ A1: LISTS, ...formulas });
  expect(NEIGHBOURS.map(([formula], i) => [formula, results[`H${i + 1}`]])).toEqual(NEIGHBOURS);
});

test('a long list can be added up, and one that reaches beyond the cells that the engine is given is not guessed', async () => {
  expect(
    await resultsOf({
      A1: '=SUM(SEQUENCE(5000))',
      B1: '=C4000',
      C1: '=SEQUENCE(5000)',
      E1: '=SEQUENCE(2,200)',
    }),
  ).toEqual({
    A1: 12_502_500,
    B1: missing('dependsOnMissing'),
    C1: missing('engineFailed'),
    E1: missing('engineFailed'),
  });
});

test('a calculated address may read anything, so it has no value while anything has none', async () => {
  const results = await resultsOf({ A1: '=CODE("đ")', A2: '=INDIRECT("B1")', A3: '=SUM(B1:B2)', B1: 5 });
  expect(results).toEqual({ A1: missing('engineFailed'), A2: missing('dependsOnMissing'), A3: 5 });
});

test('dates of a workbook that starts in 1904 are not guessed', async () => {
  const calculator = startCalculator(startNodeThread);
  const document = { ...typed(newDocument(), { A1: '=YEAR(100)', A2: '=1+1' }), date1904: true };
  expect(resultsOn(document, await calculator.calculate(document))).toEqual({ A1: missing('unsupported'), A2: 2 });
  await calculator.close();
});

test('a workbook with too many cells is not calculated', async () => {
  const rows = Array.from({ length: 200_001 }, (_, row) => [row, row]);
  expect(await resultsOf({ A1: rows, D1: '=1+1' })).toEqual({ D1: missing('tooLarge') });
});

test('a script that cannot run leaves every value unknown', async () => {
  expect(await resultsOf({ A1: '=1+1' }, { script: __filename.replace('gaps', 'nothing') })).toEqual({
    A1: missing('engineFailed'),
  });
});

test('closing while a calculation runs ends it without values', async () => {
  const calculator = startCalculator(startNodeThread);
  const document = typed(newDocument(), { A1: ENDLESS });
  const running = calculator.calculate(document);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await calculator.close();
  expect(resultsOn(document, await running)).toEqual({ A1: missing('engineFailed') });
});
