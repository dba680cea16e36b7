/** Levenshtein's distance between two texts: insertions, deletions and replacements of one letter. */

/** `editDistance('trang bom', 'trang bon')` is 1. */
export function editDistance(a: string, b: string): number {
  const start = Array.from({ length: b.length + 1 }, (_, column) => column);
  return [...a].reduce((previous, letter, row) => nextRow(previous, { letter, row, other: b }), start)[b.length] ?? 0;
}

/** One row of the table: the cheapest way from the letters so far to each beginning of the other text. */
function nextRow(
  previous: readonly number[],
  { letter, row, other }: { readonly letter: string; readonly row: number; readonly other: string },
): number[] {
  const current = [row + 1];
  for (let column = 0; column < other.length; column += 1) {
    const replaced = (previous[column] ?? 0) + (other[column] === letter ? 0 : 1);
    current.push(Math.min((current[column] ?? 0) + 1, (previous[column + 1] ?? 0) + 1, replaced));
  }
  return current;
}
