/** What a workbook keeps besides its sheets: settings of the add-in, custom XML parts, document properties, cell styles. */
import type { CellFormat } from './cell';

/** A value that the add-in keeps in the workbook, apart from those of other add-ins; any JSON value. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
}

/** An XML document that is kept in the file. */
export interface CustomXmlPart {
  /** A GUID in braces, as Excel gives it. */
  readonly id: string;
  readonly xml: string;
}

/** Document properties by Office.js's words; an absent one is empty. */
export type PropertyName =
  'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'manager' | 'company' | 'lastAuthor';
export type DocumentProperties = Readonly<Partial<Record<PropertyName, string>>>;

/** What a cell style may speak of or leave to the cell. */
export type Aspect = 'number' | 'font' | 'alignment' | 'borders' | 'patterns' | 'protection';

/** A cell style with a name. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  readonly format: CellFormat;
  /** What it leaves to the cell. */
  readonly omits: readonly Aspect[];
}
