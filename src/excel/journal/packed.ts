/** A sheet of ours as compact data: looks and formula parts that repeat are told once. */
import type { Cell, Content, Formula, Sheet } from '../../kernel/sheet';

type Part = Formula[number];
type FormulaContent = Extract<Content, { readonly kind: 'formula' }>;

/** A look alone is a blank cell; a formula's parts are told by their numbers. */
type PackedContent = number | string | Content | (Omit<FormulaContent, 'formula'> & { readonly formula: number[] });
type PackedCell = number | readonly [look: number, content: PackedContent];

export interface PackedSheet {
  readonly frame: Omit<Sheet, 'cells'>;
  readonly looks: readonly Omit<Cell, 'content'>[];
  readonly parts: readonly Part[];
  readonly cells: readonly (readonly PackedCell[])[];
}

interface Numbers<T> {
  readonly of: (value: T) => number;
  readonly all: () => readonly T[];
}

/** Gives each distinct value a number. */
function numbers<T>(): Numbers<T> {
  const known = new Map<string, number>();
  const all: T[] = [];
  return {
    all: () => all,
    of: (value) => {
      const key = typeof value === 'string' ? `"${value}` : JSON.stringify(value);
      const found = known.get(key) ?? all.push(value) - 1;
      known.set(key, found);
      return found;
    },
  };
}

function packedContent(content: Content, parts: Numbers<Part>): PackedContent {
  if (content.kind === 'number' || content.kind === 'text') return content.value;
  return content.kind === 'formula' ? { ...content, formula: content.formula.map(parts.of) } : content;
}

export function packed(sheet: Sheet): PackedSheet {
  const { cells, ...frame } = sheet;
  const looks = numbers<Omit<Cell, 'content'>>();
  const parts = numbers<Part>();
  const lines = cells.map((line) =>
    line.map(({ content, ...look }): PackedCell => {
      const number = looks.of(look);
      return content.kind === 'blank' ? number : [number, packedContent(content, parts)];
    }),
  );
  return { frame, looks: looks.all(), parts: parts.all(), cells: lines };
}

function unpackedContent(content: PackedContent, parts: readonly Part[]): Content {
  if (typeof content === 'number') return { kind: 'number', value: content };
  if (typeof content === 'string') return { kind: 'text', value: content };
  if (content.kind !== 'formula') return content;
  const { formula, ...rest } = content;
  return { ...rest, formula: formula.map((part) => (typeof part === 'number' ? (parts[part] ?? '') : part)) };
}

/** @param moved says what a formula part has become since; the same part where nothing moved */
export function unpacked({ frame, looks, parts, cells }: PackedSheet, moved: (part: Part) => Part): Sheet {
  const now = parts.map(moved);
  const look = (number: number): Omit<Cell, 'content'> => looks[number] ?? { role: 'blank', shows: 'general' };
  const lines = cells.map((line) =>
    line.map((cell): Cell =>
      typeof cell === 'number'
        ? { content: { kind: 'blank' }, ...look(cell) }
        : { content: unpackedContent(cell[1], now), ...look(cell[0]) },
    ),
  );
  return { ...frame, cells: lines };
}
