/** The phases of every option on one axis of years, and the way to the cell of each. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatMonths } from '../../i18n';
import { cellAddress, monthOf, monthsIn, yearOfMonth } from '../../kernel';
import { CellLink } from '../cellLink';
import { useSpeech } from '../language';
import type { PlanProps } from '../screenProps';
import { Section } from '../section';
import { isBusy, type OptionPlan } from '../session';
import { useTexts } from '../words';

const WIDTH = 300;
const BAR = 14;
const LINE = 22;
const AXIS = 18;

interface Axis {
  readonly first: number;
  readonly last: number;
  readonly month: number;
}

/** Whole years, so that each begins at a line. */
function axisOf(spans: readonly { readonly from: number; readonly to: number }[]): Axis {
  const first = yearOfMonth(Math.min(...spans.map(({ from }) => from)) as Parameters<typeof yearOfMonth>[0]);
  const last = yearOfMonth(Math.max(...spans.map(({ to }) => to)) as Parameters<typeof yearOfMonth>[0]);
  return { first, last, month: WIDTH / ((last - first + 1) * 12) };
}

function Bars({ optionPlan: { phases }, title }: { readonly optionPlan: OptionPlan; readonly title: string }) {
  const axis = axisOf(phases.map(({ phase }) => phase.span));
  const years = Array.from({ length: axis.last - axis.first + 1 }, (_, at) => axis.first + at);
  const height = phases.length * LINE;
  const start = monthOf(axis.first, 1);
  return (
    <svg className="kc-chart" viewBox={`0 0 ${WIDTH} ${height + AXIS}`} role="img" aria-label={title}>
      {years.map((year, at) => (
        <g key={year}>
          <line className="kc-axis" x1={at * 12 * axis.month} x2={at * 12 * axis.month} y1={0} y2={height + 4} />
          <text x={(at + 0.5) * 12 * axis.month} y={height + AXIS - 4} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {phases.map(({ phase: { name, span } }, at) => (
        <rect
          key={name}
          className={`kc-tone${at % 2 === 0 ? 0 : 2}`}
          x={(span.from - start) * axis.month}
          y={at * LINE + (LINE - BAR) / 2}
          width={monthsIn(span) * axis.month}
          height={BAR}
          rx={3}
        />
      ))}
    </svg>
  );
}

export function PhaseChart({ plan, session, deeds }: PlanProps): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  return (
    <Section title={texts.phases} isCard>
      {plan.options.map((optionPlan) => {
        const title = texts.phasesOf(optionPlan.option.name);
        return (
          <div key={optionPlan.option.code} className="kc-section">
            <div className="kc-apart">
              <h3>{optionPlan.option.name}</h3>
              <Button
                size="small"
                className="kc-small"
                aria-label={texts.copyOptionOf(optionPlan.option.name)}
                disabledFocusable={isBusy(session)}
                onClick={() => deeds.run('changing', (jobs) => jobs.copyOption(optionPlan.option.code, plan))}
              >
                {texts.copyOption}
              </Button>
            </div>
            {optionPlan.phases.length > 0 && <Bars optionPlan={optionPlan} title={title} />}
            <ul className="kc-lines">
              {optionPlan.phases.map(({ phase: { name, span, method, cells } }) => (
                <li key={cellAddress(cells.name)}>
                  <CellLink cell={cells.from} deeds={deeds} text={name} detail={formatMonths(span, language)} />
                  <p className="kc-soft">{[texts.months(monthsIn(span)), texts.methods[method]].join(' · ')}</p>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <p className="kc-soft">{texts.copyOptionHint}</p>
    </Section>
  );
}
