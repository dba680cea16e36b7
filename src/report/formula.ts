/** Formulas as text between references to cells: written like a sentence, with no address counted by hand. */
import type { BlockRef, Formula, InputRef, TableRef } from '../kernel';

type Part = BlockRef | InputRef | TableRef | Formula;

const isFormula = (part: Part): part is Formula => Array.isArray(part);

/** `` formula`=${people}*${months}` `` is a formula, or a piece of one, of two references. */
export function formula(texts: TemplateStringsArray, ...parts: readonly Part[]): Formula {
  return texts
    .flatMap((text, index): Formula => {
      const part = parts[index];
      if (part === undefined) return [text];
      return [text, ...(isFormula(part) ? part : [part])];
    })
    .filter((part) => part !== '');
}

/** A reference that keeps its row, its column or both when it is copied. */
export const pinned = (ref: BlockRef, fixed: 'row' | 'column' | 'both'): BlockRef => ({ ...ref, fixed });

/** Excel takes at most 255 arguments: longer sums are sums of sums. */
const MOST_ARGUMENTS = 200;

const joined = (parts: readonly Formula[], sign: string): Formula =>
  parts.flatMap((part, index) => (index === 0 ? part : [sign, ...part]));

/** @returns `SUM(D8,D10)` without the equals sign, for cells that do not touch; the sum of none is 0. */
export function sumOf(refs: readonly BlockRef[]): Formula {
  if (refs.length === 0) return ['0'];
  const groups = Array.from({ length: Math.ceil(refs.length / MOST_ARGUMENTS) }, (_, index) =>
    refs.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS),
  );
  const sums = groups.map((group) => {
    const cells = joined(
      group.map((ref) => [ref]),
      ',',
    );
    return formula`SUM(${cells})`;
  });
  return sums.length === 1 ? (sums[0] ?? []) : formula`SUM(${joined(sums, ',')})`;
}

/** @returns `B3,C3,D3`: arguments of a function. */
export const listOf = (refs: readonly InputRef[]): Formula =>
  joined(
    refs.map((ref) => [ref]),
    ',',
  );
