/** How Office.js's kinds of charts are said in a file. */

/** The words that make up one kind. */
export interface ChartWords {
  readonly element: 'lineChart' | 'barChart';
  readonly direction: 'col' | 'bar' | undefined;
  readonly grouping: string;
  readonly markers: boolean;
}

const line = (grouping: string, markers: boolean): ChartWords => ({
  element: 'lineChart',
  direction: undefined,
  grouping,
  markers,
});
const bar = (direction: 'col' | 'bar', grouping: string): ChartWords => ({
  element: 'barChart',
  direction,
  grouping,
  markers: false,
});

export const CHART_WORDS: ReadonlyMap<string, ChartWords> = new Map([
  ['Line', line('standard', false)],
  ['LineMarkers', line('standard', true)],
  ['LineStacked', line('stacked', false)],
  ['LineMarkersStacked', line('stacked', true)],
  ['ColumnClustered', bar('col', 'clustered')],
  ['ColumnStacked', bar('col', 'stacked')],
  ['ColumnStacked100', bar('col', 'percentStacked')],
  ['BarClustered', bar('bar', 'clustered')],
  ['BarStacked', bar('bar', 'stacked')],
  ['BarStacked100', bar('bar', 'percentStacked')],
]);

/** A file's letters for places of the legend, and Office.js's words. */
export const LEGEND_PLACES: ReadonlyMap<string, string> = new Map([
  ['t', 'Top'],
  ['b', 'Bottom'],
  ['l', 'Left'],
  ['r', 'Right'],
  ['tr', 'Corner'],
]);

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
