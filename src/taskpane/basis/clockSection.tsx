/** The switch between the base salary of the plan and the one in force; it is a parameter of the workbook. */
import { useId, type ReactElement } from 'react';
import { money } from '../../kernel';
import { useSpeech } from '../language';
import { signed } from '../results/signed';
import type { PlanProps } from '../screenProps';
import { Section } from '../section';
import { useTexts } from '../words';
import { isBusy } from '../session';

const CLOCKS = ['plan', 'law'] as const;

export function ClockSection({ plan, session, deeds }: PlanProps): ReactElement {
  const texts = useTexts();
  const name = useId();
  const { language } = useSpeech();
  const chosen = plan.options.find(({ option }) => option.chosen) ?? plan.options[0];
  const compared = plan.clocks.find(({ option }) => option === chosen?.option.code);
  return (
    <Section title={texts.clock} isCard>
      <fieldset className="kc-choices">
        <legend className="kc-legend-title">{texts.clock}</legend>
        {CLOCKS.map((clock) => (
          <label key={clock} className="kc-choice">
            <input
              type="radio"
              name={name}
              checked={plan.clock === clock}
              aria-disabled={isBusy(session)}
              onChange={() => {
                if (!isBusy(session)) deeds.run('changing', (jobs) => jobs.chooseClock(clock, plan));
              }}
            />
            {texts.clocks[clock]}
          </label>
        ))}
      </fieldset>
      {compared && <p>{texts.clockHint(signed(money(compared.inForce.minus(compared.approved)), language))}</p>}
      <p className="kc-soft">{texts.clockWrites}</p>
    </Section>
  );
}
