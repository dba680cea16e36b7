/** The table of kinds: everything this workbook answers, and nothing else. */
import type { Document } from '../document/model';
import { refuse } from '../document/refusal';
import { autoFilter } from './kinds/autoFilter';
import { chart, chartCollection } from './kinds/chart';
import * as chartParts from './kinds/chartParts';
import * as chartSeries from './kinds/chartSeries';
import { comment, commentCollection, commentReply, commentReplyCollection } from './kinds/comment';
import * as conditional from './kinds/conditional';
import {
  formatProtection,
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from './kinds/format';
import { freezePanes } from './kinds/freezePanes';
import { namedItem, namedItemCollection } from './kinds/namedItem';
import { headerFooter, headerFooterGroup, pageLayout } from './kinds/page';
import { pageBreak, pageBreakCollection } from './kinds/pageBreaks';
import { protection, workbookProtection } from './kinds/protection';
import { range } from './kinds/range';
import { rangeAreas } from './kinds/rangeAreas';
import { appRuntime, dynamicRibbon, runtime } from './kinds/runtime';
import * as styles from './kinds/style';
import { table, tableCollection } from './kinds/table';
import { dataValidation } from './kinds/validation';
import * as workbookKinds from './kinds/workbook';
import * as workbookData from './kinds/workbookData';
import { pivotTableCollection, shapeCollection, worksheet } from './kinds/worksheet';
import type { Members } from './members';
import type { KindName, Target, TargetOf } from './target';

const KINDS: { readonly [K in KindName]: Members<TargetOf<K>> } = {
  Workbook: workbookKinds.workbook,
  Application: workbookKinds.application,
  Runtime: runtime,
  CultureInfo: workbookKinds.cultureInfo,
  NumberFormatInfo: workbookKinds.numberFormatInfo,
  DocumentProperties: workbookData.documentProperties,
  SettingCollection: workbookData.settingCollection,
  Setting: workbookData.setting,
  CustomXmlPartCollection: workbookData.customXmlPartCollection,
  CustomXmlPartScopedCollection: workbookData.customXmlPartScopedCollection,
  CustomXmlPart: workbookData.customXmlPart,
  StyleCollection: styles.styleCollection,
  Style: styles.style,
  StyleFont: styles.styleFont,
  StyleFill: styles.styleFill,
  StyleBorderCollection: styles.styleBorderCollection,
  StyleBorder: styles.styleBorder,
  CustomFunctionsContainer: workbookKinds.customFunctionsContainer,
  'Microsoft.ExcelServices.CustomFunctions': workbookKinds.customFunctions,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntime,
  'Microsoft.DynamicRibbon.DynamicRibbon': dynamicRibbon,
  WorksheetCollection: workbookKinds.worksheetCollection,
  Worksheet: worksheet,
  ShapeCollection: shapeCollection,
  PivotTableCollection: pivotTableCollection,
  WorksheetProtection: protection,
  WorkbookProtection: workbookProtection,
  WorksheetFreezePanes: freezePanes,
  PageLayout: pageLayout,
  PageBreakCollection: pageBreakCollection,
  PageBreak: pageBreak,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  TableCollection: tableCollection,
  Table: table,
  AutoFilter: autoFilter,
  Range: range,
  RangeAreas: rangeAreas,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditional.conditionalFormatCollection,
  ConditionalFormat: conditional.conditionalFormat,
  CustomConditionalFormat: conditional.customConditionalFormat,
  CellValueConditionalFormat: conditional.cellValueConditionalFormat,
  ConditionalFormatRule: conditional.conditionalFormatRule,
  ConditionalRangeFormat: conditional.conditionalRangeFormat,
  ConditionalRangeFont: conditional.conditionalRangeFont,
  ConditionalRangeFill: conditional.conditionalRangeFill,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartParts.chartTitle,
  ChartTitleFormat: chartParts.chartTitleFormat,
  ChartFont: chartParts.chartFont,
  ChartLegend: chartParts.chartLegend,
  ChartAxes: chartParts.chartAxes,
  ChartAxis: chartParts.chartAxis,
  ChartAxisTitle: chartParts.chartAxisTitle,
  ChartGridlines: chartParts.chartGridlines,
  ChartSeriesCollection: chartSeries.chartSeriesCollection,
  ChartSeries: chartSeries.chartSeries,
  ChartSeriesFormat: chartSeries.chartSeriesFormat,
  ChartFill: chartSeries.chartFill,
  ChartLineFormat: chartSeries.chartLineFormat,
  CommentCollection: commentCollection,
  Comment: comment,
  CommentReplyCollection: commentReplyCollection,
  CommentReply: commentReply,
};

/** The members of a target's own kind. */
export const membersOf = (target: Target): Members<Target> => KINDS[target.kind] as Members<Target>;

/** True when this workbook has a service or object of that name. */
export const isKind = (name: string): name is KindName => Object.hasOwn(KINDS, name);

/** @returns the member, or refuses: what is not in the table must never succeed silently. */
export function memberOf<M>(members: Readonly<Record<string, M>> | undefined, target: Target, name: string): M {
  const member = members && Object.hasOwn(members, name) ? members[name] : undefined;
  return member ?? refuse('ApiNotFound', `${target.kind}.${memberLabel(name)} is not supported by this workbook.`);
}

/** @returns `"values"` for `"Values"`, as the add-in's code says it. */
export const memberLabel = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** One member of the list. `getItem` and `items` stand for the two ways into a collection. */
export interface SupportedMember {
  readonly kind: KindName;
  readonly member: string;
  readonly access: 'get' | 'set' | 'call' | 'reach' | 'item' | 'event';
  /** The `n` of `ExcelApi 1.n` that a workbook must report for the member to be found. */
  readonly since?: number | undefined;
}

/** Every member that is answered, by kind, for tests and for the documentation. */
export const supportedAccess = (): readonly SupportedMember[] =>
  (Object.entries(KINDS) as readonly (readonly [KindName, Members<never>])[]).flatMap(([kind, members]) => [
    ...(['get', 'set', 'call', 'reach'] as const).flatMap((access) =>
      Object.keys(members[access] ?? {}).map((name) => ({ kind, member: memberLabel(name), access })),
    ),
    ...Object.entries(members.events ?? {}).map(([member, { since }]) => ({
      kind,
      member,
      access: 'event' as const,
      since,
    })),
    ...(members.item ? [{ kind, member: 'getItem', access: 'item' as const }] : []),
    ...(members.items ? [{ kind, member: 'items', access: 'item' as const }] : []),
  ]);

/** Every member that is answered, as `Range.values`, sorted. */
export const supportedMembers = (): readonly string[] =>
  [...new Set(supportedAccess().map(({ kind, member }) => `${kind}.${member}`))].sort();

/** What identifies a target to the client. */
export const identityOf = (document: Document, target: Target): Readonly<Record<string, string>> =>
  membersOf(target).identity?.(document, target) ?? {};
