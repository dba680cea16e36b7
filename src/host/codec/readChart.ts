/** Reads a chart part; a chart that says more than its value can hold is known by its name, kind and place only. */
import type { ChartAxis, ChartLook, ChartSeries } from '../document/chart';
import { CHART_WORDS, LEGEND_PLACES } from './chartWords';
import { shownFormula } from './spelling';
import { usualGap, writeChart } from './writeChart';
import { childElement, childElements, elementText, parseXml, unescapeControls, xmlFlag, type XmlElement } from './xml';

const NO_AXIS: ChartAxis = {
  title: '',
  titleVisible: false,
  visible: true,
  gridlines: false,
  numberFormat: '',
  reversed: false,
};
const UNKNOWN: ChartLook = {
  type: '',
  title: '',
  titleVisible: false,
  legendVisible: false,
  legendPosition: 'Bottom',
  categoryAxis: NO_AXIS,
  valueAxis: NO_AXIS,
  series: [],
  isOurs: false,
};

const val = (element: XmlElement | undefined, name: string): string | undefined =>
  childElement(element, name)?.attributes['val'];
const words = (element: XmlElement): string => unescapeControls(elementText(element));

function titleText(title: XmlElement | undefined): string {
  const rich = childElement(childElement(title, 'tx'), 'rich');
  return childElements(rich, 'p').map(words).join('\n');
}

function titleSize(title: XmlElement | undefined): number | undefined {
  const paragraph = childElement(childElement(childElement(title, 'tx'), 'rich'), 'p');
  const size = childElement(childElement(paragraph, 'pPr'), 'defRPr')?.attributes['sz'];
  return size === undefined ? undefined : Number(size) / 100;
}

function axis(element: XmlElement | undefined): ChartAxis {
  const title = childElement(element, 'title');
  const scaling = childElement(element, 'scaling');
  const [maximum, minimum, step] = [val(scaling, 'max'), val(scaling, 'min'), val(element, 'majorUnit')];
  return {
    title: title ? titleText(title) : 'Axis Title',
    titleVisible: title !== undefined,
    visible: !xmlFlag(val(element, 'delete'), false),
    gridlines: childElement(element, 'majorGridlines') !== undefined,
    numberFormat: childElement(element, 'numFmt')?.attributes['formatCode'] ?? '',
    reversed: val(scaling, 'orientation') === 'maxMin',
    ...(step === undefined ? {} : { majorUnit: Number(step) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
  };
}

function formulaOf(element: XmlElement | undefined): string | undefined {
  const holder = childElement(element, 'numRef') ?? childElement(element, 'strRef');
  const formula = childElement(holder, 'f');
  return formula && shownFormula(words(formula));
}

function colorOf(series: XmlElement): string {
  const look = childElement(series, 'spPr');
  const fill = childElement(childElement(look, 'ln'), 'solidFill') ?? childElement(look, 'solidFill');
  const color = val(fill, 'srgbClr');
  return color === undefined ? '' : `#${color.toUpperCase()}`;
}

function oneSeries(element: XmlElement, index: number): ChartSeries {
  const name = childElement(element, 'tx');
  const [nameReference, categories] = [formulaOf(name), formulaOf(childElement(element, 'cat'))];
  const plain = childElement(name, 'v');
  return {
    name: plain ? words(plain) : `Series${index + 1}`,
    ...(nameReference === undefined ? {} : { nameReference }),
    values: formulaOf(childElement(element, 'val')) ?? '{1}',
    ...(categories === undefined ? {} : { categories }),
    color: colorOf(element),
    hasDataLabels: childElement(element, 'dLbls') !== undefined,
  };
}

const PLOTS = ['lineChart', 'barChart'] as const;

function typeOf(plot: XmlElement, element: string): string {
  const [direction, grouping] = [val(plot, 'barDir'), val(plot, 'grouping')];
  const markers =
    element === 'lineChart' &&
    childElements(plot, 'ser').some((series) => val(childElement(series, 'marker'), 'symbol') !== 'none');
  const found = [...CHART_WORDS].find(
    ([, known]) =>
      known.element === element &&
      known.direction === direction &&
      known.grouping === grouping &&
      known.markers === markers,
  );
  return found?.[0] ?? '';
}

/** @param text of the part; what we would write in just the same way is understood in full */
export function readChart(text: string, part: string): ChartLook {
  const chart = childElement(parseXml(text, part), 'chart');
  const area = childElement(chart, 'plotArea');
  const element = PLOTS.find((name) => childElement(area, name) !== undefined);
  const plot = element && childElement(area, element);
  const seriesCount = childElements(area).reduce((sum, each) => sum + childElements(each, 'ser').length, 0);
  if (!plot) return { ...UNKNOWN, seriesCount };
  const title = childElement(chart, 'title');
  const legend = childElement(chart, 'legend');
  const [size, gap] = [titleSize(title), val(plot, 'gapWidth')];
  const read: ChartLook = {
    type: typeOf(plot, element),
    title: title ? titleText(title) : 'Chart Title',
    titleVisible: title !== undefined,
    ...(size === undefined ? {} : { titleSize: size }),
    legendVisible: legend !== undefined,
    legendPosition: LEGEND_PLACES.get(val(legend, 'legendPos') ?? 'r') ?? 'Right',
    categoryAxis: axis(childElement(area, 'catAx')),
    valueAxis: axis(childElement(area, 'valAx')),
    series: childElements(plot, 'ser').map(oneSeries),
    ...(gap === undefined || gap === usualGap(val(plot, 'grouping')) ? {} : { gapWidth: Number(gap) }),
    isOurs: true,
  };
  return writeChart(read) === text ? read : { ...read, isOurs: false, seriesCount };
}
