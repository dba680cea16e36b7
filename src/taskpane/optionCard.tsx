/** One option: what it costs in all, in words, by item and by year, and how many people it takes. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { amountInWords, formatMoney, formatNumber, wordStyles } from '../i18n';
import { FigureTable } from './figureTable';
import { useSpeech, type Speech } from './language';
import type { OptionPlan, Plan } from './session';

export interface OptionCardProps {
  readonly optionPlan: OptionPlan;
  readonly wordStyle: Plan['model']['settings']['words'];
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  mark: {
    flexShrink: 0,
    padding: `1px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '1.4',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '1.4', color: tokens.colorNeutralForeground2 },
  total: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: '1.3',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForeground1,
  },
  words: { fontStyle: 'italic' },
});

type Money = OptionPlan['total'];

const amount = (value: Money, { language }: Speech): string => (value.isZero() ? '–' : formatNumber(value, language));

const phaseRows = ({ phases }: OptionPlan, { language }: Speech): readonly (readonly string[])[] =>
  phases.map(({ phase, leaders, collaborators, total }) => [
    phase.name,
    ...[leaders, collaborators, total].map((people) => formatNumber(people, language)),
  ]);

const kindRows = (plan: OptionPlan, speech: Speech): readonly (readonly string[])[] => [
  [speech.words.fees, amount(plan.maintenance, speech)],
  [speech.words.trainingShort, amount(plan.training, speech)],
  [speech.words.conferences, amount(plan.conferences, speech)],
];

const yearRows = (plan: OptionPlan, speech: Speech): readonly (readonly string[])[] => [
  ...plan.years.map(({ year, personMonths, total }) => [
    String(year),
    formatNumber(personMonths, speech.language),
    amount(total, speech),
  ]),
  ...(plan.undated.isZero() ? [] : [[speech.words.undated, '–', amount(plan.undated, speech)]]),
];

function Tables({ optionPlan }: Pick<OptionCardProps, 'optionPlan'>): ReactElement {
  const speech = useSpeech();
  const { pane, words, language } = speech;
  const { name } = optionPlan.option;
  const total = amount(optionPlan.total, speech);
  const money = `${words.amount} (${words.dong})`;
  const people = [words.phase, words.teamLeader, words.collaborator, words.subtotal];
  return (
    <>
      <FigureTable caption={pane.peopleOfPhases(name)} headings={people} rows={phaseRows(optionPlan, speech)} />
      <FigureTable
        caption={pane.moneyOfKinds(name)}
        headings={[words.item, money]}
        rows={kindRows(optionPlan, speech)}
        total={[words.total, total]}
      />
      <FigureTable
        caption={pane.moneyOfYears(name)}
        headings={[words.year, words.personMonths, money]}
        rows={yearRows(optionPlan, speech)}
        total={[words.total, formatNumber(optionPlan.personMonths, language), total]}
      />
    </>
  );
}

export function OptionCard({ optionPlan, wordStyle }: OptionCardProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { pane, words, language } = useSpeech();
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
