/** The table of kinds: everything this workbook answers, and nothing else. */
import type { Document } from '../document/model';
import { refuse } from '../document/refusal';
import {
  formatProtection,
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from './kinds/format';
import { headerFooter, headerFooterGroup, pageLayout } from './kinds/page';
import { range } from './kinds/range';
import { table, tableCollection } from './kinds/table';
import {
  application,
  customFunctions,
  customFunctionsContainer,
  namedItem,
  namedItemCollection,
  workbook,
  worksheetCollection,
} from './kinds/workbook';
import { dataValidation } from './kinds/validation';
import { freezePanes, protection, worksheet } from './kinds/worksheet';
import type { Members } from './members';
import type { KindName, Target, TargetOf } from './target';

const KINDS: { readonly [K in KindName]: Members<TargetOf<K>> } = {
  Workbook: workbook,
  Application: application,
  CustomFunctionsContainer: customFunctionsContainer,
  'Microsoft.ExcelServices.CustomFunctions': customFunctions,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: protection,
  WorksheetFreezePanes: freezePanes,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  TableCollection: tableCollection,
  Table: table,
  Range: range,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
  DataValidation: dataValidation,
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

/** Every member that is answered, as `Range.values`, sorted; for tests and for the documentation. */
export const supportedMembers = (): readonly string[] =>
  Object.entries(KINDS)
    .flatMap(([kind, members]: readonly [string, Members<never>]) =>
      [members.get, members.set, members.call, members.reach].flatMap((group) =>
        Object.keys(group ?? {}).map((name) => `${kind}.${memberLabel(name)}`),
      ),
    )
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort();

/** What identifies a target to the client. */
export const identityOf = (document: Document, target: Target): Readonly<Record<string, string>> =>
  membersOf(target).identity?.(document, target) ?? {};
