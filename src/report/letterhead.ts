/** The lines above a printed table, and the signatures below it, as administrative papers want them. */
import type { Cell, Role } from '../kernel';
import type { Option } from '../model';
import { centred, text } from './contents';
import type { Span } from './layout';
import { named, optionLabel, type Context } from './naming';
import { banner, gap, type Row } from './page';

/** Who prints, which appendix, what it is about, of which option, and the unit of all amounts. */
export function letterhead(
  option: Option,
  context: Context,
  { appendix, title }: { readonly appendix: string; readonly title: string },
): readonly Row[] {
  const { words, settings } = context;
  const { superior, organisation, draft } = settings;
  const optional = (id: string, line: string | undefined, cell: (line: string) => Cell) =>
    line === undefined ? [] : [banner(id, cell(line))];
  return [
    ...optional('superior', superior, (line) => text(line.toUpperCase(), 'subtitle', 'left')),
    ...optional('organisation', organisation, (line) => text(line.toUpperCase(), 'title', 'left')),
    ...optional('draft', draft, (line) =>
      text(named(line, words.draftNamed('').trim(), words.draftNamed(line)), 'note', 'right'),
    ),
    banner('appendix', centred(words.appendixNamed(appendix), 'title')),
    banner('title', centred(title.toUpperCase(), 'title')),
    banner('option', centred(optionLabel(option, context), 'subtitle')),
    banner('attached', centred(words.attachedTo, 'note')),
    banner('unit of money', text(words.unitOfMoney, 'unit', 'right')),
  ];
}

/** Lines left free for the signatures themselves. */
const FREE_LINES = 4;
/** The last row of the signatures: what stands below it is not printed. */
export const LAST_SIGNATURE_ROW = `signature ${FREE_LINES}`;

/** Three signatures side by side: over the label columns, and over each half of the others. */
export function signatures(
  { words, settings }: Context,
  { labels, others }: { readonly labels: Span; readonly others: readonly string[] },
): readonly Row[] {
  const half = Math.ceil(others.length / 2);
  const columns = [labels, ...[others.slice(0, half), others.slice(half)].map(ends)];
  const line = (id: string, texts: readonly string[], role: Role): Row => ({
    id,
    across: columns,
    cells: () => Object.fromEntries(columns.map(([first], index) => [first, centred(texts[index] ?? '', role)])),
  });
  const titles = [words.preparedBy, words.accountant, settings.signatory ?? words.headOfUnit];
  return [
    gap('before the signatures'),
    line('date', ['', '', words.dateLine], 'note'),
    line(
      'signatories',
      titles.map((title) => title.toUpperCase()),
      'title',
    ),
    line(
      'sign here',
      titles.map(() => words.signHere),
      'note',
    ),
    ...Array.from({ length: FREE_LINES }, (_, index) => gap(`signature ${index + 1}`)),
  ];
}

const ends = (columns: readonly string[]): Span => [columns[0] ?? '', columns.at(-1) ?? ''];
