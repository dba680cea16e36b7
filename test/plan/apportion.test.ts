/** Sharing in proportion: textbook cases worked out by hand, bounds, ties, and what holds for any weights. */
import fc from 'fast-check';
import { apportion, type Apportionment, type ApportionRequest } from '../../src/plan';

type Method = ApportionRequest['method'];

/** What is to be shared; without bounds there are none. */
interface Asked {
  readonly total: number;
  readonly weights: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
}

const BOTH: readonly Method[] = ['largestRemainder', 'webster'];

const share = (asked: Asked, method: Method): Apportionment =>
  apportion({ minimum: 0, maximum: Infinity, ...asked, method });

const shared = (...shares: readonly number[]): Apportionment => ({ kind: 'shared', shares });
const sharesOf = (found: Apportionment): readonly number[] | undefined =>
  found.kind === 'shared' ? found.shares : undefined;

describe('a textbook case', () => {
  test.each<readonly [string, Asked, readonly number[], readonly number[]]>([
    // Quotas 4,70 1,60 1,58 1,20 0,61 0,31: floors 4 1 1 1 0 0 leave three, to 0,70 0,61 0,60.
    // Webster by the ten largest of w/1, w/3, w/5 …: 47000 16000 15800 15667 12000 9400 6714 6100 5333 5267.
    [
      'six parties, ten seats',
      { total: 10, weights: [47000, 16000, 15800, 12000, 6100, 3100] },
      [5, 2, 1, 1, 1, 0],
      [4, 2, 2, 1, 1, 0],
    ],
    // Quotas 4,71 4,71 1,57: floors 4 4 1 leave two, to the two remainders 0,71. Webster: 6/9 twice comes last.
    ['the eleventh seat of Alabama', { total: 11, weights: [6, 6, 2] }, [5, 5, 1], [5, 5, 1]],
    // Quotas 5,78 2,55 1,67: floors 5 2 1 leave two, to 0,78 and 0,67.
    ['three places of Đồng Nai', { total: 10, weights: [1586, 699, 459] }, [6, 2, 2], [6, 2, 2]],
    // Quotas 5,29 1,99 1,32 0,40; the nine largest claims end with 800/11 = 72,7, before 200/3 = 66,7 and 60.
    ['a small place', { total: 9, weights: [800, 300, 200, 60] }, [5, 2, 1, 1], [6, 2, 1, 0]],
    // Quotas are whole: nothing is left over.
    ['weights in whole proportion', { total: 6, weights: [10, 20, 30] }, [1, 2, 3], [1, 2, 3]],
    // Quotas 1,5 and 0,5; Webster 10/1 against 30/3: equal claims, the larger weight goes first.
    ['equal claims of unequal weight', { total: 2, weights: [30, 10] }, [2, 0], [2, 0]],
    ['a weight of nothing', { total: 5, weights: [7, 0] }, [5, 0], [5, 0]],
    ['nothing to share', { total: 0, weights: [7, 3] }, [0, 0], [0, 0]],
    ['nobody to share with', { total: 0, weights: [] }, [], []],
    ['weights at the end of whole doubles', { total: 3, weights: [2 ** 53 - 1, 2 ** 53 - 2] }, [2, 1], [2, 1]],
  ])('%s', (_what, asked, largestRemainder, webster) => {
    expect(share(asked, 'largestRemainder')).toEqual(shared(...largestRemainder));
    expect(share(asked, 'webster')).toEqual(shared(...webster));
  });

  test('one seat more takes one from a party by the largest remainder (the paradox of Alabama)', () => {
    // Ten seats: quotas 4,29 4,29 1,43, the third has the largest remainder; eleven seats: 4,71 4,71 1,57, it has not.
    expect(share({ total: 10, weights: [6, 6, 2] }, 'largestRemainder')).toEqual(shared(4, 4, 2));
    expect(share({ total: 11, weights: [6, 6, 2] }, 'largestRemainder')).toEqual(shared(5, 5, 1));
  });
});

describe('bounds', () => {
  test.each<readonly [string, Asked, readonly number[]]>([
    // Quotas 9 0,9 0,1: two stand at the minimum, the rest is eight.
    ['a minimum lifts the small', { total: 10, weights: [90, 9, 1], minimum: 1 }, [8, 1, 1]],
    // Quotas 9 0,9 0,1: one stands at six; four are left for 9 : 1, quotas 3,6 and 0,4.
    ['a maximum holds the large', { total: 10, weights: [90, 9, 1], maximum: 6 }, [6, 4, 0]],
    // Quotas 12 6 1,2 0,8: two at three; 14 for 60 : 30 is 9,33 and 4,67, so one at nine and five for the other.
    ['both bounds bind', { total: 20, weights: [60, 30, 6, 4], minimum: 3, maximum: 9 }, [9, 5, 3, 3]],
    // Quotas 14,4 0,8 0,8: the surplus of 4,4 is more than the 0,4 missing, so ten first; six for two is three each.
    ['the larger miss is fixed first', { total: 16, weights: [18, 1, 1], minimum: 1, maximum: 10 }, [10, 3, 3]],
    ['the minimum takes everything', { total: 6, weights: [5, 3, 1], minimum: 2 }, [2, 2, 2]],
    ['the maximum takes everything', { total: 9, weights: [5, 3, 1], maximum: 3 }, [3, 3, 3]],
    ['one number for both', { total: 8, weights: [9, 1], minimum: 4, maximum: 4 }, [4, 4]],
    ['weightless places get no more than their minimum', { total: 4, weights: [0, 0], minimum: 2 }, [2, 2]],
    ['a weightless place keeps its minimum', { total: 5, weights: [3, 0], minimum: 1 }, [4, 1]],
  ])('%s', (_what, asked, expected) => {
    for (const method of BOTH) expect(share(asked, method)).toEqual(shared(...expected));
  });

  test.each<readonly [string, Asked, number, number]>([
    ['too few for the minimum', { total: 5, weights: [3, 2, 1], minimum: 2 }, 6, Infinity],
    ['too many for the maximum', { total: 10, weights: [3, 2, 1], maximum: 3 }, 0, 9],
    ['no weight anywhere', { total: 3, weights: [0, 0] }, 0, 0],
    ['no weight anywhere, and a minimum', { total: 3, weights: [0, 0], minimum: 1 }, 2, 2],
    // Six for the one place with facilities; nobody has a claim on the other four.
    ['posts that only weightless places could take', { total: 10, weights: [5, 0, 0], maximum: 6 }, 0, 6],
    ['a total below nothing', { total: -1, weights: [1, 2] }, 0, Infinity],
  ])('that cannot hold the total are said: %s', (_what, asked, least, most) => {
    for (const method of BOTH) expect(share(asked, method)).toEqual({ kind: 'impossible', least, most });
  });
});

describe('a tie between equal weights is left to a person', () => {
  test.each<readonly [string, Asked, readonly number[]]>([
    ['one post for three', { total: 4, weights: [100, 100, 100] }, [0, 1, 2]],
    ['two posts for three', { total: 5, weights: [100, 100, 100] }, [0, 1, 2]],
    // Quotas 1,40 0,20 1,40; with four posts they are 1,87 0,26 1,87 and both remainders rise.
    ['one post for two of three', { total: 3, weights: [50, 7, 50] }, [0, 2]],
    ['with a weightless place between them', { total: 3, weights: [50, 0, 50] }, [0, 2]],
  ])('%s', (_what, asked, tied) => {
    for (const method of BOTH) expect(share(asked, method)).toEqual({ kind: 'tied', tied });
  });

  test('only while not all of them get their post', () => {
    for (const method of BOTH) {
      expect(share({ total: 6, weights: [100, 100, 100] }, method)).toEqual(shared(2, 2, 2));
      expect(share({ total: 4, weights: [50, 7, 50] }, method)).toEqual(shared(2, 0, 2));
    }
  });
});

const weights = fc.array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3000 }) }, fc.constant(0)), {
  minLength: 1,
  maxLength: 8,
});
const bounds = fc
  .tuple(fc.nat(4), fc.option(fc.nat(30), { nil: Infinity }))
  .map(([minimum, over]) => ({ minimum, maximum: minimum + over }));
const RUNS = { seed: 20190701, numRuns: 400 };
const SUM = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('whatever the weights', () => {
  test('shares are whole, within the bounds, and add up to the total', () => {
    fc.assert(
      fc.property(weights, fc.nat(120), bounds, fc.constantFrom(...BOTH), (...[given, total, limits, method]) => {
        const { minimum, maximum } = limits;
        const found = share({ total, weights: given, ...limits }, method);
        // Only places with facilities take more than the minimum.
        const able = given.filter((weight) => weight > 0).length;
        const most = given.length * minimum + (able === 0 ? 0 : able * (maximum - minimum));
        expect(found.kind === 'impossible').toBe(total < given.length * minimum || total > most);
        const shares = sharesOf(found) ?? [];
        if (found.kind === 'shared') expect(SUM(shares)).toBe(total);
        for (const each of shares) expect(Number.isInteger(each) && minimum <= each && each <= maximum).toBe(true);
      }),
      RUNS,
    );
  });

  test('largest remainders stay within the whole numbers around each quota', () => {
    fc.assert(
      fc.property(weights, fc.nat(200), (given, total) => {
        const shares = sharesOf(share({ total, weights: given }, 'largestRemainder'));
        const whole = SUM(given);
        for (const [index, each] of (shares ?? []).entries()) {
          const scaled = BigInt(total) * BigInt(given[index] ?? 0);
          const floor = whole === 0 ? 0 : Number(scaled / BigInt(whole));
          const isWhole = whole === 0 || scaled % BigInt(whole) === 0n;
          expect(each === floor || (!isWhole && each === floor + 1)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('one post more takes nothing from anybody by Webster', () => {
    fc.assert(
      fc.property(weights, fc.nat(80), fc.nat(3), (given, total, minimum) => {
        const before = sharesOf(share({ total, weights: given, minimum }, 'webster'));
        const after = sharesOf(share({ total: total + 1, weights: given, minimum }, 'webster'));
        if (before === undefined || after === undefined) return;
        expect(after.every((each, index) => each >= (before[index] ?? 0))).toBe(true);
      }),
      RUNS,
    );
  });

  test('no transfer of one post would bring two shares closer to their weights by Webster', () => {
    fc.assert(
      fc.property(weights, fc.nat(80), (given, total) => {
        const shares = sharesOf(share({ total, weights: given }, 'webster'));
        // A divisor method: the weakest claim that won is not weaker than the strongest that lost.
        const won = (shares ?? []).flatMap((each, at) => (each > 0 ? [(given[at] ?? 0) / (2 * each - 1)] : []));
        const lost = (shares ?? []).map((each, at) => (given[at] ?? 0) / (2 * each + 1));
        if (won.length > 0) expect(Math.min(...won)).toBeGreaterThanOrEqual(Math.max(...lost) - 1e-9);
      }),
      RUNS,
    );
  });

  test('the order of the places decides nothing, ties included', () => {
    fc.assert(
      fc.property(weights, fc.nat(60), fc.nat(7), fc.constantFrom(...BOTH), (...[given, total, by, method]) => {
        const turn = <T>(list: readonly T[]): readonly T[] =>
          [...list.slice(by % list.length), ...list.slice(0, by % list.length)].toReversed();
        const [one, other] = [share({ total, weights: given }, method), share({ total, weights: turn(given) }, method)];
        expect(other.kind).toBe(one.kind);
        if (one.kind === 'shared') expect(sharesOf(other)).toEqual(turn(one.shares));
        if (one.kind === 'tied' && other.kind === 'tied') {
          const names = turn(given.map((_, index) => index));
          expect(other.tied.map((index) => names[index]).toSorted()).toEqual([...one.tied].toSorted());
        }
      }),
      RUNS,
    );
  });
});
