/** A workbook as another program might have written it, with parts that the embedded workbook does not understand. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const relationships = (...entries: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const input = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr codeName="S1"><tabColor theme="4"/></sheetPr><dimension ref="A1:D4"/>
<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="14.4"/><cols><col min="1" max="2" width="20" customWidth="1"/></cols>
<sheetData><row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Gấp đôi</t></is></c><c r="D1" t="s"><v>3</v></c></row>
<row r="2" ht="33" customHeight="1"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>10.5</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2+$B$2+SUM(KC_In[Số cơ sở (2019)])</f><v>31.5</v></c><c r="D2" s="2"><v>43471</v></c></row>
<row r="3"><c r="A3" t="str"><f>"B"&amp;"x"</f><v>Bx</v></c><c r="B3" t="b"><v>1</v></c><c r="C3"><f t="shared" si="0"/><v>12.5</v></c><c r="D3" s="3" t="s"><v>0</v></c></row>
<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4"><f>1/0</f></c></row></sheetData>
<mergeCells count="1"><mergeCell ref="F1:G2"/></mergeCells><conditionalFormatting sqref="B2:B3"><cfRule type="dataBar" priority="1"/></conditionalFormatting>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Biểu đồ" sheetId="7" r:id="rId3"/><sheet name="Địa phương" sheetId="2" r:id="rId1"/><sheet name="Ẩn" sheetId="5" state="veryHidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Địa phương'!$A$1:$D$4</definedName><definedName name="KC_GHI" hidden="1">'Địa phương'!$A$1:$B$2</definedName><definedName name="riêng" localSheetId="2">'Ẩn'!$A$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', '/xl/worksheets/sheet2.xml'],
    ['chartsheet', 'chartsheets/sheet1.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
    ['calcChain', 'calcChain.xml'],
  ),
  'xl/worksheets/sheet1.xml': input,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['table', '../tables/table1.xml'],
    ['drawing', '../drawings/drawing1.xml'],
  ),
  'xl/worksheets/sheet2.xml': `<x:worksheet xmlns="${MAIN}" xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c><x:c t="inlineStr"><x:is><x:t>tám</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  'xl/drawings/drawing1.xml': '<drawing>ngoài hiểu biết</drawing>',
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C2" i="1"/></calcChain>`,
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="4" name="KC_In" displayName="KC_In" ref="A1:D3" totalsRowShown="0"><autoFilter ref="A1:D3"/><tableColumns count="4"><tableColumn id="1" name="Tên"/><tableColumn id="2" name="Số cơ sở (2019)"/><tableColumn id="3" name="Gấp đôi"/><tableColumn id="4" name="Ngày"/></tableColumns><tableStyleInfo name="TableStyleLight9" showRowStripes="1"/></table>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Tên</t></si><si><r><rPr><b/></rPr><t>Số cơ sở </t></r><r><t>(2019)</t></r><rPh sb="0" eb="1"><t>phiên âm</t></rPh></si><si><t xml:space="preserve"> a_x000D_b_x005F_x0041_ </t></si><si><t>Ngày</t></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="13"/><name val="Times New Roman"/></font><font><b/><strike/><sz val="9"/><color theme="3"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left style="thick"/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="1" fillId="1" borderId="0" xfId="0"><alignment horizontal="right"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs></styleSheet>`,
};

/** @param changes parts to replace, or to leave out when `undefined` */
export function userWorkbook(changes: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  const parts = Object.entries({ ...PARTS, ...changes }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2020, 0, 1) });
}
