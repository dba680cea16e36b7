/** The cell styles of a file, to which new ones are added at the end so that every old number keeps its meaning. */
import { ASPECT_FIELDS, ASPECTS } from '../document/styles';
import type { CellFormat } from '../document/model';
import { GrowingList } from './growingList';
import { APPLIED, fileStyles, type FileStyle } from './namedStyles';
import { BUILT_IN_FORMATS, readFormats } from './readStyles';
import { differing, formatKey } from './sameFormat';
import type { ConditionalLook } from '../document/rules';
import type { NamedStyle } from '../document/workbookData';
import { alignmentXml, borderXml, fillXml, fontXml, lookXml, FONT_FIELDS } from './styleParts';
import {
  childElement,
  childElements,
  escapeAttribute,
  localName,
  parseXml,
  renderTree,
  renderXml,
  XML_HEAD,
  type XmlElement,
} from './xml';

const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
type ListName = (typeof LISTS)[number];

/** The order that the format prescribes for the parts of a style part. */
const ORDER: readonly string[] = [...LISTS, 'tableStyles', 'colors', 'extLst'];

interface Drawn {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
  readonly changed: CellFormat;
}

const without = (
  attributes: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));

/** Grows while a workbook is saved; `xml()` gives the part. */
export class StyleBook {
  private readonly root: XmlElement;
  private readonly lists: Readonly<Record<ListName, GrowingList>>;
  /** Looks of cells, then looks of styles: what the `base` of a format counts. */
  private readonly looks: readonly XmlElement[];
  private readonly read: readonly CellFormat[];
  private readonly cellLooks: number;
  private readonly styles: Map<string, FileStyle>;
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
    const cellLooks = childElements(this.lists.cellXfs.list, 'xf');
    this.cellLooks = cellLooks.length;
    this.looks = [...cellLooks, ...childElements(this.lists.cellStyleXfs.list, 'xf')];
    this.read = [...readFormats(this.root), ...readFormats(this.root, 'cellStyleXfs')];
    this.styles = new Map(fileStyles(this.root).map((style) => [style.name, style]));
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
    const isOld =
      !quoted && base < this.cellLooks && Object.keys(differing(wanted, this.read[base] ?? {})).length === 0;
    const place = isOld ? base : this.lists.cellXfs.add(this.cellLook(wanted, base, quoted));
    this.places.set(key, place);
    return place;
  }

  /** Makes the styles of the file those of the document; call it before the cells that have them are written. */
  saveStyles(before: readonly NamedStyle[], after: readonly NamedStyle[]): void {
    if (before === after) return;
    const now = new Set(after.map(({ name }) => name));
    const gone = before.filter(({ name }) => !now.has(name)).map(({ name }) => name);
    this.lists.cellStyles.remove((xml) => gone.some((name) => xml.includes(` name="${escapeAttribute(name)}"`)));
    for (const name of gone) this.styles.delete(name);
    const known = new Set(before.map(({ name }) => name));
    for (const style of after)
      if (!before.includes(style) && (known.has(style.name) || !style.builtIn)) this.saveStyle(style);
  }

  /** Each style has a look of its own, even if another looks the same. */
  private saveStyle(style: NamedStyle): void {
    const old = this.styles.get(style.name);
    const base = style.format.base ?? this.cellLooks;
    this.requireNormal();
    const { attributes, inner } = this.drawn(style.format, base);
    const silent = style.omits.map((aspect) => [APPLIED[aspect], '0'] as const);
    const { xfId: _cells, ...others } = without(attributes, Object.values(APPLIED));
    const xml = renderXml('xf', { ...others, ...Object.fromEntries(silent) }, inner);
    const place = old?.place ?? this.lists.cellStyleXfs.append(xml);
    if (old) this.lists.cellStyleXfs.replace(place, xml);
    else this.lists.cellStyles.append(renderXml('cellStyle', { name: style.name, xfId: String(place) }));
    this.styles.set(style.name, { ...style, format: { ...this.read[base], ...style.format }, place });
  }

  /** A style part without named styles has Normal all the same, but must say so before it names another. */
  private requireNormal(): void {
    if (this.lists.cellStyleXfs.items.length === 0)
      this.lists.cellStyleXfs.append(renderXml('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' }));
    if (this.lists.cellStyles.items.length === 0)
      this.lists.cellStyles.append(renderXml('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' }));
  }

  /** @returns the number of a look for conditional formats */
  lookOf(look: ConditionalLook): number {
    return this.lists.dxfs.add(lookXml(look));
  }

  /** True once anything is other than in the file. */
  get differs(): boolean {
    return LISTS.some((name) => this.lists[name].differs);
  }

  /** A look of cells. It says which aspects are the cells' own, so that they follow their style in all others. */
  private cellLook(wanted: CellFormat, base: number, quoted: boolean): string {
    const { attributes, inner, changed } = this.drawn(wanted, base);
    const style = this.styles.get(wanted.style ?? this.read[base]?.style ?? 'Normal');
    const own = base < this.cellLooks ? attributes : without(attributes, Object.values(APPLIED));
    const others = style ? differing(wanted, style.format) : changed;
    const applied = ASPECTS.filter((aspect) => ASPECT_FIELDS[aspect].some((field) => field in others));
    return renderXml(
      'xf',
      {
        ...own,
        xfId: String(style?.place ?? attributes['xfId'] ?? 0),
        ...(quoted ? { quotePrefix: '1' } : {}),
        ...Object.fromEntries(applied.map((aspect) => [APPLIED[aspect], '1'])),
      },
      inner,
    );
  }

  /** What a look is made of: numbers of its font, fill and so on, and its inner tags. `changed` is what differs from its base. */
  private drawn(wanted: CellFormat, base: number): Drawn {
    const changed = differing(wanted, this.read[base] ?? {});
    const old = this.looks[base];
    const { attributes = {} } = old ?? {};
    const protection = childElement(old, 'protection');
    const locking =
      changed.locked === undefined
        ? ((protection && renderTree(protection)) ?? '')
        : renderXml('protection', { ...protection?.attributes, locked: changed.locked ? '1' : '0' });
    const ids = {
      numFmtId: this.numberFormatId(changed, attributes['numFmtId']),
      fontId: this.fontId(changed, attributes['fontId']),
      fillId: changed.fillColor === undefined ? (attributes['fillId'] ?? '0') : this.fillId(changed.fillColor),
      borderId: this.borderId(changed, attributes['borderId']),
    };
    const inner = alignmentXml(childElement(old, 'alignment'), changed) + locking;
    return { attributes: { ...attributes, ...ids }, inner, changed };
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
    if (!this.differs) return this.text;
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
