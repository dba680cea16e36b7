/** Writes a chart as a part of a file: lines, columns and bars, plain or stacked. */
import type { ChartAxis, ChartLook, ChartSeries } from '../document/chart';
import { CHART_NAMESPACE, CHART_WORDS, DRAWING_NAMESPACE, LEGEND_PLACES, type ChartWords } from './chartWords';
import { storedFormula } from './spelling';
import { escapeControls, escapeText, renderXml, XML_HEAD } from './xml';

const value = (name: string, val: string): string => renderXml(`c:${name}`, { val });
const flag = (name: string, on: boolean): string => value(name, on ? '1' : '0');
const text = (name: string, inner: string): string => renderXml(name, {}, escapeText(escapeControls(inner)));

/** Lines of a text are paragraphs. */
function titleXml(words: string, size: number | undefined): string {
  const look = {
    sz: size === undefined ? undefined : String(Math.round(size * 100)),
    b: size === undefined ? undefined : '1',
  };
  const paragraphs = words.split('\n').map((paragraph) => {
    const properties = renderXml('a:pPr', {}, renderXml('a:defRPr', look));
    const run =
      paragraph === ''
        ? ''
        : renderXml('a:r', {}, renderXml('a:rPr', { lang: 'vi-VN', ...look }) + text('a:t', paragraph));
    return renderXml('a:p', {}, properties + run);
  });
  const rich = renderXml('c:rich', {}, '<a:bodyPr/><a:lstStyle/>' + paragraphs.join(''));
  return renderXml('c:title', {}, renderXml('c:tx', {}, rich) + flag('overlay', false));
}

const reference = (kind: 'numRef' | 'strRef', formula: string): string =>
  renderXml(`c:${kind}`, {}, text('c:f', storedFormula(formula)));

/** A series that was given no cells yet holds the number one, as in Excel. */
const LITERAL = '<c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numLit>';

function nameXml({ name, nameReference }: ChartSeries): string {
  const inner = nameReference === undefined ? text('c:v', name) : reference('strRef', nameReference);
  return renderXml('c:tx', {}, inner);
}

function lookXml({ color }: ChartSeries, words: ChartWords): string {
  if (color === '') return '';
  const fill = renderXml('a:solidFill', {}, renderXml('a:srgbClr', { val: color.slice(1) }));
  const inner =
    words.element === 'lineChart' ? renderXml('a:ln', { w: '28575', cap: 'rnd' }, fill + '<a:round/>') : fill;
  return renderXml('c:spPr', {}, inner);
}

const LABELS = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];

function seriesXml(series: ChartSeries, index: number, words: ChartWords): string {
  const isLine = words.element === 'lineChart';
  const marker = isLine && !words.markers ? renderXml('c:marker', {}, value('symbol', 'none')) : '';
  const labels = series.hasDataLabels
    ? renderXml('c:dLbls', {}, LABELS.map((name) => flag(name, name === 'showVal')).join(''))
    : '';
  const categories =
    series.categories === undefined ? '' : renderXml('c:cat', {}, reference('strRef', series.categories));
  const values = series.values.startsWith('{') ? LITERAL : reference('numRef', series.values);
  return renderXml(
    'c:ser',
    {},
    value('idx', String(index)) +
      value('order', String(index)) +
      nameXml(series) +
      lookXml(series, words) +
      (isLine ? marker : flag('invertIfNegative', false)) +
      labels +
      categories +
      renderXml('c:val', {}, values) +
      (isLine ? flag('smooth', false) : ''),
  );
}

/** Numbers by which the plot and its axes find each other. */
const AXES = { category: '111111111', value: '222222222' };

/** Excel's own room between columns, in percent of their width. */
export const usualGap = (grouping: string | undefined): string =>
  grouping === 'clustered' || grouping === 'standard' ? '150' : '100';

function plotXml(chart: ChartLook, words: ChartWords): string {
  const stacked = words.grouping !== 'clustered' && words.grouping !== 'standard';
  const series = chart.series.map((one, i) => seriesXml(one, i, words)).join('');
  const ids = value('axId', AXES.category) + value('axId', AXES.value);
  const head =
    (words.direction === undefined ? '' : value('barDir', words.direction)) +
    value('grouping', words.grouping) +
    flag('varyColors', false);
  const tail =
    words.element === 'lineChart'
      ? flag('marker', true)
      : value('gapWidth', chart.gapWidth === undefined ? usualGap(words.grouping) : String(chart.gapWidth)) +
        (stacked ? value('overlap', '100') : '');
  return renderXml(`c:${words.element}`, {}, head + series + tail + ids);
}

function axisXml(axis: ChartAxis, isCategory: boolean, words: ChartWords): string {
  const flat = words.direction === 'bar';
  const limits =
    value('orientation', axis.reversed ? 'maxMin' : 'minMax') +
    (axis.maximum === undefined ? '' : value('max', String(axis.maximum))) +
    (axis.minimum === undefined ? '' : value('min', String(axis.minimum)));
  const own = isCategory ? AXES.category : AXES.value;
  const other = isCategory ? AXES.value : AXES.category;
  const tail = isCategory
    ? flag('auto', true) + value('lblAlgn', 'ctr') + value('lblOffset', '100') + flag('noMultiLvlLbl', false)
    : value('crossBetween', 'between') +
      (axis.majorUnit === undefined ? '' : value('majorUnit', String(axis.majorUnit)));
  return renderXml(
    isCategory ? 'c:catAx' : 'c:valAx',
    {},
    value('axId', own) +
      renderXml('c:scaling', {}, limits) +
      flag('delete', !axis.visible) +
      value('axPos', isCategory === flat ? 'l' : 'b') +
      (axis.gridlines ? renderXml('c:majorGridlines', {}) : '') +
      (axis.titleVisible ? titleXml(axis.title, undefined) : '') +
      (axis.numberFormat === '' ? '' : renderXml('c:numFmt', { formatCode: axis.numberFormat, sourceLinked: '0' })) +
      value('majorTickMark', 'out') +
      value('minorTickMark', 'none') +
      value('tickLblPos', 'nextTo') +
      value('crossAx', other) +
      value('crosses', 'autoZero') +
      tail,
  );
}

function legendXml({ legendVisible, legendPosition }: ChartLook): string {
  if (!legendVisible) return '';
  const letter = [...LEGEND_PLACES].find(([, word]) => word === legendPosition)?.[0] ?? 'b';
  return renderXml('c:legend', {}, value('legendPos', letter) + flag('overlay', false));
}

/** @returns the text of the part, or `undefined` for a kind of chart that is not drawn here */
export function writeChart(chart: ChartLook): string | undefined {
  const words = CHART_WORDS.get(chart.type);
  if (!words) return undefined;
  const plot =
    '<c:layout/>' +
    plotXml(chart, words) +
    axisXml(chart.categoryAxis, true, words) +
    axisXml(chart.valueAxis, false, words);
  const inner =
    (chart.titleVisible ? titleXml(chart.title, chart.titleSize ?? 14) : '') +
    flag('autoTitleDeleted', !chart.titleVisible) +
    renderXml('c:plotArea', {}, plot) +
    legendXml(chart) +
    flag('plotVisOnly', true) +
    value('dispBlanksAs', 'gap');
  const spaces = { 'xmlns:c': CHART_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE };
  return XML_HEAD + renderXml('c:chartSpace', spaces, flag('roundedCorners', false) + renderXml('c:chart', {}, inner));
}
