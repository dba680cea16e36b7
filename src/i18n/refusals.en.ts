/** What is said in English when a worksheet function gives no value. */
import type { Argument, Day } from '../kernel';
import { parameterName } from './functionWords';
import { formatDay } from './numbers';
import { phrasesOf, quoted, type RefusalMessages } from './phrases';

const { number, months, range, accepted, anyOf, allOf } = phrasesOf('en');
const day = (value: Day): string => formatDay(value, 'en');
const inRow = (row: number | undefined): string => (row === undefined ? '' : ` (row ${row})`);
const argument = ({ parameter, row }: Argument): string => `${quoted(parameterName(parameter, 'en'))}${inRow(row)}`;
const entered = (where: Argument, value: string): string => `The argument ${argument(where)} is ${quoted(value)}`;
const many = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? '' : 's'}`;
const size = (rows: number, columns: number): string => `${many(rows, 'row')} by ${many(columns, 'column')}`;
const covered = (first: Day, last: Day | undefined): string =>
  last === undefined ? `from ${day(first)} on` : `from ${day(first)} to ${day(last)}`;

export const refusalsEn: RefusalMessages = {
  'number-unreadable': ({ value, accepted: what, ...where }) =>
    `${entered(where, value)}, which cannot be read as a number. Please enter ${accepted(what)}.`,
  'number-ambiguous': ({ value, readings, ...where }) =>
    `${entered(where, value)}, which may mean ${readings.map(number).join(' or ')}. ` +
    'Please enter it as a number, so that there is one way to read it.',
  'number-refused': ({ value, accepted: what, ...where }) =>
    `${entered(where, value)}, a number that cannot be used. Please enter ${accepted(what)}.`,
  'date-as-text': ({ value, ...where }) =>
    `${entered(where, value)} as text, so the day is not certain. ` +
    'Please enter a date cell, or DATE(year, month, day), for example DATE(2024,7,1).',
  'date-refused': ({ value, ...where }) =>
    `${entered(where, value)}, which is not a day from 1990 to 2100. ` +
    'Please enter a date cell, or DATE(year, month, day), for example DATE(2024,7,1).',
  'choice-unknown': ({ value, accepted: choices, ...where }) =>
    `${entered(where, value)}, which is not one of the known values. Please enter ${anyOf(choices)}.`,
  'cell-blank': (where) =>
    `The argument ${argument(where)} has a blank cell. Please fill it in, or choose a range without blanks.`,
  'one-value-only': ({ rows, columns, ...where }) =>
    `The argument ${argument(where)} is a range of ${size(rows, columns)}. Please choose one cell.`,
  'sizes-differ': ({ sizes }) =>
    `The ranges differ in size: ${sizes.map(({ rows, columns, ...where }) => `${argument(where)} ${size(rows, columns)}`).join('; ')}. ` +
    'Please choose ranges of the same rows and columns.',
  'columns-too-few': ({ columns, needed, ...where }) =>
    `The range ${argument(where)} has ${many(columns, 'column')}. Please choose at least ${number(needed)}: ${
      where.parameter === 'bands' ? 'from, to, collaborators' : 'from, amount; or from, until, amount'
    }.`,
  'rows-absent': (where) => `The range ${argument(where)} has no rows of data. Please choose a range with data.`,
  'dates-reversed': ({ from, to, row }) =>
    `The end ${day(to)} is before the start ${day(from)}${inRow(row)}. Please correct one of the two dates.`,
  'salaries-gap': ({ from, to }) =>
    `The salary table has no amount from ${day(from)} to ${day(to)}. Please add a row for this time.`,
  'salaries-overlap': ({ from, row }) =>
    `The salary table has two amounts in force on ${day(from)} (row ${row}). Please correct a date, or delete a row.`,
  'band-reversed': ({ from, to, row }) =>
    `The band in row ${row} goes ${range(from, to)}: the second number is smaller. Please correct one of them.`,
  'bands-overlap': ({ from, to, row }) =>
    `The band in row ${row} shares the counts ${range(from, to)} with another. Please let each count be in one band.`,
  'total-too-large': ({ total, most }) =>
    `The total to share is ${number(total)}; with so many rows Webster shares at most ${number(most)}. ` +
    'Please use “largest remainder”.',
  'result-too-large': () =>
    'The result has more than 15 digits, which Excel cannot keep. Please check the numbers entered.',
  'salary-unknown-day': ({ day: asked, first, last }) =>
    `No base salary is known ${asked < first ? `before ${day(first)}` : `on ${day(asked)}`}. ` +
    `Please enter a day ${covered(first, last)}, or give a salary table with this day.`,
  'salary-unknown-months': ({ from, to, first, last }) =>
    `No base salary is known for ${months(from, to)}. ` +
    `Please enter a time ${covered(first, last)}, or give a salary table with these months.`,
  'outside-bands': ({ facilities }) =>
    `No band covers ${number(facilities)} facilities. Please add a band, or choose “nearest band” or “lower band”.`,
  'shares-tied': ({ positions }) =>
    `Cells ${positions.map(number).join(', ')} of the weights are equal, and there are not posts for all of them. ` +
    'Please decide, and type the shares.',
  'shares-impossible': ({ total, least, most }) =>
    `${number(total)} cannot be shared within these bounds. ` +
    `Please enter a total ${range(least, most ?? Infinity)}, or change the minimum or maximum.`,
  'communes-tied': ({ communes, open }) =>
    `${allOf(communes)} are equal, with ${many(open, 'place')} left. Please nominate the commune to choose.`,
  'tax-rule-unknown': ({ day: asked, first }) =>
    `No withholding rule is known for ${day(asked)}. Please enter a payment date from ${day(first)} on.`,
};
