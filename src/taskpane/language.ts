/** The pane's language, handed down to every part of the screen. */
import { createContext, useContext } from 'react';
import { labels, pane, type Labels, type PaneTexts } from '../i18n';
import type { Language } from '../kernel';

const LanguageContext = createContext<Language>('vi');

export const LanguageProvider = LanguageContext.Provider;

/** The words of a part of the screen: `pane` for the pane's own, `words` for the labels shared with the sheets. */
export interface Speech {
  readonly language: Language;
  readonly pane: PaneTexts;
  readonly words: Labels;
}

export const speechIn = (language: Language): Speech => ({ language, pane: pane[language], words: labels[language] });

export const useSpeech = (): Speech => speechIn(useContext(LanguageContext));
