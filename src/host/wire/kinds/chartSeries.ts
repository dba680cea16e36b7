/** The series of charts, as the wire sees them. */
import { parseAddress } from '../../document/address';
import type { ChartSeries } from '../../document/chart';
import { changeChart, chartOf } from '../../document/charts';
import { cellValue } from '../../document/contents';
import { findSheet } from '../../document/find';
import type { Document } from '../../document/model';
import { placeFormula } from '../../document/names';
import { refuse } from '../../document/refusal';
import { booleanArgument, integerArgument, rangeObject, textArgument } from '../arguments';
import { colorArgument } from '../color';
import type { Members } from '../members';
import type { TargetOf } from '../target';
import { readable } from './chartParts';
import { between } from './format';

const seriesAt = (sheetId: string, chartId: string, index: number): TargetOf<'ChartSeries'> => ({
  kind: 'ChartSeries',
  sheetId,
  chartId,
  index,
});

const NEW_SERIES: ChartSeries = { name: '', values: '{1}', color: '', hasDataLabels: false };

/** The one thing that is known of the series of any chart. */
const countOf = (document: Document, target: { readonly sheetId: string; readonly chartId: string }): number =>
  chartOf(document, target).seriesCount ?? readable(document, target).series.length;

export const chartSeriesCollection: Members<TargetOf<'ChartSeriesCollection'>> = {
  items: (document, target) =>
    readable(document, target).series.map((_series, index) => seriesAt(target.sheetId, target.chartId, index)),
  get: { Count: countOf },
  call: { GetCount: (document, target) => ({ value: countOf(document, target) }) },
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

/** A name may stand in a cell. */
function seriesName(document: Document, target: OfSeries): string {
  const { name, nameReference } = series(document, target);
  if (nameReference === undefined) return name;
  const address = parseAddress(nameReference);
  const sheet = address?.sheet === undefined ? undefined : findSheet(document, address.sheet);
  if (!address || !sheet || address.area.rows * address.area.columns !== 1)
    return refuse('NotImplemented', `The name of the series stands in ${nameReference}.`);
  return String(cellValue(document, sheet, address.area));
}

export const chartSeries: Members<TargetOf<'ChartSeries'>> = {
  get: {
    Name: seriesName,
    HasDataLabels: (document, target) => series(document, target).hasDataLabels,
    GapWidth: (document, target) => {
      const { gapWidth, type } = readable(document, target);
      return gapWidth ?? (/Stacked/.test(type) ? 100 : 150);
    },
  },
  set: {
    /** All columns of a chart share it. */
    GapWidth: (document, target, value) => changeChart(document, target, { gapWidth: between(0, 500)(value) }),
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
