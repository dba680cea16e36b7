/** The labels that the pane's screens share with the sheets; they come with the screens. */
import { labels, type Labels } from '../i18n';
import { useSpeech } from './language';

export const useWords = (): Labels => labels[useSpeech().language];
