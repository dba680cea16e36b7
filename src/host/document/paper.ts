/** Paper sizes by Office.js's words, with their numbers in a file. */

export const PAPER_SIZES: ReadonlyMap<string, number> = new Map([
  ['Letter', 1],
  ['Tabloid', 3],
  ['Legal', 5],
  ['Executive', 7],
  ['A3', 8],
  ['A4', 9],
  ['A5', 11],
  ['B4', 12],
  ['B5', 13],
]);
