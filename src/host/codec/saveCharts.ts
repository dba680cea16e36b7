/** Saves the charts of a sheet: their parts, their frames in the sheet's drawing, and the sheet's pointer to it. */
import type { Chart } from '../document/chart';
import type { Sheet } from '../document/model';
import { chartFrames, EMPTY_DRAWING, writeDrawing, type ChartFrame, type FrameChange } from './drawing';
import type { PartEditor } from './partEditor';
import type { Parts } from './parts';
import { partText } from './parts';
import { readChart } from './readChart';
import { relationshipsOf } from './relationships';
import { joinSheet, splitSheet, withSection } from './sheetSections';
import { writeChart } from './writeChart';
import { parseXml, renderXml } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

const drawingOf = (parts: Parts, sheetPart: string): string | undefined =>
  relationshipsOf(parts, sheetPart).find(({ type, target }) => type === 'drawing' && parts.has(target))?.target;

/** @param id gives each chart the id by which the client finds it again */
export function readCharts(
  parts: Parts,
  sheetPart: string,
  read: { readonly sheet: Sheet; readonly id: (index: number) => string },
): readonly Chart[] {
  const drawing = drawingOf(parts, sheetPart);
  if (drawing === undefined) return [];
  const pointers = relationshipsOf(parts, drawing);
  return chartFrames(parseXml(partText(parts, drawing), drawing), read.sheet).map((frame, i) => {
    const part = pointers.find(({ id }) => id === frame.pointer)?.target ?? '';
    const { name, place, placement } = frame;
    return { ...readChart(partText(parts, part), part), id: read.id(i), name, place, placement };
  });
}

/** Where the charts of one sheet are saved. */
interface Charts {
  readonly editor: PartEditor;
  readonly sheetPart: string;
  readonly before: Sheet;
  readonly after: Sheet;
}

function addChartPart({ editor }: Charts, drawing: string, chart: Chart): string {
  const text = writeChart(chart) ?? '';
  return editor.addPart(drawing, 'chart', { name: editor.freeName('xl/charts/chart'), text, contentType: CHART_TYPE });
}

/** Changed words and data of a chart that we understand in full. */
function rewriteChart({ editor }: Charts, drawing: string, change: FrameChange['kept'][number]): void {
  const { frame, before, after } = change;
  const part = editor.relationships(drawing).find(({ id }) => id === frame.pointer)?.target;
  if (part === undefined) return;
  if (!after) editor.removeTree(drawing, part);
  else if (after.isOurs && writeChart(after) !== writeChart(before)) editor.write(part, writeChart(after) ?? '');
}

/** A new drawing part, to which the sheet points. */
function newDrawing({ editor, sheetPart }: Charts): string {
  const name = editor.freeName('xl/drawings/drawing');
  const pointer = editor.addPart(sheetPart, 'drawing', { name, text: '', contentType: DRAWING_TYPE });
  const xml = renderXml('drawing', { 'xmlns:r': OFFICE, 'r:id': pointer });
  editor.write(sheetPart, joinSheet(withSection(splitSheet(editor.text(sheetPart)), 'drawing', xml)));
  return name;
}

function removeDrawing({ editor, sheetPart }: Charts, drawing: string): void {
  editor.removePart(sheetPart, drawing);
  editor.write(sheetPart, joinSheet(withSection(splitSheet(editor.text(sheetPart)), 'drawing', '')));
}

/** The frames that the drawing had and the charts that they held before; both are in the same order. */
const keptFrames = (frames: readonly ChartFrame[], { before, after }: Charts): FrameChange['kept'] =>
  frames.flatMap((frame, i) => {
    const chart = before.charts[i];
    return chart ? [{ frame, before: chart, after: after.charts.find(({ id }) => id === chart.id) }] : [];
  });

/** Writes what changed among a sheet's charts, and nothing when nothing did. */
export function saveCharts(charts: Charts): void {
  const { editor, sheetPart, before, after } = charts;
  if (before.charts === after.charts) return;
  const old = drawingOf(editor.result(), sheetPart);
  const drawing = old ?? newDrawing(charts);
  const tree = old === undefined ? EMPTY_DRAWING : editor.tree(drawing);
  const kept = keptFrames(chartFrames(tree, before), charts);
  const known = new Set(before.charts.map(({ id }) => id));
  const fresh = after.charts.filter(({ id }) => !known.has(id));
  const added = fresh.map((chart) => ({ chart, pointer: addChartPart(charts, drawing, chart) }));
  const xml = writeDrawing(tree, { sheet: after, kept, added });
  for (const change of kept) rewriteChart(charts, drawing, change);
  if (xml === '') removeDrawing(charts, drawing);
  else editor.write(drawing, xml);
}
