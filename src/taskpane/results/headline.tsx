/** What an option costs in all, in figures and in words, and how many people it takes. */
import { useId, useState, type ReactElement } from 'react';
import type { Headline as Figure } from '../../app';
import { amountInWords, formatMoney, formatNumber, wordStyles } from '../../i18n';
import { FigureTable } from '../figureTable';
import { useSpeech } from '../language';
import type { ScreenProps } from '../screenProps';
import { stateOf, type OptionPlan, type Plan } from '../session';
import { useTexts, useWords } from '../words';

export interface HeadlineProps extends ScreenProps {
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

/** A figure that leads to its cell where the sheets say the same; elsewhere it says what must be done first. */
function useWayToSheets({ optionPlan, session, deeds }: Omit<HeadlineProps, 'wordStyle'>) {
  const texts = useTexts();
  const [isAsked, ask] = useState(false);
  const state = stateOf(session);
  const stands = state === 'match' || state === 'recalculated';
  const go = (figure: Figure): void => {
    ask(!stands);
    if (stands) deeds.goToResult(figure, optionPlan.option.code);
  };
  const hint = isAsked && !stands ? texts.notOnSheets[state] : '';
  return { go, hint, title: texts.goToFigure };
}

export function Headline({ optionPlan, wordStyle, session, deeds }: HeadlineProps): ReactElement {
  const id = useId();
  const texts = useTexts();
  const words = useWords();
  const { language } = useSpeech();
  const { option, total, phases } = optionPlan;
  const last = phases.at(-1);
  const { go, hint, title } = useWayToSheets({ optionPlan, session, deeds });
  return (
    <section className="kc-section kc-card" aria-labelledby={id}>
      <div className="kc-apart">
        <h2 id={id}>{option.name}</h2>
        {option.chosen && <span className="kc-mark">{words.chosenMark}</span>}
      </div>
      {option.description !== undefined && <p className="kc-soft">{option.description}</p>}
      <div>
        <p className="kc-soft">{texts.totalOf}</p>
        <button type="button" className="kc-figure kc-total" title={title} onClick={() => go('total')}>
          {formatMoney(total, language)}
        </button>
        <p className="kc-soft">
          <em>{words.inWordsLine(amountInWords(total.toDecimalPlaces(0), wordStyles[wordStyle], language))}</em>
        </p>
      </div>
      {last && (
        <h3>
          <button type="button" className="kc-figure kc-big" title={title} onClick={() => go('people')}>
            {texts.peopleOf(formatNumber(last.total, language), last.phase.name)}
          </button>
        </h3>
      )}
      <p role="status" className="kc-soft">
        {hint}
      </p>
      <Phases optionPlan={optionPlan} />
    </section>
  );
}
