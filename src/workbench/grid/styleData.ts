/** How a cell of the workbook looks, in the grid's words. Sizes of the workbook are points, those of the grid pixels. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { CellFormat } from '../../host/pageWorkbook';

const PIXELS_A_POINT = 4 / 3;

/** @returns whole pixels. `pixels(48)` is 64, the width of a column in a new workbook */
export const pixels = (points: number): number => Math.round(points * PIXELS_A_POINT);

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  'Continuous Hairline': BorderStyleTypes.HAIR,
  'Continuous Thin': BorderStyleTypes.THIN,
  'Continuous Medium': BorderStyleTypes.MEDIUM,
  'Continuous Thick': BorderStyleTypes.THICK,
  'Dash Thin': BorderStyleTypes.DASHED,
  'Dash Medium': BorderStyleTypes.MEDIUM_DASHED,
  'DashDot Thin': BorderStyleTypes.DASH_DOT,
  'DashDot Medium': BorderStyleTypes.MEDIUM_DASH_DOT,
  'DashDotDot Thin': BorderStyleTypes.DASH_DOT_DOT,
  'DashDotDot Medium': BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  'Dot Thin': BorderStyleTypes.DOTTED,
  'Double Thick': BorderStyleTypes.DOUBLE,
  'SlantDashDot Medium': BorderStyleTypes.SLANT_DASH_DOT,
};

const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

function borders({ borders: lines = {} }: CellFormat): IBorderData | undefined {
  const drawn = (Object.keys(SIDES) as (keyof typeof SIDES)[]).flatMap((side) => {
    const line = lines[side];
    const style = line && LINES[`${line.style} ${line.weight}`];
    return style === undefined ? [] : [[SIDES[side], { s: style, cl: { rgb: line?.color ?? '#000000' } }] as const];
  });
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

const PIXELS_AN_INDENT = 9;

/** Where the writing stands in its cell. */
function placed({ horizontal, vertical, wrap, indent, rotation }: CellFormat): IStyleData {
  const [ht, vt] = [HORIZONTAL[horizontal ?? ''], VERTICAL[vertical ?? 'Bottom']];
  const side = horizontal === 'Right' ? 'r' : 'l';
  return {
    ...(ht === undefined ? {} : { ht }),
    ...(vt === undefined ? {} : { vt }),
    ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(indent ? { pd: { [side]: 2 + indent * PIXELS_AN_INDENT } } : {}),
    ...(rotation ? { tr: rotation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation } } : {}),
  };
}

/** @returns the style of a format; what is not known of it is left to the grid's own look */
export function styleData(format: CellFormat): IStyleData {
  const { fontName, fontSize, bold, italic, underline, fontColor, fillColor, numberFormat } = format;
  const bd = borders(format);
  return {
    ...(fontName === undefined ? {} : { ff: fontName }),
    ...(fontSize === undefined ? {} : { fs: fontSize }),
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic ? { it: BooleanNumber.TRUE } : {}),
    ...(underline !== undefined && underline !== 'None' ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
    ...(fillColor ? { bg: { rgb: fillColor } } : {}),
    ...(bd ? { bd } : {}),
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
    ...placed(format),
  };
}
