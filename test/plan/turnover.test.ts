/** Phases in which people change places: what is counted, what is paid, and what is said of the difference. */
import type { DataRow, InputData } from '../../src/model';
import { brief } from './planOfGrids';
import { phaseRow, placeRow, setting, smallIssues, smallOption } from './smallProvince';

const JUNE = { eligibleUntil: '2025-06-30', endRule: 'calendarMonth' };
const told = (data: InputData) => smallIssues(data).map(({ code, facts }) => [code, facts]);

describe('a phase with a place and its successor', () => {
  // Five posts and a leader until June, three posts and a leader from July on; Huyện B has five and one all year.
  const data: InputData = {
    places: [
      placeRow('Huyện A', { leaders: 1, ...JUNE }),
      placeRow('Huyện B', { leaders: 1 }),
      placeRow('Cụm A', { kind: 'Cụm xã', leaders: 1, predecessors: 'Huyện A' }),
    ],
    phases: [phaseRow('01/2025', '12/2025', { method: 'fixed', parameter: 5 })],
    lists: [],
  };
  const withThree: InputData = {
    ...data,
    lists: [{ option: '1', phase: '01/2025-12/2025', place: 'Cụm A', collaborators: 3 }],
  };

  test('counts both generations, pays each its own months, and says how many are in office at most', () => {
    const option = smallOption(withThree);
    expect(option.phases.map(({ total }) => total)).toEqual([16]); // 6 + 6 + 4
    expect(option.personMonths.toFixed()).toBe(String(6 * 6 + 6 * 12 + 4 * 6));
    expect(told(withThree)).toEqual([
      ['succession-counted', { phase: '01/2025-12/2025', places: ['Cụm A'], people: 16, most: 12 }],
    ]);
    expect(smallIssues(withThree).map(brief)).toEqual(['warning succession-counted Giai đoạn!D5']);
  });

  test('says so once, with all successors', () => {
    const places = [...(data.places ?? []), placeRow('Cụm B', { kind: 'Cụm xã', leaders: 0, predecessors: 'Huyện A' })];
    expect(told({ ...data, places })).toEqual([
      // 6 + 6 until June, 6 + 6 + 5 from July on.
      ['succession-counted', { phase: '01/2025-12/2025', places: ['Cụm A', 'Cụm B'], people: 23, most: 17 }],
    ]);
  });

  test('names nobody who only stands beside a place that ends: a successor says whom it succeeds', () => {
    const places = [
      placeRow('Huyện A', { leaders: 1, ...JUNE }),
      placeRow('Cụm A', { kind: 'Cụm xã', leaders: 1, eligibleFrom: '2025-07-01' }),
    ];
    expect(told({ ...data, places })).toEqual([]);
  });

  test('counts those in office to the last month of the phase, and none of after it', () => {
    // Six to June; Cụm A's three and one from July; Cụm C's six only in December; Huyện D's six from the year after.
    const places = [
      ...(data.places ?? []),
      placeRow('Cụm C', { leaders: 1, eligibleFrom: '2025-12-01' }),
      placeRow('Huyện D', { leaders: 1, eligibleFrom: '2026-01-01' }),
    ];
    expect(told({ ...withThree, places })).toEqual([
      ['succession-counted', { phase: '01/2025-12/2025', places: ['Cụm A'], people: 22, most: 16 }],
    ]);
    const early = [...(data.places ?? []), placeRow('Cụm C', { leaders: 1, eligibleFrom: '2024-01-01' })];
    expect(told({ ...withThree, places: early })).toEqual([
      ['succession-counted', { phase: '01/2025-12/2025', places: ['Cụm A'], people: 22, most: 18 }],
    ]);
  });

  test('says nothing where one of the two has nobody', () => {
    const nobody = { leaders: 0, withoutCollaborators: true };
    const before = (data.places ?? []).map((row) => (row['name'] === 'Huyện A' ? { ...row, ...nobody } : row));
    const after = (data.places ?? []).map((row) => (row['name'] === 'Cụm A' ? { ...row, ...nobody } : row));
    expect([told({ ...data, places: before }), told({ ...data, places: after })]).toEqual([[], []]);
  });

  test('leaves it to the error where both are paid in one month', () => {
    const overlapping = (data.places ?? []).map((row) =>
      row['name'] === 'Cụm A' ? { ...row, eligibleFrom: '2025-06-01' } : row,
    );
    const endless = (data.places ?? []).map((row) =>
      row['name'] === 'Huyện A' ? placeRow('Huyện A', { leaders: 1 }) : row,
    );
    const facts = { place: 'Cụm A', predecessor: 'Huyện A' };
    expect(told({ ...data, places: overlapping })).toEqual([['succession-overlap', { ...facts, until: '2025-06-30' }]]);
    expect(told({ ...data, places: endless })).toEqual([['succession-overlap', { ...facts, until: undefined }]]);
  });

  test('says nothing when the phase is split at the change, and the money is the same', () => {
    const rest = { method: 'fixed', parameter: 5 };
    const split = { ...data, phases: [phaseRow('01/2025', '06/2025', rest), phaseRow('07/2025', '12/2025', rest)] };
    expect(told(split)).toEqual([]);
    expect(smallOption(split).phases.map(({ total }) => total)).toEqual([12, 12]);
    expect(smallOption(split).maintenance.toFixed()).toBe(smallOption(data).maintenance.toFixed());
  });
});

describe('posts shared in proportion', () => {
  // Ten posts for 700 and 300 facilities: seven and three.
  const shared = (ends: DataRow, from = '01/2025', to = '12/2025'): InputData => ({
    places: [
      placeRow('Huyện A', { facilities: { 2024: 700 } }),
      placeRow('Huyện B', { facilities: { 2024: 300 }, ...ends }),
    ],
    phases: [phaseRow(from, to, { method: 'webster', parameter: 10, dataYear: 2024 })],
  });

  test('stay empty when the support of their place ends, and that is said with the figures', () => {
    expect(smallOption(shared(JUNE)).personMonths.toFixed()).toBe(String(7 * 12 + 3 * 6));
    expect(told(shared(JUNE))).toEqual([
      ['shares-unfilled', { phase: '01/2025-12/2025', places: ['Huyện B'], total: 10, least: 7 }],
    ]);
    expect(smallIssues(shared(JUNE)).map(brief)).toEqual(['warning shares-unfilled Giai đoạn!G5']);
  });

  test('stay empty before the support of their place begins, too', () => {
    expect(told(shared({ eligibleFrom: '2025-03-15' }))).toEqual([
      ['shares-unfilled', { phase: '01/2025-12/2025', places: ['Huyện B'], total: 10, least: 7 }],
    ]);
  });

  test('are those of the phase’s own sharing: a number fixed by hand stands empty without a remark', () => {
    const lists = [{ option: '1', phase: '01/2025-12/2025', place: 'Huyện B', collaborators: 3 }];
    expect(told({ ...shared(JUNE), lists })).toEqual([]);
  });

  test('are shared anew from the month at which the phase is split, so that all of them are paid', () => {
    const rest = { method: 'webster', parameter: 10, dataYear: 2024 };
    const phases = [phaseRow('01/2025', '06/2025', rest), phaseRow('07/2025', '12/2025', rest)];
    const split = { ...shared(JUNE), phases };
    expect(smallOption(split).personMonths.toFixed()).toBe(String(10 * 12));
    expect(told(split)).toEqual([]);
  });

  test.each<readonly [string, DataRow]>([
    ['all are supported throughout', {}],
    ['the support ends with the phase', { eligibleUntil: '2025-12-31' }],
    ['the support begins with the phase', { eligibleFrom: '2025-01-01' }],
    ['the contract year goes on to its end', { eligibleUntil: '2025-06-30' }],
    ['the place that ends has no post', { facilities: { 2024: 0 }, ...JUNE }],
  ])('are not remarked upon where %s', (_what, ends) => {
    expect(told({ ...shared(ends), parameters: [setting('Quy tắc kết thúc', 'năm hợp đồng')] })).toEqual([]);
  });
});
