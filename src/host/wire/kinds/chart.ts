/** Charts and the collection of a sheet's charts, as the wire sees them. */
import { addChart, changeChart, chartOf, deleteChart, requireDrawn } from '../../document/charts';
import type { Chart } from '../../document/chart';
import { sheetOf } from '../../document/find';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import { placeOf } from '../../document/linePlaces';
import { integerArgument, placeArgument, rangeObject, textArgument, wordArgument } from '../arguments';
import type { Called, Members, Reached } from '../members';
import type { Target, TargetOf } from '../target';

type At = TargetOf<'Chart'>;
type Sheet = TargetOf<'ChartCollection'>;

const charts = (document: Document, target: Sheet): readonly Chart[] => sheetOf(document, target.sheetId).charts;
const pointer = (sheetId: string, chart: Chart | undefined): Target => ({
  kind: 'Chart',
  sheetId,
  chartId: chart?.id ?? refuse('ItemNotFound', 'There is no such chart.'),
});

/** Charts are asked for by name; the client finds them again by id. */
const found = (document: Document, target: Sheet, key: unknown): Chart | undefined => {
  const wanted = textArgument(key).toLowerCase();
  const here = charts(document, target);
  return here.find(({ id }) => id === key) ?? here.find(({ name }) => name.toLowerCase() === wanted);
};

function add(document: Document, target: Sheet, args: readonly unknown[]): Reached {
  const [type, source, seriesBy] = args;
  const place = rangeObject(source) ?? refuse('InvalidArgument', 'The source of a chart is a range.');
  const by = wordArgument(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows']);
  const added = addChart(document, place, { sheetId: target.sheetId, type: textArgument(type), by });
  return { document: added.document, target: { kind: 'Chart', sheetId: target.sheetId, chartId: added.id } };
}

export const chartCollection: Members<Sheet> = {
  item: (document, target, key) => pointer(target.sheetId, found(document, target, key)),
  items: (document, target) => charts(document, target).map((chart) => pointer(target.sheetId, chart)),
  get: { Count: (document, target) => charts(document, target).length },
  call: { GetCount: (document, target) => ({ value: charts(document, target).length }) },
  reach: {
    GetItem: (document, target, [key]) => ({ target: pointer(target.sheetId, found(document, target, key)) }),
    GetItemAt: (document, target, [index]) => ({
      target: pointer(target.sheetId, charts(document, target)[integerArgument(index)]),
    }),
    GetItemOrNullObject: (document, target, [key]) => {
      const chart = found(document, target, key);
      return { target: chart ? pointer(target.sheetId, chart) : null };
    },
    Add: add,
  },
};

const sized =
  (side: keyof Chart['place'], least: number) =>
  (document: Document, target: At, value: unknown): Document => {
    const legal = typeof value === 'number' && value >= least;
    if (!legal) return refuse('InvalidArgument', `${JSON.stringify(value)} is not a size or place in points.`);
    return changeChart(document, target, { place: { ...chartOf(document, target).place, [side]: value } });
  };
const side =
  (name: keyof Chart['place']) =>
  (document: Document, target: At): number =>
    chartOf(document, target).place[name];

/** The chart fills the cells from the first to the last; with one cell only, its size stays. */
function setPosition(document: Document, target: At, [start, end]: readonly unknown[]): Called {
  const first = placeArgument(document, target.sheetId, start);
  const sheet = sheetOf(document, target.sheetId);
  const from = placeOf(sheet, first.area);
  const old = chartOf(document, target).place;
  if (end === null || end === undefined)
    return { document: changeChart(document, target, { place: { ...old, left: from.left, top: from.top } }) };
  const to = placeOf(sheet, placeArgument(document, target.sheetId, end).area);
  const [left, top] = [Math.min(from.left, to.left), Math.min(from.top, to.top)];
  const right = Math.max(from.left + from.width, to.left + to.width);
  const bottom = Math.max(from.top + from.height, to.top + to.height);
  return {
    document: changeChart(document, target, { place: { left, top, width: right - left, height: bottom - top } }),
  };
}

function setData(document: Document, target: At, [source, seriesBy]: readonly unknown[]): Called {
  const place = rangeObject(source) ?? refuse('InvalidArgument', 'The source of a chart is a range.');
  const by = wordArgument(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows']);
  const { type } = chartOf(document, target);
  const fresh = addChart(document, place, { sheetId: target.sheetId, type, by });
  const { series } = chartOf(fresh.document, { sheetId: target.sheetId, chartId: fresh.id });
  return { document: changeChart(document, target, { series }) };
}

const known = (document: Document, target: At): Chart => {
  const chart = chartOf(document, target);
  return chart.type === ''
    ? refuse('NotImplemented', `The kind of the chart "${chart.name}" was not read from the file.`)
    : chart;
};

const pass =
  (kind: 'ChartTitle' | 'ChartLegend' | 'ChartAxes' | 'ChartSeriesCollection') =>
  (_document: Document, { sheetId, chartId }: At): Reached => ({ target: { kind, sheetId, chartId } });

export const chart: Members<At> = {
  identity: (_document, target) => ({ Id: target.chartId }),
  get: {
    Id: (_document, target) => target.chartId,
    Name: (document, target) => chartOf(document, target).name,
    ChartType: (document, target) => known(document, target).type,
    Left: side('left'),
    Top: side('top'),
    Width: side('width'),
    Height: side('height'),
  },
  set: {
    Name: (document, target, value) => changeChart(document, target, { name: textArgument(value) }),
    ChartType: (document, target, value) => changeChart(document, target, { type: requireDrawn(textArgument(value)) }),
    Left: sized('left', 0),
    Top: sized('top', 0),
    Width: sized('width', 1),
    Height: sized('height', 1),
  },
  call: {
    Delete: (document, target) => ({ document: deleteChart(document, target) }),
    SetPosition: setPosition,
    SetData: setData,
  },
  reach: {
    Worksheet: (_document, { sheetId }) => ({ target: { kind: 'Worksheet', sheetId } }),
    Title: pass('ChartTitle'),
    Legend: pass('ChartLegend'),
    Axes: pass('ChartAxes'),
    Series: pass('ChartSeriesCollection'),
  },
};
