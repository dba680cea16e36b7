/** Formats of ranges: font, fill, borders, alignment, locking, widths and heights, as the wire sees them. */
import type { Area } from '../../../kernel/cells';
import { sheetOf } from '../../document/find';
import {
  changeBorders,
  changeFormats,
  setColumnWidth,
  setRowHeight,
  sharedBorder,
  sharedColumnWidth,
  sharedFormat,
  sharedRowHeight,
  type FormatFields,
  type SidedArea,
} from '../../document/formats';
import type { BorderSide, Document } from '../../document/model';
import { fitColumns, fitRows } from '../../document/rowsAndColumns';
import { refuse } from '../../document/refusal';
import { booleanArgument, integerArgument, textArgument, wordArgument } from '../arguments';
import { colorArgument } from '../color';
import type { Members } from '../members';
import type { TargetOf } from '../target';

interface Ranged {
  readonly sheetId: string;
  readonly area: Area;
}

const reader =
  <K extends keyof FormatFields>(field: K) =>
  (document: Document, target: Ranged): FormatFields[K] | null =>
    sharedFormat(sheetOf(document, target.sheetId), target.area, field);

const writer =
  <K extends keyof FormatFields>(field: K, parse: (value: unknown) => FormatFields[K]) =>
  (document: Document, target: Ranged, value: unknown): Document => {
    const parsed = parse(value);
    return changeFormats(document, target, (format) => ({ ...format, [field]: parsed }));
  };

export const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
export const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

export function degrees(value: unknown): number {
  const angle = integerArgument(value);
  return (angle >= -90 && angle <= 90) || angle === 180
    ? angle
    : refuse('InvalidArgument', `${angle} is not an orientation of text.`);
}

/** @returns a check for numbers */
export function between(least: number, most: number): (value: unknown) => number {
  return (value) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : refuse('InvalidArgument', `${JSON.stringify(value)} is not between ${least} and ${most}.`);
}

export const rangeFormat: Members<TargetOf<'RangeFormat'>> = {
  get: {
    ColumnWidth: (document, target) => sharedColumnWidth(sheetOf(document, target.sheetId), target.area),
    RowHeight: (document, target) => sharedRowHeight(sheetOf(document, target.sheetId), target.area),
    WrapText: reader('wrap'),
    HorizontalAlignment: reader('horizontal'),
    VerticalAlignment: reader('vertical'),
    IndentLevel: reader('indent'),
    ShrinkToFit: reader('shrink'),
    TextOrientation: reader('rotation'),
  },
  set: {
    ColumnWidth: setColumnWidth,
    RowHeight: setRowHeight,
    WrapText: writer('wrap', booleanArgument),
    HorizontalAlignment: writer('horizontal', (value) => wordArgument(value, HORIZONTAL)),
    VerticalAlignment: writer('vertical', (value) => wordArgument(value, VERTICAL)),
    IndentLevel: writer('indent', between(0, 250)),
    ShrinkToFit: writer('shrink', booleanArgument),
    TextOrientation: writer('rotation', degrees),
  },
  call: {
    AutofitRows: (document, target) => ({ document: fitRows(document, target) }),
    AutofitColumns: (document, target) => ({ document: fitColumns(document, target) }),
  },
  reach: {
    Fill: (_document, target) => ({ target: { ...target, kind: 'RangeFill' } }),
    Font: (_document, target) => ({ target: { ...target, kind: 'RangeFont' } }),
    Borders: (_document, target) => ({ target: { ...target, kind: 'RangeBorderCollection' } }),
    Protection: (_document, target) => ({ target: { ...target, kind: 'FormatProtection' } }),
  },
};

export const rangeFill: Members<TargetOf<'RangeFill'>> = {
  get: {
    /** Excel says white for a cell without a fill. */
    Color: (document, target) => {
      const color = reader('fillColor')(document, target);
      return color === '' ? '#FFFFFF' : color;
    },
  },
  set: { Color: writer('fillColor', colorArgument) },
  call: { Clear: (document, target) => ({ document: writer('fillColor', () => '')(document, target, undefined) }) },
};

export const rangeFont: Members<TargetOf<'RangeFont'>> = {
  get: {
    Name: reader('fontName'),
    Size: reader('fontSize'),
    Bold: reader('bold'),
    Italic: reader('italic'),
    Underline: reader('underline'),
    Color: reader('fontColor'),
  },
  set: {
    Name: writer('fontName', textArgument),
    Size: writer('fontSize', between(1, 409)),
    Bold: writer('bold', booleanArgument),
    Italic: writer('italic', booleanArgument),
    Underline: writer('underline', (value) => wordArgument(value, UNDERLINES)),
    Color: writer('fontColor', colorArgument),
  },
};

export const formatProtection: Members<TargetOf<'FormatProtection'>> = {
  get: { Locked: reader('locked') },
  set: { Locked: writer('locked', booleanArgument) },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
export const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
export const LINE_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const row = (area: Area, index: number): Area => ({ ...area, row: area.row + index, rows: 1 });
const column = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });
const sided = (area: Area, side: BorderSide): SidedArea => ({ area, side });

/** The cells, and their sides, on which an edge of a range lies. Inside lines lie on both neighbours. */
function sidesOf(area: Area, edge: string): readonly SidedArea[] {
  const last = { row: area.rows - 1, column: area.columns - 1 };
  switch (wordArgument(edge, EDGES)) {
    case 'EdgeTop':
      return [sided(row(area, 0), 'top')];
    case 'EdgeBottom':
      return [sided(row(area, last.row), 'bottom')];
    case 'EdgeLeft':
      return [sided(column(area, 0), 'left')];
    case 'EdgeRight':
      return [sided(column(area, last.column), 'right')];
    case 'InsideHorizontal':
      if (last.row === 0) return [];
      return [
        sided({ ...area, rows: last.row }, 'bottom'),
        sided({ ...area, row: area.row + 1, rows: last.row }, 'top'),
      ];
    case 'InsideVertical':
      if (last.column === 0) return [];
      return [
        sided({ ...area, columns: last.column }, 'right'),
        sided({ ...area, column: area.column + 1, columns: last.column }, 'left'),
      ];
  }
}

const border = (target: Ranged, edge: unknown): { readonly target: TargetOf<'RangeBorder'> } => ({
  target: { kind: 'RangeBorder', sheetId: target.sheetId, area: target.area, edge: wordArgument(edge, EDGES) },
});

export const rangeBorderCollection: Members<TargetOf<'RangeBorderCollection'>> = {
  item: (_document, target, edge) => border(target, edge).target,
  items: (_document, target) => EDGES.map((edge) => border(target, edge).target),
  reach: { GetItem: (_document, target, [edge]) => border(target, edge) },
};

const line = (
  document: Document,
  target: TargetOf<'RangeBorder'>,
  field: 'style' | 'weight' | 'color',
): string | null => sharedBorder(sheetOf(document, target.sheetId), sidesOf(target.area, target.edge), field);

const placed = (
  target: TargetOf<'RangeBorder'>,
): { readonly sheetId: string; readonly sides: readonly SidedArea[] } => ({
  sheetId: target.sheetId,
  sides: sidesOf(target.area, target.edge),
});

/** A weight or a colour given to a side without a line draws one, as in Excel. */
export const drawn = (style: string): string => (style === 'None' ? 'Continuous' : style);

export const rangeBorder: Members<TargetOf<'RangeBorder'>> = {
  identity: (_document, target) => ({ Id: target.edge }),
  get: {
    SideIndex: (_document, target) => target.edge,
    Style: (document, target) => line(document, target, 'style'),
    Weight: (document, target) => line(document, target, 'weight'),
    Color: (document, target) => line(document, target, 'color'),
  },
  set: {
    Style: (document, target, value) => {
      const style = wordArgument(value, LINE_STYLES);
      return changeBorders(document, placed(target), (old) => ({ ...old, style }));
    },
    Weight: (document, target, value) => {
      const weight = wordArgument(value, LINE_WEIGHTS);
      return changeBorders(document, placed(target), (old) => ({ ...old, weight, style: drawn(old.style) }));
    },
    Color: (document, target, value) => {
      const color = colorArgument(value);
      return changeBorders(document, placed(target), (old) => ({ ...old, color, style: drawn(old.style) }));
    },
  },
};
