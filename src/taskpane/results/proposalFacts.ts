/** The figures of the paragraph for the proposal, all of them from the plan. */
import { amountInWords, wordStyles, type ProposalFacts } from '../../i18n';
import { money, yearOfMonth, type Language } from '../../kernel';
import type { OptionPlan, Plan } from '../session';

export function proposalFacts(plan: Plan, optionPlan: OptionPlan, language: Language): ProposalFacts {
  const { option, phases, years, maintenance, training, conferences, total, undated } = optionPlan;
  const months = phases.flatMap(({ phase: { span } }) => [span.from, span.to]).map(yearOfMonth);
  const clock = plan.clocks.find((each) => each.option === option.code);
  const more = clock && money(clock.inForce.minus(clock.approved));
  return {
    option: option.name,
    years: { from: Math.min(...months), to: Math.max(...months) },
    phases: phases.map(({ phase: { name }, total: people, leaders, collaborators }) => ({
      ...{ name, people, leaders, collaborators },
    })),
    ...{ maintenance, training, conferences, total, undated },
    totalInWords: amountInWords(total.toDecimalPlaces(0), wordStyles[plan.model.settings.words], language),
    byYear: years.map((each) => ({ year: each.year, total: each.total })),
    inForce: clock === undefined || more === undefined || more.isZero() ? undefined : { amount: clock.inForce, more },
  };
}
