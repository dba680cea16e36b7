/** One option: what it costs in all, in words, by item and by year, and how many people it takes. */
import { makeStyles } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { amountInWords, formatMoney, formatNumber, wordStyles, type Labels } from '../i18n';
import type { Language } from '../kernel';
import { FigureTable } from './figureTable';
import { useSpeech } from './language';
import type { OptionPlan, Plan } from './session';
import { themed } from './themed';
import { useWords } from './words';

export interface OptionCardProps {
  readonly optionPlan: OptionPlan;
  readonly wordStyle: Plan['model']['settings']['words'];
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: themed('spacingVerticalM'),
    padding: themed('spacingHorizontalM'),
    backgroundColor: themed('colorNeutralBackground1'),
    border: `1px solid ${themed('colorNeutralStroke2')}`,
    borderRadius: themed('borderRadiusLarge'),
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: themed('spacingHorizontalS'),
  },
  name: { margin: 0, fontSize: themed('fontSizeBase300'), fontWeight: themed('fontWeightSemibold') },
  mark: {
    flexShrink: 0,
    padding: `1px ${themed('spacingHorizontalS')}`,
    fontSize: themed('fontSizeBase200'),
    fontWeight: themed('fontWeightSemibold'),
    lineHeight: '1.4',
    color: themed('colorBrandForeground2'),
    backgroundColor: themed('colorBrandBackground2'),
    border: `1px solid ${themed('colorBrandStroke2')}`,
    borderRadius: themed('borderRadiusCircular'),
  },
  text: { margin: 0, fontSize: themed('fontSizeBase200'), lineHeight: '1.4', color: themed('colorNeutralForeground2') },
  total: {
    margin: 0,
    fontSize: themed('fontSizeBase500'),
    lineHeight: '1.3',
    fontWeight: themed('fontWeightSemibold'),
    fontVariantNumeric: 'tabular-nums',
    color: themed('colorBrandForeground1'),
  },
  words: { fontStyle: 'italic' },
});

type Money = OptionPlan['total'];

interface Speech {
  readonly language: Language;
  readonly words: Labels;
}

const amount = (value: Money, language: Language): string => (value.isZero() ? '–' : formatNumber(value, language));

const phaseRows = ({ phases }: OptionPlan, language: Language): readonly (readonly string[])[] =>
  phases.map(({ phase, leaders, collaborators, total }) => [
    phase.name,
    ...[leaders, collaborators, total].map((people) => formatNumber(people, language)),
  ]);

const kindRows = (plan: OptionPlan, { words, language }: Speech): readonly (readonly string[])[] => [
  [words.fees, amount(plan.maintenance, language)],
  [words.trainingShort, amount(plan.training, language)],
  [words.conferences, amount(plan.conferences, language)],
];

const yearRows = (plan: OptionPlan, { words, language }: Speech): readonly (readonly string[])[] => [
  ...plan.years.map(({ year, personMonths, total }) => [
    String(year),
    formatNumber(personMonths, language),
    amount(total, language),
  ]),
  ...(plan.undated.isZero() ? [] : [[words.undated, '–', amount(plan.undated, language)]]),
];

function Tables({ optionPlan }: Pick<OptionCardProps, 'optionPlan'>): ReactElement {
  const { pane, language } = useSpeech();
  const words = useWords();
  const { name } = optionPlan.option;
  const total = amount(optionPlan.total, language);
  const money = `${words.amount} (${words.dong})`;
  const people = [words.phase, words.teamLeader, words.collaborator, words.subtotal];
  return (
    <>
      <FigureTable caption={pane.peopleOfPhases(name)} headings={people} rows={phaseRows(optionPlan, language)} />
      <FigureTable
        caption={pane.moneyOfKinds(name)}
        headings={[words.item, money]}
        rows={kindRows(optionPlan, { words, language })}
        total={[words.total, total]}
      />
      <FigureTable
        caption={pane.moneyOfYears(name)}
        headings={[words.year, words.personMonths, money]}
        rows={yearRows(optionPlan, { words, language })}
        total={[words.total, formatNumber(optionPlan.personMonths, language), total]}
      />
    </>
  );
}

export function OptionCard({ optionPlan, wordStyle }: OptionCardProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { pane, language } = useSpeech();
  const words = useWords();
  const { option, total } = optionPlan;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.name}>
          {option.name}
        </h3>
        {option.chosen && <span className={styles.mark}>{words.chosenMark}</span>}
      </div>
      {option.description !== undefined && <p className={styles.text}>{option.description}</p>}
      <div>
        <p className={styles.text}>{pane.totalOf}</p>
        <p className={styles.total}>{formatMoney(total, language)}</p>
        <p className={`${styles.text} ${styles.words}`}>
          {words.inWordsLine(amountInWords(total, wordStyles[wordStyle], language))}
        </p>
      </div>
      <Tables optionPlan={optionPlan} />
    </article>
  );
}
