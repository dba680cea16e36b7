/** The texts of the pane's screens, by language; the frame around them has its own, which come earlier. */
import type { Language } from '../kernel';
import { en } from './screens.en';
import { vi, type ScreenTexts } from './screens.vi';

export const screens: Readonly<Record<Language, ScreenTexts>> = { vi, en };
