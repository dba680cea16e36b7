/** What each worksheet function does, in the words that Excel shows while a formula is typed and the help page repeats. */
import type { Language } from '../kernel';
import { functionGuideEn } from './functionGuide.en';
import type { FunctionGuide } from './functionGuideShape';
import { functionGuideVi } from './functionGuide.vi';

export const functionGuide: Readonly<Record<Language, FunctionGuide>> = { vi: functionGuideVi, en: functionGuideEn };
