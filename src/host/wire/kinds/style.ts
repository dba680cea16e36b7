/** Named cell styles, as the wire sees them. */
import { DEFAULT_FORMAT, type FormatFields } from '../../document/formats';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import type { NamedStyle } from '../../document/workbookData';
import { booleanArgument, integerArgument, textArgument, wordArgument } from '../arguments';
import { colorArgument } from '../color';
import type { Members } from '../members';
import type { Target, TargetOf } from '../target';
import { between, HORIZONTAL, VERTICAL } from './format';

const pointer = (name: string): Target => ({ kind: 'Style', name });
const find = (document: Document, key: unknown): NamedStyle | undefined =>
  document.styles.find(({ name }) => name.toLowerCase() === textArgument(key).toLowerCase());
const styleOf = (document: Document, key: unknown): NamedStyle =>
  find(document, key) ?? refuse('ItemNotFound', `There is no style "${String(key)}".`);

export const styleCollection: Members<TargetOf<'StyleCollection'>> = {
  item: (document, _target, key) => pointer(styleOf(document, key).name),
  items: (document) => document.styles.map(({ name }) => pointer(name)),
  call: {
    GetCount: (document) => ({ value: document.styles.length }),
    Add: (document, _target, [name]) => {
      const text = textArgument(name);
      if (text === '' || text.length > 255) refuse('InvalidArgument', `"${text}" cannot be the name of a style.`);
      if (find(document, text)) refuse('ItemAlreadyExists', `There is already a style "${text}".`);
      return { document: { ...document, styles: [...document.styles, { name: text, builtIn: false, format: {} }] } };
    },
  },
  reach: {
    GetItem: (document, _target, [key]) => ({ target: pointer(styleOf(document, key).name) }),
    GetItemOrNullObject: (document, _target, [key]) => {
      const found = find(document, key);
      return { target: found ? pointer(found.name) : null };
    },
    GetItemAt: (document, _target, [index]) => {
      const found = document.styles[integerArgument(index)];
      return { target: pointer(found?.name ?? refuse('ItemNotFound', 'There is no such style.')) };
    },
  },
};

type At = { readonly name: string };

const read =
  <K extends keyof FormatFields>(field: K) =>
  (document: Document, target: At): FormatFields[K] => {
    const { format } = styleOf(document, target.name);
    const own = format[field] as FormatFields[K] | undefined;
    if (own !== undefined) return own;
    return format.base === undefined
      ? DEFAULT_FORMAT[field]
      : refuse('NotImplemented', `The ${field} of the style "${target.name}" was not read from the file.`);
  };

/** Styles that came with the file are shared by cells that this workbook did not write, and stay as they are. */
const write =
  <K extends keyof FormatFields>(field: K, parse: (value: unknown) => FormatFields[K]) =>
  (document: Document, target: At, value: unknown): Document => {
    const old = styleOf(document, target.name);
    if (old.builtIn || old.format.base !== undefined)
      return refuse('NotImplemented', `This workbook changes only styles that were added, and not "${old.name}".`);
    const changed = { ...old, format: { ...old.format, [field]: parse(value) } };
    return { ...document, styles: document.styles.map((style) => (style === old ? changed : style)) };
  };

export const style: Members<TargetOf<'Style'>> = {
  identity: (_document, target) => ({ _Id: target.name }),
  get: {
    Name: (document, target) => styleOf(document, target.name).name,
    BuiltIn: (document, target) => styleOf(document, target.name).builtIn,
    NumberFormat: read('numberFormat'),
    HorizontalAlignment: read('horizontal'),
    VerticalAlignment: read('vertical'),
    WrapText: read('wrap'),
    Locked: read('locked'),
  },
  set: {
    NumberFormat: write('numberFormat', textArgument),
    HorizontalAlignment: write('horizontal', (value) => wordArgument(value, HORIZONTAL)),
    VerticalAlignment: write('vertical', (value) => wordArgument(value, VERTICAL)),
    WrapText: write('wrap', booleanArgument),
    Locked: write('locked', booleanArgument),
  },
  call: {
    Delete: (document, target) => {
      const gone = styleOf(document, target.name);
      if (gone.builtIn || gone.format.base !== undefined)
        refuse('NotImplemented', `This workbook deletes only styles that were added.`);
      return { document: { ...document, styles: document.styles.filter((one) => one !== gone) } };
    },
  },
  reach: {
    Font: (_document, { name }) => ({ target: { kind: 'StyleFont', name } }),
    Fill: (_document, { name }) => ({ target: { kind: 'StyleFill', name } }),
  },
};

export const styleFont: Members<TargetOf<'StyleFont'>> = {
  get: {
    Name: read('fontName'),
    Size: read('fontSize'),
    Bold: read('bold'),
    Italic: read('italic'),
    Color: read('fontColor'),
  },
  set: {
    Name: write('fontName', textArgument),
    Size: write('fontSize', between(1, 409)),
    Bold: write('bold', booleanArgument),
    Italic: write('italic', booleanArgument),
    Color: write('fontColor', colorArgument),
  },
};

export const styleFill: Members<TargetOf<'StyleFill'>> = {
  get: { Color: (document, target) => read('fillColor')(document, target) || '#FFFFFF' },
  set: { Color: write('fillColor', colorArgument) },
};
