/** How each role of a cell looks: one table for every sheet. */
import type { Cell, Role } from '../kernel/sheet';

export const FONT = 'Times New Roman';

export interface Look {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly fill: string | undefined;
  readonly align: 'General' | 'Left' | 'Center' | 'Right';
  /** Steps away from the border that the text leans on. */
  readonly indent: number;
  readonly wrap: boolean;
  readonly bordered: boolean;
  /** A heavier line above, for totals. */
  readonly ruled: boolean;
}

/** What a cell of no special role looks like; {@link LOOKS} says only what differs. */
export const PLAIN: Look = {
  size: 12,
  bold: false,
  italic: false,
  color: '#000000',
  fill: undefined,
  align: 'General',
  indent: 0,
  wrap: false,
  bordered: false,
  ruled: false,
};

const GREY = '#595959';
const LIGHT_GREY = '#F2F2F2';
const DARK_BLUE = '#1F3864';
const PALE_YELLOW = '#FFF9E5';
const AMBER = '#FFC000';

const LOOKS: Readonly<Record<Role, Partial<Look>>> = {
  blank: {},
  // The name of an input sheet and what to enter there: single cells that run on over the empty ones beside them.
  caption: { size: 14, bold: true, align: 'Left' },
  hint: { italic: true, color: GREY, align: 'Left' },
  title: { size: 14, bold: true, align: 'Center', wrap: true },
  subtitle: { size: 13, align: 'Center', wrap: true },
  unit: { italic: true, align: 'Right' },
  heading: { bold: true, color: '#FFFFFF', fill: DARK_BLUE, align: 'Center', wrap: true, bordered: true },
  text: { align: 'Left', wrap: true, bordered: true },
  input: { color: '#0000FF', fill: PALE_YELLOW, bordered: true },
  calculation: { bordered: true },
  subtotal: { bold: true, bordered: true },
  total: { bold: true, fill: LIGHT_GREY, bordered: true, ruled: true },
  note: { italic: true, color: GREY, wrap: true },
  warning: { fill: AMBER, wrap: true },
  // Most of the time there is nothing in it: no fill.
  alert: { bold: true, color: '#C00000', align: 'Center', wrap: true },
  words: { italic: true, wrap: true },
  guard: { size: 9, color: GREY },
};

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/**
 * Labels in subtotal and total rows wrap like other texts; numbers never do. In a bordered cell nothing touches the
 * border: numbers lean to the right and texts to the left, one step in.
 */
export function lookOf({ role, align, content, shows }: Cell): Look {
  const look = { ...PLAIN, ...LOOKS[role] };
  const aligned = align === undefined ? leaning(look, shows) : ALIGNMENTS[align];
  return {
    ...look,
    wrap: look.wrap || (content.kind === 'text' && look.bordered),
    align: aligned,
    indent: look.bordered && (aligned === 'Left' || aligned === 'Right') ? 1 : 0,
  };
}

const leaning = ({ align, bordered }: Look, shows: Cell['shows']): Look['align'] =>
  align !== 'General' || !bordered || shows === 'general' ? align : shows === 'text' ? 'Left' : 'Right';
