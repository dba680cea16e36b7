/** Links on cells: one link covers the cells it was given to. */
import { intersection } from './address';
import { areasWithout } from './areas';
import { mapArea } from './cellGrid';
import { writeContents, type Place } from './contents';
import { sheetOf, withSheet } from './find';
import { changeFormats } from './formats';
import type { Document, Sheet } from './model';
import { requireAllowed } from './protection';
import type { Hyperlink } from './rules';

/** Links without those of an area's cells. */
const linksWithout = (sheet: Sheet, area: Place['area']): readonly Hyperlink[] =>
  sheet.hyperlinks.flatMap((link) => {
    const left = areasWithout([link.area], area);
    return left.length === 1 && left[0] === link.area ? [link] : left.map((part) => ({ ...link, area: part }));
  });

export function clearLinks(document: Document, { sheetId, area }: Place): Document {
  const sheet = sheetOf(document, sheetId);
  return sheet.hyperlinks.some((link) => intersection(link.area, area))
    ? withSheet(document, sheetId, (old) => ({ ...old, hyperlinks: linksWithout(old, area) }))
    : document;
}

const LINK_LOOK = { fontColor: '#0563C1', underline: 'Single' } as const;

/** Blank cells show the link's text, else its target; the cells look like links, as in Excel. */
export function setLink(document: Document, place: Place, link: Omit<Hyperlink, 'area'>): Document {
  const sheet = sheetOf(document, place.sheetId);
  requireAllowed(sheet, 'allowInsertHyperlinks');
  const shown = link.textToDisplay;
  const text = shown ?? link.documentReference ?? link.address ?? '';
  const filled = blanks(sheet, place) || shown !== undefined ? writeContents(document, place, `'${text}`) : document;
  const looking = changeFormats(filled, place, (format) => ({ ...format, ...LINK_LOOK }));
  const cleared = clearLinks(looking, place);
  return withSheet(cleared, place.sheetId, (old) => ({
    ...old,
    hyperlinks: [...old.hyperlinks, { ...link, area: place.area }],
  }));
}

function blanks(sheet: Sheet, { area }: Place): boolean {
  const state = { blank: true };
  mapArea(sheet.cells, area, (cell) => {
    if (cell && (cell.value !== '' || cell.formula !== undefined)) state.blank = false;
    return cell;
  });
  return state.blank;
}

/** @returns the one link of all cells of an area, or `undefined` */
export const linkOf = (sheet: Sheet, area: Place['area']): Hyperlink | undefined =>
  sheet.hyperlinks.find((link) => {
    const shared = intersection(link.area, area);
    return shared !== undefined && shared.rows === area.rows && shared.columns === area.columns;
  });
