/** Forms as they travel: the totals that Excel would have calculated, and a form as a file of its own. */
import { saveWorkbook } from '../../src/host/codec/save';
import { mapArea } from '../../src/host/document/cellGrid';
import type { Document } from '../../src/host/document/model';
import { known } from '../../src/kernel';

/** No total of a form is read; here each of them is 0. */
export const withZeros = (document: Document): Document => ({
  ...document,
  calculated: true,
  sheets: document.sheets.map((sheet) => ({
    ...sheet,
    cells: mapArea(sheet.cells, { row: 0, column: 0, rows: 100, columns: 10 }, (cell) =>
      cell?.formula === undefined ? cell : { ...cell, value: 0 },
    ),
  })),
});

/** The form of a place as a file: what the officer gets when its sheet is moved to a workbook of its own. */
export function fileOf(document: Document, tab: string): { readonly name: string; readonly base64: string } {
  const [sheet] = document.sheets.filter(({ name }) => name === tab);
  const alone = {
    ...{ ...document, tables: [], names: [], settings: [], customXml: [] },
    sheets: [{ ...known(sheet, tab), name: 'Trả lời' }],
    activeSheetId: known(sheet, tab).id,
  };
  return { name: `${tab}.xlsx`, base64: Buffer.from(saveWorkbook(undefined, alone, alone)).toString('base64') };
}
