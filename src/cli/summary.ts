/** The plan in words and tables for a person at a terminal. */
import type { PlanRun } from '../app';
import { amountInWords, formatMoney, formatNumber, issueText, labels, severityLabel, wordStyles } from '../i18n';
import { money, sumMoney, type Issue, type Language, type Money } from '../kernel';
import { registerLines } from './registerLines';
import { textTable } from './textTable';

type Plan = NonNullable<PlanRun['plan']>;
type OptionPlan = Plan['options'][number];

/** @returns the lines of the summary: people a phase, money a kind and year, the total in words, the register, then the issues. */
export const summaryOf = ({
  plan,
  issues,
  language,
}: Pick<PlanRun, 'plan' | 'issues' | 'language'>): readonly string[] => [
  ...(plan === undefined ? [] : plan.options.flatMap((option) => [...optionLines(option, plan, language), ''])),
  ...(plan?.register === undefined ? [] : [...registerLines(plan.register, language), '']),
  ...issueLines(issues, language),
];

function optionLines(optionPlan: OptionPlan, plan: Plan, language: Language): readonly string[] {
  const words = labels[language];
  const { option, total } = optionPlan;
  const title = [option.name, ...(option.chosen ? [words.chosenMark.toLowerCase()] : [])].join(' – ');
  return [
    title,
    '─'.repeat(title.length),
    ...textTable(peopleRows(optionPlan, language)),
    '',
    ...textTable(moneyRows(optionPlan, language)),
    '',
    `  ${words.inWordsLine(amountInWords(total.toDecimalPlaces(0), wordStyles[plan.model.settings.words], language))}`,
    ...clockLines(optionPlan, plan, language),
  ];
}

/** What the base salary in force adds to the plan as approved, decree by decree; nothing when it adds nothing. */
function clockLines({ option }: OptionPlan, { clocks }: Plan, language: Language): readonly string[] {
  const words = labels[language];
  const found = clocks.find((each) => each.option === option.code);
  if (found === undefined || found.approved.eq(found.inForce)) return [];
  const signed = (amount: Money): string => `${amount.isNegative() ? '' : '+'}${formatNumber(amount, language)}`;
  const shares = found.shares.filter(({ difference }) => !difference.isZero());
  const width = Math.max(0, ...shares.map(({ difference }) => signed(difference).length));
  return [
    '',
    `  ${words.clockLine(formatMoney(found.inForce, language), signed(money(found.inForce.minus(found.approved))))}`,
    ...shares.map(({ decree, difference }) =>
      `    ${signed(difference).padStart(width)}   ${decree.value.document ?? ''}`.trimEnd(),
    ),
  ];
}

function peopleRows({ phases }: OptionPlan, language: Language): readonly (readonly string[])[] {
  const words = labels[language];
  const count = (value: number): string => formatNumber(value, language);
  return [
    [words.phase, words.teamLeader, words.communeCollaborator, words.total],
    ...phases.map(({ phase, leaders, collaborators, total }) => [
      phase.name,
      count(leaders),
      count(collaborators),
      words.peopleCount(total),
    ]),
  ];
}

function moneyRows(plan: OptionPlan, language: Language): readonly (readonly string[])[] {
  const words = labels[language];
  const shown = (amount: Money): string => (amount.isZero() ? '–' : formatNumber(amount, language));
  const undated = (kind: 'training' | 'conference'): Money =>
    sumMoney(
      plan.costs.filter(({ line, year }) => line.kind === kind && year === undefined).map(({ amount }) => amount),
    );
  return [
    [
      words.year,
      words.personMonths,
      words.fees,
      words.trainingShort,
      words.conferences,
      `${words.total} (${words.dong})`,
    ],
    ...plan.years.map(({ year, personMonths, maintenance, events, total }) => [
      String(year),
      formatNumber(personMonths, language),
      ...[maintenance, events.training, events.conference, total].map(shown),
    ]),
    [words.undated, '–', '–', shown(undated('training')), shown(undated('conference')), shown(plan.undated)],
    [
      words.total,
      formatNumber(plan.personMonths, language),
      ...[plan.maintenance, plan.training, plan.conferences, plan.total].map(shown),
    ],
  ];
}

function issueLines(issues: readonly Issue[], language: Language): readonly string[] {
  const words = labels[language];
  if (issues.length === 0) return [words.noIssues];
  const of = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity);
  const counts = { errors: of('error').length, warnings: of('warning').length, infos: of('info').length };
  return [
    words.issueCount(counts),
    ...[...of('error'), ...of('warning'), ...of('info')].map(
      (issue) => `  ${severityLabel(issue.severity, language)} – ${issueText(issue, language)}`,
    ),
  ];
}
