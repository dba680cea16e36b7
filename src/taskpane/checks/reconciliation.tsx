/** The figures that the plan states beside those computed, each with the way to its cell; what differs comes first. */
import type { ReactElement } from 'react';
import { formatNumber, type ScreenTexts } from '../../i18n';
import { cellLabel, type Language } from '../../kernel';
import { CellLink } from '../cellLink';
import type { Deeds } from '../jobs';
import { useSpeech } from '../language';
import { Section } from '../section';
import type { Plan } from '../session';
import { useTexts } from '../words';

export interface ReconciliationProps {
  readonly plan: Plan;
  readonly deeds: Pick<Deeds, 'goTo'>;
}

type Stated = Plan['reconciliation'][number];

const isUnchecked = ({ computed }: Stated): boolean => computed === undefined;
const agrees = ({ stated, computed }: Stated): boolean => computed !== undefined && stated.eq(computed);

function verdict(each: Stated, texts: ScreenTexts): string {
  if (isUnchecked(each)) return texts.unchecked;
  return agrees(each) ? texts.agrees : texts.disagrees;
}

const nameOf = ({ indicator, option }: Stated, texts: ScreenTexts): string =>
  option === undefined ? indicator : `${indicator} (${texts.optionNamed(option)})`;

const shown = (value: Stated['computed'], language: Language): string =>
  value === undefined ? '–' : formatNumber(value, language);

function Figures({
  stated,
  deeds,
}: {
  readonly stated: readonly Stated[];
  readonly deeds: ReconciliationProps['deeds'];
}) {
  const texts = useTexts();
  const { language } = useSpeech();
  return (
    <ul className="kc-lines">
      {stated.map((each) => (
        <li key={cellLabel(each.cell)}>
          <CellLink cell={each.cell} deeds={deeds} text={nameOf(each, texts)} detail={verdict(each, texts)} />
          <p className="kc-soft">
            {texts.statedAndComputed(shown(each.stated, language), shown(each.computed, language))}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function Reconciliation({ plan: { reconciliation }, deeds }: ReconciliationProps): ReactElement {
  const texts = useTexts();
  const agreeing = reconciliation.filter(agrees);
  return (
    <Section title={texts.reconciliation} isCard>
      {reconciliation.length === 0 ? (
        <p>{texts.nothingStated}</p>
      ) : (
        <>
          <p>{texts.agreeing(agreeing.length, reconciliation.length)}</p>
          <Figures stated={reconciliation.filter((each) => !agrees(each))} deeds={deeds} />
          {agreeing.length > 0 && (
            <details className="kc-details">
              <summary>{texts.showAgreeing(agreeing.length)}</summary>
              <Figures stated={agreeing} deeds={deeds} />
            </details>
          )}
        </>
      )}
    </Section>
  );
}
