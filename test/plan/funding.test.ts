/** Money that has a source, and the gap that has none: in all, by source and by year. */
import type { DataRow } from '../../src/model';
import { phaseRow, placeRow, smallErrors, smallOption } from './smallProvince';

const source = (name: string, amount: number, year?: number): DataRow => ({
  ...{ option: '1', source: name, amount },
  ...(year === undefined ? {} : { year }),
});

/** One person for two years: 12.000.000 a year, and 5.000.000 undated. */
const workbook = (funding: readonly DataRow[]) => ({
  places: [placeRow('Huyện A')],
  phases: [phaseRow('01/2020', '12/2021')],
  lineItems: [{ option: '1', kind: 'training', item: 'Tập huấn', amount: 5000000 }],
  funding,
});

const fundingOf = (rows: readonly DataRow[]) => {
  const { funding } = smallOption(workbook(rows));
  return (
    funding && {
      sources: funding.sources.map(({ source: name, amount }) => [name, amount.toFixed()]),
      gap: funding.gap.toFixed(),
      years: funding.gapByYear.map(({ year, gap }) => [year, gap.toFixed()]),
    }
  );
};

test('no funding named is not a gap of everything', () => {
  expect(fundingOf([])).toBeUndefined();
});

test('what sources do not cover is the gap, in all and in each year that has funding', () => {
  // 29.000.000 less 10.000.000 + 1.000.000 + 6.000.000; 2020: 12.000.000 less 11.000.000.
  expect(
    fundingOf([
      source('Ngân sách tỉnh', 10000000, 2020),
      source('Kinh phí khuyến công quốc gia', 1000000, 2020),
      source('ngân sách Tỉnh', 6000000),
    ]),
  ).toEqual({
    sources: [
      ['Ngân sách tỉnh', '16000000'],
      ['Kinh phí khuyến công quốc gia', '1000000'],
    ],
    gap: '12000000',
    years: [[2020, '1000000']],
  });
});

test('more than is needed is a gap below nothing, not nothing', () => {
  expect(fundingOf([source('Ngân sách tỉnh', 30000000, 2021)])).toEqual({
    sources: [['Ngân sách tỉnh', '30000000']],
    gap: '-1000000',
    years: [[2021, '-18000000']],
  });
});

test('money for a year in which nothing is paid is told as too much in that year, in order of years', () => {
  expect(fundingOf([source('Ngân sách tỉnh', 1000000, 2022), source('Ngân sách tỉnh', 2000000, 2019)])).toEqual({
    sources: [['Ngân sách tỉnh', '3000000']],
    gap: '26000000',
    years: [
      [2019, '-2000000'],
      [2022, '-1000000'],
    ],
  });
});

test('money that covers the cost to the đồng leaves no gap', () => {
  expect(fundingOf([source('Ngân sách tỉnh', 29000000)])).toMatchObject({ gap: '0', years: [] });
});

test('money for an option that is not there is refused at its cell', () => {
  expect(smallErrors(workbook([{ option: '9', source: 'Ngân sách tỉnh', amount: 1 }]))).toEqual([
    'error option-unknown Nguồn vốn!A5',
  ]);
});
