/** Money by year as stacked columns, with the exact figures in a table behind them. */
import type { ReactElement } from 'react';
import { formatMoney, formatNumber } from '../../i18n';
import { plainDigits, type Money } from '../../kernel';
import { FigureTable } from '../figureTable';
import { useSpeech } from '../language';
import { Section } from '../section';
import type { OptionPlan } from '../session';
import { useTexts, useWords } from '../words';
import { Legend } from './legend';

/** In units of the drawing, which is scaled to the width of the pane. */
const WIDTH = 300;
const HEIGHT = 150;
const TOP = 16;
const BOTTOM = 18;
const WIDEST_BAR = 34;

type Year = OptionPlan['years'][number];

const size = (amount: Money): number => Number(plainDigits(amount));
const partsOf = ({ maintenance, events }: Year): readonly number[] => [
  size(maintenance),
  size(events.training),
  size(events.conference),
];

interface ColumnProps {
  readonly year: Year;
  readonly at: number;
  readonly step: number;
  /** đồng for one unit of height. */
  readonly scale: number;
  readonly label: string;
}

/** @returns where each part begins and how high it is, from the bottom up */
const stacked = (parts: readonly number[], scale: number) =>
  parts.map((part, index) => ({
    height: part / scale,
    below: parts.slice(0, index).reduce((sum, each) => sum + each, 0) / scale,
  }));

function Column({ year, at, step, scale, label }: ColumnProps): ReactElement {
  const width = Math.min(WIDEST_BAR, step * 0.64);
  const middle = (at + 0.5) * step;
  const floor = HEIGHT - BOTTOM;
  const parts = stacked(partsOf(year), scale);
  const top = floor - parts.reduce((sum, { height }) => sum + height, 0);
  return (
    <g>
      {parts.map(({ below, height }, tone) => (
        <rect
          key={tone}
          className={`kc-tone${tone}`}
          x={middle - width / 2}
          y={floor - below - height}
          width={width}
          height={height}
        />
      ))}
      <text className="kc-strong" x={middle} y={top - 4} textAnchor="middle">
        {label}
      </text>
      <text x={middle} y={HEIGHT - 4} textAnchor="middle">
        {year.year}
      </text>
    </g>
  );
}

function Columns({ years, title }: { readonly years: readonly Year[]; readonly title: string }): ReactElement {
  const { language } = useSpeech();
  const most = Math.max(...years.map((year) => size(year.total)), 1);
  const scale = most / (HEIGHT - TOP - BOTTOM);
  const millions = (year: Year): string => formatNumber(Math.round(size(year.total) / 1e6), language);
  return (
    <svg className="kc-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {years.map((year, at) => (
        <Column key={year.year} {...{ year, at, scale }} step={WIDTH / years.length} label={millions(year)} />
      ))}
      <line className="kc-axis" x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
    </svg>
  );
}

function Figures({ optionPlan }: { readonly optionPlan: OptionPlan }): ReactElement {
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  const amount = (value: Money): string => (value.isZero() ? '–' : formatNumber(value, language));
  const { years, undated, total, personMonths, maintenance, training, conferences } = optionPlan;
  const dong = `${words.amount} (${words.dong})`;
  return (
    <>
      <FigureTable
        caption={texts.byYearTable(optionPlan.option.name)}
        headings={[words.year, words.personMonths, dong]}
        rows={[
          ...years.map((year) => [String(year.year), formatNumber(year.personMonths, language), amount(year.total)]),
          ...(undated.isZero() ? [] : [[words.undated, '–', amount(undated)]]),
        ]}
        total={[words.total, formatNumber(personMonths, language), amount(total)]}
      />
      <FigureTable
        caption={texts.byKindTable(optionPlan.option.name)}
        headings={[words.item, dong]}
        rows={[
          [words.fees, amount(maintenance)],
          [words.trainingShort, amount(training)],
          [words.conferences, amount(conferences)],
        ]}
        total={[words.total, amount(total)]}
      />
    </>
  );
}

export function YearChart({ optionPlan }: { readonly optionPlan: OptionPlan }): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  const words = useWords();
  const title = `${texts.byYear}, ${texts.inMillions}`;
  return (
    <Section title={title} isCard>
      {optionPlan.years.length > 0 && <Columns years={optionPlan.years} title={title} />}
      <Legend names={[words.fees, words.trainingShort, words.conferences]} />
      {!optionPlan.undated.isZero() && (
        <p className="kc-soft">{texts.undated(formatMoney(optionPlan.undated, language))}</p>
      )}
      <details className="kc-details">
        <summary>{texts.asTable}</summary>
        <Figures optionPlan={optionPlan} />
      </details>
    </Section>
  );
}
