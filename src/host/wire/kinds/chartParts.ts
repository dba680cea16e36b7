/** Titles, legends, axes and series of charts, as the wire sees them. */
import type { Chart, ChartAxis, ChartSeries } from '../../document/chart';
import { changeChart, chartOf } from '../../document/charts';
import type { Document } from '../../document/model';
import { placeFormula } from '../../document/names';
import { refuse } from '../../document/refusal';
import { booleanArgument, integerArgument, rangeObject, textArgument, wordArgument } from '../arguments';
import { colorArgument } from '../color';
import type { Members, Reached } from '../members';
import type { TargetOf } from '../target';

type At = { readonly sheetId: string; readonly chartId: string };

/** A chart that was not read in full says nothing about its parts. */
function readable(document: Document, target: At): Chart {
  const chart = chartOf(document, target);
  return chart.isOurs
    ? chart
    : refuse('NotImplemented', `The parts of the chart "${chart.name}" were not read from the file.`);
}

const get =
  <K extends keyof Chart>(field: K) =>
  (document: Document, target: At): Chart[K] =>
    readable(document, target)[field];
const set =
  <K extends keyof Chart>(field: K, parse: (value: unknown) => Chart[K]) =>
  (document: Document, target: At, value: unknown): Document =>
    changeChart(document, target, { [field]: parse(value) });

export const chartTitle: Members<TargetOf<'ChartTitle'>> = {
  get: { Text: get('title'), Visible: get('titleVisible') },
  set: {
    Text: (document, target, value) =>
      changeChart(document, target, { title: textArgument(value), titleVisible: true }),
    Visible: set('titleVisible', booleanArgument),
  },
  reach: { Format: (_document, { sheetId, chartId }) => ({ target: { kind: 'ChartTitleFormat', sheetId, chartId } }) },
};

export const chartTitleFormat: Members<TargetOf<'ChartTitleFormat'>> = {
  reach: { Font: (_document, { sheetId, chartId }) => ({ target: { kind: 'ChartFont', sheetId, chartId } }) },
};

const size = (value: unknown): number =>
  typeof value === 'number' && value >= 1 && value <= 409
    ? value
    : refuse('InvalidArgument', `${JSON.stringify(value)} is not a size of letters.`);

/** The font of a chart's title. */
export const chartFont: Members<TargetOf<'ChartFont'>> = {
  get: { Size: (document, target) => readable(document, target).titleSize ?? 14 },
  set: { Size: (document, target, value) => changeChart(document, target, { titleSize: size(value) }) },
};

export const chartLegend: Members<TargetOf<'ChartLegend'>> = {
  get: { Visible: get('legendVisible'), Position: get('legendPosition') },
  set: {
    Visible: set('legendVisible', booleanArgument),
    Position: set('legendPosition', (value) => wordArgument(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'])),
  },
};

const axis =
  (name: 'categoryAxis' | 'valueAxis') =>
  (_document: Document, { sheetId, chartId }: At): Reached => ({
    target: { kind: 'ChartAxis', sheetId, chartId, axis: name },
  });

export const chartAxes: Members<TargetOf<'ChartAxes'>> = {
  reach: { CategoryAxis: axis('categoryAxis'), ValueAxis: axis('valueAxis') },
};

type OfAxis = TargetOf<'ChartAxis' | 'ChartAxisTitle' | 'ChartGridlines'>;

const axisField =
  <K extends keyof ChartAxis>(field: K) =>
  (document: Document, target: OfAxis): ChartAxis[K] =>
    readable(document, target)[target.axis][field];

const changeAxis = (document: Document, target: OfAxis, change: Partial<ChartAxis>): Document =>
  changeChart(document, target, { [target.axis]: { ...chartOf(document, target)[target.axis], ...change } });

/** `""` gives the limit back to Excel. */
function withLimit(
  document: Document,
  target: OfAxis,
  limit: { readonly minimum?: unknown; readonly maximum?: unknown },
): Document {
  const [[field, value] = ['minimum', '']] = Object.entries(limit);
  const { [field as 'minimum']: _old, ...rest } = chartOf(document, target)[target.axis];
  if (value !== '' && typeof value !== 'number')
    return refuse('InvalidArgument', `${JSON.stringify(value)} is not a limit of an axis.`);
  return changeChart(document, target, { [target.axis]: value === '' ? rest : { ...rest, [field]: value } });
}

export const chartAxis: Members<TargetOf<'ChartAxis'>> = {
  get: {
    Visible: axisField('visible'),
    NumberFormat: (document, target) => axisField('numberFormat')(document, target) || 'General',
    Minimum: (document, target) => axisField('minimum')(document, target) ?? '',
    Maximum: (document, target) => axisField('maximum')(document, target) ?? '',
  },
  set: {
    Visible: (document, target, value) => changeAxis(document, target, { visible: booleanArgument(value) }),
    NumberFormat: (document, target, value) => changeAxis(document, target, { numberFormat: textArgument(value) }),
    Minimum: (document, target, minimum) => withLimit(document, target, { minimum }),
    Maximum: (document, target, maximum) => withLimit(document, target, { maximum }),
  },
  reach: {
    Title: (_document, target) => ({ target: { ...target, kind: 'ChartAxisTitle' } }),
    MajorGridlines: (_document, target) => ({ target: { ...target, kind: 'ChartGridlines' } }),
  },
};

export const chartAxisTitle: Members<TargetOf<'ChartAxisTitle'>> = {
  get: { Text: axisField('title'), Visible: axisField('titleVisible') },
  set: {
    Text: (document, target, value) => changeAxis(document, target, { title: textArgument(value), titleVisible: true }),
    Visible: (document, target, value) => changeAxis(document, target, { titleVisible: booleanArgument(value) }),
  },
};

export const chartGridlines: Members<TargetOf<'ChartGridlines'>> = {
  get: { Visible: axisField('gridlines') },
  set: { Visible: (document, target, value) => changeAxis(document, target, { gridlines: booleanArgument(value) }) },
};

const seriesAt = (sheetId: string, chartId: string, index: number): TargetOf<'ChartSeries'> => ({
  kind: 'ChartSeries',
  sheetId,
  chartId,
  index,
});

const NEW_SERIES: ChartSeries = { name: '', values: '{1}', color: '', hasDataLabels: false };

export const chartSeriesCollection: Members<TargetOf<'ChartSeriesCollection'>> = {
  items: (document, target) =>
    readable(document, target).series.map((_series, index) => seriesAt(target.sheetId, target.chartId, index)),
  get: { Count: (document, target) => readable(document, target).series.length },
  call: { GetCount: (document, target) => ({ value: readable(document, target).series.length }) },
  reach: {
    GetItemAt: (document, target, [index]) => {
      const at = seriesAt(target.sheetId, target.chartId, integerArgument(index));
      series(document, at);
      return { target: at };
    },
    Add: (document, target, [name, index]) => {
      const old = readable(document, target).series;
      const place = integerArgument(index ?? old.length);
      const added = {
        ...NEW_SERIES,
        name: name === null || name === undefined ? `Series${old.length + 1}` : textArgument(name),
      };
      const all = [...old.slice(0, place), added, ...old.slice(place)];
      return {
        document: changeChart(document, target, { series: all }),
        target: seriesAt(target.sheetId, target.chartId, place),
      };
    },
  },
};

type OfSeries = TargetOf<'ChartSeries' | 'ChartSeriesFormat' | 'ChartFill' | 'ChartLineFormat'>;

const series = (document: Document, target: OfSeries): ChartSeries =>
  readable(document, target).series[target.index] ?? refuse('ItemNotFound', 'There is no such series.');

function changeSeries(document: Document, target: OfSeries, change: (old: ChartSeries) => ChartSeries): Document {
  const old = series(document, target);
  const all = chartOf(document, target).series.map((one) => (one === old ? change(old) : one));
  return changeChart(document, target, { series: all });
}

const source =
  (field: 'values' | 'categories') =>
  (document: Document, target: OfSeries, [range]: readonly unknown[]): { readonly document: Document } => {
    const place = rangeObject(range) ?? refuse('InvalidArgument', 'The argument is not a range.');
    const reference = placeFormula(document, place).slice(1);
    return { document: changeSeries(document, target, (old) => ({ ...old, [field]: reference })) };
  };

/** A name that is read from a cell is known here only as its place. */
function seriesName(document: Document, target: OfSeries): string {
  const { name, nameReference } = series(document, target);
  return nameReference === undefined
    ? name
    : refuse('NotImplemented', `The name of the series stands in ${nameReference}.`);
}

export const chartSeries: Members<TargetOf<'ChartSeries'>> = {
  get: {
    Name: seriesName,
    HasDataLabels: (document, target) => series(document, target).hasDataLabels,
  },
  set: {
    Name: (document, target, value) => {
      const name = textArgument(value);
      return changeSeries(document, target, ({ nameReference: _old, ...rest }) =>
        name.startsWith('=') ? { ...rest, nameReference: name.slice(1) } : { ...rest, name },
      );
    },
    HasDataLabels: (document, target, value) => {
      const hasDataLabels = booleanArgument(value);
      return changeSeries(document, target, (old) => ({ ...old, hasDataLabels }));
    },
  },
  call: {
    SetValues: source('values'),
    SetXAxisValues: source('categories'),
    Delete: (document, target) => {
      const gone = series(document, target);
      return {
        document: changeChart(document, target, {
          series: chartOf(document, target).series.filter((one) => one !== gone),
        }),
      };
    },
  },
  reach: { Format: (_document, target) => ({ target: { ...target, kind: 'ChartSeriesFormat' } }) },
};

export const chartSeriesFormat: Members<TargetOf<'ChartSeriesFormat'>> = {
  reach: {
    Fill: (_document, target) => ({ target: { ...target, kind: 'ChartFill' } }),
    Line: (_document, target) => ({ target: { ...target, kind: 'ChartLineFormat' } }),
  },
};

const colored = (document: Document, target: OfSeries, color: string): Document =>
  changeSeries(document, target, (old) => ({ ...old, color }));

export const chartFill: Members<TargetOf<'ChartFill'>> = {
  call: {
    SetSolidColor: (document, target, [value]) => ({ document: colored(document, target, colorArgument(value)) }),
    Clear: (document, target) => ({ document: colored(document, target, '') }),
  },
};

export const chartLineFormat: Members<TargetOf<'ChartLineFormat'>> = {
  get: { Color: (document, target) => series(document, target).color },
  set: { Color: (document, target, value) => colored(document, target, colorArgument(value)) },
};
