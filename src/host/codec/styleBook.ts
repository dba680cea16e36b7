/** The cell styles of a file, to which new ones are added at the end so that every old number keeps its meaning. */
import type { BorderSide, CellFormat } from '../document/model';
import { BUILT_IN_FORMATS, readFormats } from './readStyles';
import type { ConditionalLook } from '../document/rules';
import type { NamedStyle } from '../document/workbookData';
import { alignmentXml, borderXml, fillXml, fontXml, lookXml, FONT_FIELDS, ALIGNMENT_FIELDS } from './styleParts';
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

/** Fixes the order of fields, so that equal formats have equal texts. */
const FIELDS = [
  'base',
  'numberFormat',
  ...FONT_FIELDS,
  'fillColor',
  ...ALIGNMENT_FIELDS,
  'locked',
  'borders',
  'top',
  'bottom',
  'left',
  'right',
  'style',
  'weight',
  'color',
];
const formatKey = (format: CellFormat): string => JSON.stringify(format, FIELDS);

/** @returns the fields of a format that are not those of the style it starts from; the others stay as the file says them. */
function differing(wanted: CellFormat, read: CellFormat): CellFormat {
  const fields = Object.entries(wanted).filter(
    ([field, value]) => field !== 'borders' && value !== read[field as keyof CellFormat],
  );
  const sides = Object.entries(wanted.borders ?? {}).filter(
    ([side, line]) => JSON.stringify(line, FIELDS) !== JSON.stringify(read.borders?.[side as BorderSide], FIELDS),
  );
  return { ...Object.fromEntries(fields), ...(sides.length > 0 ? { borders: Object.fromEntries(sides) } : {}) };
}

/** A list of the style part (`fonts`, `cellXfs` …) that only grows. */
class GrowingList {
  readonly items: string[];
  private readonly places = new Map<string, number>();

  constructor(readonly list: XmlElement | undefined) {
    this.items = childElements(list).map(renderTree);
  }

  /** @returns the number of an item, which is added unless this book added it before. */
  add(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.items.push(xml);
    this.places.set(xml, this.items.length - 1);
    return this.items.length - 1;
  }
}

const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
type ListName = (typeof LISTS)[number];

/** The order that the format prescribes for the parts of a style part. */
const ORDER: readonly string[] = [...LISTS, 'tableStyles', 'colors', 'extLst'];

/** Grows while a workbook is saved; `xml()` gives the part. */
export class StyleBook {
  private readonly root: XmlElement;
  private readonly lists: Readonly<Record<ListName, GrowingList>>;
  private readonly read: readonly CellFormat[];
  /** Cells share format values, so that most are found again without comparing them field by field. */
  private readonly seen = new Map<CellFormat | undefined, number>();
  private readonly places = new Map<string, number>();
  private readonly formatCodes: Map<string, number>;

  constructor(
    private readonly text: string,
    part: string,
  ) {
    this.root = parseXml(text, part);
    const list = (name: ListName): GrowingList => new GrowingList(childElement(this.root, name));
    this.lists = {
      numFmts: list('numFmts'),
      fonts: list('fonts'),
      fills: list('fills'),
      borders: list('borders'),
      cellStyleXfs: list('cellStyleXfs'),
      cellXfs: list('cellXfs'),
      cellStyles: list('cellStyles'),
      dxfs: list('dxfs'),
    };
    this.read = readFormats(this.root);
    const custom = childElements(this.lists.numFmts.list, 'numFmt').map(({ attributes }): readonly [string, number] => [
      attributes['formatCode'] ?? '',
      Number(attributes['numFmtId']),
    ]);
    this.formatCodes = new Map([
      ...custom.reverse(),
      ...[...BUILT_IN_FORMATS].map(([id, code]) => [code, id] as const),
    ]);
  }

  /** @param quoted true for a text that Excel would take for a formula if it were typed. @returns the style's number */
  placeOf(format: CellFormat | undefined, quoted = false): number {
    const seen = quoted ? undefined : this.seen.get(format);
    if (seen !== undefined) return seen;
    const place = this.placeOfEqual(format ?? { base: 0 }, quoted);
    if (!quoted) this.seen.set(format, place);
    return place;
  }

  private placeOfEqual(wanted: CellFormat, quoted: boolean): number {
    const key = `${quoted ? "'" : ''}${formatKey(wanted)}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const base = wanted.base ?? 0;
    const unchanged =
      !quoted &&
      (formatKey(wanted) === formatKey(this.read[base] ?? {}) ||
        Object.keys(wanted).every((field) => field === 'base'));
    const place = unchanged ? base : this.lists.cellXfs.add(this.cellStyle(wanted, base, quoted));
    this.places.set(key, place);
    return place;
  }

  /** Adds a named cell style. Each has a format of its own, even if another looks the same. */
  addNamedStyle({ name, format }: NamedStyle): void {
    const changed = differing(format, this.read[0] ?? {});
    const ids = {
      numFmtId: this.numberFormatId(changed),
      fontId: this.fontId(changed),
      fillId: changed.fillColor === undefined ? '0' : this.fillId(changed.fillColor),
      borderId: '0',
    };
    const locking = changed.locked === undefined ? '' : renderXml('protection', { locked: changed.locked ? '1' : '0' });
    this.lists.cellStyleXfs.items.push(renderXml('xf', ids, alignmentXml(undefined, changed) + locking));
    const xfId = String(this.lists.cellStyleXfs.items.length - 1);
    this.lists.cellStyles.items.push(renderXml('cellStyle', { name, xfId }));
  }

  /** @returns the number of a look for conditional formats */
  lookOf(look: ConditionalLook): number {
    return this.lists.dxfs.add(lookXml(look));
  }

  /** True once anything was added. */
  get grown(): boolean {
    return LISTS.some((name) => this.lists[name].items.length > childElements(this.lists[name].list).length);
  }

  private cellStyle(wanted: CellFormat, base: number, quoted: boolean): string {
    const format = differing(wanted, this.read[base] ?? {});
    const old = childElements(this.lists.cellXfs.list)[base];
    const { attributes = {} } = old ?? {};
    const alignment = alignmentXml(childElement(old, 'alignment'), format);
    const protection = childElement(old, 'protection');
    const locking =
      format.locked === undefined
        ? ((protection && renderTree(protection)) ?? '')
        : renderXml('protection', { ...protection?.attributes, locked: format.locked ? '1' : '0' });
    const ids = {
      numFmtId: this.numberFormatId(format, attributes['numFmtId']),
      fontId: this.fontId(format, attributes['fontId']),
      fillId: format.fillColor === undefined ? (attributes['fillId'] ?? '0') : this.fillId(format.fillColor),
      borderId: this.borderId(format, attributes['borderId']),
    };
    const applied = {
      applyNumberFormat: '1',
      applyFont: '1',
      applyFill: '1',
      applyBorder: '1',
      applyAlignment: '1',
      applyProtection: '1',
    };
    const prefix = quoted ? { quotePrefix: '1' } : {};
    return renderXml(
      'xf',
      { ...attributes, ...ids, xfId: attributes['xfId'] ?? '0', ...prefix, ...applied },
      alignment + locking,
    );
  }

  private numberFormatId(format: CellFormat, old = '0'): string {
    if (format.numberFormat === undefined) return old;
    const known = this.formatCodes.get(format.numberFormat);
    if (known !== undefined) return String(known);
    const id = Math.max(163, ...this.formatCodes.values()) + 1;
    this.formatCodes.set(format.numberFormat, id);
    this.lists.numFmts.add(renderXml('numFmt', { numFmtId: String(id), formatCode: format.numberFormat }));
    return String(id);
  }

  private fontId(format: CellFormat, old = '0'): string {
    if (FONT_FIELDS.every((field) => format[field] === undefined)) return old;
    return String(this.lists.fonts.add(fontXml(childElements(this.lists.fonts.list)[Number(old)], format)));
  }

  private fillId(color: string): string {
    return color === '' ? '0' : String(this.lists.fills.add(fillXml(color)));
  }

  private borderId(format: CellFormat, old = '0'): string {
    if (!format.borders) return old;
    return String(
      this.lists.borders.add(borderXml(childElements(this.lists.borders.list)[Number(old)], format.borders)),
    );
  }

  /** @returns the text of the style part; the original text when nothing was added. */
  xml(): string {
    if (!this.grown) return this.text;
    const children = childElements(this.root);
    const isList = (name: string): name is ListName => LISTS.some((list) => list === name);
    const written = LISTS.flatMap((name): (readonly [string, string])[] => {
      const { list, items } = this.lists[name];
      const xml = renderXml(name, { ...list?.attributes, count: String(items.length) }, items.join(''));
      return items.length === 0 && !list ? [] : [[name, xml]];
    });
    const kept = children
      .filter(({ name }) => !isList(localName(name)))
      .map((child): readonly [string, string] => [localName(child.name), renderTree(child)]);
    const sorted = [...written, ...kept].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
    return XML_HEAD + renderXml(this.root.name, this.root.attributes, sorted.map(([, xml]) => xml).join(''));
  }
}
