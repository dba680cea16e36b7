/** Levenshtein's distance between two texts: insertions, deletions and replacements of one letter. */
import { known } from '../kernel';

/** The cheapest ways to each beginning of the other text: first to none of it, last to all of it. */
type Costs = readonly [number, ...number[]];

/** `editDistance('trang bom', 'trang bon')` is 1. */
export function editDistance(a: string, b: string): number {
  const other = [...b];
  const start: Costs = [0, ...other.map((_, column) => column + 1)];
  return known([...a].reduce((costs, letter) => nextCosts(costs, letter, other), start).at(-1), 'distance');
}

/** The costs with one letter more of the first text. */
function nextCosts([corner, ...above]: Costs, letter: string, other: readonly string[]): Costs {
  const costs: [number, ...number[]] = [corner + 1];
  let [diagonal, left] = [corner, corner + 1];
  for (const [column, up] of above.entries()) {
    left = Math.min(left + 1, up + 1, diagonal + (other[column] === letter ? 0 : 1));
    diagonal = up;
    costs.push(left);
  }
  return costs;
}
