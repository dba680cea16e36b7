/** What is said in English about problems of writing: what is wrong, what was kept, and the next step. */
import type { Conflict } from '../kernel';
import { phrasesOf, quoted, type IssueMessages } from './phrases';

const { number, allOf } = phrasesOf('en');
const megabytes = (bytes: number): string => number(Math.ceil(bytes / 1_000_000));

const conflicts: Readonly<Record<Conflict, string>> = {
  filter: 'A filter hides rows where the result must be written. Please clear it (Data tab) and write again.',
  merge:
    'There are merged cells where the result must be written. Please unmerge those below and beside it and write again.',
  table:
    'An Excel table is in the way of the result. Please move it somewhere else, or turn it into plain cells ' +
    '(Table Design, Convert to Range), and write again.',
  pivot: 'A pivot table is in the way of the result. Please move it somewhere else and write again.',
  edge: 'The result reaches past the edge of the sheet. Please delete blank rows or columns before it and write again.',
};

export const writingEn = {
  'cell-overtyped': ({ found: text, planned }) =>
    `This cell was changed by hand to ${quoted(text)}; the calculation gives ${quoted(planned)}. ` +
    'The typed value is kept. To take the calculated one, please clear the cell and write again.',
  'override-unexplained': ({ table, sheet }) =>
    `This cell was changed by hand and no reason is given. Please write worksheet, cell, reason, date and person into table ${table} ` +
    `(sheet ${quoted(sheet.en)}); the input template has it.`,
  'override-note-unused': ({ sheet, address }) =>
    `The reason in this row belongs to no cell changed by hand (${quoted(`${sheet}!${address}`)}): it is not changed any more, or ` +
    'holds something else. Please check or delete this row.',
  'merge-undone': ({ area }) =>
    `Cells ${area} were merged and hide cells of the result. They are unmerged and the result is written in full. ` +
    'If you need them merged for presentation, please copy the sheet and merge them in the copy.',
  'cell-in-the-way': ({ found: text, block }) =>
    `This cell holds ${quoted(text)}, just where ${quoted(block)} must be written. ` +
    'Please move it somewhere else and write again.',
  'line-inserted': ({ axis, stays, found: text, counts }) => {
    const line = axis === 'rows' ? 'row' : 'column';
    if (!stays)
      return (
        `Somebody inserted this ${line} inside a result table (it holds ${quoted(text)}), but the table's own lines changed, ` +
        `so its place is gone. Please move its content out of the table, delete the inserted ${line}, and write again.`
      );
    return (
      `Somebody inserted this ${line} inside a result table (it holds ${quoted(text)}); it is kept.` +
      (counts
        ? ' Its numbers may count in the sums of the table; please delete them if they should not.'
        : ' Please delete it when it is no longer needed.')
    );
  },
  'block-left-over': ({ block }) =>
    `${quoted(block)} from an earlier writing is no longer part of the result. It is kept but not updated any more. ` +
    'Please delete it if you do not need it.',
  'sheet-stays': ({ sheet }) =>
    `Sheet ${quoted(sheet)} holds other content, or formulas elsewhere use it, so it stays; ` +
    'only the old result on it is cleared. Please delete the sheet yourself if you no longer need it.',
  'run-unfinished': () =>
    'The last writing stopped midway; the result sheets are not complete. ' +
    'Please write again to finish it, or choose “Restore the last report” to return to the one before. The inputs are not affected.',
  'journal-lost': () =>
    "KC Planner's record in this workbook (the hidden sheet _KC) is gone or damaged. " +
    'Cells changed by hand cannot be told from old results: every cell that differs from the new result is kept and listed. Please clear the old results in the list and write again.',
  'journal-newer': () =>
    'A newer version of KC Planner wrote this workbook, so this one does not write over it. ' +
    'Please update KC Planner (close Excel and open it again), then write again.',
  'result-name-elsewhere': ({ name, points, result }) =>
    `The name ${quoted(name)} points at ${quoted(points)} and not at the result ${quoted(result)}; it is kept. ` +
    'If that is not on purpose, please delete the name (Formulas tab, Name Manager) and write again.',
  'preview-outdated': ({ inputs, tabs }) =>
    (inputs
      ? 'The inputs have changed since the preview, so nothing was written. '
      : `The result sheets (${tabs.map(quoted).join(', ')}) have changed since the preview, so nothing was written. `) +
    'Please look at the new list of changes and write again.',
  'typed-while-writing': ({ found: text }) =>
    `${quoted(text)} was typed into this cell during the writing. What was typed is kept. ` +
    'To take the calculated value, please clear the cell and write again.',
  'nothing-to-restore': () =>
    'There is no earlier writing to restore. Please write the results first; at each writing the one before is kept in the workbook.',
  'stand-in-kept': ({ found: text, formula }) =>
    `This cell says ${quoted(text)} and is left as it is; its formula when the copy was made was ${quoted(formula)}. ` +
    'If that formula is wanted, please enter it again.',
  'functions-in-rules': ({ places }) =>
    `Names or conditional formats call KC functions: ${allOf(places)}. A copy to send cannot put values in their place, and a computer without KC Planner cannot work them out. Please put the formula into a cell, let the name or format point at that cell, and make the copy again.`,
  'functions-left': ({ cells }) =>
    `${number(cells.length)} cells of your own use KC functions and keep their formulas: ${allOf(cells)}. ` +
    'Where the add-in is missing they show #NAME?. Please agree to values in them, or send the file that the command makes.',
  'function-without-value': ({ formula, found: text }) =>
    `The formula ${quoted(formula)} gives ${quoted(text)}, no value to keep in the copy, so nothing was written. ` +
    'Please let Excel finish calculating (key F9) and make the copy again.',
  'sent-in-place': () =>
    'Excel lets no add-in save to another file, so the cells with KC functions in this very workbook now hold values. ' +
    'Please save it under another name to send it, then choose “Bring back formulas” to return to what it was.',
  'sheet-protected': ({ sheet }) =>
    `Sheet ${quoted(sheet)} is protected, so nothing can be written to it. ` +
    'Please unprotect the sheet (Review tab) and write again.',
  'workbook-protected': () =>
    'The structure of the workbook is protected, so no sheet can be added. ' +
    'Please unprotect the workbook (Review tab) and write again.',
  'workbook-inactive': () =>
    'Excel is busy with another workbook or has to be restarted. Please select this workbook again (reopen it if needed) and try again.',
  'range-conflict': ({ conflict }) => conflicts[conflict],
  'input-moved': () =>
    'This place is no longer as it was when the workbook was read (somebody may have edited it or inserted rows), so nothing was written. ' +
    'Please choose “Read again” and repeat, or type into the sheet itself.',
  'work-stopped': () => 'Stopped as you asked; nothing was written. Please run it again when needed.',
  'excel-item-gone': () =>
    'A sheet, table or name was deleted or renamed meanwhile. Please try again; what is missing will be written again.',
  'block-too-large': ({ sheet, bytes, most }) =>
    `Sheet ${quoted(sheet)} would hold too much: about ${megabytes(bytes)} MB, while Excel takes ${megabytes(most)} MB at once, so nothing was written. ` +
    'Please shorten long notes and items, or divide the plan into two workbooks.',
  'excel-too-large': () =>
    'The data is more than Excel takes at once (Excel on the web: 5 MB). ' +
    'Please try again in Excel on a computer, or move some data to another workbook.',
  'excel-too-old': () =>
    'This version of Excel cannot do what is needed. Please update Excel (2021 or newer), or use Excel on the web.',
  'excel-busy': ({ conflict }) =>
    conflict
      ? 'Somebody else is changing the same place of the workbook. Please wait until they have finished, then try again.'
      : 'Excel is busy or the connection is lost. Please check the network, wait a moment and try again.',
  'excel-silent': () =>
    'Excel has not answered for a minute, so waiting was ended. Please save the workbook, close and reopen it, and write again: ' +
    'what is missing will be completed, the inputs are not affected.',
  'cell-being-edited': () =>
    'A cell is still being typed in, so Excel does not allow writing. Please press Enter or Esc, then try again.',
  'excel-refused': ({ code, statement }) =>
    `Excel could not carry this out (code ${quoted(code)}, at ${quoted(statement)}). ` +
    'Please try again; if it still fails, please send this message as it is to whoever supports you.',
} satisfies Partial<IssueMessages>;
