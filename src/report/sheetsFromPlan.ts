/** From a plan to every sheet that will stand in the workbook, in the order of the tabs. */
import type { Language, Sheet } from '../kernel';
import type { Plan } from '../plan';
import { bandOrderCell, bandSection } from './bandLookUp';
import { baseSalarySection } from './baseSalary';
import { checksSection } from './checks';
import { comparisonSection } from './comparison';
import { asValue } from './contents';
import { contextOf, type Context } from './naming';
import { shareSignals, uncarriedSignals } from './headcount';
import { optionSections, type OptionSections } from './optionSections';
import type { Section } from './page';
import { countedSums } from './salaryEntries';
import { structureSection } from './structure';
import { withoutTextLinks } from './textInputs';

/** The same plan gives the same sheets, cell for cell: nothing here knows what time it is. */
export function sheetsFromPlan(plan: Plan, language: Language): readonly Sheet[] {
  const { settings } = plan.model;
  const context = contextOf(plan.model, language);
  const printed = printedOptions(plan);
  const salaries = baseSalarySection(plan, printed, context);
  const bands = bandSection(printed, context);
  const options = printed.map((option) => optionSections(option, context, { salaries, bands, clocks: plan.clocks }));
  const sections = [
    ...options.flatMap(({ costs, remuneration, headcount, working, supplement }) => [
      ...[costs, remuneration, headcount, working],
      ...(supplement === undefined ? [] : [supplement]),
    ]),
    ...(options.length > 1 ? [comparisonSection(options, context)] : []),
    salaries,
    ...(bands === undefined ? [] : [bands]),
    checksSection(plan, options, context),
    structureOf({ options, salaries, bands }, context),
  ];
  const sheets = sections.map(({ sheet }) => withoutTextLinks(sheet, plan.model.unlinked));
  return settings.formulas === 'values' ? sheets.map(withValues) : sheets;
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

const withValues = (sheet: Sheet): Sheet => ({ ...sheet, cells: sheet.cells.map((row) => row.map(asValue)) });
