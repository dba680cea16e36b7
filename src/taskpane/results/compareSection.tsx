/** One option beside the other ones, with why they differ, and beside itself under the base salary in force. */
import type { ReactElement } from 'react';
import type { OptionBridge } from '../../app';
import { formatNumber } from '../../i18n';
import { sumMoney, type Money } from '../../kernel';
import { FigureTable } from '../figureTable';
import { useSpeech } from '../language';
import { Section } from '../section';
import type { OptionPlan, Plan } from '../session';
import { useTexts, useWords } from '../words';
import { signed } from './signed';

export interface CompareProps {
  readonly plan: Plan;
  readonly optionPlan: OptionPlan;
  readonly bridges: readonly OptionBridge[];
}

const PARTS = ['people', 'rate', 'months', 'training', 'conferences'] as const;

/** Why the option that is shown costs more or less than another one. */
function Bridge({ of, other }: { readonly of: OptionBridge; readonly other: OptionPlan }): ReactElement {
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  const shown = (value: Money): string => (value.isZero() ? '–' : signed(value, language));
  const { bridge } = of;
  return (
    <FigureTable
      caption={texts.compared(other.option.name)}
      headings={[texts.compared(other.option.name), words.dong]}
      rows={PARTS.map((part) => [texts.bridge[part], shown(bridge[part])])}
      total={[texts.bridge.total, shown(bridge.total)]}
    />
  );
}

function Options({ plan, optionPlan, bridges }: CompareProps): ReactElement | undefined {
  const words = useWords();
  const { language } = useSpeech();
  const others = plan.options.filter((each) => each !== optionPlan);
  if (others.length === 0) return undefined;
  const bridgeFrom = (other: OptionPlan): OptionBridge | undefined =>
    bridges.find(({ from, to }) => from === other.option.code && to === optionPlan.option.code);
  return (
    <Section title={words.comparisonTitle} isCard>
      <FigureTable
        caption={words.comparisonTitle}
        headings={[words.option, words.people, words.total]}
        rows={plan.options.map(({ option, phases, total }) => [
          option.name,
          formatNumber(phases.at(-1)?.total ?? 0, language),
          formatNumber(total, language),
        ])}
      />
      {others.map((other) => {
        const found = bridgeFrom(other);
        return found && <Bridge key={other.option.code} of={found} other={other} />;
      })}
    </Section>
  );
}

/** Nothing when the base salary in force changes nothing. */
function Clocks({ plan, optionPlan }: Pick<CompareProps, 'plan' | 'optionPlan'>): ReactElement | undefined {
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  const found = plan.clocks.find(({ option }) => option === optionPlan.option.code);
  if (found === undefined) return undefined;
  const shares = found.shares.filter(({ difference }) => !difference.isZero());
  const difference = sumMoney(found.shares.map((share) => share.difference));
  return (
    <Section title={texts.twoClocks} isCard>
      <FigureTable
        caption={texts.twoClocks}
        headings={[words.item, words.dong]}
        rows={[
          [texts.asApproved, formatNumber(found.approved, language)],
          [texts.inForce, formatNumber(found.inForce, language)],
          ...shares.map((share) => [share.decree.value.document ?? '–', signed(share.difference, language)]),
        ]}
        total={[texts.difference, signed(difference, language)]}
      />
    </Section>
  );
}

export function CompareSection(props: CompareProps): ReactElement {
  return (
    <>
      <Clocks {...props} />
      <Options {...props} />
    </>
  );
}
