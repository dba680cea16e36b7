/** The parts of a new, empty workbook. */
import { textBytes, type Parts } from './parts';
import { MAIN_NAMESPACE, XML_HEAD } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const contentTypes =
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
  '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>' +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>';

const relationships = (...entries: readonly (readonly [string, string])[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbook =
  `${XML_HEAD}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="124226"/>` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="0"/></bookViews><sheets/></workbook>';

/** A style part with nothing but Excel's defaults. */
export const EMPTY_STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN_NAMESPACE}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/>` +
  '<scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const COLORS = [
  ['lt2', 'EEECE1'],
  ['accent1', '4F81BD'],
  ['accent2', 'C0504D'],
  ['accent3', '9BBB59'],
  ['accent4', '8064A2'],
  ['accent5', '4BACC6'],
  ['accent6', 'F79646'],
  ['hlink', '0000FF'],
  ['folHlink', '800080'],
] as const;

const three = (xml: string): string => xml.repeat(3);
const plainFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const fontSet = (name: string, face: string): string =>
  `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;

/** The colours and fonts of Office 2007-2010, without effects: table styles take their colours from here. */
const theme =
  `${XML_HEAD}<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2>' +
  `${COLORS.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`).join('')}</a:clrScheme>` +
  `<a:fontScheme name="Office">${fontSet('majorFont', 'Cambria')}${fontSet('minorFont', 'Calibri')}</a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${three(plainFill)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${three(`<a:ln w="9525">${plainFill}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${three(plainFill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const rootPointers =
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  `<Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

/** Neither names, nor times, nor the machine are told. */
const coreProperties = `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"/>`;
const extendedProperties = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** @returns the parts of a workbook that has no worksheet yet. */
export const emptyParts = (): Parts =>
  new Map(
    Object.entries({
      '[Content_Types].xml': contentTypes,
      '_rels/.rels': rootPointers,
      'docProps/core.xml': coreProperties,
      'docProps/app.xml': extendedProperties,
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relationships(['styles', 'styles.xml'], ['theme', 'theme/theme1.xml']),
      'xl/styles.xml': EMPTY_STYLES,
      'xl/theme/theme1.xml': theme,
    }).map(([name, text]) => [name, textBytes(text)]),
  );
