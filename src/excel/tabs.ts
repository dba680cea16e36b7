/** Tab names that are still free. */

/** Excel's limit for a tab name. */
const LONGEST_TAB = 31;

/** @returns `wish`, or `"PL 1 (KC)"`, `"PL 1 (KC 2)"` … when it is taken, cut to 31 characters. */
export function freeTab(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((tab) => tab.toLowerCase()));
  const attempt = (count: number): string => {
    const mark = count === 0 ? '' : count === 1 ? ' (KC)' : ` (KC ${count})`;
    const tab = wish.slice(0, LONGEST_TAB - mark.length).trimEnd() + mark;
    return used.has(tab.toLowerCase()) ? attempt(count + 1) : tab;
  };
  return attempt(0);
}
