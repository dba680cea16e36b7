/** The screen of what the calculation rests on: the clock, base salaries, coefficients and phases, each in its own cell of the workbook. */
import type { ReactElement } from 'react';
import { formatNumber } from '../../i18n';
import { cellAddress } from '../../kernel';
import { CellLink } from '../cellLink';
import { useSpeech } from '../language';
import type { PlanProps, ScreenProps } from '../screenProps';
import { Section } from '../section';
import { useTexts } from '../words';
import { ClockSection } from './clockSection';
import { PhaseChart } from './phaseChart';
import { SalarySection } from './salarySection';

function Coefficients({ plan, deeds }: PlanProps): ReactElement {
  const texts = useTexts();
  const { language } = useSpeech();
  return (
    <Section title={texts.coefficients} isCard>
      <ul className="kc-lines">
        {plan.model.roles.map(({ role, option, coefficient, cell }) => (
          <li key={cellAddress(cell)}>
            <CellLink
              cell={cell}
              deeds={deeds}
              text={`${texts.roles[role]}, ${option === undefined ? texts.allOptions : texts.optionNamed(option)}`}
              detail={formatNumber(coefficient, language)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function BasisScreen({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const plan = session.sight?.preview.plan;
  if (plan === undefined) return <p>{texts.noneYet}</p>;
  const parts = { plan, session, deeds };
  return (
    <>
      <ClockSection {...parts} />
      <SalarySection {...parts} clock="law" />
      <SalarySection {...parts} clock="plan" />
      <Coefficients {...parts} />
      <PhaseChart {...parts} />
    </>
  );
}
