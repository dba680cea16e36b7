/** Steps that draw a block's native charts: added once, later kept where and as big as the user made them. */
import { areaAddress, type CellRef } from '../../kernel/cells';
import type { Sheet, SheetChart } from '../../kernel/sheet';
import { blockRange } from './fill';
import { BYTES_A_RANGE, type Step } from './step';

/** Series of each chart of a worksheet, by the chart's lower-case name. */
export type StandingCharts = ReadonlyMap<string, number>;

/** The colours of the looks, so that a chart and its table are one picture. */
const COLORS = ['#1F3864', '#2E9E8F', '#FFC000', '#7F7F7F', '#C55A11', '#5B9BD5'] as const;
const TITLE_POINTS = 13;
/** Millions, without rounding what the cells hold. */
const AXIS_FORMATS = { ColumnStacked: '#,##0,,', ColumnClustered: '#,##0' } as const;

function added(context: Excel.RequestContext, origin: CellRef, chart: SheetChart): Excel.Chart {
  const { kind, name, series, categories, over } = chart;
  const source = blockRange(context, origin, series[0]?.values ?? categories);
  const { charts } = context.workbook.worksheets.getItem(origin.sheet);
  const drawn = charts.add(kind, source, categories.rows === 1 ? 'Rows' : 'Columns');
  drawn.name = name;
  drawn.setPosition(
    areaAddress({ row: origin.row + over.row, column: origin.column + over.column, rows: 1, columns: 1 }),
    areaAddress({
      row: origin.row + over.row + over.rows - 1,
      column: origin.column + over.column + over.columns - 1,
      rows: 1,
      columns: 1,
    }),
  );
  return drawn;
}

/** @param standing how many series the chart has now. */
function putSeries(
  context: Excel.RequestContext,
  drawn: Excel.Chart,
  { origin, chart, standing }: { readonly origin: CellRef; readonly chart: SheetChart; readonly standing: number },
): void {
  const names = blockRange(context, origin, chart.categories);
  // From the last, so that the numbers of those before stay what they are.
  for (let index = standing - 1; index >= chart.series.length; index -= 1) drawn.series.getItemAt(index).delete();
  chart.series.forEach(({ name, values }, index) => {
    const series = index < standing ? drawn.series.getItemAt(index) : drawn.series.add(name);
    series.name = name;
    series.setValues(blockRange(context, origin, values));
    series.setXAxisValues(names);
    series.format.fill.setSolidColor(COLORS[index % COLORS.length] ?? COLORS[0]);
  });
}

function chartStep(origin: CellRef, chart: SheetChart, standing: number | undefined): Step {
  const put = (context: Excel.RequestContext): void => {
    const { charts } = context.workbook.worksheets.getItem(origin.sheet);
    const drawn = standing === undefined ? added(context, origin, chart) : charts.getItem(chart.name);
    putSeries(context, drawn, { origin, chart, standing: standing ?? 1 });
    drawn.title.text = chart.title;
    drawn.title.format.font.size = TITLE_POINTS;
    drawn.legend.visible = chart.series.length > 1;
    drawn.legend.position = 'Bottom';
    const { categoryAxis, valueAxis } = drawn.axes;
    categoryAxis.title.text = chart.categoryTitle;
    valueAxis.title.text = chart.valueTitle;
    valueAxis.numberFormat = AXIS_FORMATS[chart.kind];
  };
  return { bytes: (8 + 5 * chart.series.length) * BYTES_A_RANGE, put };
}

/** Takes away charts of ours that the report does not have any more. */
export const chartRemovalSteps = (tab: string, gone: readonly string[]): Step[] =>
  gone.map((name) => ({
    bytes: BYTES_A_RANGE,
    put: ({ workbook }) => {
      workbook.worksheets.getItem(tab).charts.getItem(name).delete();
    },
  }));

/** Which of the standing charts are ours and no longer wanted. */
export const goneCharts = (
  standing: StandingCharts,
  own: ReadonlySet<string>,
  { charts = [] }: Pick<Sheet, 'charts'>,
): string[] => {
  const wanted = new Set(charts.map(({ name }) => name.toLowerCase()));
  return [...standing.keys()].filter((name) => own.has(name) && !wanted.has(name));
};

/** Charts are ours by their names; every other chart of the worksheet is the user's. */
export const chartSteps = (origin: CellRef, { charts = [] }: Sheet, standing: StandingCharts): Step[] =>
  charts.map((chart) => chartStep(origin, chart, standing.get(chart.name.toLowerCase())));
