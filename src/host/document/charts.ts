/** Charts: making one from cells as Excel does, changing it, deleting it. */
import type { Area } from '../../kernel/cells';
import { absoluteAddress, sheetPrefix } from './address';
import { gridCell } from './cellGrid';
import type { Chart, ChartAxis, ChartSeries } from './chart';
import type { Place } from './contents';
import { idFor } from './create';
import { sheetOf, withSheet } from './find';
import type { Document, Sheet } from './model';
import { requireAllowed } from './protection';
import { refuse } from './refusal';

/** The kinds that this workbook draws into files, by Office.js's words. */
export const CHART_TYPES = [
  'Line',
  'LineMarkers',
  'LineStacked',
  'LineMarkersStacked',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
] as const;

const AXIS: ChartAxis = {
  title: 'Axis Title',
  titleVisible: false,
  visible: true,
  gridlines: false,
  numberFormat: '',
  reversed: false,
};

/** @throws Refusal ItemNotFound */
export function chartOf(document: Document, at: { readonly sheetId: string; readonly chartId: string }): Chart {
  const found = sheetOf(document, at.sheetId).charts.find(({ id }) => id === at.chartId);
  return found ?? refuse('ItemNotFound', 'There is no such chart.');
}

const isTextAt = (sheet: Sheet, row: number, column: number): boolean => {
  const cell = gridCell(sheet.cells, row, column);
  return cell === undefined || cell.value === '' || typeof cell.value === 'string';
};

const isBlankAt = (sheet: Sheet, row: number, column: number): boolean =>
  (gridCell(sheet.cells, row, column)?.value ?? '') === '';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** Which edges of the data are names: texts, or anything beside a blank corner. */
function edges(sheet: Sheet, area: Area): { readonly top: boolean; readonly left: boolean } {
  const corner = isBlankAt(sheet, area.row, area.column);
  const top = numbers(area.columns - 1).every((i) => isTextAt(sheet, area.row, area.column + 1 + i));
  const left = numbers(area.rows - 1).every((i) => isTextAt(sheet, area.row + 1 + i, area.column));
  return { top: area.rows > 1 && (top || corner), left: area.columns > 1 && (left || corner) };
}

/** The lines of data across one direction, with where their names and their categories stand. */
function seriesOf(sheet: Sheet, area: Area, byColumns: boolean): readonly ChartSeries[] {
  const { top, left } = edges(sheet, area);
  const [names, categories] = byColumns ? [top, left] : [left, top];
  const reference = (part: Area): string => `${sheetPrefix(sheet.name)}!${absoluteAddress(part)}`;
  const [row, column] = [area.row + (top ? 1 : 0), area.column + (left ? 1 : 0)];
  const body: Area = { row, column, rows: area.row + area.rows - row, columns: area.column + area.columns - column };
  const line = (i: number, from: Area): Area =>
    byColumns ? { ...from, column: body.column + i, columns: 1 } : { ...from, row: body.row + i, rows: 1 };
  const beside: Area = byColumns ? { ...body, column: area.column, columns: 1 } : { ...body, row: area.row, rows: 1 };
  return numbers(byColumns ? body.columns : body.rows).map((i) => ({
    name: `Series${i + 1}`,
    ...(names ? { nameReference: reference(line(i, byColumns ? { ...area, rows: 1 } : { ...area, columns: 1 })) } : {}),
    values: reference(line(i, body)),
    ...(categories ? { categories: reference(beside) } : {}),
    color: '',
    hasDataLabels: false,
  }));
}

function freeName(sheet: Sheet): string {
  const taken = new Set(sheet.charts.map(({ name }) => name.toLowerCase()));
  const number = numbers(sheet.charts.length + 1).find((i) => !taken.has(`chart ${i + 1}`)) ?? sheet.charts.length;
  return `Chart ${number + 1}`;
}

/** @throws Refusal NotImplemented for kinds of charts that are not drawn here */
export function requireDrawn(type: string): string {
  if (CHART_TYPES.some((known) => known === type)) return type;
  return refuse('NotImplemented', `This workbook draws no charts of the kind ${type}.`);
}

/** Excel's own size of a new chart, in points. */
const PLACE = { left: 120, top: 90, width: 360, height: 216 };

/**
 * @param by `Columns` or `Rows` hold the series; `Auto` takes the shorter direction for them
 * @throws Refusal NotImplemented for kinds of charts that are not drawn here
 */
export function addChart(
  document: Document,
  source: Place,
  how: { readonly sheetId: string; readonly type: string; readonly by: 'Auto' | 'Columns' | 'Rows' },
): { readonly document: Document; readonly id: string } {
  const sheet = sheetOf(document, how.sheetId);
  requireAllowed(sheet, 'allowEditObjects');
  requireDrawn(how.type);
  const byColumns = how.by === 'Columns' || (how.by === 'Auto' && source.area.rows >= source.area.columns);
  const series = seriesOf(sheetOf(document, source.sheetId), source.area, byColumns);
  const id = idFor(document);
  const chart: Chart = {
    id,
    name: freeName(sheet),
    type: how.type,
    title: 'Chart Title',
    titleVisible: true,
    legendVisible: series.length > 1,
    legendPosition: 'Bottom',
    categoryAxis: AXIS,
    valueAxis: { ...AXIS, gridlines: true },
    series,
    place: PLACE,
    placement: 'TwoCell',
    isOurs: true,
  };
  const added = withSheet({ ...document, nextId: document.nextId + 1 }, sheet.id, (old) => ({
    ...old,
    charts: [...old.charts, chart],
  }));
  return { document: added, id };
}

const FREE = new Set(['name', 'place']);

/** @throws Refusal NotImplemented for more than the name and the place of a chart that was not fully read */
export function changeChart(
  document: Document,
  at: { readonly sheetId: string; readonly chartId: string },
  change: Partial<Chart>,
): Document {
  const sheet = sheetOf(document, at.sheetId);
  requireAllowed(sheet, 'allowEditObjects');
  const old = chartOf(document, at);
  if (!old.isOurs && Object.keys(change).some((field) => !FREE.has(field)))
    refuse(
      'NotImplemented',
      `The chart "${old.name}" came with the file and is carried along; only its name and place can be changed.`,
    );
  return withSheet(document, sheet.id, (before) => ({
    ...before,
    charts: before.charts.map((chart) => (chart === old ? { ...chart, ...change } : chart)),
  }));
}

export function deleteChart(document: Document, at: { readonly sheetId: string; readonly chartId: string }): Document {
  const sheet = sheetOf(document, at.sheetId);
  requireAllowed(sheet, 'allowEditObjects');
  const gone = chartOf(document, at);
  return withSheet(document, sheet.id, (before) => ({
    ...before,
    charts: before.charts.filter((chart) => chart !== gone),
  }));
}
