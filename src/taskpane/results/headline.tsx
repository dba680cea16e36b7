/** What an option costs in all, in figures and in words, and how many people it takes. */
import { useId, type ReactElement } from 'react';
import { amountInWords, formatMoney, formatNumber, wordStyles } from '../../i18n';
import { FigureTable } from '../figureTable';
import { useSpeech } from '../language';
import type { OptionPlan, Plan } from '../session';
import { useTexts, useWords } from '../words';

export interface HeadlineProps {
  readonly optionPlan: OptionPlan;
  readonly wordStyle: Plan['model']['settings']['words'];
}

function Phases({ optionPlan }: Pick<HeadlineProps, 'optionPlan'>): ReactElement {
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  return (
    <FigureTable
      caption={texts.byPhaseTable(optionPlan.option.name)}
      headings={[words.phase, words.teamLeader, words.collaborator, words.subtotal]}
      rows={optionPlan.phases.map(({ phase, leaders, collaborators, total }) => [
        phase.name,
        ...[leaders, collaborators, total].map((people) => formatNumber(people, language)),
      ])}
    />
  );
}

export function Headline({ optionPlan, wordStyle }: HeadlineProps): ReactElement {
  const id = useId();
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  const { option, total, phases } = optionPlan;
  const last = phases.at(-1);
  return (
    <section className="kc-section kc-card" aria-labelledby={id}>
      <div className="kc-apart">
        <h2 id={id}>{option.name}</h2>
        {option.chosen && <span className="kc-mark">{words.chosenMark}</span>}
      </div>
      {option.description !== undefined && <p className="kc-soft">{option.description}</p>}
      <div>
        <p className="kc-soft">{texts.totalOf}</p>
        <p className="kc-total">{formatMoney(total, language)}</p>
        <p className="kc-soft">
          <em>{words.inWordsLine(amountInWords(total.toDecimalPlaces(0), wordStyles[wordStyle], language))}</em>
        </p>
      </div>
      {last && <h3 className="kc-big">{texts.peopleOf(formatNumber(last.total, language), last.phase.name)}</h3>}
      <Phases optionPlan={optionPlan} />
    </section>
  );
}
