/** Named cell styles, as the wire sees them. */
import type { BorderLine, BorderSide, CellFormat } from '../../document/cell';
import { DEFAULT_FORMAT, NO_BORDER, type FormatFields } from '../../document/formats';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import { addStyle, changeStyle, deleteStyle, findStyle, includeAspect, styleOf } from '../../document/styles';
import type { Aspect } from '../../document/workbookData';
import { booleanArgument, integerArgument, textArgument, wordArgument } from '../arguments';
import { colorArgument } from '../color';
import type { Members } from '../members';
import type { Target, TargetOf } from '../target';
import { between, degrees, drawn, HORIZONTAL, LINE_STYLES, LINE_WEIGHTS, UNDERLINES, VERTICAL } from './format';

const pointer = (document: Document, key: unknown): Target => ({
  kind: 'Style',
  name: styleOf(document, textArgument(key)).name,
});

export const styleCollection: Members<TargetOf<'StyleCollection'>> = {
  item: (document, _target, key) => pointer(document, key),
  items: (document) => document.styles.map(({ name }) => ({ kind: 'Style', name })),
  call: {
    GetCount: (document) => ({ value: document.styles.length }),
    Add: (document, _target, [name]) => ({ document: addStyle(document, textArgument(name)) }),
  },
  reach: {
    GetItem: (document, _target, [key]) => ({ target: pointer(document, key) }),
    GetItemOrNullObject: (document, _target, [key]) => {
      const found = findStyle(document, textArgument(key));
      return { target: found ? { kind: 'Style', name: found.name } : null };
    },
    GetItemAt: (document, _target, [index]) => {
      const found = document.styles[integerArgument(index)];
      return { target: pointer(document, found?.name ?? refuse('ItemNotFound', 'There is no such style.')) };
    },
  },
};

type At = { readonly name: string };

const unread = (field: string, { name }: At): never =>
  refuse('NotImplemented', `The ${field} of the style "${name}" was not read from the file.`);

const read =
  <K extends keyof FormatFields>(field: K) =>
  (document: Document, target: At): FormatFields[K] => {
    const { format } = styleOf(document, target.name);
    const own = format[field] as FormatFields[K] | undefined;
    return own ?? (format.base === undefined ? DEFAULT_FORMAT[field] : unread(field, target));
  };
const write =
  <K extends keyof FormatFields>(field: K, parse: (value: unknown) => FormatFields[K]) =>
  (document: Document, target: At, value: unknown): Document => {
    const parsed = parse(value);
    return changeStyle(document, target.name, (format) => ({ ...format, [field]: parsed }));
  };

const included =
  (aspect: Aspect) =>
  (document: Document, target: At): boolean =>
    !styleOf(document, target.name).omits.includes(aspect);
const include =
  (aspect: Aspect) =>
  (document: Document, target: At, value: unknown): Document =>
    includeAspect(document, target.name, { aspect, included: booleanArgument(value) });

export const style: Members<TargetOf<'Style'>> = {
  identity: (_document, target) => ({ _Id: target.name }),
  get: {
    Name: (document, target) => styleOf(document, target.name).name,
    BuiltIn: (document, target) => styleOf(document, target.name).builtIn,
    NumberFormat: read('numberFormat'),
    HorizontalAlignment: read('horizontal'),
    VerticalAlignment: read('vertical'),
    WrapText: read('wrap'),
    IndentLevel: read('indent'),
    ShrinkToFit: read('shrink'),
    TextOrientation: read('rotation'),
    Locked: read('locked'),
    IncludeNumber: included('number'),
    IncludeFont: included('font'),
    IncludeAlignment: included('alignment'),
    IncludeBorder: included('borders'),
    IncludePatterns: included('patterns'),
    IncludeProtection: included('protection'),
  },
  set: {
    NumberFormat: write('numberFormat', (value) => textArgument(value) || 'General'),
    HorizontalAlignment: write('horizontal', (value) => wordArgument(value, HORIZONTAL)),
    VerticalAlignment: write('vertical', (value) => wordArgument(value, VERTICAL)),
    WrapText: write('wrap', booleanArgument),
    IndentLevel: write('indent', between(0, 250)),
    ShrinkToFit: write('shrink', booleanArgument),
    Orientation: write('rotation', degrees),
    Locked: write('locked', booleanArgument),
    IncludeNumber: include('number'),
    IncludeFont: include('font'),
    IncludeAlignment: include('alignment'),
    IncludeBorder: include('borders'),
    IncludePatterns: include('patterns'),
    IncludeProtection: include('protection'),
  },
  call: { Delete: (document, target) => ({ document: deleteStyle(document, target.name) }) },
  reach: {
    Font: (_document, { name }) => ({ target: { kind: 'StyleFont', name } }),
    Fill: (_document, { name }) => ({ target: { kind: 'StyleFill', name } }),
    Borders: (_document, { name }) => ({ target: { kind: 'StyleBorderCollection', name } }),
  },
};

export const styleFont: Members<TargetOf<'StyleFont'>> = {
  get: {
    Name: read('fontName'),
    Size: read('fontSize'),
    Bold: read('bold'),
    Italic: read('italic'),
    Underline: read('underline'),
    Color: read('fontColor'),
  },
  set: {
    Name: write('fontName', textArgument),
    Size: write('fontSize', between(1, 409)),
    Bold: write('bold', booleanArgument),
    Italic: write('italic', booleanArgument),
    Underline: write('underline', (value) => wordArgument(value, UNDERLINES)),
    Color: write('fontColor', colorArgument),
  },
};

export const styleFill: Members<TargetOf<'StyleFill'>> = {
  get: { Color: (document, target) => read('fillColor')(document, target) || '#FFFFFF' },
  set: { Color: write('fillColor', colorArgument) },
  call: { Clear: (document, target) => ({ document: write('fillColor', () => '')(document, target, undefined) }) },
};

const SIDES: Readonly<Record<string, BorderSide>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};
const EDGES = Object.keys(SIDES);
const edgeOf = (name: string, edge: unknown): TargetOf<'StyleBorder'> => ({
  kind: 'StyleBorder',
  name,
  edge: wordArgument(edge, EDGES),
});

export const styleBorderCollection: Members<TargetOf<'StyleBorderCollection'>> = {
  item: (_document, { name }, edge) => edgeOf(name, edge),
  items: (_document, { name }) => EDGES.map((edge) => edgeOf(name, edge)),
  reach: { GetItem: (_document, { name }, [edge]) => ({ target: edgeOf(name, edge) }) },
};

const sideOf = ({ edge }: TargetOf<'StyleBorder'>): BorderSide => SIDES[edge] ?? 'top';

const line =
  <K extends keyof BorderLine>(field: K) =>
  (document: Document, target: TargetOf<'StyleBorder'>): string => {
    const { format } = styleOf(document, target.name);
    const own = format.borders?.[sideOf(target)];
    return (own ?? (format.base === undefined ? NO_BORDER : unread('borders', target)))[field];
  };

function changeLine(
  document: Document,
  target: TargetOf<'StyleBorder'>,
  change: (line: BorderLine) => BorderLine,
): Document {
  const side = sideOf(target);
  const withLine = ({ borders, ...format }: CellFormat): CellFormat => ({
    ...format,
    borders: { ...borders, [side]: change(borders?.[side] ?? NO_BORDER) },
  });
  return changeStyle(document, target.name, withLine);
}

export const styleBorder: Members<TargetOf<'StyleBorder'>> = {
  identity: (_document, target) => ({ Id: target.edge }),
  get: {
    SideIndex: (_document, target) => target.edge,
    Style: line('style'),
    Weight: line('weight'),
    Color: line('color'),
  },
  set: {
    Style: (document, target, value) => {
      const chosen = wordArgument(value, LINE_STYLES);
      return changeLine(document, target, (old) => ({ ...old, style: chosen }));
    },
    Weight: (document, target, value) => {
      const weight = wordArgument(value, LINE_WEIGHTS);
      return changeLine(document, target, (old) => ({ ...old, weight, style: drawn(old.style) }));
    },
    Color: (document, target, value) => {
      const color = colorArgument(value);
      return changeLine(document, target, (old) => ({ ...old, color, style: drawn(old.style) }));
    },
  },
};
