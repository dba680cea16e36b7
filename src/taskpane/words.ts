/** The words of the screens: their own texts, and the labels that they share with the sheets; both come with the screens. */
import { labels, screens, type Labels, type ScreenTexts } from '../i18n';
import { useSpeech } from './language';

export const useWords = (): Labels => labels[useSpeech().language];

export const useTexts = (): ScreenTexts => screens[useSpeech().language];
