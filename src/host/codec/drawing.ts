/** Drawing parts: the frames in which charts stand on a sheet. Pictures and shapes beside them are carried along. */
import type { Chart, ChartPlace, ChartPlacement } from '../document/chart';
import type { Sheet } from '../document/model';
import { edgeOf, lineAt, roundedPoints } from '../document/linePlaces';
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './chartWords';
import { relationshipId } from './fileMap';
import {
  childElement,
  childElements,
  elementText,
  localName,
  renderTree,
  renderXml,
  XML_HEAD,
  type XmlElement,
} from './xml';

const EMU = 12_700;
const FRAMES = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A frame of a drawing that holds a chart. */
export interface ChartFrame {
  readonly anchor: XmlElement;
  readonly name: string;
  /** The drawing's pointer to the chart's part. */
  readonly pointer: string;
  readonly place: ChartPlace;
  readonly placement: ChartPlacement;
}

const number = (element: XmlElement | undefined, name: string): number => {
  const child = childElement(element, name);
  return child ? Number(elementText(child)) : 0;
};

function corner(sheet: Sheet, element: XmlElement | undefined): { readonly left: number; readonly top: number } {
  return {
    left: edgeOf(sheet, number(element, 'col'), 'column') + number(element, 'colOff') / EMU,
    top: edgeOf(sheet, number(element, 'row'), 'row') + number(element, 'rowOff') / EMU,
  };
}

/** A frame hangs on two cells, on one cell with a size, or on the sheet itself. */
function placeOf(sheet: Sheet, anchor: XmlElement): ChartPlace {
  const size = childElement(anchor, 'ext')?.attributes;
  const position = childElement(anchor, 'pos')?.attributes;
  const from = position
    ? { left: Number(position['x']) / EMU, top: Number(position['y']) / EMU }
    : corner(sheet, childElement(anchor, 'from'));
  const to = corner(sheet, childElement(anchor, 'to'));
  const [width, height] = size
    ? [Number(size['cx']) / EMU, Number(size['cy']) / EMU]
    : [to.left - from.left, to.top - from.top];
  return {
    left: roundedPoints(from.left),
    top: roundedPoints(from.top),
    width: roundedPoints(width),
    height: roundedPoints(height),
  };
}

const PLACEMENTS: ReadonlyMap<string, ChartPlacement> = new Map([
  ['twoCell', 'TwoCell'],
  ['oneCell', 'OneCell'],
  ['absolute', 'Absolute'],
]);

function placementOf({ name, attributes }: XmlElement): ChartPlacement {
  if (localName(name) === 'absoluteAnchor') return 'Absolute';
  if (localName(name) === 'oneCellAnchor') return 'OneCell';
  return PLACEMENTS.get(attributes['editAs'] ?? '') ?? 'TwoCell';
}

const editAs = (placement: ChartPlacement): string | undefined =>
  placement === 'TwoCell' ? undefined : [...PLACEMENTS].find(([, word]) => word === placement)?.[0];

/** @returns the charts of a drawing, in their order */
export const chartFrames = (drawing: XmlElement, sheet: Sheet): readonly ChartFrame[] =>
  childElements(drawing).flatMap((anchor) => {
    const frame = childElement(anchor, 'graphicFrame');
    const data = childElement(childElement(frame, 'graphic'), 'graphicData');
    const chart = childElement(data, 'chart');
    if (!chart) return [];
    const name = childElement(childElement(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes['name'] ?? '';
    const at = { place: placeOf(sheet, anchor), placement: placementOf(anchor) };
    return [{ anchor, name, pointer: relationshipId(chart), ...at }];
  });

/** @param prefix of the drawing's own names, with its colon */
function cornerXml(
  sheet: Sheet,
  at: { readonly left: number; readonly top: number },
  tag: { readonly name: string; readonly prefix: string },
): string {
  const [column, row] = [lineAt(sheet, at.left, 'column'), lineAt(sheet, at.top, 'row')];
  const part = (name: string, value: number): string =>
    renderXml(`${tag.prefix}${name}`, {}, String(Math.round(value)));
  return renderXml(
    `${tag.prefix}${tag.name}`,
    {},
    part('col', column.line) +
      part('colOff', column.inside * EMU) +
      part('row', row.line) +
      part('rowOff', row.inside * EMU),
  );
}

const placeXml = (sheet: Sheet, { left, top, width, height }: ChartPlace, prefix: string): string =>
  cornerXml(sheet, { left, top }, { name: 'from', prefix }) +
  cornerXml(sheet, { left: left + width, top: top + height }, { name: 'to', prefix });

function frameXml(sheet: Sheet, chart: Chart, ids: { readonly pointer: string; readonly number: number }): string {
  const named = renderXml('xdr:cNvPr', { id: String(ids.number), name: chart.name });
  const data = renderXml(
    'a:graphicData',
    { uri: CHART_NAMESPACE },
    renderXml('c:chart', { 'xmlns:c': CHART_NAMESPACE, 'xmlns:r': OFFICE, 'r:id': ids.pointer }),
  );
  const frame = renderXml(
    'xdr:graphicFrame',
    { macro: '' },
    renderXml('xdr:nvGraphicFramePr', {}, named + '<xdr:cNvGraphicFramePr/>') +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      renderXml('a:graphic', {}, data),
  );
  const spaces = { 'xmlns:xdr': FRAMES, 'xmlns:a': DRAWING_NAMESPACE };
  return renderXml(
    'xdr:twoCellAnchor',
    { ...spaces, editAs: editAs(chart.placement) },
    placeXml(sheet, chart.place, 'xdr:') + frame + '<xdr:clientData/>',
  );
}

/** The tag of an empty drawing. */
export const EMPTY_DRAWING: XmlElement = {
  name: 'xdr:wsDr',
  attributes: { 'xmlns:xdr': FRAMES, 'xmlns:a': DRAWING_NAMESPACE },
  children: [],
};

/** A frame that was moved or named anew; what it holds stays. */
function movedFrame(sheet: Sheet, frame: ChartFrame, chart: Chart): string {
  const { anchor } = frame;
  const prefix = anchor.name.slice(0, anchor.name.length - localName(anchor.name).length);
  const placed = new Set(['from', 'to', 'pos', 'ext']);
  const kept = childElements(anchor).filter(({ name }) => !placed.has(localName(name)));
  const attributes = { ...anchor.attributes, editAs: editAs(chart.placement) };
  const inner = kept.map((child) => renderTree(renamed(child, chart.name))).join('');
  return renderXml(`${prefix}twoCellAnchor`, attributes, placeXml(sheet, chart.place, prefix) + inner);
}

/** The first name inside a frame is the chart's. */
function renamed(element: XmlElement, name: string): XmlElement {
  if (localName(element.name) === 'cNvPr') return { ...element, attributes: { ...element.attributes, name } };
  const inner = ['graphicFrame', 'nvGraphicFramePr'].includes(localName(element.name));
  return inner
    ? {
        ...element,
        children: element.children.map((child) => (typeof child === 'string' ? child : renamed(child, name))),
      }
    : element;
}

/** What becomes of the frames of a drawing. */
export interface FrameChange {
  readonly sheet: Sheet;
  /** The charts of the frames that the drawing had, in order; `undefined` for those that were deleted. */
  readonly kept: readonly { readonly frame: ChartFrame; readonly before: Chart; readonly after: Chart | undefined }[];
  readonly added: readonly { readonly chart: Chart; readonly pointer: string }[];
}

const sameFrame = (before: Chart, after: Chart): boolean => before.place === after.place && before.name === after.name;

/** @returns the text of the drawing part, or `""` when nothing is left in it */
export function writeDrawing(drawing: XmlElement, { sheet, kept, added }: FrameChange): string {
  const old = childElements(drawing).flatMap((anchor) => {
    const change = kept.find(({ frame }) => frame.anchor === anchor);
    if (!change) return [renderTree(anchor)];
    const { before, after, frame } = change;
    if (!after) return [];
    return [sameFrame(before, after) ? renderTree(anchor) : movedFrame(sheet, frame, after)];
  });
  const numbers = [...old.join('').matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => Number(id));
  const next = Math.max(1, ...numbers) + 1;
  const fresh = added.map(({ chart, pointer }, i) => frameXml(sheet, chart, { pointer, number: next + i }));
  const inner = [...old, ...fresh].join('');
  return inner === '' ? '' : XML_HEAD + renderXml(drawing.name, drawing.attributes, inner);
}
