/** Where a file keeps its workbook and worksheets; reading and saving find their way by it. */
import { partText, type Parts } from './parts';
import { relationshipsOf, type Relationship } from './relationships';
import { unreadable } from './unreadable';
import { childElement, childElements, parseXml, type XmlElement } from './xml';

/** One tab of the workbook. */
export interface FileSheet {
  readonly element: XmlElement;
  readonly name: string;
  readonly part: string;
  /** False for chart sheets and the like, which are carried along and never shown. */
  readonly isWorksheet: boolean;
}

/** The workbook part and what it points to. */
export interface FileMap {
  readonly workbookPart: string;
  readonly workbook: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly FileSheet[];
}

/** @returns the value of an attribute in the relationships namespace, whatever its prefix. */
export const relationshipId = (element: XmlElement): string =>
  Object.entries(element.attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

function fileSheet(element: XmlElement, relationships: readonly Relationship[]): FileSheet {
  const name = element.attributes['name'] ?? '';
  const found = relationships.find(({ id }) => id === relationshipId(element));
  if (!found) return unreadable('damaged', `The worksheet "${name}" points to no part of the file.`);
  return { element, name, part: found.target, isWorksheet: found.type === 'worksheet' };
}

/** @throws UnreadableWorkbook `not-a-workbook` when the archive is of another kind, `damaged` when its parts are missing */
export function mapFile(parts: Parts): FileMap {
  const start = parts.has('_rels/.rels') ? relationshipsOf(parts, '') : [];
  const workbookPart = start.find(({ type }) => type === 'officeDocument')?.target;
  if (workbookPart === undefined || !parts.has(workbookPart))
    return unreadable('not-a-workbook', 'The file is an archive, but not an Excel workbook.');
  const workbook = parseXml(partText(parts, workbookPart), workbookPart);
  if (!workbook.name.endsWith('workbook')) return unreadable('not-a-workbook', 'The file is not an Excel workbook.');
  const relationships = relationshipsOf(parts, workbookPart);
  const sheets = childElements(childElement(workbook, 'sheets'), 'sheet').map((element) =>
    fileSheet(element, relationships),
  );
  const shared = sheets.find(({ part }, i) => sheets.findIndex((other) => other.part === part) !== i);
  if (shared) return unreadable('damaged', `Two worksheets share the part ${shared.part}.`);
  return { workbookPart, workbook, relationships, sheets };
}
