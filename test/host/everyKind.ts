/** One object of every kind that the workbook answers, reached through Microsoft's client as an add-in would. */
import type { KindName } from '../../src/host/wire/target';
import { onSheet } from './connected';

type Reach = (workbook: Excel.Workbook, context: Excel.RequestContext) => OfficeExtension.ClientObject;

const sheet = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem('Sheet1');
const range = (workbook: Excel.Workbook): Excel.Range => sheet(workbook).getRange('A1:C4');
const chart = (workbook: Excel.Workbook): Excel.Chart => sheet(workbook).charts.getItemAt(0);
const custom = (workbook: Excel.Workbook): Excel.ConditionalFormat =>
  sheet(workbook).getRange('F1').conditionalFormats.getItemAt(0);
const compared = (workbook: Excel.Workbook): Excel.ConditionalFormat =>
  sheet(workbook).getRange('G1').conditionalFormats.getItemAt(0);

/** Kinds that stand for services of the client and not for objects of `Excel`. */
export type ServiceKind = Extract<KindName, `Microsoft.${string}`> | 'CustomFunctionsContainer';

export const EVERY_KIND: Readonly<Record<Exclude<KindName, ServiceKind>, Reach>> = {
  Workbook: (workbook) => workbook,
  Application: ({ application }) => application,
  WorkbookProtection: ({ protection }) => protection,
  ShapeCollection: (workbook) => sheet(workbook).shapes,
  PivotTableCollection: (workbook) => sheet(workbook).pivotTables,
  Runtime: (_workbook, context) => context.runtime,
  CultureInfo: ({ application }) => application.cultureInfo,
  NumberFormatInfo: ({ application }) => application.cultureInfo.numberFormat,
  DocumentProperties: ({ properties }) => properties,
  SettingCollection: ({ settings }) => settings,
  Setting: ({ settings }) => settings.getItem('kc'),
  CustomXmlPartCollection: ({ customXmlParts }) => customXmlParts,
  CustomXmlPartScopedCollection: ({ customXmlParts }) => customXmlParts.getByNamespace('urn:kc'),
  CustomXmlPart: ({ customXmlParts }) => customXmlParts.getByNamespace('urn:kc').getOnlyItem(),
  StyleCollection: ({ styles }) => styles,
  Style: ({ styles }) => styles.getItem('KC'),
  StyleFont: ({ styles }) => styles.getItem('KC').font,
  StyleFill: ({ styles }) => styles.getItem('KC').fill,
  StyleBorderCollection: ({ styles }) => styles.getItem('KC').borders,
  StyleBorder: ({ styles }) => styles.getItem('KC').borders.getItem('EdgeTop'),
  WorksheetCollection: ({ worksheets }) => worksheets,
  Worksheet: sheet,
  WorksheetProtection: (workbook) => sheet(workbook).protection,
  WorksheetFreezePanes: (workbook) => sheet(workbook).freezePanes,
  PageLayout: (workbook) => sheet(workbook).pageLayout,
  PageBreakCollection: (workbook) => sheet(workbook).horizontalPageBreaks,
  PageBreak: (workbook) => sheet(workbook).horizontalPageBreaks.add('A9'),
  HeaderFooterGroup: (workbook) => sheet(workbook).pageLayout.headersFooters,
  HeaderFooter: (workbook) => sheet(workbook).pageLayout.headersFooters.defaultForAllPages,
  NamedItemCollection: ({ names }) => names,
  NamedItem: (workbook) => sheet(workbook).names.getItem('KC_TEN'),
  TableCollection: ({ tables }) => tables,
  Table: ({ tables }) => tables.getItem('KC_In'),
  AutoFilter: (workbook) => sheet(workbook).autoFilter,
  Range: range,
  RangeAreas: (workbook) => sheet(workbook).getRange('J1:K9').getMergedAreasOrNullObject(),
  RangeFormat: (workbook) => range(workbook).format,
  RangeFill: (workbook) => range(workbook).format.fill,
  RangeFont: (workbook) => range(workbook).format.font,
  RangeBorderCollection: (workbook) => range(workbook).format.borders,
  RangeBorder: (workbook) => range(workbook).format.borders.getItem('EdgeTop'),
  FormatProtection: (workbook) => range(workbook).format.protection,
  DataValidation: (workbook) => range(workbook).dataValidation,
  ConditionalFormatCollection: (workbook) => sheet(workbook).getRange('F1').conditionalFormats,
  ConditionalFormat: custom,
  CustomConditionalFormat: (workbook) => custom(workbook).custom,
  CellValueConditionalFormat: (workbook) => compared(workbook).cellValue,
  ConditionalFormatRule: (workbook) => custom(workbook).custom.rule,
  ConditionalRangeFormat: (workbook) => custom(workbook).custom.format,
  ConditionalRangeFont: (workbook) => custom(workbook).custom.format.font,
  ConditionalRangeFill: (workbook) => custom(workbook).custom.format.fill,
  ChartCollection: (workbook) => sheet(workbook).charts,
  Chart: chart,
  ChartTitle: (workbook) => chart(workbook).title,
  ChartTitleFormat: (workbook) => chart(workbook).title.format,
  ChartFont: (workbook) => chart(workbook).title.format.font,
  ChartLegend: (workbook) => chart(workbook).legend,
  ChartAxes: (workbook) => chart(workbook).axes,
  ChartAxis: (workbook) => chart(workbook).axes.valueAxis,
  ChartAxisTitle: (workbook) => chart(workbook).axes.valueAxis.title,
  ChartGridlines: (workbook) => chart(workbook).axes.valueAxis.majorGridlines,
  ChartSeriesCollection: (workbook) => chart(workbook).series,
  ChartSeries: (workbook) => chart(workbook).series.getItemAt(0),
  ChartSeriesFormat: (workbook) => chart(workbook).series.getItemAt(0).format,
  ChartFill: (workbook) => chart(workbook).series.getItemAt(0).format.fill,
  ChartLineFormat: (workbook) => chart(workbook).series.getItemAt(0).format.line,
  CommentCollection: ({ comments }) => comments,
  Comment: ({ comments }) => comments.getItemAt(0),
  CommentReplyCollection: ({ comments }) => comments.getItemAt(0).replies,
  CommentReply: ({ comments }) => comments.getItemAt(0).replies.getItemAt(0),
};

/** Puts one of everything into the connected workbook. */
export const oneOfEverything = (): Promise<void> =>
  onSheet((first, { workbook }) => {
    first.getRange('A1:C4').values = [
      ['Tên', 'Một', 'Hai'],
      ['a', 1, 2],
      ['b', 3, 4],
      ['c', 5, 6],
    ];
    first.getRange('J1:K1').merge();
    first.tables.add('A1:C4', true).name = 'KC_In';
    workbook.names.add('KC_TEN', first.getRange('A1'));
    first.names.add('KC_TEN', first.getRange('A2'));
    workbook.settings.add('kc', 1);
    workbook.customXmlParts.add('<kc xmlns="urn:kc"/>');
    workbook.styles.add('KC');
    workbook.comments.add('Sheet1!E1', 'xem').replies.add('rồi');
    first.charts.add('Line', first.getRange('A1:C4')).series.getItemAt(0).name = 'Một';
    const custom = first.getRange('F1').conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=TRUE';
    first.getRange('G1').conditionalFormats.add('CellValue').cellValue.rule = { formula1: '=0', operator: 'LessThan' };
  });
