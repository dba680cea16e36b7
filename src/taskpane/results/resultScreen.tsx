/** The screen of results: one option with its people and money, beside the other ones and the other clock, and what to do with it. */
import { useState, type ReactElement } from 'react';
import { Choice } from '../field';
import type { ScreenProps } from '../screenProps';
import type { OptionPlan, Plan } from '../session';
import { useTexts } from '../words';
import { ChangeSection } from './changeSection';
import { CompareSection } from './compareSection';
import { Headline } from './headline';
import { NextSection } from './nextSection';
import { PlaceChart } from './placeChart';
import { YearChart } from './yearChart';

/** The option that the workbook has chosen, until the person looks at another one. */
function useOption({ options }: Plan) {
  const texts = useTexts();
  const [code, choose] = useState<string>();
  const shown = options.find(({ option }) => option.code === code) ?? options.find(({ option }) => option.chosen);
  const control = options.length > 1 && (
    <Choice
      label={texts.chooseOption}
      value={(shown ?? options[0])?.option.code ?? ''}
      choices={options.map(({ option }) => [option.code, option.name] as const)}
      onChoose={choose}
    />
  );
  return { control, shown: shown ?? options[0] };
}

interface OptionProps extends ScreenProps {
  readonly plan: Plan;
  readonly optionPlan: OptionPlan;
}

function OptionView({ plan, optionPlan, session, deeds }: OptionProps): ReactElement {
  return (
    <>
      <Headline {...{ optionPlan, session, deeds }} wordStyle={plan.model.settings.words} />
      <YearChart optionPlan={optionPlan} />
      <PlaceChart optionPlan={optionPlan} />
      <CompareSection plan={plan} optionPlan={optionPlan} bridges={session.sight?.bridges ?? []} />
      {session.sight && <ChangeSection preview={session.sight.preview} deeds={deeds} />}
      <NextSection {...{ plan, optionPlan, session, deeds }} />
    </>
  );
}

function Results({ plan, session, deeds }: ScreenProps & { readonly plan: Plan }): ReactElement {
  const { control, shown } = useOption(plan);
  return (
    <>
      {control}
      {shown && <OptionView {...{ plan, session, deeds }} optionPlan={shown} />}
    </>
  );
}

export function ResultScreen({ session, deeds }: ScreenProps): ReactElement {
  const texts = useTexts();
  const plan = session.sight?.preview.plan;
  return plan === undefined ? <p>{texts.noneYet}</p> : <Results plan={plan} session={session} deeds={deeds} />;
}
