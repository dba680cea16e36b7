/** Rules for what may be typed: setting, reading and clearing them over areas. */
import type { Area } from '../../kernel/cells';
import { allWithout, areasWithout, areCovered, areTouched } from './areas';
import type { Place } from './contents';
import { sheetOf, withSheet } from './find';
import type { Document, Sheet } from './model';
import { requireUnprotected } from './protection';
import type { ValidationRule } from './rules';

/** What Excel says of cells without a rule. */
export const NO_RULE: Omit<ValidationRule, 'areas'> = {
  type: 'None',
  operator: 'Between',
  formula1: '',
  formula2: '',
  inCellDropDown: true,
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
};

/** @returns the one rule of all cells of an area, `"mixed"` when they differ */
export function ruleOf(sheet: Sheet, area: Area): Omit<ValidationRule, 'areas'> | 'mixed' {
  const touching = sheet.validations.filter((rule) => areTouched(rule.areas, area));
  const [first] = touching;
  if (!first) return NO_RULE;
  return touching.length === 1 && areCovered(first.areas, area) ? first : 'mixed';
}

/** @returns the document with cells that have no rule */
export function clearRules(document: Document, { sheetId, area }: Place): Document {
  requireUnprotected(sheetOf(document, sheetId));
  return withSheet(document, sheetId, (sheet) => ({ ...sheet, validations: allWithout(sheet.validations, area) }));
}

/** Gives the cells a new rule in place of theirs. */
export function setRule(document: Document, place: Place, rule: Omit<ValidationRule, 'areas'>): Document {
  const cleared = clearRules(document, place);
  return withSheet(cleared, place.sheetId, (sheet) => ({
    ...sheet,
    validations: [...sheet.validations, { ...rule, areas: [place.area] }],
  }));
}

/** Changes the rules that the cells have; cells without one get one that only prompts. */
export function changeRules(document: Document, place: Place, change: Partial<ValidationRule>): Document {
  const sheet = sheetOf(document, place.sheetId);
  const touching = sheet.validations.filter((rule) => areTouched(rule.areas, place.area));
  const covered = touching.flatMap(({ areas }) => areas);
  const bare = covered.reduce((areas, taken) => areasWithout(areas, taken), [place.area] as readonly Area[]);
  const changed = touching.map((rule): ValidationRule => {
    const outside = areasWithout(rule.areas, place.area);
    const areas = outside.reduce((left, taken) => areasWithout(left, taken), rule.areas);
    return { ...rule, ...change, areas };
  });
  const added = bare.length === 0 ? [] : [{ ...NO_RULE, ...change, areas: bare }];
  const cleared = clearRules(document, place);
  return withSheet(cleared, place.sheetId, (old) => ({
    ...old,
    validations: [...old.validations, ...changed, ...added],
  }));
}
