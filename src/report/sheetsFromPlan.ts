/** From a plan to every sheet that will stand in the workbook, in the order of the tabs. */
import type { Language, Sheet } from '../kernel';
import type { Plan } from '../plan';
import { bandOrderCell, bandSection } from './bandLookUp';
import { baseSalarySection } from './baseSalary';
import { bridgeSection } from './bridgeWorking';
import { checksSection } from './checks';
import { comparisonSection } from './comparison';
import { asValue } from './contents';
import { shareSignals, uncarriedSignals } from './headcount';
import { introductionSection, type Entry } from './introduction';
import { issuesSection } from './issues';
import { contextOf, type Context } from './naming';
import { optionSections, type OptionSections } from './optionSections';
import type { Section } from './page';
import { countedSums } from './salaryEntries';
import { statisticsSection } from './statistics';
import { structureSection } from './structure';
import { withoutTextLinks } from './textInputs';

/** The same plan gives the same sheets, cell for cell: nothing here knows what time it is. */
export function sheetsFromPlan(plan: Plan, language: Language): readonly Sheet[] {
  const { settings } = plan.model;
  const context = contextOf(plan.model, language);
  const { words } = context;
  const printed = printedOptions(plan);
  const salaries = baseSalarySection(plan, printed, context);
  const bands = bandSection(printed, context);
  const options = printed.map((option) => optionSections(option, context, { salaries, bands, clocks: plan.clocks }));
  const compared = comparedSections(options, context);
  const checks = checksSection(plan, { options, comparison: compared[0]?.section }, context);
  const problems = issuesSection(plan, context);
  const entries: readonly Entry[] = [
    ...options.flatMap((option) => entriesOf(option, context)),
    ...compared,
    { section: salaries, about: words.aboutSalaries },
    ...(bands === undefined ? [] : [{ section: bands, about: words.aboutBands }]),
    { section: statisticsSection({ options, bands }, context), about: words.aboutStatistics },
    { section: checks, about: words.aboutChecks },
    { section: problems, about: words.aboutIssues },
    { section: structureOf({ options, salaries, bands }, context), about: words.aboutStructure },
  ];
  const sections = [
    introductionSection({ plan, entries, checks, problems }, context),
    ...entries.map(({ section }) => section),
  ];
  const sheets = sections.map(({ sheet }) => withoutTextLinks(sheet, plan.model.unlinked));
  return settings.formulas === 'values' ? sheets.map(withValues) : sheets;
}

/** The comparison and the sheet behind it; none for a single option. */
function comparedSections([first, ...others]: readonly OptionSections[], context: Context): readonly Entry[] {
  if (first === undefined || others.length === 0) return [];
  const { words } = context;
  const steps = bridgeSection({ first, others }, context);
  return [
    { section: comparisonSection({ first, others }, steps, context), about: words.aboutComparison },
    { section: steps, about: words.aboutBridge },
  ];
}

interface Built {
  readonly options: readonly OptionSections[];
  readonly salaries: Section;
  readonly bands: Section | undefined;
}

function structureOf({ options, salaries, bands }: Built, context: Context): Section {
  const { words } = context;
  return structureSection(
    {
      sums: countedSums(salaries.at, context),
      structure: [
        ...(bands === undefined ? [] : [{ label: words.bandOrder, cell: bandOrderCell(bands) }]),
        ...options.flatMap(({ headcount, plan }) => uncarriedSignals(headcount, plan, context)),
      ],
      shares: options.flatMap(({ headcount, plan }) => shareSignals(headcount, plan, context)),
    },
    context,
  );
}

/** The options ticked for print; all of them when none is ticked. */
function printedOptions({ options }: Plan): Plan['options'] {
  const ticked = options.filter(({ option }) => option.printed);
  return ticked.length > 0 ? ticked : options;
}

/** The sheets of one option with what the contents say of them, those that are signed first. */
function entriesOf(option: OptionSections, { words }: Context): readonly Entry[] {
  const { plan, costs, remuneration, events, headcount, working, supplement } = option;
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
    ...(supplement === undefined ? [] : [{ section: supplement, about: words.aboutSupplement(code) }]),
  ];
}

const withValues = (sheet: Sheet): Sheet => ({ ...sheet, cells: sheet.cells.map((row) => row.map(asValue)) });
