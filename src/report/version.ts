/** The one place of the versions: the program's own, and each set of rules with what changed in it. */
import type { Bilingual } from '../kernel';

/** The same as in package.json. */
export const PROGRAM_VERSION = '1.0.0';

/** A set of rules by which plans are worked out; a figure can differ only when this grows. */
interface RulesVersion {
  readonly version: string;
  /** "23/11/2026". */
  readonly day: string;
  readonly change: Bilingual;
}

/** The newest first. */
export const RULES: readonly [RulesVersion, ...RulesVersion[]] = [
  {
    version: '1',
    day: '23/11/2026',
    change: {
      vi: 'Bản đầu: phân bổ theo khung, thù lao theo mức lương cơ sở từng tháng, làm tròn một người-tháng đến đồng',
      en: 'First: allocation by bands, fees by the base salary of each month, one person-month rounded to the đồng',
    },
  },
];

/** The rules by which this program works plans out. */
export const [rulesInForce] = RULES;
