/** Functions of an add-in, called directly by the engine; stand-ins, so that these tests know none of our rules. */
import { join } from 'node:path';
import { resultsOf } from './typedDocument';

const settings = { script: join(__dirname, 'standInWorker.cjs') };

test('functions of an add-in get values or ranges, and give values or ranges', async () => {
  const typed = {
    A1: [[2], [3]],
    B1: '=KC.FEE(A1,6)',
    C1: '=SUM(KC.FEE(A1:A2,1))',
    D1: '=KC.FEE(A1)',
    E1: '=KC.FEE(A1:A2,1)',
    F1: '=KC.NAMES()',
    H1: '=kc.fee(1,1)',
  };
  expect(await resultsOf(typed, settings)).toEqual({
    B1: 17_880_000,
    C1: 7_450_000,
    D1: 35_760_000,
    E1: 2_980_000,
    E2: 4_470_000,
    F1: 'Trảng Bom',
    G1: 'Long Thành',
    H1: 1_490_000,
  });
});

test('an error in an argument is the result, and one that is thrown is an error value', async () => {
  expect(
    await resultsOf({ A1: '=KC.FEE(1/0)', A2: '=KC.REFUSES()', A3: '=IFNA(KC.REFUSES(),"thiếu")' }, settings),
  ).toEqual({
    A1: { error: '#DIV/0!' },
    A2: { error: '#N/A' },
    A3: 'thiếu',
  });
});

test('a mistake inside a function is said and not guessed', async () => {
  expect(await resultsOf({ A1: '=KC.BREAKS()', A2: '=A1+1', A3: '=KC.NOTHERE(1)', A4: '=1' }, settings)).toEqual({
    A1: { missing: 'engineFailed' },
    A2: { missing: 'dependsOnMissing' },
    A3: { missing: 'unsupported' },
    A4: 1,
  });
});
