/** The parts of a formula: functions, references, names and texts, so that each can be looked at or replaced by itself. */

/** What a part is. `sheet` is a sheet's name with its exclamation mark; `table` is a whole reference in brackets. */
export type TokenKind =
  'text' | 'sheet' | 'error' | 'external' | 'table' | 'function' | 'area' | 'name' | 'number' | 'space' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const WORD = '[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.\\\\?]*';
const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}';
const AREA = `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(])`;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)/iuy],
  ['external', /'[^']*\[(?:[^']|'')*'!|\[[^\]]*\][\p{L}\p{N}_.]*!/uy],
  ['sheet', new RegExp(`(?:'(?:[^']|'')+'|${WORD}(?::${WORD})?)!`, 'uy')],
  ['function', new RegExp(`${WORD}(?=\\()`, 'uy')],
  ['area', new RegExp(AREA, 'uy')],
  ['name', new RegExp(WORD, 'uy')],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['space', /\s+/uy],
];

/** @returns where the bracket that opens at `start` closes; an apostrophe takes the meaning from the sign after it */
function bracketEnd(formula: string, start: number): number {
  const state = { depth: 0, at: start };
  for (; state.at < formula.length; state.at += 1) {
    const sign = formula.charAt(state.at);
    if (sign === "'") state.at += 1;
    else if (sign === '[') state.depth += 1;
    else if (sign === ']') state.depth -= 1;
    if (state.depth === 0) break;
  }
  return state.at + 1;
}

function tokenAt(formula: string, start: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined) continue;
    const isTable = kind === 'name' && formula.charAt(start + text.length) === '[';
    if (!isTable) return { kind, text };
    return { kind: 'table', text: formula.slice(start, bracketEnd(formula, start + text.length)) };
  }
  if (formula.charAt(start) === '[') return { kind: 'table', text: formula.slice(start, bracketEnd(formula, start)) };
  return { kind: 'sign', text: formula.charAt(start) };
}

/**
 * @param formula without its equals sign
 * @returns its parts in order; joined again they are the formula. `SUM(A1)` gives function, sign, area, sign.
 */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
