/** What a path of a request can stand for: plain pointers into the document, never copies of it. */
import type { Area } from '../../kernel/cells';

/** The fields of each group of kinds. Kinds are named as the classes of Office.js; those of one class in two places differ. */
interface Fields {
  readonly workbook: object;
  readonly sheet: { readonly sheetId: string };
  readonly range: { readonly sheetId: string; readonly area: Area };
  readonly areas: { readonly sheetId: string; readonly areas: readonly Area[] };
  readonly border: { readonly sheetId: string; readonly area: Area; readonly edge: string };
  /** Without a sheet: all of the workbook. */
  readonly ofSheetOrAll: { readonly sheetId?: string };
  readonly table: { readonly tableId: string };
  /** Without a table: the worksheet's own. */
  readonly filter: { readonly sheetId: string; readonly tableId?: string };
  readonly named: { readonly name: string };
  /** Without a sheet: a name of the workbook. */
  readonly definedName: { readonly name: string; readonly sheetId?: string };
  readonly styleEdge: { readonly name: string; readonly edge: string };
  readonly conditional: { readonly sheetId: string; readonly id: string };
  readonly pageBreak: { readonly sheetId: string; readonly row: number };
  readonly chart: { readonly sheetId: string; readonly chartId: string };
  readonly axis: { readonly sheetId: string; readonly chartId: string; readonly axis: 'categoryAxis' | 'valueAxis' };
  readonly series: { readonly sheetId: string; readonly chartId: string; readonly index: number };
  readonly comment: { readonly sheetId: string; readonly commentId: string };
  readonly reply: { readonly sheetId: string; readonly commentId: string; readonly replyId: string };
}

/** Every kind, with the group whose fields it has. */
interface Kinds {
  readonly Workbook: 'workbook';
  readonly Application: 'workbook';
  readonly WorkbookProtection: 'workbook';
  readonly Runtime: 'workbook';
  readonly CultureInfo: 'workbook';
  readonly NumberFormatInfo: 'workbook';
  readonly DocumentProperties: 'workbook';
  readonly SettingCollection: 'workbook';
  readonly CustomXmlPartCollection: 'workbook';
  readonly StyleCollection: 'workbook';
  readonly WorksheetCollection: 'workbook';
  readonly CustomFunctionsContainer: 'workbook';
  readonly 'Microsoft.ExcelServices.CustomFunctions': 'workbook';
  readonly 'Microsoft.AppRuntime.AppRuntimeService': 'workbook';
  readonly 'Microsoft.DynamicRibbon.DynamicRibbon': 'workbook';
  readonly Setting: 'named';
  readonly CustomXmlPart: 'named';
  readonly CustomXmlPartScopedCollection: 'named';
  readonly Style: 'named';
  readonly StyleFont: 'named';
  readonly StyleFill: 'named';
  readonly StyleBorderCollection: 'named';
  readonly StyleBorder: 'styleEdge';
  readonly NamedItem: 'definedName';
  readonly Worksheet: 'sheet';
  readonly WorksheetProtection: 'sheet';
  readonly WorksheetFreezePanes: 'sheet';
  readonly PageLayout: 'sheet';
  readonly PageBreakCollection: 'sheet';
  readonly PageBreak: 'pageBreak';
  readonly HeaderFooterGroup: 'sheet';
  readonly HeaderFooter: 'sheet';
  readonly ChartCollection: 'sheet';
  readonly NamedItemCollection: 'ofSheetOrAll';
  readonly ShapeCollection: 'sheet';
  readonly PivotTableCollection: 'sheet';
  readonly TableCollection: 'ofSheetOrAll';
  readonly CommentCollection: 'ofSheetOrAll';
  readonly Table: 'table';
  readonly AutoFilter: 'filter';
  readonly Range: 'range';
  readonly RangeAreas: 'areas';
  readonly RangeFormat: 'range';
  readonly RangeFill: 'range';
  readonly RangeFont: 'range';
  readonly RangeBorderCollection: 'range';
  readonly FormatProtection: 'range';
  readonly DataValidation: 'range';
  readonly ConditionalFormatCollection: 'range';
  readonly RangeBorder: 'border';
  readonly ConditionalFormat: 'conditional';
  readonly CustomConditionalFormat: 'conditional';
  readonly CellValueConditionalFormat: 'conditional';
  readonly ConditionalFormatRule: 'conditional';
  readonly ConditionalRangeFormat: 'conditional';
  readonly ConditionalRangeFont: 'conditional';
  readonly ConditionalRangeFill: 'conditional';
  readonly Chart: 'chart';
  readonly ChartTitle: 'chart';
  readonly ChartTitleFormat: 'chart';
  readonly ChartFont: 'chart';
  readonly ChartLegend: 'chart';
  readonly ChartAxes: 'chart';
  readonly ChartSeriesCollection: 'chart';
  readonly ChartAxis: 'axis';
  readonly ChartAxisTitle: 'axis';
  readonly ChartGridlines: 'axis';
  readonly ChartSeries: 'series';
  readonly ChartSeriesFormat: 'series';
  readonly ChartFill: 'series';
  readonly ChartLineFormat: 'series';
  readonly Comment: 'comment';
  readonly CommentReplyCollection: 'comment';
  readonly CommentReply: 'reply';
}

export type KindName = keyof Kinds;
/** The target whose kind is `K`. */
export type TargetOf<K extends KindName> = { readonly [N in K]: { readonly kind: N } & Fields[Kinds[N]] }[K];
export type Target = TargetOf<KindName>;
