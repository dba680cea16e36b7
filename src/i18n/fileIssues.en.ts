/** What is said in English about a file or a form that a person brings in: which row is at fault, what was left untouched, and the next step. */
import type { NoText } from '../kernel';
import { phrasesOf, quoted, type FileMessages } from './phrases';

const { number, allOf, anyOf, ifAny, place } = phrasesOf('en');

const AGAIN = 'then choose the file again.';

const noText: Readonly<Record<NoText, string>> = {
  workbook:
    'is an Excel workbook (.xlsx), not a CSV file. Please open it in Excel, right-click the tab of the list, and use Move or ' +
    'Copy to copy it into this workbook: KC Planner reads that sheet as it is.',
  oldWorkbook:
    'is an old Excel workbook (.xls), not a CSV file. Please open it in Excel, right-click the tab of the list, and use Move ' +
    'or Copy to copy it into this workbook: KC Planner reads that sheet as it is.',
  pdf: 'is a PDF, not a CSV file. Please ask whoever made the list for an Excel or CSV file.',
  binary:
    'is not a text file, so it cannot be read. Please open the list in the program that made it, save it as “CSV UTF-8”, ' +
    AGAIN,
};

const noRoom = {
  register: () =>
    'lists single facilities, and the forms count them by commune, so that the two cannot be joined. To use the forms, ' +
    'please delete that sheet and collect again.',
  plain: () =>
    'is plain cells, not an Excel table. Please select them, press Ctrl+T, name the table KC_CoSo and collect again.',
  columns: (columns: string) => `lacks the column ${columns}. Please add it at the end of the table and collect again.`,
};

export const fileIssuesEn: FileMessages = {
  'file-empty': ({ file }) => `The file ${quoted(file)} has nothing in it. Please check that it is the right file.`,
  'file-no-text': ({ file, kind }) => `The file ${quoted(file)} ${noText[kind]}`,
  'file-text-broken': ({ file, encoding }) =>
    `The file ${quoted(file)} has broken letters, which are not ${encoding.toUpperCase()} as the file says at its beginning. ` +
    `Please open it in Excel, save it again as “CSV UTF-8”, ${AGAIN}`,
  'file-quote-open': ({ file, row }) =>
    `File ${quoted(file)}, from row ${number(row)} on: a quotation mark (") is opened and never closed. Please correct that row, ${AGAIN}`,
  'file-quote-stray': ({ file, row }) =>
    `File ${quoted(file)}, row ${number(row)}: a quotation mark (") stands in the wrong place. Inside a quoted cell it has to ` +
    `be doubled, for example "Workshop ""Hùng""". Please correct that row, ${AGAIN}`,
  'file-row-long': ({ file, row, found, expected }) =>
    `File ${quoted(file)}, row ${number(row)} has ${number(found)} cells but there are only ${number(expected)} headings. ` +
    `Perhaps a cell holds the separator without being quoted. Please correct that row, ${AGAIN}`,
  'file-row-short': ({ row, rows, expected }) =>
    `${number(rows)} ${rows === 1 ? 'row has' : 'rows have'} fewer than ${number(expected)} cells (the first is row ${number(row)}); ` +
    'the cells missing at the end will be blank. Please look at that row in the file if this is a surprise.',
  'file-cell-long': ({ file, row, most }) =>
    `File ${quoted(file)}, row ${number(row)} has a cell of more than ${number(most)} characters, which Excel cannot hold. ` +
    `Please shorten that cell, ${AGAIN}`,
  'file-rows-many': ({ file, rows, most }) =>
    `The file ${quoted(file)} has ${number(rows)} rows; a sheet of Excel holds ${number(most)} and the headings. ` +
    `Please split the file by year or by place, ${AGAIN}`,
  'file-heading-twice': ({ file, heading }) =>
    `The file ${quoted(file)} has two columns headed ${quoted(heading)}. Please rename or remove one, ${AGAIN}`,
  'file-no-register': ({ file, found, expected }) =>
    `The file ${quoted(file)} has no heading of a list of facilities, which needs the columns ${allOf(expected)}.` +
    `${ifAny(found, () => `Its headings are: ${allOf(found)}.`)} Please add or correct the row of headings, ${AGAIN}`,
  'file-column-absent': ({ expected }) =>
    `There is no column ${anyOf(expected)}. The file can be imported all the same; afterwards, please choose the column ` +
    'under “Headings not understood”, or correct the heading on the sheet.',
  'file-changed': ({ file }) =>
    `The file ${quoted(file)} was changed or moved, or another program holds it, so the import was stopped and taken back. ` +
    'Please save and close that file, then choose it again.',
  'file-no-worker': () =>
    'Excel does not let the part that reads files run in the background. Please open the CSV file with Excel (Data tab, ' +
    'From Text/CSV) in this workbook: KC Planner reads that sheet as it is. If you need the import button, please ask your ' +
    'administrator to check the installation.',
  'register-there': ({ sheet, rows }) =>
    `The workbook already has a list of facilities on the sheet ${quoted(sheet)} (${number(rows)} rows). ` +
    'A workbook uses one list. Please delete that sheet if it is not needed any more, then import again; nothing was changed.',
  'register-blank': ({ sheet }) =>
    `The table on the sheet ${quoted(sheet)} is blank, so it gives its name up to this list. If you do not need it, please delete that sheet after the import.`,
  'import-left-over': ({ sheet }) =>
    `The work stopped midway and the sheet ${quoted(sheet)} could not be taken away. Please delete that sheet yourself; ` +
    'no other sheet was changed.',
  'form-not-in-file': ({ file }) =>
    `The file ${quoted(file)} has no form made by KC Planner (no line “Form no. KC-01”), so nothing of it was brought in. ` +
    'Please check that it is the right file.',
  'form-file-refused': ({ file }) =>
    `Excel cannot take sheets from the file ${quoted(file)}: it is damaged, locked by a password, too large or not an xlsx file. ` +
    'Please open it, save it as an xlsx file without a password, then choose it again.',
  'form-frame-lost': () =>
    'this form no longer has its row of headings or its row “Total”, so it is not known which figure belongs to which column. ' +
    'Please copy its rows to a new form of that place, then look again.',
  'form-twice': ({ place: of, other, isSame }) =>
    isSame
      ? `${quoted(of)} has given the same answer at ${place(other)}; one of the two is taken. This sheet may be deleted.`
      : `${quoted(of)} has given another answer at ${place(other)}. Please delete the sheet that does not hold, then look again.`,
  'form-below-total': ({ value }) =>
    `the figure ${quoted(value)} stands below the row “Total” and is not read. Please move its row above “Total”, then look again.`,
  'forms-no-room': ({ sheet, reason, columns }) =>
    `The table on the sheet ${quoted(sheet)} ${noRoom[reason](allOf(columns))}`,
};
