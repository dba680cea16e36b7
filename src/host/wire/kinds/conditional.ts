/** Conditional formats with a formula or a comparison, as the wire sees them. */
import {
  addConditional,
  changeConditional,
  clearConditionals,
  conditionalOf,
  conditionalsIn,
  deleteConditional,
  orderConditional,
} from '../../document/conditional';
import { sheetOf } from '../../document/find';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import type { ConditionalFormat, ConditionalLook } from '../../document/rules';
import { booleanArgument, integerArgument, rangeAt, textArgument, wordArgument } from '../arguments';
import { colorArgument } from '../color';
import type { Called, Members, Reached } from '../members';
import type { Target, TargetOf } from '../target';

type At = { readonly sheetId: string; readonly id: string };
type Range = TargetOf<'ConditionalFormatCollection'>;

const at = (document: Document, target: At): ConditionalFormat =>
  conditionalOf(sheetOf(document, target.sheetId), target.id);
const here = (document: Document, target: Range): readonly ConditionalFormat[] =>
  conditionalsIn(sheetOf(document, target.sheetId), target.area);
const pointer = (target: Range, id: string): Target => ({ kind: 'ConditionalFormat', sheetId: target.sheetId, id });

const found = (document: Document, target: Range, key: unknown): ConditionalFormat | undefined =>
  here(document, target).find(({ id }) => id === key);

export const conditionalFormatCollection: Members<Range> = {
  item: (document, target, key) =>
    pointer(target, found(document, target, key)?.id ?? refuse('ItemNotFound', 'There is no such conditional format.')),
  items: (document, target) => here(document, target).map(({ id }) => pointer(target, id)),
  call: {
    GetCount: (document, target) => ({ value: here(document, target).length }),
    ClearAll: (document, target) => ({ document: clearConditionals(document, target) }),
  },
  reach: {
    GetItemAt: (document, target, [index]) => {
      const item = here(document, target)[integerArgument(index)];
      return { target: pointer(target, item?.id ?? refuse('ItemNotFound', 'There is no such conditional format.')) };
    },
    GetItemOrNullObject: (document, target, [key]) => {
      const item = found(document, target, key);
      return { target: item ? pointer(target, item.id) : null };
    },
    Add: (document, target, [type]) => {
      const known = type === 'Custom' || type === 'CellValue';
      if (!known)
        return refuse(
          'NotImplemented',
          'This workbook makes conditional formats only of the kinds Custom and CellValue.',
        );
      const added = addConditional(document, target, type);
      return { document: added.document, target: pointer(target, added.id) };
    },
  },
};

const part =
  (
    kind:
      | 'CustomConditionalFormat'
      | 'CellValueConditionalFormat'
      | 'ConditionalFormatRule'
      | 'ConditionalRangeFormat'
      | 'ConditionalRangeFont'
      | 'ConditionalRangeFill',
  ) =>
  (_document: Document, { sheetId, id }: At): Reached => ({ target: { kind, sheetId, id } });

const ofType =
  (type: ConditionalFormat['type'], kind: 'CustomConditionalFormat' | 'CellValueConditionalFormat', orNull: boolean) =>
  (document: Document, { sheetId, id }: At): Reached => {
    if (at(document, { sheetId, id }).type === type) return { target: { kind, sheetId, id } };
    return orNull ? { target: null } : refuse('InvalidArgument', `The conditional format is not of the kind ${type}.`);
  };

function range(document: Document, target: At): Reached {
  const [first, ...others] = at(document, target).areas;
  return first && others.length === 0 ? { target: rangeAt(target.sheetId, first) } : { target: null };
}

const typeName = (document: Document, target: At): string => {
  const { type } = at(document, target);
  return type === 'Other'
    ? refuse('NotImplemented', 'The kind of this conditional format was not read from the file.')
    : type;
};

export const conditionalFormat: Members<TargetOf<'ConditionalFormat'>> = {
  identity: (_document, target) => ({ Id: target.id }),
  get: {
    Id: (_document, target) => target.id,
    Type: typeName,
    Priority: (document, target) => sheetOf(document, target.sheetId).conditionalFormats.indexOf(at(document, target)),
    StopIfTrue: (document, target) => at(document, target).stopIfTrue,
  },
  set: {
    Priority: (document, target, value) => orderConditional(document, target, integerArgument(value)),
    StopIfTrue: (document, target, value) => {
      const stopIfTrue = booleanArgument(value);
      return changeConditional(document, target, (old) => ({ ...old, stopIfTrue }));
    },
  },
  call: { Delete: (document, target) => ({ document: deleteConditional(document, target) }) },
  reach: {
    Custom: ofType('Custom', 'CustomConditionalFormat', false),
    CustomOrNullObject: ofType('Custom', 'CustomConditionalFormat', true),
    CellValue: ofType('CellValue', 'CellValueConditionalFormat', false),
    CellValueOrNullObject: ofType('CellValue', 'CellValueConditionalFormat', true),
    GetRange: (document, target) => {
      const reached = range(document, target);
      return reached.target ? reached : refuse('InvalidArgument', 'The conditional format covers several ranges.');
    },
    GetRangeOrNullObject: range,
  },
};

export const customConditionalFormat: Members<TargetOf<'CustomConditionalFormat'>> = {
  reach: { Rule: part('ConditionalFormatRule'), Format: part('ConditionalRangeFormat') },
};

export const conditionalFormatRule: Members<TargetOf<'ConditionalFormatRule'>> = {
  get: { Formula: (document, target) => `=${at(document, target).formula1}` },
  set: {
    Formula: (document, target, value) => {
      const formula1 = textArgument(value).replace(/^=/, '');
      if (formula1 === '') refuse('InvalidArgument', 'The rule needs a formula.');
      return changeConditional(document, target, (old) => ({ ...old, formula1 }));
    },
  },
};

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

const limit = (value: unknown): string => textArgument(value ?? '').replace(/^=/, '');

export const cellValueConditionalFormat: Members<TargetOf<'CellValueConditionalFormat'>> = {
  get: {
    Rule: (document, target) => {
      const { operator, formula1, formula2 } = at(document, target);
      return { operator, formula1: `=${formula1}`, ...(formula2 === '' ? {} : { formula2: `=${formula2}` }) };
    },
  },
  set: {
    Rule: (document, target, value) => {
      const given = (value ?? {}) as Readonly<Record<string, unknown>>;
      const operator = wordArgument(given['operator'], OPERATORS);
      const [formula1, formula2] = [limit(given['formula1']), limit(given['formula2'])];
      const needsTwo = operator === 'Between' || operator === 'NotBetween';
      if (formula1 === '' || (needsTwo && formula2 === '')) refuse('InvalidArgument', 'The rule has too few limits.');
      return changeConditional(document, target, (old) => ({
        ...old,
        operator,
        formula1,
        formula2: needsTwo ? formula2 : '',
      }));
    },
  },
  reach: { Format: part('ConditionalRangeFormat') },
};

export const conditionalRangeFormat: Members<TargetOf<'ConditionalRangeFormat'>> = {
  reach: { Font: part('ConditionalRangeFont'), Fill: part('ConditionalRangeFill') },
};

const look =
  <K extends keyof ConditionalLook>(field: K) =>
  (document: Document, target: At): ConditionalLook[K] | null =>
    at(document, target).look[field] ?? null;

const withLook =
  <K extends keyof ConditionalLook>(field: K, parse: (value: unknown) => ConditionalLook[K]) =>
  (document: Document, target: At, value: unknown): Document => {
    const parsed = parse(value);
    return changeConditional(document, target, (old) => ({ ...old, look: { ...old.look, [field]: parsed } }));
  };

const cleared = (document: Document, target: At, fields: readonly (keyof ConditionalLook)[]): Called => ({
  document: changeConditional(document, target, (old) => ({
    ...old,
    look: Object.fromEntries(Object.entries(old.look).filter(([field]) => !fields.some((gone) => gone === field))),
  })),
});

export const conditionalRangeFont: Members<TargetOf<'ConditionalRangeFont'>> = {
  get: {
    Color: look('fontColor'),
    Bold: look('bold'),
    Italic: look('italic'),
    Underline: look('underline'),
    Strikethrough: look('strikethrough'),
  },
  set: {
    Color: withLook('fontColor', colorArgument),
    Bold: withLook('bold', booleanArgument),
    Italic: withLook('italic', booleanArgument),
    Underline: withLook('underline', (value) => wordArgument(value, ['None', 'Single', 'Double'])),
    Strikethrough: withLook('strikethrough', booleanArgument),
  },
  call: {
    Clear: (document, target) =>
      cleared(document, target, ['fontColor', 'bold', 'italic', 'underline', 'strikethrough']),
  },
};

export const conditionalRangeFill: Members<TargetOf<'ConditionalRangeFill'>> = {
  get: { Color: look('fillColor') },
  set: { Color: withLook('fillColor', colorArgument) },
  call: { Clear: (document, target) => cleared(document, target, ['fillColor']) },
};
