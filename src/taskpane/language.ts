/** The pane's language, handed down to every part of the screen. */
import { createContext, useContext } from 'react';
import { pane, type PaneTexts } from '../i18n';
import type { Language } from '../kernel';

const LanguageContext = createContext<Language>('vi');

export const LanguageProvider = LanguageContext.Provider;

/** The pane's own words. */
export interface Speech {
  readonly language: Language;
  readonly pane: PaneTexts;
}

export const speechIn = (language: Language): Speech => ({ language, pane: pane[language] });

export const useSpeech = (): Speech => speechIn(useContext(LanguageContext));
