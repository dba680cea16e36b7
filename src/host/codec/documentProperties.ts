/** Document properties: two small parts that the file itself points to. */
import type { DocumentProperties, PropertyName } from '../document/workbookData';
import type { PartEditor } from './partEditor';
import { partText, type Parts } from './parts';
import { relationshipsOf } from './relationships';
import {
  childElement,
  childElements,
  elementText,
  escapeText,
  localName,
  parseXml,
  renderTree,
  renderXml,
  XML_HEAD,
  type XmlElement,
} from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** One of the two parts: how it is pointed to, and its words for properties. */
interface PropertyPart {
  readonly pointer: string;
  readonly relationship: string;
  readonly name: string;
  readonly contentType: string;
  readonly empty: XmlElement;
  readonly words: Readonly<Partial<Record<PropertyName, string>>>;
}

const CORE: PropertyPart = {
  pointer: 'core-properties',
  relationship: `${PACKAGE}/relationships/metadata/core-properties`,
  name: 'docProps/core.xml',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  empty: {
    name: 'cp:coreProperties',
    attributes: {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    children: [],
  },
  words: {
    title: 'dc:title',
    subject: 'dc:subject',
    author: 'dc:creator',
    keywords: 'cp:keywords',
    comments: 'dc:description',
    category: 'cp:category',
    lastAuthor: 'cp:lastModifiedBy',
  },
};

const EXTENDED: PropertyPart = {
  pointer: 'extended-properties',
  relationship: `${OFFICE}/relationships/extended-properties`,
  name: 'docProps/app.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  empty: { name: 'Properties', attributes: { xmlns: `${OFFICE}/extended-properties` }, children: [] },
  words: { manager: 'Manager', company: 'Company' },
};

const partOf = (parts: Parts, { pointer }: PropertyPart): string | undefined =>
  parts.has('_rels/.rels')
    ? relationshipsOf(parts, '').find(({ type, target }) => type === pointer && parts.has(target))?.target
    : undefined;

function readPart(parts: Parts, kind: PropertyPart): DocumentProperties {
  const name = partOf(parts, kind);
  if (name === undefined) return {};
  const tree = parseXml(partText(parts, name), name);
  const found = Object.entries(kind.words).flatMap(([property, word]) => {
    const element = childElement(tree, localName(word));
    const text = element ? elementText(element) : '';
    return text === '' ? [] : [[property, text] as const];
  });
  return Object.fromEntries(found);
}

/** @returns the properties that a file states */
export const readProperties = (parts: Parts): DocumentProperties => ({
  ...readPart(parts, CORE),
  ...readPart(parts, EXTENDED),
});

/** Other properties of the part stay; a changed one keeps its place. */
function changedPart(tree: XmlElement, kind: PropertyPart, changes: DocumentProperties): string {
  const words = new Map(
    Object.entries(kind.words).flatMap(([property, word]) => {
      const text = changes[property as PropertyName];
      return text === undefined ? [] : [[localName(word), { word, text }] as const];
    }),
  );
  const written = ({ word, text }: { readonly word: string; readonly text: string }, name = word): string =>
    text === '' ? '' : renderXml(name, {}, escapeText(text));
  const kept = childElements(tree).map((child) => {
    const change = words.get(localName(child.name));
    words.delete(localName(child.name));
    return change ? written(change, child.name) : renderTree(child);
  });
  const added = [...words.values()].map((change) => written(change));
  return XML_HEAD + renderXml(tree.name, tree.attributes, [...kept, ...added].join(''));
}

/** Writes the properties that differ from those of the opened file. */
export function saveProperties(editor: PartEditor, before: DocumentProperties, after: DocumentProperties): void {
  for (const kind of [CORE, EXTENDED]) {
    const names = Object.keys(kind.words) as PropertyName[];
    const changes = Object.fromEntries(
      names.filter((name) => (before[name] ?? '') !== (after[name] ?? '')).map((name) => [name, after[name] ?? '']),
    );
    if (Object.keys(changes).length === 0) continue;
    const name = partOf(editor.result(), kind);
    const text = changedPart(name === undefined ? kind.empty : editor.tree(name), kind, changes);
    if (name !== undefined) editor.write(name, text);
    else
      editor.addPart('', kind.pointer, {
        name: kind.name,
        text,
        contentType: kind.contentType,
        relationship: kind.relationship,
      });
  }
}
