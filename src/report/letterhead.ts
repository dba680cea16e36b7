/** The lines above a printed table, and the signatures below it, as administrative papers want them. */
import { columnPoints, columnsOnFirstPage, type Role } from '../kernel';
import type { Option } from '../model';
import { centred, text } from './contents';
import type { Span } from './layout';
import { named, optionLabel, type Context } from './naming';
import { banner, gap, type Column, type Row } from './page';

/** Characters that the heads of a paper need side by side. */
export const LEAST_OF_PAPER = 145;

interface Heading {
  readonly appendix: string;
  readonly title: string;
  /** A further line below the option. */
  readonly about?: string;
  readonly columns: readonly Column[];
}

/** Who prints, the national heading, which appendix, what it is about, of which option, and the unit of all amounts. */
export function letterhead(option: Option, context: Context, heading: Heading): readonly Row[] {
  const { words, settings } = context;
  const { draft, appendixName, attachedTo } = settings;
  const { appendix, title, about, columns } = heading;
  const number = appendixName === undefined ? words.appendixNamed(appendix) : `${appendixName} ${appendix}`;
  return [
    ...headOfPaper(context, columns),
    ...(draft === undefined
      ? []
      : [banner('draft', text(named(draft, words.draftNamed('').trim(), words.draftNamed(draft)), 'note', 'right'))]),
    banner('appendix', centred(number, 'title')),
    banner('title', centred(title.toUpperCase(), 'title')),
    banner('option', centred(optionLabel(option, context), 'subtitle')),
    ...(about === undefined ? [] : [banner('about', centred(about, 'subtitle'))]),
    banner(
      'attached',
      centred(attachedTo === undefined ? words.attachedTo : words.attachedToNamed(attachedTo), 'note'),
    ),
    banner('unit of money', text(words.unitOfMoney, 'unit', 'right')),
  ];
}

/** Decree 30/2020/NĐ-CP, appendix I: the issuing bodies on the left, the national heading beside them. */
function headOfPaper({ words, settings }: Context, columns: readonly Column[]): readonly Row[] {
  const { superior, organisation, nationalHeading } = settings;
  const bodies = [superior, organisation].filter((body) => body !== undefined).map((body) => body.toUpperCase());
  const nation = nationalHeading === 'shown' ? [words.nation, words.motto] : [];
  const [left, right] = halves(columns);
  return Array.from({ length: Math.max(bodies.length, nation.length) }, (_, line): Row => {
    const isLast = line === bodies.length - 1;
    return {
      id: `head of paper ${line + 1}`,
      across: [left, right],
      cells: () => ({
        [left[0]]: centred(bodies[line] ?? '', isLast ? 'letterhead' : 'subtitle'),
        [right[0]]: centred(nation[line] ?? '', line === 0 ? 'letterhead' : 'motto'),
      }),
    };
  });
}

/** The first printed page cut where it is nearest to its middle. */
function halves(columns: readonly Column[]): readonly [Span, Span] {
  const page = onFirstPage(columns);
  const points = page.map(({ width }) => columnPoints(width));
  const sum = (to: number): number => points.slice(0, to).reduce((total, each) => total + each, 0);
  const middle = sum(points.length) / 2;
  const cuts = points.slice(1).map((_, index) => index + 1);
  const cut = cuts.toSorted((a, b) => Math.abs(sum(a) - middle) - Math.abs(sum(b) - middle))[0] ?? 1;
  return [ends(page.slice(0, cut).map(({ id }) => id)), ends(page.slice(cut).map(({ id }) => id))];
}

/** Columns at their widest: what fits then fits however narrow they turn out. */
const onFirstPage = (columns: readonly Column[]): readonly Column[] =>
  columns.slice(
    0,
    columnsOnFirstPage(
      columns.map(({ width }) => width),
      true,
    ),
  );

/** Lines left free for the signatures themselves. */
const FREE_LINES = 4;
/** The last row of the signatures: what stands below it is not printed. */
export const LAST_SIGNATURE_ROW = `signature ${FREE_LINES}`;

/** Three signatures side by side, each over about a third of the first printed page; never on a page without what is signed. */
export function signatures({ words, settings }: Context, columns: readonly Column[]): readonly Row[] {
  const spans = thirds(onFirstPage(columns));
  const line = (id: string, texts: readonly string[], role: Role): Row => ({
    id,
    across: spans,
    joins: true,
    cells: () => Object.fromEntries(spans.map(([first], index) => [first, centred(texts[index] ?? '', role)])),
  });
  const { signatory, placeOfIssue } = settings;
  const titles = [words.preparedBy, words.accountant, signatory ?? words.headOfUnit];
  return [
    { ...gap('before the signatures'), joins: true },
    line('date', ['', '', words.dateLineIn(placeOfIssue ?? '…')], 'note'),
    line(
      'signatories',
      titles.map((title) => title.toUpperCase()),
      'letterhead',
    ),
    line(
      'sign here',
      titles.map(() => words.signHere),
      'note',
    ),
    ...Array.from({ length: FREE_LINES }, (_, index): Row => ({ ...gap(`signature ${index + 1}`), joins: true })),
  ];
}

function thirds(columns: readonly Column[]): readonly Span[] {
  const points = columns.map(({ width }) => columnPoints(width));
  const whole = points.reduce((total, each) => total + each, 0);
  const partOf = columns.map((_, index) => {
    const middle = points.slice(0, index).reduce((total, each) => total + each, 0) + (points[index] ?? 0) / 2;
    return Math.min(2, Math.floor((3 * middle) / whole));
  });
  return [0, 1, 2].map((part) => ends(columns.filter((_, index) => partOf[index] === part).map(({ id }) => id)));
}

const ends = (columns: readonly string[]): Span => [columns[0] ?? '', columns.at(-1) ?? ''];
