/** What a formula of ours comes to, given what its references hold: only as much of Excel as our own formulas use. */
import type { Formula } from '../kernel';

/** One value; `null`: a blank cell; `undefined`: not known, as of an error or of something that is not computed here. */
export type Scalar = number | string | boolean | null | undefined;
/** Rows of values, as an area has them. */
export type Matrix = readonly (readonly Scalar[])[];
type Reference = Exclude<Formula[number], string>;
type Token = string | Reference;

const one = (value: Scalar): Matrix => [[value]];
const single = (matrix: Matrix): Scalar => (matrix.length === 1 && matrix[0]?.length === 1 ? matrix[0][0] : undefined);

function numberOf(value: Scalar): number | undefined {
  if (value === null) return 0;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : undefined;
}

const arithmetic =
  (work: (a: number, b: number) => number) =>
  (left: Scalar, right: Scalar): Scalar => {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === undefined || b === undefined ? undefined : work(a, b);
  };

/** Excel does not tell capitals from small letters, and a blank cell is both "" and 0. */
function same(left: Scalar, right: Scalar): Scalar {
  if (left === undefined || right === undefined) return undefined;
  if (left === null || right === null) return [null, '', 0].includes((left ?? right) as null);
  return typeof left === 'string' && typeof right === 'string'
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
}

/** Only numbers are ordered here. */
const ordered =
  (work: (a: number, b: number) => boolean) =>
  (left: Scalar, right: Scalar): Scalar => {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === undefined || b === undefined ? undefined : work(a, b);
  };

const not = (value: Scalar): Scalar => (typeof value === 'boolean' ? !value : undefined);

type Operator = (left: Scalar, right: Scalar) => Scalar;

/** From the weakest to the strongest. */
const OPERATORS: readonly Readonly<Record<string, Operator>>[] = [
  {
    '=': same,
    '<>': (left, right) => not(same(left, right)),
    '<': ordered((a, b) => a < b),
    '<=': ordered((a, b) => a <= b),
    '>': ordered((a, b) => a > b),
    '>=': ordered((a, b) => a >= b),
  },
  { '+': arithmetic((a, b) => a + b), '-': arithmetic((a, b) => a - b) },
  { '*': arithmetic((a, b) => a * b), '/': arithmetic((a, b) => (b === 0 ? NaN : a / b)) },
];

/** Cell by cell; a single value or a single line goes with every line of the other. */
function joined(left: Matrix, right: Matrix, work: Operator): Matrix {
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  const at = (matrix: Matrix, row: number, column: number): Scalar => {
    const line = matrix.length === 1 ? matrix[0] : matrix[row];
    return line?.length === 1 ? line[0] : line?.[column];
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => work(at(left, row, column), at(right, row, column))),
  );
}

/** Texts in cells do not count in a sum; what is not known makes all of it unknown. */
function total(values: readonly Scalar[]): Scalar {
  if (values.includes(undefined)) return undefined;
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

const numbersOf = (values: readonly Scalar[]): readonly number[] | undefined =>
  values.includes(undefined) ? undefined : values.filter((value) => typeof value === 'number');

function lookedUp(area: Matrix, row: Scalar, column: Scalar): Scalar {
  const isLine = area.length === 1 && column === undefined;
  const [r, c] = isLine ? [1, numberOf(row)] : [numberOf(row), column === undefined ? 1 : numberOf(column)];
  return r === undefined || c === undefined ? undefined : area[r - 1]?.[c - 1];
}

function position(wanted: Scalar, list: Matrix): Scalar {
  for (const [index, value] of list.flat().entries()) {
    const found = same(value, wanted);
    if (found === undefined) return undefined;
    if (found === true) return index + 1;
  }
  return undefined;
}

/** Criteria with a comparison in a text are not computed here. */
function matching(area: Matrix, criterion: Scalar): readonly Scalar[] {
  if (criterion === undefined || (typeof criterion === 'string' && /^[<>=]/u.test(criterion))) return [undefined];
  return area.flat().map((value) => (value === null ? false : same(value, criterion)));
}

function sumIf(area: Matrix, criterion: Scalar, summed: Matrix): Scalar {
  const values = summed.flat();
  const picked = matching(area, criterion).map((is, index) => (is === true ? values[index] : is === false ? 0 : is));
  return total(picked);
}

function rounded(value: Scalar, digits: Scalar): Scalar {
  if (typeof value !== 'number' || typeof digits !== 'number') return undefined;
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e${digits}`);
  return Number.isFinite(shifted) ? Math.sign(value) * Number(`${Math.round(shifted)}e${-digits}`) : undefined;
}

type Work = (args: readonly Matrix[]) => Scalar;
const extreme =
  (work: (...values: number[]) => number): Work =>
  (args) => {
    const numbers = numbersOf(args.flatMap((arg) => arg.flat()));
    return numbers && (numbers.length === 0 ? 0 : work(...numbers));
  };

const EMPTY: Matrix = [];

/** A function that is not here comes to nothing known. */
const FUNCTIONS: Readonly<Record<string, Work>> = {
  SUM: (args) => total(args.flatMap((arg) => arg.flat())),
  SUMPRODUCT: ([product = EMPTY]) => total(product.flat()),
  SUMIF: ([area = EMPTY, criterion = EMPTY, summed = area]) => sumIf(area, single(criterion), summed),
  COUNTIF: ([area = EMPTY, criterion = EMPTY]) => total(matching(area, single(criterion)).map((is) => is && 1)),
  INDEX: ([area = EMPTY, row = EMPTY, column]) => lookedUp(area, single(row), column && single(column)),
  MATCH: ([wanted = EMPTY, list = EMPTY, exact = EMPTY]) =>
    single(exact) === 0 ? position(single(wanted), list) : undefined,
  ROUND: ([value = EMPTY, digits = EMPTY]) => rounded(single(value), single(digits)),
  MAX: extreme(Math.max),
  MIN: extreme(Math.min),
  ROWS: ([area = EMPTY]) => area.length,
  ISNUMBER: ([value = EMPTY]) => {
    const found = single(value);
    return found === undefined ? undefined : typeof found === 'number';
  },
};

function chosen([condition = EMPTY, then = EMPTY, otherwise = one(false)]: readonly Matrix[]): Matrix {
  const is = single(condition);
  if (is === undefined || typeof is === 'string') return one(undefined);
  return is === true || (typeof is === 'number' && is !== 0) ? then : otherwise;
}

const LEXEME = /"(?:[^"]|"")*"|\d+(?:\.\d+)?|[A-Z][A-Z0-9.]*|<>|<=|>=|[-+*/=<>&(),]/gu;

const tokensOf = (formula: Formula): readonly Token[] =>
  formula.flatMap((part): readonly Token[] => (typeof part === 'string' ? (part.match(LEXEME) ?? []) : [part]));

/** One formula being read from left to right. */
class Reader {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly valuesOf: (reference: Reference) => Matrix,
  ) {}

  private takes(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }

  expression(level = 0): Matrix {
    const operators = OPERATORS[level];
    if (operators === undefined) return this.signed();
    let left = this.expression(level + 1);
    for (;;) {
      const token = this.tokens[this.at];
      const work = typeof token === 'string' ? operators[token] : undefined;
      if (work === undefined) return left;
      this.at += 1;
      left = joined(left, this.expression(level + 1), work);
    }
  }

  private signed(): Matrix {
    if (this.takes('-'))
      return joined(
        one(0),
        this.signed(),
        arithmetic((a, b) => a - b),
      );
    return this.primary();
  }

  private primary(): Matrix {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) return one(undefined);
    if (typeof token !== 'string') return this.valuesOf(token);
    if (token === '(') {
      const inner = this.expression();
      return this.takes(')') ? inner : one(undefined);
    }
    if (token.startsWith('"')) return one(token.slice(1, -1).replaceAll('""', '"'));
    if (/^\d/u.test(token)) return one(Number(token));
    return this.takes('(') ? this.called(token) : one(undefined);
  }

  private called(name: string): Matrix {
    const args: Matrix[] = [];
    while (!this.takes(')')) {
      if (this.at >= this.tokens.length) return one(undefined);
      args.push(this.expression());
      this.takes(',');
    }
    if (name === 'IF') return chosen(args);
    return one(FUNCTIONS[name]?.(args));
  }

  /** Something that is not understood leaves tokens over. */
  get isDone(): boolean {
    return this.at === this.tokens.length;
  }
}

/** @returns the value of a formula; undefined when it is an error, or uses what is not computed here */
export function evaluated(formula: Formula, valuesOf: (reference: Reference) => Matrix): Scalar {
  const [equals, ...tokens] = tokensOf(formula);
  if (equals !== '=') return undefined;
  const reader = new Reader(tokens, valuesOf);
  const value = single(reader.expression());
  if (!reader.isDone) return undefined;
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}
