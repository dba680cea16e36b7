/** People by place in one phase as bars, with the same figures in a table behind them. */
import { useState, type ReactElement } from 'react';
import { formatNumber } from '../../i18n';
import { Choice } from '../field';
import { FigureTable } from '../figureTable';
import { useSpeech } from '../language';
import { Section } from '../section';
import type { OptionPlan } from '../session';
import { useTexts, useWords } from '../words';
import { Legend } from './legend';

const WIDTH = 300;
const LINE = 20;
const NAMES = 118;
const NUMBERS = 24;
/** Longer names are cut in the drawing; the table has them whole. */
const LONGEST_NAME = 19;

type Headcounts = OptionPlan['phases'][number]['headcounts'];

const cut = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

function Bars({ headcounts, title }: { readonly headcounts: Headcounts; readonly title: string }): ReactElement {
  const { language } = useSpeech();
  const most = Math.max(...headcounts.map(({ leaders, collaborators }) => leaders + collaborators), 1);
  const unit = (WIDTH - NAMES - NUMBERS) / most;
  return (
    <svg className="kc-chart" viewBox={`0 0 ${WIDTH} ${headcounts.length * LINE}`} role="img" aria-label={title}>
      {headcounts.map(({ place, leaders, collaborators }, at) => (
        <g key={`${place.name} ${at}`} transform={`translate(0 ${at * LINE})`}>
          <text x={NAMES - 8} y={14} textAnchor="end">
            {cut(place.name)}
          </text>
          <rect className="kc-tone0" x={NAMES} y={4} width={leaders * unit} height={12} />
          <rect className="kc-tone1" x={NAMES + leaders * unit} y={4} width={collaborators * unit} height={12} />
          <text className="kc-strong" x={NAMES + (leaders + collaborators) * unit + 5} y={14}>
            {formatNumber(leaders + collaborators, language)}
          </text>
        </g>
      ))}
    </svg>
  );
}

export function PlaceChart({ optionPlan }: { readonly optionPlan: OptionPlan }): ReactElement | undefined {
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  const { phases, option } = optionPlan;
  const [name, choose] = useState<string>();
  const phase = phases.find((each) => each.phase.name === name) ?? phases.at(-1);
  if (phase === undefined) return undefined;
  const people = (value: number): string => formatNumber(value, language);
  const headcounts = phase.headcounts.filter(({ leaders, collaborators }) => leaders + collaborators > 0);
  return (
    <Section title={texts.byPlace} isCard>
      {phases.length > 1 && (
        <Choice
          label={words.phase}
          value={phase.phase.name}
          choices={phases.map((each) => [each.phase.name, each.phase.name] as const)}
          onChoose={choose}
        />
      )}
      <Bars headcounts={headcounts} title={texts.byPlaceTable(option.name, phase.phase.name)} />
      <Legend names={[words.teamLeader, words.collaborator]} />
      <details className="kc-details">
        <summary>{texts.asTable}</summary>
        <FigureTable
          caption={texts.byPlaceTable(option.name, phase.phase.name)}
          headings={[words.place, words.teamLeader, words.collaborator, words.subtotal]}
          rows={headcounts.map(({ place, leaders, collaborators }) => [
            place.name,
            ...[leaders, collaborators, leaders + collaborators].map(people),
          ])}
          total={[words.total, ...[phase.leaders, phase.collaborators, phase.total].map(people)]}
        />
      </details>
    </Section>
  );
}
