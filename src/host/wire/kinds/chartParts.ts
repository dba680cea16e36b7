/** Titles, legends and axes of charts, as the wire sees them. */
import type { Chart, ChartAxis } from '../../document/chart';
import { changeChart, chartOf } from '../../document/charts';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import { booleanArgument, textArgument, wordArgument } from '../arguments';
import type { Members, Reached } from '../members';
import type { TargetOf } from '../target';

type At = { readonly sheetId: string; readonly chartId: string };

/** A chart that was not read in full says nothing about its parts. */
export function readable(document: Document, target: At): Chart {
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

/** Numbers that Excel finds by itself until they are given; `""` gives them back to Excel. */
const scale =
  (field: 'minimum' | 'maximum' | 'majorUnit') =>
  (document: Document, target: OfAxis, value: unknown): Document => {
    const { [field]: _old, ...rest } = chartOf(document, target)[target.axis];
    const legal = value === '' || (typeof value === 'number' && (field !== 'majorUnit' || value > 0));
    if (!legal) return refuse('InvalidArgument', `${JSON.stringify(value)} is no ${field} of an axis.`);
    return changeChart(document, target, { [target.axis]: value === '' ? rest : { ...rest, [field]: value } });
  };

export const chartAxis: Members<TargetOf<'ChartAxis'>> = {
  get: {
    Visible: axisField('visible'),
    NumberFormat: (document, target) => axisField('numberFormat')(document, target) || 'General',
    Minimum: (document, target) => axisField('minimum')(document, target) ?? '',
    Maximum: (document, target) => axisField('maximum')(document, target) ?? '',
    MajorUnit: (document, target) => axisField('majorUnit')(document, target) ?? '',
    ReversePlotOrder: axisField('reversed'),
  },
  set: {
    Visible: (document, target, value) => changeAxis(document, target, { visible: booleanArgument(value) }),
    NumberFormat: (document, target, value) => changeAxis(document, target, { numberFormat: textArgument(value) }),
    Minimum: scale('minimum'),
    Maximum: scale('maximum'),
    MajorUnit: scale('majorUnit'),
    ReversePlotOrder: (document, target, value) => changeAxis(document, target, { reversed: booleanArgument(value) }),
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
