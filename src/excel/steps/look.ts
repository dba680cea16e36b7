/** How each role of a cell looks, and how its numbers are shown: one table for every sheet. */
import { BODY_POINTS } from '../../kernel/paper';
import type { Cell, NumberKind, Role } from '../../kernel/sheet';

export const FONT = 'Times New Roman';

export interface Look {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
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
  size: BODY_POINTS,
  bold: false,
  italic: false,
  underlined: false,
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
const LINK_BLUE = '#0563C1';
const PALE_YELLOW = '#FFF9E5';
const AMBER = '#FFC000';

const LOOKS: Readonly<Record<Role, Partial<Look>>> = {
  blank: {},
  // The name of an input sheet and what to enter there: single cells that run on over the empty ones beside them.
  caption: { size: 14, bold: true, align: 'Left' },
  hint: { italic: true, color: GREY, align: 'Left' },
  // Decree 30/2020/NĐ-CP, appendix I: the authority above in capitals 12-13, the organisation the same in bold.
  letterhead: { size: 13, bold: true, align: 'Center', wrap: true },
  // The same appendix: the motto 13-14, upright, bold, with a line under it.
  motto: { size: 13, bold: true, underlined: true, align: 'Center' },
  title: { size: 14, bold: true, align: 'Center', wrap: true },
  subtitle: { size: 13, align: 'Center', wrap: true },
  unit: { italic: true, align: 'Right' },
  heading: { bold: true, color: '#FFFFFF', fill: DARK_BLUE, align: 'Center', wrap: true, bordered: true },
  text: { align: 'Left', wrap: true, bordered: true },
  link: { align: 'Left', underlined: true, color: LINK_BLUE, wrap: true, bordered: true },
  input: { color: '#0000FF', fill: PALE_YELLOW, bordered: true },
  calculation: { bordered: true },
  subtotal: { bold: true, bordered: true },
  total: { bold: true, fill: LIGHT_GREY, bordered: true, ruled: true },
  note: { italic: true, color: GREY, wrap: true },
  warning: { fill: AMBER, wrap: true, bordered: true },
  // Most of the time there is nothing in it: no fill.
  alert: { bold: true, color: '#C00000', align: 'Center', wrap: true },
  words: { italic: true, wrap: true },
  guard: { size: 9, color: GREY },
  check: { size: 10, italic: true, color: GREY, align: 'Left' },
};

/** How a role looks before its cell's own alignment. */
export const roleLook = (role: Role): Look => ({ ...PLAIN, ...LOOKS[role] });

export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/**
 * Labels in subtotal and total rows wrap like other texts; numbers never do. In a bordered cell nothing touches the
 * border: numbers lean to the right and texts to the left, one step in.
 */
export function lookOf(cell: Cell): Look {
  const key = `${cell.role} ${cell.align ?? ''} ${cell.shows} ${String(cell.content.kind === 'text')}`;
  const made = MADE.get(key) ?? newLook(cell);
  MADE.set(key, made);
  return made;
}

/** Each look is made once: there are few of them, and every cell is asked for its own several times. */
const MADE = new Map<string, Look>();

function newLook({ role, align, content, shows }: Cell): Look {
  const look = roleLook(role);
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

const FORMATS: Readonly<Record<NumberKind, string>> = {
  general: 'General',
  text: 'General',
  count: '#,##0',
  countIfAny: '#,##0;-#,##0;',
  money: '#,##0',
  ratio: '0.00##',
  ratioIfAny: '0.00##;-0.00##;',
  percent: '0.0#%',
  date: 'dd/mm/yyyy',
  year: '0',
};

/** On our sheets a nought among counts and amounts is a dash, as in public accounts; a blank cell says "nothing known". */
const DASHED: Readonly<Partial<Record<NumberKind, string>>> = {
  count: '#,##0;-#,##0;"–"',
  money: '#,##0;-#,##0;"–"',
};

/** Excel shows `####` for text cells ("@") with more characters than this. */
const LONGEST_SHOWN = 255;
/** What Excel could read as a formula, number, date, fraction, percentage or prefix instead of a text. */
const READ_OTHERWISE = /^[=+\-@'\t\r\s]|^[\d.,/:%()\s$€₫-]+$|^\d/;

/** The number format a cell gets before its content; "@" keeps a text a text. A nought that was typed is shown as one. */
export function numberFormat({ content, shows, role }: Cell): string {
  if (content.kind === 'date') return FORMATS.date;
  if (content.kind === 'blank' && shows === 'text') return '@';
  if (content.kind === 'formula' && content.frozen && typeof content.expected === 'string') return '@';
  if (content.kind !== 'text') return (role === 'input' ? undefined : DASHED[shows]) ?? FORMATS[shows];
  const harmless = content.value.length > LONGEST_SHOWN && !READ_OTHERWISE.test(content.value);
  return harmless ? 'General' : '@';
}
