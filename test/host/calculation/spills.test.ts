/** References to what a formula spills are calculated, in any order and over several sheets. */
import { join } from 'node:path';
import { calculated, newDocument, resultsOf, resultsOn, typed } from './typedDocument';

test('a reference with a hash is the area that the formula filled', async () => {
  const cells = { A1: '=SUM(B1#)', B1: '=SEQUENCE(3,2)', E1: '=B1#*10', H1: '=SUM(E1#)+A1', I1: '=ROWS(B1#)' };
  expect(await resultsOf(cells)).toMatchObject({ A1: 21, B3: 5, F3: 60, H1: 231, I1: 3 });
});

test('it follows a spill whose size depends on another formula that reads a spill', async () => {
  const cells = { A1: '=SEQUENCE(2)', B1: '=SEQUENCE(SUM(A1#))', C1: '=SUM(B1#)', D1: '=COUNT(B1#)' };
  expect(await resultsOf(cells)).toMatchObject({ C1: 6, D1: 3 });
});

test('it reaches another sheet, is one cell for a single result, and an error where no formula stands', async () => {
  const document = typed(typed(newDocument(), { A1: '=SEQUENCE(2)', C1: '=7', D1: 5 }, 'Số liệu'), {
    A1: "=SUM('Số liệu'!A1#)",
    A2: "='Số liệu'!C1#+1",
    A3: "='Số liệu'!D1#",
    A4: '="A1#"&1',
  });
  expect(resultsOn(document, await calculated(document))).toEqual({
    A1: 3,
    A2: 8,
    A3: { error: '#REF!' },
    A4: 'A1#1',
  });
});

test('formulas that read each other’s spills are told as such and not guessed', async () => {
  const results = await resultsOf({ A1: '=SUM(B1#)', B1: '=SEQUENCE(A1)', C1: '=1' });
  expect(results['C1']).toBe(1);
  expect(results['A1']).toMatchObject({ missing: expect.any(String) as string });
});

test('a cell of a spilled result may be an error by itself', async () => {
  const settings = { script: join(__dirname, 'standInWorker.cjs') };
  expect(await resultsOf({ A1: '=KC.SOME()', C1: '=IFERROR(A2,"thiếu")' }, settings)).toEqual({
    A1: 1,
    A2: { error: '#N/A' },
    A3: 3,
    C1: 'thiếu',
  });
});
