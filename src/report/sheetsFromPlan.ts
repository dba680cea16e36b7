/** From a plan to every sheet that will stand in the workbook, in the order of the tabs. */
import type { Language, Sheet } from '../kernel';
import { checksSection } from './checks';
import type { OptionPlan, Plan } from '../plan';
import { comparisonSection } from './comparison';
import { asValue } from './contents';
import { introductionSection, type Entry } from './introduction';
import { contextOf, type Context } from './naming';
import { optionSections, type OptionSections } from './optionSections';
import { statisticsSection } from './statistics';
import { withoutTextLinks } from './textInputs';

/** The same plan gives the same sheets, cell for cell: nothing here knows what time it is. */
export function sheetsFromPlan(plan: Plan, language: Language): readonly Sheet[] {
  const { settings } = plan.model;
  const context = contextOf(settings, language);
  const { words } = context;
  const options = printedOptions(plan).map((option) => optionSections(option, inForceOf(plan, option), context));
  const comparison = options.length > 1 ? comparisonSection(options, context) : undefined;
  const checks = checksSection(plan, { options, comparison }, context);
  const entries: readonly Entry[] = [
    ...options.flatMap((option) => entriesOf(option, context)),
    ...(comparison === undefined ? [] : [{ section: comparison, about: words.aboutComparison }]),
    { section: statisticsSection(plan, options, context), about: words.aboutStatistics },
    { section: checks, about: words.aboutChecks },
  ];
  const sections = [introductionSection({ plan, entries, checks }, context), ...entries.map(({ section }) => section)];
  const sheets = sections.map(({ sheet }) => withoutTextLinks(sheet, plan.model.textNumbers));
  return settings.formulas === 'values' ? sheets.map(withValues) : sheets;
}

/** The options ticked for print; all of them when none is ticked. */
function printedOptions({ options }: Plan): Plan['options'] {
  const ticked = options.filter(({ option }) => option.printed);
  return ticked.length > 0 ? ticked : options;
}

const inForceOf = ({ clocks }: Plan, { option }: OptionPlan) =>
  clocks.find((clock) => clock.option === option.code)?.inForce;

/** The sheets of one option with what the contents say of them, those that are signed first. */
function entriesOf(option: OptionSections, { words }: Context): readonly Entry[] {
  const { plan, costs, remuneration, events, headcount, working } = option;
  const { code } = plan.option;
  return [
    { section: costs, about: words.aboutCosts(code) },
    { section: remuneration, about: words.aboutRemuneration(code) },
    ...events.map(({ kind, section }) => ({
      section,
      about: words.aboutEvents(kind === 'training' ? words.trainingEstimate : words.conferenceEstimate, code),
    })),
    { section: headcount, about: words.aboutHeadcount(code) },
    { section: working, about: words.aboutWorking(code) },
  ];
}

const withValues = (sheet: Sheet): Sheet => ({ ...sheet, cells: sheet.cells.map((row) => row.map(asValue)) });
