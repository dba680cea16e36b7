/** Settings of the add-in: Excel keeps them in a part of the file that belongs to one add-in, listed among its panes. */
import type { Setting } from '../document/workbookData';
import type { PartEditor } from './partEditor';
import { partText, type Parts } from './parts';
import { relationshipsOf } from './relationships';
import {
  childElement,
  childElements,
  localName,
  parseXml,
  renderTree,
  renderXml,
  XML_HEAD,
  type XmlElement,
} from './xml';

/** The add-in whose settings these are, as its manifest names it; parts of other add-ins are not looked into. */
export const THIS_ADD_IN = { id: '5d0c3a52-6f0e-4c57-9a34-8f1f6c7e21b9', version: '1.0.0.0' } as const;

const MICROSOFT = 'http://schemas.microsoft.com/office';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EXTENSIONS = `${MICROSOFT}/webextensions/webextension/2010/11`;
const PANES = `${MICROSOFT}/webextensions/taskpanes/2010/11`;

const panesPart = (parts: Parts): string | undefined =>
  relationshipsOf(parts, '').find(({ type, target }) => type === 'webextensiontaskpanes' && parts.has(target))?.target;

/** Ids are written with braces or without, in small letters or capitals. */
const isOurs = (extension: XmlElement): boolean =>
  childElement(extension, 'reference')?.attributes['id']?.replace(/[{}]/g, '').toLowerCase() === THIS_ADD_IN.id;

interface Extension {
  readonly part: string;
  readonly tree: XmlElement;
}

function ourExtension(parts: Parts): Extension | undefined {
  const panes = panesPart(parts);
  if (panes === undefined) return undefined;
  return relationshipsOf(parts, panes)
    .filter(({ type, target }) => type === 'webextension' && parts.has(target))
    .map(({ target }) => ({ part: target, tree: parseXml(partText(parts, target), target) }))
    .find(({ tree }) => isOurs(tree));
}

/** Values are JSON; what is none was written by something else, and is a text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** @returns the settings that a file keeps for this add-in */
export const readSettings = (parts: Parts): readonly Setting[] =>
  childElements(childElement(ourExtension(parts)?.tree, 'properties'), 'property').map(({ attributes }) => ({
    key: attributes['name'] ?? '',
    value: valueOf(attributes['value'] ?? ''),
  }));

const propertiesXml = (prefix: string, settings: readonly Setting[]): string =>
  renderXml(
    `${prefix}properties`,
    {},
    settings
      .map(({ key, value }) => renderXml(`${prefix}property`, { name: key, value: JSON.stringify(value) }))
      .join(''),
  );

function changedExtension({ tree }: Extension, settings: readonly Setting[]): string {
  const prefix = tree.name.slice(0, tree.name.length - localName(tree.name).length);
  const inner = childElements(tree).map((child) =>
    localName(child.name) === 'properties' ? propertiesXml(prefix, settings) : renderTree(child),
  );
  return XML_HEAD + renderXml(tree.name, tree.attributes, inner.join(''));
}

/** As Excel writes the part of an add-in that was loaded from a manifest. */
function newExtension(settings: readonly Setting[]): string {
  const { id, version } = THIS_ADD_IN;
  const inner =
    renderXml('we:reference', { id, version, store: 'developer', storeType: 'Registry' }) +
    '<we:alternateReferences/>' +
    propertiesXml('we:', settings) +
    '<we:bindings/>' +
    renderXml('we:snapshot', { 'xmlns:r': OFFICE });
  return XML_HEAD + renderXml('we:webextension', { 'xmlns:we': EXTENSIONS, id: `{${id.toUpperCase()}}` }, inner);
}

function addPanes(editor: PartEditor): string {
  const name = 'xl/webextensions/taskpanes.xml';
  editor.addPart('', 'webextensiontaskpanes', {
    name,
    text: XML_HEAD + renderXml('wetp:taskpanes', { 'xmlns:wetp': PANES }),
    contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml',
    relationship: `${MICROSOFT}/2011/relationships/webextensiontaskpanes`,
  });
  return name;
}

/** The pane is listed as closed, so that nobody who opens the file is asked for the add-in. */
function addExtension(editor: PartEditor, settings: readonly Setting[]): void {
  const panes = panesPart(editor.result()) ?? addPanes(editor);
  const pointer = editor.addPart(panes, 'webextension', {
    name: editor.freeName('xl/webextensions/webextension'),
    text: newExtension(settings),
    contentType: 'application/vnd.ms-office.webextension+xml',
    relationship: `${MICROSOFT}/2011/relationships/webextension`,
  });
  const tree = editor.tree(panes);
  const prefix = tree.name.slice(0, tree.name.length - localName(tree.name).length);
  const pane = renderXml(
    `${prefix}taskpane`,
    { dockstate: 'right', visibility: '0', width: '350', row: String(childElements(tree).length + 1) },
    renderXml(`${prefix}webextensionref`, { 'xmlns:r': OFFICE, 'r:id': pointer }),
  );
  const old = childElements(tree).map(renderTree).join('');
  editor.write(panes, XML_HEAD + renderXml(tree.name, tree.attributes, old + pane));
}

/** Writes the settings if they are not those of the opened file. */
export function saveSettings(editor: PartEditor, before: readonly Setting[], after: readonly Setting[]): void {
  if (before === after || (before.length === 0 && after.length === 0)) return;
  const ours = ourExtension(editor.result());
  if (ours) editor.write(ours.part, changedExtension(ours, after));
  else addExtension(editor, after);
}
