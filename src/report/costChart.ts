/** The chart below a cost summary: money by year, stacked by what it is for. */
import type { SheetChart } from '../kernel';
import type { OptionPlan } from '../plan';
import { range, type Layout } from './layout';
import { optionLabel, type Context } from './naming';
import { gap, type Row } from './page';

const CHART_LINES = 20;
const chartLine = (line: number): string => `chart line ${line}`;

/** Free lines under the chart, so that it hides nothing; it is not printed with the form that is signed. */
export const costChartRows = ({ years }: OptionPlan): readonly Row[] =>
  years.length === 0 ? [] : Array.from({ length: CHART_LINES }, (_, line) => gap(chartLine(line + 1)));

/** @param amounts the columns of the years, and last that of undated money. */
export function costChart(
  at: Layout,
  { plan, amounts }: { readonly plan: OptionPlan; readonly amounts: readonly string[] },
  context: Context,
): readonly SheetChart[] {
  const { words } = context;
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (plan.years.length === 0 || first === undefined || last === undefined) return [];
  const valuesOf = (row: string) => range(at, [row, row], [first, last]).area;
  return [
    {
      name: `KC_BieuDo_KinhPhi_${plan.option.code}`,
      kind: 'ColumnStacked',
      title: words.costChartTitle(optionLabel(plan.option, context)),
      categoryTitle: words.year,
      valueTitle: words.millionDong,
      categories: valuesOf('headings'),
      series: [
        { name: words.maintenanceShort, values: valuesOf('maintenance') },
        { name: words.trainingShort, values: valuesOf('training') },
        { name: words.conferences, values: valuesOf('conference') },
      ],
      over: range(at, [chartLine(2), chartLine(CHART_LINES)], ['item', last]).area,
    },
  ];
}
