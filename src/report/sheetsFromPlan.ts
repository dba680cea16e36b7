/** From a plan to every sheet that will stand in the workbook, in the order of the tabs. */
import type { Language, Sheet } from '../kernel';
import type { Plan } from '../plan';
import { checksSection } from './checks';
import { comparisonSection } from './comparison';
import { asValue } from './contents';
import { contextOf } from './naming';
import { optionSections } from './optionSections';
import { withoutTextLinks } from './textInputs';

/** The same plan gives the same sheets, cell for cell: nothing here knows what time it is. */
export function sheetsFromPlan(plan: Plan, language: Language): readonly Sheet[] {
  const { settings } = plan.model;
  const context = contextOf(settings, language);
  const options = printedOptions(plan).map((option) => optionSections(option, context));
  const sections = [
    ...options.flatMap(({ costs, remuneration, headcount, working }) => [costs, remuneration, headcount, working]),
    ...(options.length > 1 ? [comparisonSection(options, context)] : []),
    checksSection(plan, options, context),
  ];
  const sheets = sections.map(({ sheet }) => withoutTextLinks(sheet, plan.model.textNumbers));
  return settings.formulas === 'values' ? sheets.map(withValues) : sheets;
}

/** The options ticked for print; all of them when none is ticked. */
function printedOptions({ options }: Plan): Plan['options'] {
  const ticked = options.filter(({ option }) => option.printed);
  return ticked.length > 0 ? ticked : options;
}

const withValues = (sheet: Sheet): Sheet => ({ ...sheet, cells: sheet.cells.map((row) => row.map(asValue)) });
