/** The titles, headings and words of the report and of the command line, in each language. */
import type { Language } from '../kernel';
import { en } from './labels.en';
import { vi, type Labels } from './labels.vi';

/** `labels.vi.total` is "Tổng cộng"; `labels.en.appendixTab('1.1')` is "Appendix 1.1". */
export const labels: Readonly<Record<Language, Labels>> = { vi, en };
