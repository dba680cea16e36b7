/** The mistakes in a formula that can be seen without understanding it; Excel refuses all of them. */
import { refuse } from './refusal';

/** @returns where a text or a quoted sheet name ends, or `undefined`; a doubled quote does not end it */
function quoteEnd(formula: string, start: number): number | undefined {
  const quote = formula.charAt(start);
  const end = formula.indexOf(quote, start + 1);
  if (end < 0) return undefined;
  return formula.charAt(end + 1) === quote ? quoteEnd(formula, end + 1) : end;
}

/** @returns where a table reference ends, or `undefined`; an apostrophe takes the meaning from the sign after it */
function bracketEnd(formula: string, start: number): number | undefined {
  const state = { depth: 0, escaped: false };
  for (let i = start; i < formula.length; i += 1) {
    const sign = formula.charAt(i);
    if (state.escaped) state.escaped = false;
    else if (sign === "'") state.escaped = true;
    else if (sign === '[') state.depth += 1;
    else if (sign === ']') state.depth -= 1;
    if (state.depth === 0) return i;
  }
  return undefined;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['{', '}'],
]);

/** @returns the closing signs that are still expected, or `undefined` when one is of the wrong kind */
function expectedAfter(expected: readonly string[], sign: string): readonly string[] | undefined {
  const closing = CLOSING.get(sign);
  if (closing !== undefined) return [...expected, closing];
  if (sign !== ')' && sign !== '}') return expected;
  return expected.at(-1) === sign ? expected.slice(0, -1) : undefined;
}

/**
 * @param formula without its equals sign
 * @returns a sentence about its first mistake, or `undefined`: quotes and brackets that are not closed, a semicolon between
 * arguments (`values` and `formulas` are en-US, which separates by commas), an operator at the end
 */
export function formulaMistake(formula: string): string | undefined {
  const state: { expected: readonly string[] } = { expected: [] };
  for (let i = 0; i < formula.length; i += 1) {
    const sign = formula.charAt(i);
    const end = sign === '"' || sign === "'" ? quoteEnd(formula, i) : sign === '[' ? bracketEnd(formula, i) : i;
    if (end === undefined) return `The sign ${sign} is not closed.`;
    i = end;
    const expected = expectedAfter(state.expected, sign);
    if (!expected) return `The sign ${sign} closes nothing.`;
    if (sign === ';' && expected.at(-1) !== '}') return 'Arguments are separated by commas.';
    state.expected = expected;
  }
  if (state.expected.length > 0) return `The sign ${state.expected.at(-1) ?? ''} is missing.`;
  return /[-+*/^&=<>,]\s*$/.test(formula) || formula.trim() === '' ? 'It ends too early.' : undefined;
}

/** @throws Refusal InvalidArgument */
export function requireFormula(formula: string): string {
  const mistake = formulaMistake(formula);
  return mistake === undefined
    ? formula
    : refuse('InvalidArgument', `The formula =${formula} is not correct. ${mistake}`);
}
