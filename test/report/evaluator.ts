/** A small spreadsheet of its own: works out the formulas of our sheets from the inputs, knowing nothing of the engine. */
import type { Area, BlockRef, CellRef, CellValue, Formula, Grid, Sheet } from '../../src/kernel';

type Value = CellValue | readonly (readonly CellValue[])[];
type Token = { readonly kind: 'value'; readonly value: () => Value } | { readonly kind: 'sign'; readonly sign: string };

const SIGNS = /\s*(?:(?<text>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d+)?)|(?<sign>[A-Z]+\(|[<>]=|[-+*/^=(),]))/uy;

const plain = (value: Value): CellValue => (typeof value === 'object' ? (value[0]?.[0] ?? '') : value);
const isError = (value: Value): boolean => typeof value === 'string' && value.startsWith('#');

function numberIn(value: Value): number {
  const single = plain(value);
  if (single === '') return 0;
  if (typeof single !== 'number') throw new Error(`Not a number: ${String(single)}`);
  return single;
}

const flat = (value: Value): readonly CellValue[] => (typeof value === 'object' ? value.flat() : [value]);
const numbersIn = (values: readonly Value[]): readonly number[] =>
  values.flatMap(flat).filter((value): value is number => typeof value === 'number');

/** As Excel compares and rounds: text without case, halves away from zero. */
const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;

const FUNCTIONS: Readonly<Record<string, (values: readonly Value[]) => CellValue>> = {
  SUM: (values) => numbersIn(values).reduce((total, value) => total + value, 0),
  SUMIF: ([keys = '', wanted = '', summed = '']) =>
    flat(keys).reduce<number>((total, key, index) => {
      const value = flat(summed)[index];
      return same(key, plain(wanted)) && typeof value === 'number' ? total + value : total;
    }, 0),
  AVERAGE: (values) => numbersIn(values).reduce((total, value) => total + value, 0) / numbersIn(values).length,
  COUNTIF: ([keys = '', wanted = '']) => flat(keys).filter((key) => same(key, plain(wanted))).length,
  ROUND: ([value = 0]) => Math.sign(numberIn(value)) * Math.round(Math.abs(numberIn(value)) + 1e-9),
  IF: ([test = '', yes = '', no = '']) => plain(plain(test) === true ? yes : no),
};

/** The value of every cell, asked for by block, row and column. */
export function calculated(
  sheets: readonly Sheet[],
  grids: readonly Grid[],
): (block: string, row: number, column: number) => CellValue {
  const blocks = new Map(sheets.map((sheet) => [sheet.block, sheet]));
  const known = new Map<string, CellValue>();
  const cell = (block: string, row: number, column: number): CellValue => {
    const key = `${block} ${row} ${column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const content = blocks.get(block)?.cells[row]?.[column]?.content;
    if (content === undefined) throw new Error(`No such cell: ${key}`);
    const value =
      content.kind === 'formula'
        ? evaluate(content.formula)
        : content.kind === 'blank'
          ? ''
          : content.kind === 'date'
            ? content.serial
            : content.value;
    known.set(key, value);
    return value;
  };
  const areaOf = ({ block, area }: { readonly block: string; readonly area: Area }): Value =>
    area.rows === 1 && area.columns === 1
      ? cell(block, area.row, area.column)
      : Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (_unused, column) => cell(block, area.row + row, area.column + column)),
        );
  const evaluate = (formula: Formula): CellValue => {
    const tokens = formula.flatMap((part): Token[] => {
      if (typeof part === 'string') return tokensOf(part);
      const value = 'input' in part ? () => inputIn(grids, part.input) : () => areaOf(part);
      return [{ kind: 'value', value }];
    });
    const value = plain(parsed(tokens));
    return value === '' ? 0 : value;
  };
  return cell;
}

function inputIn(grids: readonly Grid[], ref: CellRef): CellValue {
  const grid = grids.find(({ origin }) => origin.sheet === ref.sheet);
  const value = grid?.rows[ref.row - grid.origin.row - 1]?.[ref.column - grid.origin.column];
  if (value === undefined) throw new Error(`No such input: ${JSON.stringify(ref)}`);
  return value;
}

function tokensOf(part: string): Token[] {
  const tokens: Token[] = [];
  const signs = new RegExp(SIGNS);
  while (signs.lastIndex < part.length) {
    const at = signs.lastIndex;
    const found = signs.exec(part)?.groups;
    if (found === undefined) throw new Error(`Cannot read ${part.slice(at)}`);
    const { text, number, sign } = found;
    if (sign !== undefined) tokens.push({ kind: 'sign', sign });
    const value = text === undefined ? Number(number) : text.slice(1, -1).replaceAll('""', '"');
    if (sign === undefined) tokens.push({ kind: 'value', value: () => value });
  }
  return tokens;
}

/** Comparison, then sums, then products, then single values: the order in which Excel binds. */
function parsed(tokens: readonly Token[]): Value {
  let next = 0;
  const signAt = (): string | undefined => {
    const token = tokens[next];
    return token?.kind === 'sign' ? token.sign : undefined;
  };
  const single = (): Value => {
    const token = tokens[next];
    next += 1;
    if (token?.kind === 'value') return token.value();
    if (token?.sign === '-') return -numberIn(single());
    if (token === undefined || !token.sign.endsWith('(')) throw new Error('A value is missing');
    const values: Value[] = [];
    while (signAt() !== ')') {
      values.push(comparison());
      if (signAt() === ',') next += 1;
    }
    next += 1;
    if (token.sign === '(') return values[0] ?? '';
    const called = FUNCTIONS[token.sign.slice(0, -1)];
    if (called === undefined) throw new Error(`Unknown function ${token.sign}`);
    return called(values);
  };
  const chain = (below: () => Value, signs: Readonly<Record<string, (a: number, b: number) => number>>): Value => {
    let value = below();
    for (let sign = signs[signAt() ?? '']; sign !== undefined; sign = signs[signAt() ?? '']) {
      next += 1;
      value = sign(numberIn(value), numberIn(below()));
    }
    return value;
  };
  const power = (): Value => chain(single, { '^': (a, b) => a ** b });
  const product = (): Value => chain(power, { '*': (a, b) => a * b, '/': (a, b) => a / b });
  const sum = (): Value => chain(product, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  const comparison = (): Value => {
    const left = sum();
    const sign = signAt() ?? '';
    if (!['=', '>=', '<='].includes(sign)) return left;
    next += 1;
    const right = sum();
    if (sign === '=') return same(plain(left), plain(right));
    return sign === '>=' ? numberIn(left) >= numberIn(right) : numberIn(left) <= numberIn(right);
  };
  if (signAt() !== '=') throw new Error('A formula starts with =');
  next += 1;
  const value = comparison();
  if (next < tokens.length || isError(value)) throw new Error('The formula goes on after its end');
  return value;
}

/** Every formula cell of the sheets with its expected value and place. */
export const formulasOf = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ block, cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap(({ content }, column) => (content.kind === 'formula' ? [{ block, row, column, ...content }] : [])),
    ),
  );

/** A formula with its own block's references counted from the cell it stands in, as Excel keeps it when copied. */
export function asCopied(formula: Formula, at: { block: string; row: number; column: number }): string {
  const step = (ref: BlockRef): string => {
    const { area, fixed } = ref;
    const row = fixed === 'row' || fixed === 'both' ? `R${area.row}` : `R[${area.row - at.row}]`;
    const column = fixed === 'column' || fixed === 'both' ? `C${area.column}` : `C[${area.column - at.column}]`;
    return `${ref.block === at.block ? '' : ref.block}${row}${column}x${area.rows}x${area.columns}`;
  };
  return formula.map((part) => (typeof part === 'string' ? part : 'input' in part ? '<input>' : step(part))).join('');
}
