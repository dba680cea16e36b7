/** Background figures held against themselves, and edges of bands that are nobody's count. */
import type { DataRow, InputData } from '../../src/model';
import { phaseRow, placeRow, smallIssues } from './smallProvince';

const BASE: InputData = { places: [placeRow('Huyện A')], phases: [phaseRow('01/2020', '12/2020')] };

describe('stated growth', () => {
  const told = (otherFigures: readonly DataRow[]) =>
    smallIssues({ ...BASE, otherFigures }).map(({ code, severity, facts }) => [severity, code, facts]);
  const labour = (year: string, value: number, growth?: number): DataRow => ({
    ...{ indicator: 'Lao động', year, value },
    ...(growth === undefined ? {} : { growth }),
  });

  test('that two years bear out is not remarked upon, whatever the order of rows', () => {
    // 100 to 121 in two years.
    expect(told([labour('2017', 100), labour('2019', 121, 10)])).toEqual([]);
    expect(told([labour('2019', 121, 10), labour('2018', 1), labour('2017', 100)])).toEqual([]);
  });

  test('that they do not is told with both, and with the years', () => {
    const facts = { indicator: 'Lao động', stated: '12', computed: '10', from: 2017, to: 2019 };
    expect(told([labour('2019', 121, 12), labour('2017', 100)])).toEqual([['warning', 'growth-differs', facts]]);
  });

  test('is left alone without two years, or from nothing', () => {
    expect(told([labour('2019', 121, 12)])).toEqual([]);
    expect(told([labour('2019', 121, 12), labour('2019', 100)])).toEqual([]);
    expect(told([labour('2014-2019', 100), labour('2019', 121, 12)])).toEqual([]);
    expect(told([labour('2017', 0), labour('2019', 121, 12)])).toEqual([]);
  });

  test('counts for its own indicator only', () => {
    expect(told([labour('2017', 100), { indicator: 'Giá trị', year: '2019', value: 121, growth: 12 }])).toEqual([]);
  });
});

describe('a total', () => {
  const told = (...rows: readonly DataRow[]) =>
    smallIssues({ ...BASE, otherFigures: rows }).map(({ code, facts }) => [code, facts]);
  const part = (indicator: string, value: number): DataRow => ({ indicator, value, partOf: 'TỔNG số' });

  test('is held against the sum of its parts', () => {
    const whole = { indicator: 'Tổng số', value: 30 };
    expect(told(whole, part('a', 10), part('b', 20))).toEqual([]);
    expect(told(whole, part('a', 10), part('b', 19), { indicator: 'c', value: 1 })).toEqual([
      ['parts-differ', { indicator: 'Tổng số', stated: '30', parts: '29' }],
    ]);
    expect(told(part('a', 10))).toEqual([]);
  });
});

describe('edges of bands', () => {
  const edgesOf = (bands: readonly DataRow[], places: readonly DataRow[]) =>
    smallIssues({
      ...{ bands, places },
      phases: [phaseRow('01/2020', '12/2020', { method: 'byBand', dataYear: 2019 })],
    })
      .filter(({ code }) => code === 'band-edge-unused')
      .map(({ severity, facts }) => [severity, facts]);
  const place = (name: string, count: number, rest: DataRow = {}): DataRow =>
    placeRow(name, { facilities: { 2014: 1, 2019: count }, ...rest });
  const band = (from: number, to: number | undefined, collaborators: number): DataRow => ({
    ...{ from, collaborators },
    ...(to === undefined ? {} : { to }),
  });

  test('that are no place’s count, where others are one, are told with the nearest', () => {
    expect(edgesOf([band(10, 19, 1), band(30, 40, 2)], [place('Huyện A', 10), place('Huyện B', 33)])).toEqual([
      ['info', { edge: 19, nearest: 10, place: 'Huyện A' }],
      ['info', { edge: 30, nearest: 33, place: 'Huyện B' }],
      ['info', { edge: 40, nearest: 33, place: 'Huyện B' }],
    ]);
  });

  test('are not where none is a count: round numbers are a choice', () => {
    expect(edgesOf([band(10, 20, 1), band(30, 40, 2)], [place('Huyện A', 11), place('Huyện B', 33)])).toEqual([]);
  });

  test('are not where one band goes on from another, or is open', () => {
    expect(edgesOf([band(10, 19, 1), band(20, undefined, 2)], [place('Huyện A', 10), place('Huyện B', 33)])).toEqual(
      [],
    );
  });

  test('are held against counts of the data year, and not of a place that the bands leave out', () => {
    const without = place('TP. C', 19, { withoutCollaborators: true });
    expect(edgesOf([band(10, 19, 1)], [place('Huyện A', 10), without])).toEqual([
      ['info', { edge: 19, nearest: 10, place: 'Huyện A' }],
    ]);
    expect(edgesOf([band(1, 19, 1)], [place('Huyện A', 10)])).toEqual([]);
  });
});
