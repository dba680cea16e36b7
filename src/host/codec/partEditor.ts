/** Parts being changed while a file is saved: texts, pointers between parts, and the list of their content types. */
import type { PackedPart } from './archive';
import { partOfTexts, partText, textBytes, type Parts } from './parts';
import { relationshipsOf, relationshipsPart, type Relationship } from './relationships';
import { childElements, parseXml, renderTree, renderXml, XML_HEAD, type XmlElement } from './xml';

const TYPES_PART = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const POINTERS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @returns `"../tables/table1.xml"`: some programs do not follow pointers from the root of the file. */
function pointerTarget(from: string, target: string): string {
  const folder = from.split('/').slice(0, -1);
  const path = target.split('/');
  const different = folder.findIndex((step, i) => step !== path[i]);
  const shared = different < 0 ? folder.length : different;
  return [...folder.slice(shared).map(() => '..'), ...path.slice(shared)].join('/');
}

/** A part to add; without a content type it is one of spreadsheets. */
export interface NewPart {
  readonly name: string;
  readonly text: string;
  readonly contentType?: string;
  /** The whole name of the pointer's type, when it is not one of Office's first ones. */
  readonly relationship?: string;
}

/** A pointer to add. */
export interface NewPointer {
  readonly kind: string;
  readonly target: string;
  readonly type?: string;
  /** True for an address outside the file. */
  readonly outside?: boolean;
}

/** The parts of a file, changed in place by the saving that owns this value and by nobody else. */
export class PartEditor {
  private readonly parts: Map<string, Uint8Array | PackedPart>;

  constructor(original: Parts) {
    this.parts = new Map(original);
  }

  result(): Parts {
    return this.parts;
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  text(name: string): string {
    return partText(this.parts, name);
  }

  tree(name: string): XmlElement {
    return parseXml(this.text(name), name);
  }

  /** Parts keep their place in the file; new ones come last. */
  write(name: string, text: string): void {
    this.parts.set(name, textBytes(text));
  }

  /** Writes a part that may be large, text by text. */
  writeTexts(name: string, texts: Iterable<string>): void {
    this.parts.set(name, partOfTexts(texts));
  }

  relationships(part: string): readonly Relationship[] {
    return relationshipsOf(this.parts, part);
  }

  /** @returns a name such as `xl/tables/table3.xml` that no part has. */
  freeName(before: string, ending = '.xml'): string {
    const number = Array.from({ length: this.parts.size + 1 }, (_, i) => i + 1).find(
      (n) => !this.parts.has(`${before}${n}${ending}`),
    );
    return `${before}${number ?? this.parts.size + 2}${ending}`;
  }

  /** Adds a part of a kind (`worksheet`, `table`) that another part points to. @returns the pointer's id */
  addPart(from: string, kind: string, part: NewPart): string {
    this.write(part.name, part.text);
    this.addType(part.name, part.contentType ?? `${SPREADSHEET}.${kind}+xml`);
    return this.addPointer(from, {
      kind,
      target: part.name,
      ...(part.relationship ? { type: part.relationship } : {}),
    });
  }

  /** Says of what type a part is. */
  addType(name: string, contentType: string): void {
    const types = this.tree(TYPES_PART);
    const override = renderXml('Override', { PartName: `/${name}`, ContentType: contentType });
    this.write(
      TYPES_PART,
      XML_HEAD + renderXml(types.name, types.attributes, childElements(types).map(renderTree).join('') + override),
    );
  }

  /** Adds a pointer from a part to another, or to an address outside the file. @returns its id */
  addPointer(from: string, to: NewPointer): string {
    const name = relationshipsPart(from);
    const old = this.has(name)
      ? this.tree(name)
      : { name: 'Relationships', attributes: { xmlns: POINTERS }, children: [] };
    const taken = new Set(childElements(old).map(({ attributes }) => attributes['Id']));
    const id = `rId${Array.from({ length: taken.size + 1 }, (_, i) => i + 1).find((n) => !taken.has(`rId${n}`)) ?? 0}`;
    const pointer = renderXml('Relationship', {
      Id: id,
      Type: to.type ?? `${OFFICE}/${to.kind}`,
      Target: to.outside ? to.target : pointerTarget(from, to.target),
      TargetMode: to.outside ? 'External' : undefined,
    });
    this.write(
      name,
      XML_HEAD + renderXml(old.name, old.attributes, childElements(old).map(renderTree).join('') + pointer),
    );
    return id;
  }

  /** Removes a part as `removePart` does, and the parts that only it points to. */
  removeTree(from: string, name: string): void {
    const below = this.relationships(name).map(({ target }) => target);
    this.removePart(from, name);
    for (const part of below) if (this.has(part) && !this.isPointedTo(part)) this.removeTree(name, part);
  }

  private isPointedTo(name: string): boolean {
    return [...this.parts.keys()]
      .filter((part) => part.endsWith('.rels'))
      .map((part) => part.replace(/_rels\/([^/]*)\.rels$/, '$1'))
      .some((part) => this.relationships(part).some(({ target }) => target === name));
  }

  /** Removes a part, its own pointers, its content type, and the pointer of `from` to it. */
  removePart(from: string, name: string): void {
    this.parts.delete(name);
    this.parts.delete(relationshipsPart(name));
    this.keepChildren(TYPES_PART, ({ attributes }) => attributes['PartName'] !== `/${name}`);
    const ids = new Set(
      this.relationships(from)
        .filter(({ target }) => target === name)
        .map(({ id }) => id),
    );
    if (this.has(relationshipsPart(from)))
      this.keepChildren(relationshipsPart(from), ({ attributes }) => !ids.has(attributes['Id'] ?? ''));
  }

  private keepChildren(part: string, keep: (child: XmlElement) => boolean): void {
    const tree = this.tree(part);
    this.write(
      part,
      XML_HEAD + renderXml(tree.name, tree.attributes, childElements(tree).filter(keep).map(renderTree).join('')),
    );
  }
}
