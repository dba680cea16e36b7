/**
 * The tests of the engine rooms as one file, for mutation tests only: each mutant then loads the engine once, not once a
 * file. Those that plan hundreds of provinces (`properties`, `ruleProperties`) are left to `npm test`.
 */
import '../kernel/calendar.test';
import '../kernel/cells.test';
import '../kernel/decimal.test';
import '../kernel/timeline.test';
import '../model/numerals.test';
import '../model/placeNames.test';
import '../model/reading.test';
import '../model/templates.test';
import './apportion.test';
import './bridge.test';
import './budget.test';
import './communes.test';
import './decrees.test';
import './eligibility.test';
import './fairness.test';
import './findings.test';
import './funding.test';
import './nearMisses.test';
import './otherProvince.test';
import './pay.test';
import './proportional.test';
import './sample.test';
import './sampleIssues.test';
import './sampleWhatIf.test';
import './smallRules.test';
import './statistics.test';
import '../golden/badInputs.test';
import '../model/settings.test';
import '../model/headings.test';
