/** What is said in English when a workbook can be read in more than one way: where, why it is unclear, and how to settle it. */
import { formatDay } from './numbers';
import { phrasesOf, quoted, type ReadingMessages } from './phrases';

const { number, place, name, anyOf, ifAny } = phrasesOf('en');

export const readingIssuesEn: ReadingMessages = {
  'reading-stopped': ({ table }) =>
    `The reading of table ${quoted(table)} was stopped as you asked; nothing was written. Please run it again when needed.`,
  'table-moved': ({ table }) =>
    `Table ${quoted(table)} changed while it was being read, so what was read may be wrong. ` +
    'Please wait until others have finished editing, then run it again.',
  'sheet-too-large': ({ sheet }) =>
    `Sheet ${quoted(sheet)} is too large and was not searched. If it holds figures of the plan, ` +
    'please move them to a sheet of their own.',
  'table-several': ({ table, places, parameter }) =>
    `Table ${quoted(table)} stands in several places: ${places.map(place).join('; ')}. Please delete the one not used, ` +
    'or copy the parts of one table together. Where a file holds several sets of data, ' +
    `please put what the wanted sheet names share into the parameter ${name(parameter)}.`,
  'table-unclear': ({ candidates }) =>
    `It is unclear whether this is the table ${anyOf(candidates)}. ` +
    'Please put the name of the table right above its headings, or name the sheet after it.',
  'row-below-table': ({ table, found }) =>
    `The row right below the table ${quoted(table)} holds something (${quoted(found)}) but is no part of the table, so it is not read. ` +
    'Please drag the lower right corner of the table down over this row, or move it elsewhere.',
  'commune-repeated': ({ value, years, other }) =>
    `${quoted(value)} already has facilities of ${years.join(', ')} in ${place(other)}; both rows are added up. ` +
    'If one figure was typed twice, please delete a row.',
  'own-page-copied': ({ table }) =>
    `This is a copy of a result page made by KC Planner, so it is not read as the table ${name(table)}. ` +
    'If it is input, please move the table to a sheet of its own; otherwise nothing needs to be done.',
  'data-set-unknown': ({ value, sheets }) =>
    `No sheet carries the name of the data set ${quoted(value)}.` +
    `${ifAny(sheets, (list) => `The sheets are ${list}.`)} Please correct the name of the data set.`,
  'columns-hidden': ({ table }) =>
    `Table ${quoted(table)} has hidden columns; they are read all the same. Please unhide them to check, or delete those not used.`,
  'column-unclear': ({ table, heading, proposals }) =>
    `Table ${quoted(table)}: it is unclear which column ${quoted(heading)} is.` +
    `${ifAny(proposals, (list) => `Is it ${list}?`)} Please correct the heading, or say in the table “KC_AnhXa” which column it is.`,
  'provinces-several': ({ table, heading, found, parameter }) =>
    `Table ${quoted(table)}: column ${quoted(heading)} names ${number(found.length)} provinces (${found.map(quoted).join(', ')}), ` +
    'but a plan is made for one. Please put each province on a sheet of its own and the wanted one into the parameter ' +
    `${name(parameter)}; if these are no provinces, please say “pass over” for the column in the table “KC_AnhXa”.`,
  'notes-passed-over': ({ table, count, text }) =>
    `Table ${quoted(table)}: ${number(count)} rows were taken for notes and not read as data, starting with ${quoted(text)}. ` +
    'Please check them.',
  'cells-carried': ({ column, value, count }) =>
    `Column ${quoted(column)} has ${number(count)} blank cells under merged ones, read as ${quoted(value)} from above, and likewise below. ` +
    'Please check them, or fill in every row.',
  'text-legacy-font': ({ value, reading }) =>
    `This cell says ${quoted(value)} in the old TCVN3 encoding, probably ${quoted(reading)}. ` +
    'Please convert the whole sheet to Unicode and read it again.',
  'unit-unclear': ({ value }) =>
    `This cell gives the unit ${quoted(value)}, but amounts must be in đồng. ` +
    'Please convert the amounts of the table to đồng and correct the unit.',
  'days-early': ({ read, likely }) =>
    `This day reads as ${formatDay(read, 'en')}, probably ${formatDay(likely, 'en')} in a file that counts days from 1904. ` +
    'Please turn the 1904 date system off and enter the days again, or type them as text, for example 01/01/2020.',
};
