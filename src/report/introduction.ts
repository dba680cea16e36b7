/** The first of our sheets: what the workbook is for, where everything stands, what colours and names mean. */
import { severityLabel } from '../i18n';
import type { BlockRef, Cell, ResultName, Role, Severity, Sheet } from '../kernel';
import type { Plan } from '../plan';
import { failedChecks } from './arithmetic';
import { reconciled } from './checks';
import { centred, figure, live, text } from './contents';
import { formula } from './formula';
import type { Context } from './naming';
import { banner, gap, headingRow, sectionOf, uncut, type Cells, type Row, type Section } from './page';
import { ISSUES_BLOCK } from './issues';
import { CHECKS_BLOCK } from './masterCheck';
import { PROGRAM_VERSION, RULES } from './version';
import { STATUS_ROW } from './structure';

const INTRODUCTION_BLOCK = 'KC_BLK_GT';

/** Whether a block lists what is wrong with the inputs: no figure of the plan stands there. */
export const tellsOfProblems = (block: string): boolean =>
  [INTRODUCTION_BLOCK, CHECKS_BLOCK, ISSUES_BLOCK].includes(block);

/** A sheet of the report and what the contents say of it. */
export interface Entry {
  readonly section: Section;
  readonly about: string;
}

interface Told {
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  readonly checks: Section;
  readonly problems: Section;
}

/** Builds `Giới thiệu`. It names no time of writing: the same inputs must give the same sheet. */
export function introductionSection(told: Told, context: Context): Section {
  const { words } = context;
  const steps = [words.useInputs, words.useResults, words.useMaster, words.useUpdate, words.usePrint];
  return sectionOf(
    {
      block: INTRODUCTION_BLOCK,
      tab: words.introductionTab,
      columns: [
        { id: 'number', width: 5 },
        { id: 'name', width: 29 },
        { id: 'about', width: 42 },
        { id: 'value', width: 17 },
      ],
      rows: [
        banner('title', centred(words.introductionTitle.toUpperCase(), 'title')),
        STATUS_ROW,
        heading('purpose', words.purposeTitle),
        paragraph('purpose text', words.purpose),
        paragraph('readable', words.readableAlone),
        paragraph('clock', told.plan.clock === 'plan' ? words.clockPlan : words.clockLaw),
        ...part('use', words.useTitle),
        ...uncut(steps.map((step, index) => stepRow(step, index))),
        ...part('contents', words.contentsTitle),
        ...uncut(contents(told.entries, context)),
        ...part('problems', words.problemsTitle),
        ...uncut(problemRows(told, context)),
        ...part('legend', words.legendTitle),
        ...uncut([...legend(context), paragraph('zero', words.zeroRule)]),
        ...part('names', words.namesTitle),
        ...uncut(names(told.entries, context)),
        ...part('version', words.versionTitle),
        ...uncut(versions(context)),
      ],
      frozen: { row: 'title', column: 'number' },
    },
    context,
  );
}

const heading = (id: string, title: string): Row => banner(id, text(title, 'caption', 'left'));
const part = (id: string, title: string): readonly Row[] => [gap(`before ${id}`), heading(id, title)];

const paragraph = (id: string, line: string): Row => ({ ...banner(id, text(line, 'text')), rest: 'text' });

const stepRow = (step: string, index: number): Row => ({
  id: `use ${index + 1}`,
  rest: 'text',
  across: [['name', 'value']],
  cells: () => ({ number: numbered(index), name: text(step) }),
});

const numbered = (index: number): Cell => figure(index + 1, { shows: 'count', role: 'text', align: 'center' });

function contents(entries: readonly Entry[], { words }: Context): readonly Row[] {
  const headings = headingRow('contents headings', { number: words.number, name: words.sheetName, about: words.item });
  return [
    { ...headings, across: [['about', 'value']] },
    ...entries.map(({ section: { sheet }, about }, index): Row => ({
      id: `sheet ${sheet.block}`,
      rest: 'text',
      across: [['about', 'value']],
      cells: () => ({ number: numbered(index), name: linkTo(sheet, sheet.tab), about: text(about) }),
    })),
  ];
}

const linkTo = ({ block }: Pick<Sheet, 'block'>, label: string): Cell => ({ ...text(label, 'link'), link: { block } });

/** How much is to be looked at, live where the workbook itself can count it. */
function problemRows({ plan, checks, problems }: Told, { words, language }: Context): readonly Row[] {
  const results = reconciled(checks, plan);
  const stated = plan.reconciliation.filter(({ computed, stated: figure }) => computed && !computed.eq(figure)).length;
  const row = (id: string, { sheet }: Section, { label, value }: { label: string; value: Cell }): Row => ({
    id: `problem ${id}`,
    rest: 'text',
    across: [['number', 'name']],
    cells: () => ({ number: text(label), about: linkTo(sheet, words.seeSheet(sheet.tab)), value }),
  });
  const count = { shows: 'count', align: 'center' } as const;
  const ofSeverity = (severity: Severity): Row =>
    row(severity, problems, {
      label: words.problemCount(severityLabel(severity, language)),
      value: figure(plan.issues.filter((issue) => issue.severity === severity).length, count),
    });
  const differing = (all: BlockRef): Row =>
    row('unreconciled', checks, {
      label: words.unreconciled,
      value: live(formula`=COUNTIF(${all},${[`"${words.differs}"`]})`, stated, count),
    });
  const failed = live(formula`=${failedChecks(checks)}`, 0, count);
  return [
    row('failed', checks, { label: words.failedChecks, value: failed }),
    ...(results === undefined ? [] : [differing(results)]),
    ...(['error', 'warning', 'info'] as const).map(ofSeverity),
  ];
}

/** Each look with what it means, in that look. */
function legend({ words }: Context): readonly Row[] {
  const looks: readonly (readonly [Role, string])[] = [
    ['input', words.legendInput],
    ['calculation', words.legendCalculation],
    ['subtotal', words.legendSubtotal],
    ['total', words.legendTotal],
    ['heading', words.legendHeading],
    ['note', words.legendNote],
    ['warning', words.legendWarning],
    ['link', words.legendLink],
  ];
  return looks.map(([role, meaning]) => ({
    id: `legend ${role}`,
    rest: 'text',
    across: [
      ['number', 'name'],
      ['about', 'value'],
    ],
    cells: () => ({ number: text(words.legendSample, role, 'center'), about: text(meaning) }),
  }));
}

/** Every named result with its value, so that officers can use the names in formulas of their own. */
function names(entries: readonly Entry[], { words }: Context): readonly Row[] {
  const all = entries.flatMap(({ section: { sheet } }) => sheet.names.map((name) => ({ sheet, name })));
  const headings = headingRow('names headings', {
    ...{ number: words.number, name: words.resultName, about: words.meaning, value: words.value },
  });
  return [
    headings,
    ...all.map(({ sheet, name }, index): Row => ({
      id: `name ${name.name}`,
      rest: 'calculation',
      cells: () => ({
        number: numbered(index),
        name: { ...text(name.name, 'link'), link: { block: sheet.block } },
        about: text(`${meaningOf(sheet, name)} – ${sheet.tab}`),
        ...valueOf(sheet, name),
      }),
    })),
  ];
}

/** The longest text of the row that the result stands in: its label. */
function meaningOf({ cells }: Sheet, { row }: ResultName): string {
  const texts = (cells[row] ?? []).flatMap(({ content }) => (content.kind === 'text' ? [content.value] : []));
  return texts.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function valueOf({ block, cells }: Sheet, { row, column }: ResultName): Cells {
  const cell = cells[row]?.[column];
  if (cell?.content.kind !== 'formula') return {};
  const ref: BlockRef = { block, area: { row, column, rows: 1, columns: 1 } };
  return { value: live(formula`=${ref}`, cell.content.expected, { shows: cell.shows }) };
}

function versions({ words, language }: Context): readonly Row[] {
  const headings: Row = {
    ...headingRow('version headings', {
      ...{ number: words.version, about: words.versionChange, value: words.versionDate },
    }),
    across: [['number', 'name']],
  };
  const row = (name: string, about: string, day: string): Row => ({
    id: `version ${name}`,
    rest: 'text',
    across: [['number', 'name']],
    cells: () => ({ number: text(name), about: text(about), value: centred(day) }),
  });
  return [
    headings,
    row(words.engineVersion(PROGRAM_VERSION), '', ''),
    ...RULES.map(({ version, day, change }) => row(words.rulesVersion(version), change[language], day)),
  ];
}
