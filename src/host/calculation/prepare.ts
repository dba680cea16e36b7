/** Makes a formula ready for the engine: tables become addresses, and what the engine would get wrong is held back. */
import { quotedSheet } from '../../kernel/cells';
import type { Snapshot } from './calculation';
import { tokensOf, type Token } from './formulaTokens';
import { plainReference, wholeTable, type Standing } from './structured';

/** What an engine can call. */
export interface KnownFunctions {
  /** True for functions that it calculates, those of add-ins included. */
  readonly has: (name: string) => boolean;
  /** Functions of Excel that it does not calculate. */
  readonly lacks: ReadonlySet<string>;
  /** Functions that it has and Excel has not. */
  readonly foreign: ReadonlySet<string>;
  /** Functions of dates, which count from another day in workbooks that start in 1904. */
  readonly ofDates: ReadonlySet<string>;
}

/** A snapshot with what was looked up in it. */
export interface Surroundings {
  readonly snapshot: Snapshot;
  readonly functions: KnownFunctions;
  /** As they are written, by their small letters. */
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
  /** What names of sheets go by, by `sheet!name` in small letters. */
  readonly sheetsOwn: ReadonlyMap<string, string>;
  /** Names whose formulas are not supported. */
  readonly heldNames: ReadonlySet<string>;
}

/** @returns `Địa phương` for `'Địa phương'!` */
export const sheetIn = (token: string): string =>
  token
    .slice(0, -1)
    .replace(/^'(.*)'$/su, '$1')
    .replaceAll("''", "'");

/** Their results depend on how far a sheet reaches, and the engine is given only the part that is used. */
const COUNTS_CELLS = new Set(['ROWS', 'COLUMNS', 'COUNTBLANK']);
const isWholeLines = ({ kind, text }: Token): boolean => kind === 'area' && !(/[A-Za-z]/.test(text) && /\d/.test(text));

const namesOf = (tokens: readonly Token[], kind: Token['kind']): readonly string[] =>
  tokens.filter((token) => token.kind === kind).map(({ text }) => text.toUpperCase());

function usesUnknownFunction(tokens: readonly Token[], { functions, names, snapshot }: Surroundings): boolean {
  return namesOf(tokens, 'function').some((name) => {
    if (functions.lacks.has(name) || names.has(name.toLowerCase())) return true;
    if (snapshot.date1904 && (functions.ofDates.has(name) || name === 'TEXT')) return true;
    // A name with a dot that is no function of Excel belongs to another add-in, whose answer nobody here knows.
    return name.includes('.') && !functions.has(name);
  });
}

const isSign = (token: Token | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text;

/**
 * The engine breaks down on a LET in a LET, does not call a LAMBDA that a LET has given a name, and calls a LAMBDA on the
 * spot only where it is the whole formula.
 */
function usesHardLambda(tokens: readonly Token[]): boolean {
  const called = namesOf(tokens, 'function');
  const lets = called.filter((name) => name === 'LET').length;
  const lambdas = called.filter((name) => name === 'LAMBDA').length;
  const isCalled = tokens.some((token, index) => isSign(token, '(') && isSign(tokens[index - 1], ')'));
  const isWhole = lambdas === 1 && tokens[0]?.text.toUpperCase() === 'LAMBDA';
  return lets > 1 || (lets === 1 && lambdas > 0) || (isCalled && !isWhole);
}

const isReference = (token: Token | undefined): boolean => token?.kind === 'area' || token?.kind === 'sheet';

/** A comma in brackets that belong to no function joins areas; a space between two references cuts them. */
function joinsAreas(tokens: readonly Token[]): boolean {
  const owners: string[] = [];
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (token.text === '(' && token.kind === 'sign')
      owners.push(before?.kind === 'function' || before?.text === ')' ? 'function' : 'none');
    if (token.text === '{') owners.push('list');
    if (token.text === ')' || token.text === '}') owners.pop();
    if (token.text === ',' && owners.at(-1) === 'none') return true;
    const after = tokens[index + 1];
    return (
      token.kind === 'space' &&
      (before?.kind === 'area' || before?.text === ')') &&
      (isReference(after) || after?.text === '(')
    );
  });
}

/** A condition such as `">M"`: the engine orders letters by their numbers and not as a dictionary does. */
const ORDERS_TEXTS = /^"[<>]=?\p{L}/u;

const usesUnknownPart = (tokens: readonly Token[], around: Surroundings): boolean =>
  tokens.some((token, index) => {
    if (token.kind === 'external' || token.text === '#') return true;
    if (token.kind === 'name') return around.heldNames.has(token.text.toLowerCase());
    if (token.kind === 'sheet') return token.text.includes(':');
    if (token.kind === 'text') return ORDERS_TEXTS.test(token.text);
    return token.kind === 'sign' && token.text === '@' && !isReference(tokens[index + 1]);
  });

function isUnsupported(tokens: readonly Token[], around: Surroundings): boolean {
  const countsLines = tokens.some(isWholeLines) && namesOf(tokens, 'function').some((name) => COUNTS_CELLS.has(name));
  return (
    countsLines ||
    usesUnknownPart(tokens, around) ||
    usesUnknownFunction(tokens, around) ||
    usesHardLambda(tokens) ||
    joinsAreas(tokens)
  );
}

/** The engine cannot read a sign before a text or a truth value unless they stand in brackets. */
const needsBrackets = (token: Token, before: Token | undefined): boolean =>
  (token.kind === 'text' || /^(?:TRUE|FALSE)$/i.test(token.text)) && (isSign(before, '-') || isSign(before, '+'));

/** @returns the text of one part for the engine, `undefined` when there is none */
function plainText(token: Token, around: Surroundings, standing: Standing): string | undefined {
  const { tables } = around.snapshot;
  if (token.kind === 'table') return plainReference(token.text, tables, standing);
  if (token.kind === 'sheet')
    return `${quotedSheet(around.sheetNames.get(sheetIn(token.text).toLowerCase()) ?? sheetIn(token.text))}!`;
  if (token.kind === 'name') return wholeTable(token.text, tables, standing) ?? token.text;
  const isForeign = token.kind === 'function' && around.functions.foreign.has(token.text.toUpperCase());
  return isForeign ? `NOT.IN.EXCEL.${token.text}` : token.text;
}

/** A reference to a sheet that is not there is an error, sheet and address together. */
const isLost = (token: Token | undefined, around: Surroundings): boolean =>
  token?.kind === 'sheet' && !around.sheetNames.has(sheetIn(token.text).toLowerCase());

/** On its sheet, a name of a sheet goes before one of the workbook; elsewhere the sheet is named with it. */
function withPlainNames(tokens: readonly Token[], around: Surroundings, standing: Standing): readonly Token[] {
  return tokens.flatMap((token, index): readonly Token[] => {
    const isSheet = token.kind === 'sheet' && !token.text.includes(':') && !isLost(token, around);
    if (isSheet && tokens[index + 1]?.kind === 'name') return [];
    if (token.kind !== 'name') return [token];
    const before = tokens[index - 1];
    const sheet = before?.kind === 'sheet' ? sheetIn(before.text) : standing.sheet;
    const text = around.sheetsOwn.get(`${sheet}!${token.text}`.toLowerCase()) ?? token.text;
    return [{ kind: 'name', text }];
  });
}

/**
 * @param formula without its equals sign
 * @returns the formula for the engine, or `undefined` when the engine does not support it
 */
export function prepared(formula: string, around: Surroundings, standing: Standing): string | undefined {
  const tokens = withPlainNames(tokensOf(formula), around, standing);
  if (isUnsupported(tokens, around)) return undefined;
  const texts = tokens.map((token, index) => {
    if (isLost(token, around)) return '#REF!';
    if (isLost(tokens[index - 1], around)) return '';
    return needsBrackets(token, tokens[index - 1]) ? `(${token.text})` : plainText(token, around, standing);
  });
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** Where a name's formula stands: nowhere, so that no row of a table is its own. */
const NOWHERE: Standing = { sheet: '', row: -1, column: -1 };
/** An address that is not fixed means another cell in each cell that uses the name. */
const isFixed = ({ kind, text }: Token): boolean =>
  kind !== 'area' || text.split(':').every((part) => /^(?:\$[A-Za-z]+)?(?:\$\d+)?$/.test(part));

/** @returns what formulas can see, with the names for the engine; names that it does not support hold back others in turn */
export function surroundings(
  snapshot: Snapshot,
  functions: KnownFunctions,
): { readonly around: Surroundings; readonly names: Snapshot['names'] } {
  const sheetNames = new Map(snapshot.sheets.map(({ name }) => [name.toLowerCase(), name]));
  const names = new Set(snapshot.names.map(({ name, of }) => (of?.name ?? name).toLowerCase()));
  const sheetsOwn = new Map(
    snapshot.names.flatMap(({ name, of }) => (of ? [[`${of.sheet}!${of.name}`.toLowerCase(), name] as const] : [])),
  );
  const heldNames = new Set<string>();
  const around: Surroundings = { snapshot, functions, sheetNames, names, sheetsOwn, heldNames };
  const readyNames = (): Snapshot['names'] =>
    snapshot.names.flatMap(({ name, formula, of }) => {
      const text = formula.replace(/^=/, '');
      const ready = tokensOf(text).every(isFixed)
        ? prepared(text, around, { ...NOWHERE, sheet: of?.sheet ?? '' })
        : undefined;
      if (ready === undefined) heldNames.add(name.toLowerCase());
      return ready === undefined ? [] : [{ name, formula: `=${ready}` }];
    });
  for (let before = -1; before !== heldNames.size; readyNames()) before = heldNames.size;
  return { around, names: readyNames() };
}
