/** Formulas that spill, as a file tells them from older array formulas: by a number that points into a part of its own. */
import type { FileMap } from './fileMap';
import type { PartEditor } from './partEditor';
import { partText, type Parts } from './parts';
import {
  childElement,
  childElements,
  MAIN_NAMESPACE,
  parseXml,
  renderTree,
  renderXml,
  XML_HEAD,
  type XmlElement,
} from './xml';

const KIND = 'XLDAPR';
const RELATIONSHIP = 'sheetMetadata';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

/** The type as Excel declares it: what it says survives copying, sorting and the like. */
const TYPE = renderXml('metadataType', {
  name: KIND,
  minSupportedVersion: '120000',
  ...Object.fromEntries(
    [
      'copy',
      'pasteAll',
      'pasteValues',
      'merge',
      'splitFirst',
      'rowColShift',
      'clearFormats',
      'clearComments',
      'assign',
      'coerce',
      'cellMeta',
    ].map((name) => [name, '1']),
  ),
});
const SPILLS =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  `<xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;

const metadataPart = (parts: Parts, { relationships }: FileMap): string | undefined =>
  relationships.find(({ type, target }) => type === RELATIONSHIP && parts.has(target))?.target;

const lists = (root: XmlElement | undefined, name: string): readonly XmlElement[] =>
  childElements(childElement(root, name));

/** @returns the numbers by which cells of a file say that their formula spills, counted from 1 */
function dynamicNumbers(root: XmlElement | undefined): readonly number[] {
  const type = lists(root, 'metadataTypes').findIndex(({ attributes }) => attributes['name'] === KIND) + 1;
  if (type === 0) return [];
  return lists(root, 'cellMetadata').flatMap((block, i) =>
    childElement(block, 'rc')?.attributes['t'] === String(type) ? [i + 1] : [],
  );
}

/** @returns the values of a cell's `cm` that mean "this formula spills" */
export function readDynamic(parts: Parts, file: FileMap): ReadonlySet<string> {
  const part = metadataPart(parts, file);
  return new Set(part === undefined ? [] : dynamicNumbers(parseXml(partText(parts, part), part)).map(String));
}

/** A list of the part with one more item; the lists stand in a fixed order. */
function withItem(root: XmlElement, name: string, item: string): string {
  const old = childElement(root, name);
  const items = [...childElements(old).map(renderTree), item];
  return renderXml(name, { ...old?.attributes, count: String(items.length) }, items.join(''));
}

const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

/** Adds to the part what it takes to say that a formula spills. */
function withDynamic(root: XmlElement): string {
  const types = lists(root, 'metadataTypes').length;
  const future = renderXml('futureMetadata', { name: KIND, count: '1' }, SPILLS);
  const ours = new Map([
    ['metadataTypes', withItem(root, 'metadataTypes', TYPE)],
    [
      'cellMetadata',
      withItem(root, 'cellMetadata', renderXml('bk', {}, renderXml('rc', { t: String(types + 1), v: '0' }))),
    ],
  ]);
  const others = childElements(root).filter(({ name }) => !ours.has(name));
  const all = [
    ...others.map((one) => [one.name, renderTree(one)] as const),
    ...ours,
    ['futureMetadata', future] as const,
  ];
  const sorted = all.map(([name, xml], i) => ({ rank: ORDER.indexOf(name), xml, i }));
  sorted.sort((a, b) => a.rank - b.rank || a.i - b.i);
  return XML_HEAD + renderXml(root.name, root.attributes, sorted.map(({ xml }) => xml).join(''));
}

/** Knows the number for formulas that spill, and adds it to the file when it is first asked for. */
export class DynamicArrays {
  private known: string | undefined;

  constructor(
    private readonly editor: PartEditor,
    private readonly file: FileMap,
  ) {}

  /** @returns what a cell says as its `cm` */
  number(): string {
    this.known ??= this.find();
    return this.known;
  }

  private find(): string {
    const part = metadataPart(this.editor.result(), this.file);
    const root = part === undefined ? undefined : this.editor.tree(part);
    const [first] = dynamicNumbers(root);
    if (first !== undefined) return String(first);
    const old = root ?? { name: 'metadata', attributes: { xmlns: MAIN_NAMESPACE }, children: [] };
    const text = withDynamic(old);
    if (part !== undefined) this.editor.write(part, text);
    else this.editor.addPart(this.file.workbookPart, RELATIONSHIP, { name: 'xl/metadata.xml', text });
    return String(lists(old, 'cellMetadata').length + 1);
  }
}
