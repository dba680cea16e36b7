/** Rules for what may be typed, as the wire sees them. */
import { placeFormula } from '../../document/names';
import { sheetOf } from '../../document/find';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import type { ValidationRule } from '../../document/rules';
import { changeRules, clearRules, ruleOf, setRule, NO_RULE } from '../../document/validation';
import { booleanArgument, rangeObject, textArgument, wordArgument } from '../arguments';
import type { Members } from '../members';
import type { TargetOf } from '../target';

type At = TargetOf<'DataValidation'>;
type Rule = Omit<ValidationRule, 'areas'>;

/** Words of the wire for rules with limits; `list` and `custom` are of other shapes. */
const LIMITED: ReadonlyMap<string, string> = new Map([
  ['wholeNumber', 'WholeNumber'],
  ['decimal', 'Decimal'],
  ['textLength', 'TextLength'],
  ['date', 'Date'],
  ['time', 'Time'],
]);
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

function formula(document: Document, value: unknown): string {
  const range = rangeObject(value);
  if (range) return placeFormula(document, range);
  if (value === undefined || value === null) return '';
  return typeof value === 'number' ? String(value) : textArgument(value);
}

const two = (operator: string): boolean => operator === 'Between' || operator === 'NotBetween';

function limited(document: Document, type: string, given: Readonly<Record<string, unknown>>): Rule {
  const operator = wordArgument(given['operator'], OPERATORS);
  const [formula1, formula2] = [formula(document, given['formula1']), formula(document, given['formula2'])];
  if (formula1 === '' || (two(operator) && formula2 === '')) refuse('InvalidArgument', 'The rule has too few limits.');
  return { ...NO_RULE, type, operator, formula1, formula2: two(operator) ? formula2 : '' };
}

/** @throws Refusal InvalidArgument unless exactly one kind of rule is given */
function parsedRule(document: Document, value: unknown): Rule {
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>).filter(([, given]) => given);
  const [name = '', given] = entries[0] ?? [];
  if (entries.length !== 1 || typeof given !== 'object')
    return refuse('InvalidArgument', 'Exactly one kind of rule must be given.');
  const fields = given as Readonly<Record<string, unknown>>;
  if (name === 'list') {
    const source = formula(document, fields['source']);
    if (source === '' || source.length > 8192) refuse('InvalidArgument', 'A list needs a source.');
    return {
      ...NO_RULE,
      type: 'List',
      formula1: source,
      inCellDropDown: booleanArgument(fields['inCellDropDown'] ?? true),
    };
  }
  if (name === 'custom') return { ...NO_RULE, type: 'Custom', formula1: textArgument(fields['formula']) };
  const type = LIMITED.get(name) ?? refuse('InvalidArgument', `"${name}" is not a kind of rule.`);
  return limited(document, type, fields);
}

/** Excel gives every limit back as a formula. */
const asFormula = (text: string): string => (text === '' || text.startsWith('=') ? text : `=${text}`);

function shownRule(rule: Rule): unknown {
  const { type, operator, formula1, formula2 } = rule;
  if (type === 'None') return {};
  if (type === 'List') return { list: { inCellDropDown: rule.inCellDropDown, source: formula1 } };
  if (type === 'Custom') return { custom: { formula: formula1 } };
  const name = [...LIMITED].find(([, word]) => word === type)?.[0] ?? '';
  const limits = { formula1: asFormula(formula1), ...(formula2 === '' ? {} : { formula2: asFormula(formula2) }) };
  return { [name]: { ...limits, operator } };
}

const read =
  <T>(pick: (rule: Rule) => T, mixed: T | null) =>
  (document: Document, target: At): T | null => {
    const rule = ruleOf(sheetOf(document, target.sheetId), target.area);
    return rule === 'mixed' ? mixed : pick(rule);
  };

const shortText = (value: unknown, most: number): string => {
  const text = textArgument(value ?? '');
  return text.length <= most ? text : refuse('InvalidArgument', `The text has more than ${most} characters.`);
};

const prompt = (value: unknown): Partial<ValidationRule> => {
  const { showPrompt = true, title, message } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return {
    prompt: { showPrompt: booleanArgument(showPrompt), title: shortText(title, 32), message: shortText(message, 255) },
  };
};

const errorAlert = (value: unknown): Partial<ValidationRule> => {
  const { showAlert = true, style = 'Stop', title, message } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return {
    errorAlert: {
      showAlert: booleanArgument(showAlert),
      style: wordArgument(style, ['Stop', 'Warning', 'Information']),
      title: shortText(title, 32),
      message: shortText(message, 225),
    },
  };
};

export const dataValidation: Members<At> = {
  get: {
    Type: read<string>(({ type }) => type, 'MixedCriteria'),
    Rule: read(shownRule, null),
    IgnoreBlanks: read(({ ignoreBlanks }) => ignoreBlanks, null),
    Prompt: read<unknown>((rule) => rule.prompt, null),
    ErrorAlert: read<unknown>((rule) => rule.errorAlert, null),
  },
  set: {
    Rule: (document, target, value) => {
      const old = ruleOf(sheetOf(document, target.sheetId), target.area);
      const kept = old === 'mixed' ? {} : { prompt: old.prompt, errorAlert: old.errorAlert };
      return setRule(document, target, { ...parsedRule(document, value), ...kept });
    },
    IgnoreBlanks: (document, target, value) => changeRules(document, target, { ignoreBlanks: booleanArgument(value) }),
    Prompt: (document, target, value) => changeRules(document, target, prompt(value)),
    ErrorAlert: (document, target, value) => changeRules(document, target, errorAlert(value)),
  },
  call: { Clear: (document, target) => ({ document: clearRules(document, target) }) },
};
