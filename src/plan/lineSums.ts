/** Sums that stand among the line items: totals of a part of them, and lines that repeat what other lines say already. */
import { groupedBy, issue, plainDigits, sumMoney, type CellRef, type Issue, type Money } from '../kernel';
import type { CostLine, OptionPlan } from './plan';

/** The line items of all options from top to bottom. */
const inOrder = (options: readonly OptionPlan[]): readonly CostLine[] =>
  options.flatMap(({ costs }) => costs).toSorted((a, b) => a.line.cells.item.row - b.line.cells.item.row);

/** What the lines between a total row and the total row above it add up to. */
export function sumAbove(options: readonly OptionPlan[], cell: CellRef, totals: readonly CellRef[]): Money {
  const above = totals.filter(({ row }) => row < cell.row).map(({ row }) => row);
  const from = Math.max(-1, ...above);
  const lines = inOrder(options).filter(({ line }) => line.cells.item.row > from && line.cells.item.row < cell.row);
  return sumMoney(lines.map(({ amount }) => amount));
}

/** "- In tài liệu" below "I. Biên soạn". */
const BULLET = /^\s*[-–—+•*·]/u;
const isBulleted = ({ line }: CostLine): boolean => BULLET.test(line.item);
const isPriced = ({ line }: CostLine): boolean => line.price !== undefined;

/** A line without a price that is exactly what the lines next to it add up to may be their sum, and counted twice. */
export function doubleCounts(options: readonly OptionPlan[]): readonly Issue[] {
  const parts = groupedBy(inOrder(options), ({ line }) => line.cells.item.sheet);
  return [...parts.values()].flatMap((lines) =>
    lines.flatMap((line, index) => {
      if (isPriced(line) || line.amount.isZero()) return [];
      const [below, above] = [lines.slice(index + 1), lines.slice(0, index).toReversed()];
      const parted = partsOf(line, below) ?? partsOf(line, above);
      if (parted === undefined) return [];
      const facts = {
        item: line.line.item,
        amount: plainDigits(line.amount),
        parts: parted.map((each) => each.line.item),
      };
      return [issue({ code: 'line-counted-twice', severity: 'warning', cell: line.line.cells.amount }, facts)];
    }),
  );
}

/** The nearest lines that add up to this one: marked as its parts, or two and more that are worked out where it is typed. */
function partsOf(whole: CostLine, next: readonly CostLine[]): readonly CostLine[] | undefined {
  const sums = next.map((_, index) => sumMoney(next.slice(0, index + 1).map(({ amount }) => amount)));
  const end = sums.findIndex((sum) => sum.gte(whole.amount));
  if (end < 0 || !sums[end]?.eq(whole.amount)) return undefined;
  const parts = next.slice(0, end + 1);
  const areMarked = !isBulleted(whole) && parts.every(isBulleted);
  return areMarked || (parts.length > 1 && parts.every(isPriced)) ? parts : undefined;
}
