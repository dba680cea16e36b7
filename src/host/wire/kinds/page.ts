/** Print set-up of a worksheet, as the wire sees it. */
import type { Area } from '../../../kernel/cells';
import { sheetOf, withSheet } from '../../document/find';
import type { Document, HeaderFooter, PageSetup, Zoom } from '../../document/model';
import { refuse } from '../../document/refusal';
import { booleanArgument, placeArgument, rangeAt, textArgument, wordArgument } from '../arguments';
import type { Members, Reached } from '../members';
import { PAPER_SIZES } from '../../document/paper';
import type { TargetOf } from '../target';

interface Paged {
  readonly sheetId: string;
}

/** Excel's defaults, margins in points. */
const DEFAULT_PAGE = {
  orientation: 'Portrait',
  paperSize: 'Letter',
  zoom: { scale: 100 },
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printOrder: 'DownThenOver',
  headerFooter: {},
} as const satisfies PageSetup;

type Simple = keyof typeof DEFAULT_PAGE;

function pageField<K extends Simple>(document: Document, target: Paged, field: K): PageSetup[K] {
  const sheet = sheetOf(document, target.sheetId);
  const own = sheet.page[field];
  if (own !== undefined) return own;
  if (sheet.fromFile)
    refuse('NotImplemented', `The print set-up of "${sheet.name}" (${field}) was not read from the file.`);
  return DEFAULT_PAGE[field];
}

const reader =
  <K extends Simple>(field: K) =>
  (document: Document, target: Paged): PageSetup[K] =>
    pageField(document, target, field);

const withPage = (document: Document, target: Paged, change: PageSetup): Document =>
  withSheet(document, sheetOf(document, target.sheetId).id, (sheet) => ({
    ...sheet,
    page: { ...sheet.page, ...change },
  }));

const writer =
  <K extends Simple>(field: K, parse: (value: unknown) => PageSetup[K]) =>
  (document: Document, target: Paged, value: unknown): Document =>
    withPage(document, target, { [field]: parse(value) });

const points = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value < 3600
    ? value
    : refuse('InvalidArgument', `${JSON.stringify(value)} is not a margin.`);

const wholeOrAbsent = (value: unknown, most: number): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most);

function zoom(value: unknown): Zoom {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = (value ?? {}) as Zoom;
  const legal =
    wholeOrAbsent(scale, 400) &&
    (typeof scale !== 'number' || scale >= 10) &&
    wholeOrAbsent(across, 32_767) &&
    wholeOrAbsent(down, 32_767);
  if (!legal) refuse('InvalidArgument', `${JSON.stringify(value)} is not a zoom.`);
  if (typeof scale === 'number') return { scale };
  return {
    ...(typeof across === 'number' ? { horizontalFitToPages: across } : {}),
    ...(typeof down === 'number' ? { verticalFitToPages: down } : {}),
  };
}

const place = (document: Document, target: Paged, range: unknown): Area => {
  const found = placeArgument(document, target.sheetId, range);
  return found.sheetId === target.sheetId
    ? found.area
    : refuse('InvalidArgument', 'The range lies on another worksheet.');
};

const areaOrNull = (target: Paged, area: Area | undefined): Reached => ({
  target: area ? rangeAt(target.sheetId, area) : null,
});

export const pageLayout: Members<TargetOf<'PageLayout'>> = {
  get: {
    Orientation: reader('orientation'),
    PaperSize: reader('paperSize'),
    Zoom: reader('zoom'),
    LeftMargin: reader('leftMargin'),
    RightMargin: reader('rightMargin'),
    TopMargin: reader('topMargin'),
    BottomMargin: reader('bottomMargin'),
    HeaderMargin: reader('headerMargin'),
    FooterMargin: reader('footerMargin'),
    CenterHorizontally: reader('centerHorizontally'),
    CenterVertically: reader('centerVertically'),
    PrintGridlines: reader('printGridlines'),
    PrintOrder: reader('printOrder'),
  },
  set: {
    Orientation: writer('orientation', (value) => wordArgument(value, ['Portrait', 'Landscape'])),
    PaperSize: writer('paperSize', (value) => wordArgument(value, [...PAPER_SIZES.keys()])),
    Zoom: writer('zoom', zoom),
    LeftMargin: writer('leftMargin', points),
    RightMargin: writer('rightMargin', points),
    TopMargin: writer('topMargin', points),
    BottomMargin: writer('bottomMargin', points),
    HeaderMargin: writer('headerMargin', points),
    FooterMargin: writer('footerMargin', points),
    CenterHorizontally: writer('centerHorizontally', booleanArgument),
    CenterVertically: writer('centerVertically', booleanArgument),
    PrintGridlines: writer('printGridlines', booleanArgument),
    PrintOrder: writer('printOrder', (value) => wordArgument(value, ['DownThenOver', 'OverThenDown'])),
  },
  call: {
    SetPrintArea: (document, target, [range]) => ({
      document: withPage(document, target, { printArea: place(document, target, range) }),
    }),
    SetPrintTitleRows: (document, target, [range]) => {
      const { row, rows } = place(document, target, range);
      return { document: withPage(document, target, { titleRows: { first: row, last: row + rows - 1 } }) };
    },
    SetPrintTitleColumns: (document, target, [range]) => {
      const { column, columns } = place(document, target, range);
      return { document: withPage(document, target, { titleColumns: { first: column, last: column + columns - 1 } }) };
    },
  },
  reach: {
    HeadersFooters: (_document, target) => ({ target: { kind: 'HeaderFooterGroup', sheetId: target.sheetId } }),
    GetPrintAreaOrNullObject: (document, target) =>
      areaOrNull(target, sheetOf(document, target.sheetId).page.printArea),
  },
};

export const headerFooterGroup: Members<TargetOf<'HeaderFooterGroup'>> = {
  reach: { DefaultForAllPages: (_document, target) => ({ target: { kind: 'HeaderFooter', sheetId: target.sheetId } }) },
};

const text =
  (field: keyof HeaderFooter) =>
  (document: Document, target: Paged): string =>
    pageField(document, target, 'headerFooter')?.[field] ?? '';

/** Changing one of the six places of a sheet from a file replaces all six: the others were not read. */
const withText =
  (field: keyof HeaderFooter) =>
  (document: Document, target: Paged, value: unknown): Document => {
    const old = sheetOf(document, target.sheetId).page.headerFooter;
    return withPage(document, target, { headerFooter: { ...old, [field]: textArgument(value) } });
  };

export const headerFooter: Members<TargetOf<'HeaderFooter'>> = {
  get: {
    LeftHeader: text('leftHeader'),
    CenterHeader: text('centerHeader'),
    RightHeader: text('rightHeader'),
    LeftFooter: text('leftFooter'),
    CenterFooter: text('centerFooter'),
    RightFooter: text('rightFooter'),
  },
  set: {
    LeftHeader: withText('leftHeader'),
    CenterHeader: withText('centerHeader'),
    RightHeader: withText('rightHeader'),
    LeftFooter: withText('leftFooter'),
    CenterFooter: withText('centerFooter'),
    RightFooter: withText('rightFooter'),
  },
};
