/** `npm run plan -- --clock law`: the sample by the base salary in force, and what each decree adds, at the command line. */
import { newFolder, printedPlan, runPlan } from './command';

interface Clocks {
  readonly clocks: readonly {
    readonly option: string;
    readonly approved: string;
    readonly inForce: string;
    readonly decrees: readonly {
      readonly document: string;
      readonly personMonths: string;
      readonly difference: string;
    }[];
  }[];
}

const law = runPlan(newFolder(), '--clock', 'law', '--json');

test('maintenance is 6.572.220.000 and 16.420.560.000 đồng, events and people as approved', async () => {
  const { options, issues } = printedPlan(await law);
  expect(options.map(({ maintenance }) => maintenance)).toEqual(['6572220000', '16420560000']);
  expect(options.map(({ personMonths }) => personMonths)).toEqual(['3588', '9036']);
  expect(options.map(({ training, conferences }) => [training, conferences])).toEqual([
    ['78903000', '60670000'],
    ['182378000', '78410000'],
  ]);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the rise is 241.800.000 + 984.300.000 and 580.320.000 + 2.376.600.000 đồng, by either clock', async () => {
  const expected = [
    ['1', '5346120000', '6572220000', ['0', '241800000', '984300000']],
    ['2', '13463640000', '16420560000', ['0', '580320000', '2376600000']],
  ];
  for (const ran of [await law, await runPlan(newFolder(), '--json')]) {
    const { clocks } = JSON.parse(ran.stdout) as Clocks;
    expect(
      clocks.map(({ option, approved, inForce, decrees }) => [
        ...[option, approved, inForce],
        decrees.map(({ difference }) => difference),
      ]),
    ).toEqual(expected);
    expect(clocks[0]?.decrees.map(({ document }) => document)).toEqual([
      'Nghị định 38/2019/NĐ-CP',
      'Nghị định 24/2023/NĐ-CP',
      'Nghị định 73/2024/NĐ-CP',
    ]);
  }
});

test('a person is told both decrees with their sums, in either clock', async () => {
  for (const typed of [[], ['--clock', 'law']]) {
    const { stdout, code } = await runPlan(newFolder(), ...typed);
    expect(code).toBe(0);
    for (const words of ['+241.800.000', '+984.300.000', '+580.320.000', '+2.376.600.000', '6.572.220.000'])
      expect(stdout).toContain(words);
  }
});
