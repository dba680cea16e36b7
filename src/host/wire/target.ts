/** What a path of a request can stand for: plain pointers into the document, never copies of it. */
import type { Area } from '../../kernel/cells';

interface OfWorkbook {
  readonly kind:
    | 'Workbook'
    | 'Application'
    | 'WorksheetCollection'
    | 'NamedItemCollection'
    | 'CustomFunctionsContainer'
    | 'Microsoft.ExcelServices.CustomFunctions';
}
interface OfSheet {
  readonly kind:
    'Worksheet' | 'WorksheetProtection' | 'WorksheetFreezePanes' | 'PageLayout' | 'HeaderFooterGroup' | 'HeaderFooter';
  readonly sheetId: string;
}
interface OfRange {
  readonly kind:
    | 'Range'
    | 'RangeFormat'
    | 'RangeFill'
    | 'RangeFont'
    | 'RangeBorderCollection'
    | 'FormatProtection'
    | 'DataValidation';
  readonly sheetId: string;
  readonly area: Area;
}
interface OfBorder {
  readonly kind: 'RangeBorder';
  readonly sheetId: string;
  readonly area: Area;
  readonly edge: string;
}
interface OfTables {
  readonly kind: 'TableCollection';
  /** Absent for the tables of the whole workbook. */
  readonly sheetId?: string;
}
interface OfTable {
  readonly kind: 'Table';
  readonly tableId: string;
}
interface OfName {
  readonly kind: 'NamedItem';
  readonly name: string;
}

/** Kinds are named as the classes of Office.js. */
export type Target = OfWorkbook | OfSheet | OfRange | OfBorder | OfTables | OfTable | OfName;
export type KindName = Target['kind'];
/** The target whose kind is `K`. */
export type TargetOf<K extends KindName> = K extends OfWorkbook['kind']
  ? OfWorkbook
  : K extends OfSheet['kind']
    ? OfSheet
    : K extends OfRange['kind']
      ? OfRange
      : Extract<OfBorder | OfTables | OfTable | OfName, { readonly kind: K }>;
