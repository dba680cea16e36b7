/** Problems of many rows told in few lines: the first of each kind with their cells, the others as a number. */
import { groupedBy, withMore, type Issue } from '../kernel';

/** Issues of one kind that are told each by itself. */
const MOST_TOLD = 20;

const rowsOf = ({ more = 0 }: Issue): number => more + 1;

/** The kind of a problem: a blank code is another one than a blank year. */
const kindOf = ({ code, severity, facts }: Issue): string =>
  `${code} ${severity} ${'column' in facts ? JSON.stringify(facts.column) : ''}`;

/** Rows of which just the same is to be said are one issue, at the first of them. */
const saidOnce = (issues: readonly Issue[]): readonly Issue[] =>
  [...groupedBy(issues, ({ code, severity, facts }) => JSON.stringify([code, severity, facts])).values()].map(
    ([first, ...others]) =>
      withMore(
        first,
        others.reduce((sum, each) => sum + rowsOf(each), 0),
      ),
  );

/** @returns at most twenty of a kind, in their order; the last stands for the rows of those left out */
export const summedUp = (issues: readonly Issue[]): readonly Issue[] =>
  [...groupedBy(saidOnce(issues), kindOf).values()].flatMap((group) => {
    const left = group.slice(MOST_TOLD).reduce((sum, each) => sum + rowsOf(each), 0);
    return group.slice(0, MOST_TOLD).map((each, index) => withMore(each, index === MOST_TOLD - 1 ? left : 0));
  });
