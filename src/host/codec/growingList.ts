/** A list of the style part (`fonts`, `cellXfs` …) to which items are added at the end, so that every old number keeps its meaning. */
import { childElements, renderTree, type XmlElement } from './xml';

export class GrowingList {
  readonly items: string[];
  private readonly places = new Map<string, number>();
  private touched = false;

  constructor(readonly list: XmlElement | undefined) {
    this.items = childElements(list).map(renderTree);
  }

  /** @returns the number of an item, which is added unless it was added before. */
  add(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    const place = this.append(xml);
    this.places.set(xml, place);
    return place;
  }

  /** @returns the number of an item of its own, even if another is the same. */
  append(xml: string): number {
    this.touched = true;
    this.items.push(xml);
    return this.items.length - 1;
  }

  replace(place: number, xml: string): void {
    this.touched = true;
    this.items[place] = xml;
  }

  /** Takes out every item for which `isGone`; only for lists to whose numbers nothing points. */
  remove(isGone: (xml: string) => boolean): void {
    const kept = this.items.filter((xml) => !isGone(xml));
    this.touched ||= kept.length < this.items.length;
    this.items.splice(0, this.items.length, ...kept);
  }

  /** True once anything is other than in the file. */
  get differs(): boolean {
    return this.touched;
  }
}
