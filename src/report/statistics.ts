/** The statistics that the plan's second part and the choice between options rest on, table below table. */
import type { SheetChart } from '../kernel';
import { facilitiesTable, projectsTable } from './background';
import { centred } from './contents';
import { range, type Layout } from './layout';
import type { Context } from './naming';
import type { OptionSections } from './optionSections';
import { banner, gap, sectionOf, type Row, type Section } from './page';
import { fairnessTables } from './sharing';
import { nearMissTables } from './nearMisses';
import { loadTable, peopleTable } from './spread';
import { bodyOf, LABEL, linesOf, tableColumns, tableRows, type Table } from './tables';
import { STATUS_ROW } from './structure';

const CHART_LINES = 15;
const chartLine = (line: number): string => `chart line ${line}`;
const VALUE_WIDTH = 18;

/** Tables of more lines are printed a little smaller, by wider columns, so that one page holds each of them. */
const LONG = 26;
const LEAST_OF_LONG = 172;

/** Builds `Thống kê`. */
export function statisticsSection(
  { options, bands }: { readonly options: readonly OptionSections[]; readonly bands: Section | undefined },
  context: Context,
): Section {
  const { words, model } = context;
  const people = peopleTable(options, context);
  const others = [
    facilitiesTable(model, context),
    projectsTable(model, context),
    ...options.map((option) => loadTable(option, context)),
    ...options.flatMap((option) => fairnessTables(option, context)),
    ...options.flatMap((option) => (bands === undefined ? [] : nearMissTables(option, bands, context))),
  ].filter(({ lines }) => lines.length > 0);
  const { printed, steps } = tableColumns([people, ...others], VALUE_WIDTH);
  const lastColumn = printed.at(-1)?.id ?? LABEL;
  const longest = Math.max(...[people, ...others].map(({ lines }) => lines.length));
  return sectionOf(
    {
      block: 'KC_BLK_TK',
      tab: words.statisticsTab,
      columns: [...printed, ...steps],
      printedAcross: lastColumn,
      least: longest > LONG ? LEAST_OF_LONG : 0,
      rows: [
        banner('title', centred(words.statisticsTitle.toUpperCase(), 'title')),
        STATUS_ROW,
        // Before all tables, so that the chart never lies across two pages.
        ...Array.from({ length: CHART_LINES }, (_, line): Row => gap(chartLine(line + 1))),
        ...tableRows([people, ...others]),
      ],
      frozen: { row: 'title', column: LABEL },
      charts: (at) => chartOf(at, { people, lastColumn }, context),
    },
    context,
  );
}

function chartOf(
  at: Layout,
  { people, lastColumn }: { readonly people: Table; readonly lastColumn: string },
  { words }: Context,
): readonly SheetChart[] {
  const { headings } = people;
  const body = bodyOf(people);
  if (body === undefined || headings.length === 0) return [];
  const values = linesOf(at, people, { lines: body, column: 0 }).area;
  const labels = { ...values, column: at.columns.get(LABEL) ?? 0 };
  return [
    {
      name: 'KC_BieuDo_SoNguoi',
      kind: 'ColumnClustered',
      title: words.peopleTitle,
      categoryTitle: words.place,
      valueTitle: words.people,
      categories: labels,
      series: headings.map((heading, index) => ({
        name: typeof heading === 'string' ? heading : '',
        values: { ...values, column: values.column + index },
      })),
      over: range(at, [chartLine(2), chartLine(CHART_LINES - 1)], [LABEL, lastColumn]).area,
    },
  ];
}
