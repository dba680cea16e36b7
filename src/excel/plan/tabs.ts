/** Tab names that are still free. */

/** Excel's limit for a tab name. */
const LONGEST_TAB = 31;

/** Excel refuses these characters, and an apostrophe at either end. */
const legal = (wish: string): string => wish.replace(/[:\\/?*[\]]/g, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'KC';

/** @returns `wish`, or `"PL 1 (KC)"`, `"PL 1 (KC 2)"` … when it is taken, cut to 31 characters. */
export function freeTab(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((tab) => tab.toLowerCase()));
  const attempt = (count: number): string => {
    const mark = count === 0 ? '' : count === 1 ? ' (KC)' : ` (KC ${count})`;
    const tab = legal(wish.slice(0, LONGEST_TAB - mark.length)) + mark;
    return used.has(tab.toLowerCase()) ? attempt(count + 1) : tab;
  };
  return attempt(0);
}
