/** The four screens between header and bar, each under what became of the last job; loaded once the pane stands. The self-check needs nothing that was read. */
import type { ComponentType, ReactElement } from 'react';
import { Afterword } from './afterword';
import { BasisScreen } from './basis/basisScreen';
import { CheckScreen } from './checks/checkScreen';
import { SelfCheckSection } from './checks/selfCheckSection';
import { DataScreen } from './data/dataScreen';
import { ResultScreen } from './results/resultScreen';
import { SCREEN_CSS } from './screenCss';
import type { ScreenProps } from './screenProps';
import { screenOf, type ScreenId } from './session';

const SCREEN: Readonly<Record<ScreenId, ComponentType<ScreenProps>>> = {
  data: DataScreen,
  basis: BasisScreen,
  results: ResultScreen,
  checks: CheckScreen,
};

export function Screens({ session, deeds }: ScreenProps): ReactElement {
  const Screen = SCREEN[screenOf(session)];
  return (
    <>
      <style>{SCREEN_CSS}</style>
      <Afterword session={session} deeds={deeds} />
      {session.sight !== undefined && <Screen session={session} deeds={deeds} />}
      {screenOf(session) === 'checks' && <SelfCheckSection session={session} deeds={deeds} />}
    </>
  );
}
