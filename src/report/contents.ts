/** The cells of the report: each constructor gives one content its part and its look. */
import type { Cell, Content, Formula, NumberKind, Role } from '../kernel';

/** An exact quantity of the engine, or a plain count. */
export type Figure = number | { readonly toNumber: () => number };

/** How a figure looks; calculations are the usual part. */
export interface Look {
  readonly shows: NumberKind;
  readonly role?: Role;
  readonly align?: NonNullable<Cell['align']>;
}

const BLANK: Content = { kind: 'blank' };

/** A cell without content, still dressed for its part: tables keep their borders. */
export const blank = (role: Role = 'blank'): Cell => ({ content: BLANK, role, shows: 'general' });

/** Text, our own or the user's: whatever it starts with, it stays text. */
export const text = (value: string, role: Role = 'text', align?: Look['align']): Cell => ({
  content: value === '' ? BLANK : { kind: 'text', value },
  role,
  shows: 'text',
  ...(align === undefined ? {} : { align }),
});

/** A heading, or a label that stands centred in its cell. */
export const centred = (value: string, role: Role = 'text'): Cell => text(value, role, 'center');

const numberOf = (figure: Figure): number => (typeof figure === 'number' ? figure : figure.toNumber());

const dressed = (content: Content, { shows, role = 'calculation', align }: Look): Cell => ({
  content,
  role,
  shows,
  ...(align === undefined ? {} : { align }),
});

/** A number that is a result of the plan's rules, not of a formula on the sheet. */
export const figure = (value: Figure, look: Look): Cell => dressed({ kind: 'number', value: numberOf(value) }, look);

/** A live formula with the engine's own value. */
export const live = (formula: Formula, expected: Figure | string, look: Look): Cell =>
  dressed({ kind: 'formula', formula, expected: typeof expected === 'string' ? expected : numberOf(expected) }, look);

/** What a formula says without the formula, for workbooks that are to hold values only. */
export function asValue(cell: Cell): Cell {
  const { content } = cell;
  if (content.kind !== 'formula') return cell;
  const { expected } = content;
  return typeof expected === 'number'
    ? { ...cell, content: { kind: 'number', value: expected } }
    : { ...text(expected, cell.role, cell.align) };
}
