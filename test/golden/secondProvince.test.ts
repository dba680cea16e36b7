/** The second sample: a made-up province with other choices in every rule, planned from its file, its totals by hand. */
import { join } from 'node:path';
import { SAMPLES, sampleWorkbook } from '../../scripts/sample';
import { bytesOf, newFolder, printedPlan, ROOT, runPlan } from './command';

const FILE = join(ROOT, 'assets/samples/tinh-mau-2026-2030.xlsx');

test.each(SAMPLES)('the workbook %s is what its data and the templates make, byte for byte', async (name) => {
  // When this fails after a change of schema, template or data: npm run sample.
  expect(Buffer.compare(await sampleWorkbook(name), bytesOf(join(ROOT, `assets/samples/${name}.xlsx`)))).toBe(0);
});

describe('planned by its own clock, the base salary in force', () => {
  const ran = runPlan(newFolder(), FILE, '--json');
  const planned = async () => printedPlan(await ran);

  test('it has not a single remark', async () => {
    expect((await ran).code).toBe(0);
    expect((await planned()).issues).toEqual([]);
  });

  test('option 1 costs 331.014.000 đồng for 396 person-months at 759.000', async () => {
    const [option] = (await planned()).options;
    // 0,3 x 2.530.000 = 759.000. 4 people x 15 months, 9 x 24, 10 x 12.
    expect([option?.personMonths, option?.maintenance]).toEqual(['396', String(396 * 759000)]);
    // Training 7.520.000 + 8.170.000 + 8.300.000; conference 3.000.000 + 24 x 40.000 + 2.500.000.
    expect([option?.training, option?.conferences, option?.undated]).toEqual(['23990000', '6460000', '0']);
    expect(option?.total).toBe('331014000');
  });

  test('its years run from the three months of 2026 to 2030', async () => {
    const [option] = (await planned()).options;
    expect(
      option?.years.map(({ year, personMonths, maintenance, total }) => [year, personMonths, maintenance, total]),
    ).toEqual([
      [2026, '12', '9108000', '23088000'], // 4 x 3; 7.520.000 and 6.460.000 are dated in 2026
      [2027, '48', '36432000', '36432000'],
      [2028, '108', '81972000', '90142000'],
      [2029, '108', '81972000', '81972000'],
      [2030, '120', '91080000', '99380000'],
    ]);
  });

  test('its clusters get 2 each, then shares by Webster, then by the largest remainder; nobody leads', async () => {
    const [option] = (await planned()).options;
    // 9 posts, one each first, then 510/3, 510/5, 250/3, 510/7, 180/3; 10 posts with 4 at most: 4, then 6 for 180 : 250 : 70.
    expect(
      option?.places.map(({ place, headcount }) => [place, ...headcount.map((each) => each.collaborators)]),
    ).toEqual([
      ['Cụm Ven Sông', 2, 4, 4],
      ['Cụm Đồi Chè', 0, 2, 2],
      ['Cụm Duyên Hải', 2, 2, 3],
      ['Cụm Biên Giới', 0, 1, 1],
    ]);
    expect(option?.headcount.map(({ leaders, total }) => [leaders, total])).toEqual([
      [0, 4],
      [0, 9],
      [0, 10],
    ]);
  });

  test('14.440.000 đồng of option 1 have no source', async () => {
    const [option] = (await planned()).options;
    // 331.014.000 less 306.432.000 of the province and 10.142.000 of the national programme.
    expect(option).toMatchObject({
      funding: {
        sources: [
          { source: 'Ngân sách tỉnh', amount: '306432000' },
          { source: 'Kinh phí khuyến công quốc gia', amount: '10142000' },
        ],
        gap: '14440000',
      },
    });
  });

  test('option 2 costs 422.813.000 đồng, 38.000.000 of it undated', async () => {
    const option = (await planned()).options[1];
    // 5 x 15 + 12 x 24 + 12 x 12 = 507 person-months.
    expect([option?.personMonths, option?.maintenance, option?.undated, option?.total]).toEqual([
      ...['507', String(507 * 759000), '38000000', '422813000'],
    ]);
  });

  test('decree 161/2026 adds 22.572.000 and 28.899.000 đồng to the draft at 2.340.000', async () => {
    // 0,3 x 190.000 = 57.000 for 396 and 507 person-months.
    const { clocks } = JSON.parse((await ran).stdout) as { clocks: readonly { decrees: readonly object[] }[] };
    expect(clocks.map(({ decrees }) => decrees)).toEqual([
      [expect.objectContaining({ document: 'Nghị định 161/2026/NĐ-CP', difference: '22572000' })],
      [expect.objectContaining({ document: 'Nghị định 161/2026/NĐ-CP', difference: '28899000' })],
    ]);
  });
});

test('planned by the clock of the draft it costs 702.000 a person and month', async () => {
  const { options } = printedPlan(await runPlan(newFolder(), FILE, '--json', '--clock', 'plan'));
  expect(options.map(({ maintenance }) => maintenance)).toEqual([String(396 * 702000), String(507 * 702000)]);
});
