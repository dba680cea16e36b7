/** What is said in English about each problem: what is wrong, what is accepted, and the next step. */
import type { Day } from '../kernel';
import { formatDay, formatMoney } from './numbers';
import { fileIssuesEn } from './fileIssues.en';
import { phrasesOf, quoted, shown, strayLetters, type IssueMessages } from './phrases';
import { readingIssuesEn } from './readingIssues.en';
import { writingEn } from './writingIssues.en';

const { number, figure, months, range, place, accepted, name, anyOf, allOf, ifAny } = phrasesOf('en');
const day = (value: Day): string => formatDay(value, 'en');
const money = (amount: string): string => formatMoney(amount, 'en');
const found = (column: string, value: string): string => `Column ${quoted(column)} says ${quoted(value)}`;
const MEASURES = { growth: 'their growth', count: 'their facilities', rate: 'their growth rate' } as const;
const phaseOf = (phase: string, option: string): string => `phase ${quoted(phase)} of option ${quoted(option)}`;
const withLetters = (value: string): string => {
  const letters = strayLetters(value);
  return letters === undefined ? '' : ` (with ${quoted(letters)} in it)`;
};

export const issuesEn: IssueMessages = {
  // The workbook as a whole
  'tables-absent': ({ expected }) =>
    `This file has no table to plan from${ifAny(expected, (list) => `(for example ${list})`)}. ` +
    'Please insert the blank tables and fill them in.',
  'table-missing': ({ table, sheet, columns }) =>
    `Table ${quoted(table)} (sheet ${name(sheet)}) is missing; it has the columns ${allOf(columns)}. ` +
    'Please insert the blank table and fill it in.',
  'table-empty': ({ table }) =>
    `Table ${quoted(table)} has no rows yet. Please enter at least one row right below the headings.`,
  'rows-hidden': ({ table }) =>
    `Table ${quoted(table)} has rows that are hidden or filtered away; they count all the same. Please unhide them to check, or delete those not used.`,
  'column-missing': ({ table, column, found: headings }) =>
    `Table ${quoted(table)} lacks the column ${name(column)}.` +
    `${ifAny(headings, () => `Its columns are ${allOf(headings)}.`)} ` +
    `Please add this column, or rename the matching one to ${name(column)}.`,
  'column-repeated': ({ table, column }) =>
    `Table ${quoted(table)} has more than one column for ${quoted(column)}, so it is unclear which one to read. ` +
    'Please delete or rename the extra column.',
  ...readingIssuesEn,
  ...fileIssuesEn,
  // One cell
  'cell-blank': ({ column, accepted: what }) =>
    `Column ${quoted(column)} is blank here. This cell needs ${accepted(what)}. Please fill it in.`,
  'cell-error': ({ column, value }) =>
    `Column ${quoted(column)} shows the error ${quoted(value)} and cannot be read. ` +
    'Please correct the formula in the cell, or type the value itself.',
  'number-unreadable': ({ column, value, accepted: what }) =>
    `${found(column, value)}${withLetters(value)}, which cannot be read as a number. This cell takes ${accepted(what)}. ` +
    'Please type the number again.',
  'number-as-text': ({ column, value, reading }) =>
    `${found(column, value)} as text, read as ${number(reading)}. The result sheets hold this value and no link to the cell. ` +
    'Please turn the cell into a number.',
  'number-ambiguous': ({ column, value, readings }) =>
    `${found(column, value)}, which can mean ${readings.map(number).join(' or ')}. ` +
    'Please type it again so that only one meaning is left.',
  'number-refused': ({ column, value, accepted: what }) =>
    `${found(column, value)}, a number that cannot be used here. This cell takes ${accepted(what)}. ` +
    'Please correct the number.',
  'day-unreadable': ({ column, value }) =>
    `${found(column, value)}, which cannot be read as a day. This cell takes ${accepted('day')}. ` +
    'Please type it again as day/month/year.',
  'month-unreadable': ({ column, value }) =>
    `${found(column, value)}, which cannot be read as a month. This cell takes ${accepted('month')}. ` +
    'Please type it again as month/year.',
  'choice-unknown': ({ column, value, accepted: choices }) =>
    `${found(column, value)}, which is none of the values offered. This cell takes ${anyOf(choices)}. ` +
    'Please choose one of them.',
  // Names that point at other rows
  'place-unknown': ({ value, suggestions }) =>
    `There is no place ${quoted(value)} in the table of places.${ifAny(suggestions, (list) => `Is it ${list}?`)} ` +
    'Please correct the name, or add the place to the table of places.',
  'place-ambiguous': ({ value, candidates }) =>
    `The name ${quoted(value)} can mean ${anyOf(candidates)}. Please type the full name or the code of one place.`,
  'row-duplicate': ({ value, column, other }) =>
    `Column ${quoted(column)} has ${quoted(value)} twice, the first time in ${place(other)}. ` +
    'Each value may stand there once. Please correct or delete one of the two rows.',
  'facility-alike': ({ name: facility, commune, year, other }) =>
    `The facility ${quoted(facility)} (${shown(commune)}${year === undefined ? '' : `, ${year}`}) seems to stand in ${place(other)} already. ` +
    'Both rows are counted. Please check, and delete one if they are the same facility.',
  'communes-surplus': ({ place: where, found: named, known, rarest }) =>
    `${quoted(where)} has ${number(known)} communes, but the register names ${number(named)}. ` +
    `The rarest are ${allOf(rarest)}. Please check whether they belong to another place or are misspelt.`,
  'option-unknown': ({ value, accepted: options }) =>
    `There is no option ${quoted(value)} in the table of options.${ifAny(options, (list) => `This cell takes ${list}.`)} ` +
    'Please correct the code, or add the option to the table of options.',
  'option-code-invalid': ({ value }) =>
    `The option code ${quoted(value)} cannot be used. A code has at most 5 letters or digits, for example 1 or 2A. ` +
    'Please choose another code.',
  'phase-unknown': ({ value, accepted: phases }) =>
    `There is no phase ${quoted(value)} in the table of phases.${ifAny(phases, (list) => `This cell takes ${list}.`)} ` +
    'Please correct the name, or add the phase to the table of phases.',
  'parameter-unknown': ({ value, accepted: parameters }) =>
    `There is no setting ${quoted(value)}.${ifAny(parameters, (list) => `The settings are ${list}.`)} ` +
    'Please correct the name, or delete this row.',
  // Time
  'period-reversed': ({ from, to }) =>
    `The period runs backwards: it starts on ${day(from)} but ends on ${day(to)}. ` +
    'Please correct it so that the end is not before the start.',
  'phases-overlap': ({ option, phase, other }) =>
    `Option ${quoted(option)}: phase ${quoted(phase)} overlaps phase ${quoted(other)} in time. ` +
    'A month belongs to one phase only. Please correct the first or the last month.',
  'option-without-phase': ({ option }) =>
    `Option ${quoted(option)} has no phase. Please add at least one phase to the table of phases.`,
  'salary-gap': ({ table, from, to }) =>
    `Table ${quoted(table)} has no base salary from ${day(from)} to ${day(to)}. ` +
    'The amounts must follow one another without a day between them. Please add the missing one or correct the days.',
  'salary-overlap': ({ table, earlier, from }) =>
    `Table ${quoted(table)}: the base salary from ${day(from)} overlaps the one in ${place(earlier)}. ` +
    'Each day has one base salary. Please correct the last day of the earlier one, or leave that cell blank.',
  'salary-duplicate': ({ table, earlier, from }) =>
    `Table ${quoted(table)} has two base salaries from ${day(from)}, the other one in ${place(earlier)}. ` +
    'Please delete one row or correct the day.',
  'salary-midmonth': ({ from, suggestion }) =>
    `The base salary starts on ${day(from)}, not on the first day of a month; is it ${day(suggestion)}? ` +
    'For now each month takes the amount of its first day. Please check the day.',
  'salary-uncovered': ({ table, from, to }) =>
    `Table ${quoted(table)} has no base salary for ${months(from, to)}, so no fees can be calculated. ` +
    'Please add the base salary of this time.',
  'role-uncovered': ({ option, role, from, to }) =>
    `Option ${quoted(option)} has no coefficient of ${name(role)} for ${months(from, to)}, so no fees can be calculated. ` +
    'Please add the coefficient to the table of roles.',
  'role-overlap': ({ role, earlier }) =>
    `The coefficient of ${name(role)} is given twice for the same time, first in ${place(earlier)}. ` +
    'Only one may hold at a time. Please correct the period or delete one row.',
  // Allocation
  'band-reversed': ({ from, to }) =>
    `The band runs backwards: from ${number(from)} to ${number(to)} facilities. ` +
    `Please correct it, for example from ${number(to)} to ${number(from)}.`,
  'bands-overlap': ({ earlier, from, to }) =>
    `This band overlaps the band in ${place(earlier)}: both take numbers of facilities ${range(from, to)}. ` +
    'A number of facilities belongs to one band only. Please correct one of them.',
  'bands-gap': ({ from, to }) =>
    `There is no band for numbers of facilities ${range(from, to)}. Please widen a neighbouring band or add one if needed.`,
  'bands-open-below': ({ below }) =>
    `There is no band for places with fewer than ${number(below)} facilities. Please add one if there are such places.`,
  'bands-open-above': ({ above }) =>
    `There is no band for places with more than ${number(above)} facilities. Please add one if there are such places.`,
  'place-outside-bands': ({ place: where, facilities, from, to, collaborators }) =>
    `${quoted(where)} has ${number(facilities)} facilities, outside every band. For now the band of facilities ` +
    `${range(from, to)} is applied: ${number(collaborators)} collaborators. Please check the number of facilities, or add a band.`,
  'place-outside-bands-refused': ({ place: where, facilities }) =>
    `${quoted(where)} has ${number(facilities)} facilities, outside every band, so it gets no number of collaborators. ` +
    'Please check the number of facilities, add a band, or enter the collaborators in the list of the phase.',
  'facilities-missing': ({ place: where, year, phase }) =>
    `${quoted(where)} has no number of facilities for ${year}, which phase ${quoted(phase)} is allocated by. ` +
    'Please enter it; if there are none, enter 0.',
  'communes-missing': ({ place: where, phase }) =>
    `${quoted(where)} has no number of communes, wards and townships, which phase ${quoted(phase)} is allocated by. ` +
    'Please enter it; if there are none, enter 0.',
  'communes-differ': ({ place: where, used, official }) =>
    `${quoted(where)} has ${number(used)} communes, wards and townships here, but ${number(official)} in the ` +
    `administrative list. For now ${number(used)} is used. Please check this number.`,
  'allocation-incomplete': ({ option, phase, column }) =>
    `The way of allocating ${phaseOf(phase, option)} needs the column ${quoted(column)}, which is blank. Please fill it in.`,
  'bounds-reversed': ({ minimum, maximum }) =>
    `The minimum ${number(minimum)} is larger than the maximum ${number(maximum)}. Please correct the two numbers.`,
  'shares-tied': ({ phase, places }) =>
    `Phase ${quoted(phase)}: ${allOf(places)} have the same facility count, and there are not enough people for all. ` +
    'Please type the collaborators of these places on the List sheet.',
  'shares-impossible': ({ phase, total, least, most }) =>
    `Phase ${quoted(phase)}: ${number(total)} people cannot be shared; at least ${number(least)} are needed` +
    `${most === undefined ? '' : `, at most ${number(most)} have room`}. Please correct the total, the minimum, the maximum or the facility counts.`,
  'succession-overlap': ({ place, predecessor, until }) =>
    `${quoted(place)} succeeds ${quoted(predecessor)}, but ${quoted(predecessor)} ` +
    `${until === undefined ? 'has no end' : `is paid until ${day(until)}`}. ` +
    'Please correct the days of support of one of the two, so that nobody is paid twice.',
  'succession-shared': ({ place: successor, predecessor, phase }) =>
    `Phase ${quoted(phase)} shares its people between ${quoted(predecessor)} and its successor ${quoted(successor)}. ` +
    'Please split the phase at the day of the change.',
  'succession-counted': ({ phase, places, people, most }) =>
    `Phase ${quoted(phase)} has places and their successors (${allOf(places)}): ${number(people)} people, counting both. ` +
    `At most ${number(most)} are in office at one time, paid by the month; attendances are counted for ${number(people)}. ` +
    'If that is not meant, please split the phase at the month of the change.',
  'shares-unfilled': ({ phase, places, total, least }) =>
    `Phase ${quoted(phase)} shares ${number(total)} collaborators in proportion, but supports ${allOf(places)} for a part of the ` +
    `time only: in some months ${number(least)} are paid. If all ${number(total)} are wanted in every month, please split the phase there.`,
  'band-edge-unused': ({ edge, nearest, place }) =>
    `The edge ${number(edge)} of the band is the facility count of no place; the nearest is ${quoted(place)} with ` +
    `${number(nearest)}. Please check whether the band was made from another year.`,
  'communes-too-few': ({ place, phase, wanted, found }) =>
    `${quoted(place)}, phase ${quoted(phase)}: ${number(wanted)} communes are needed, ${number(found)} can be chosen. ` +
    'Please add communes with facilities, or tick nominated ones.',
  'communes-tied': ({ place, phase, communes, open }) =>
    `${quoted(place)}, phase ${quoted(phase)}: ${allOf(communes)} have equal figures, with room for ${number(open)}. ` +
    'Please tick the communes to be chosen as nominated.',
  'communes-unranked': ({ place: where, communes, by }) =>
    `${quoted(where)}: ${allOf(communes)} cannot be ranked, for lack of figures for ${MEASURES[by]}. ` +
    'Please enter the facilities of all years, or tick the communes as nominated.',
  'list-empty': ({ option, phase }) =>
    `The list of places of ${phaseOf(phase, option)} is empty. ` +
    'Please enter the places that take part, or choose the scope “all”.',
  // Money
  'amount-missing': ({ item }) =>
    `Item ${quoted(item)} has no amount and too little to calculate it from, so it is not in the total. ` +
    'Please enter a quantity and a unit price, or the amount.',
  'amount-differs': ({ item, typed, computed }) =>
    `Item ${quoted(item)} gives the amount ${money(typed)}, but its factors give ${money(computed)}. ` +
    'The typed amount is used. Please correct it, or the quantity, the days and the unit price.',
  'price-above-norm': ({ item, price, norm }) =>
    `Item ${quoted(item)} has the unit price ${money(price)}, above the norm of ${money(norm)}. ` +
    'For now the price as typed is used. Please check the price and the norm.',
  'line-counted-twice': ({ item, amount, parts }) =>
    `Item ${quoted(item)} has the amount ${money(amount)}, exactly what ${number(parts.length)} rows beside it add up to ` +
    `(${parts.map(quoted).join(', ')}), so it may be counted twice. If it is the sum of those rows, please delete it.`,
  // Reconciliation
  'total-differs': ({ column, printed, computed }) =>
    `The total row of column ${quoted(column)} says ${figure(printed)}, but the rows add up to ${figure(computed)}. ` +
    'The result follows the rows. Please check the rows or correct the total.',
  'stated-differs': ({ indicator, stated, computed, difference, where }) =>
    `Indicator ${quoted(indicator)}: the plan states ${figure(stated)}${where.trim() === '' ? '' : ` (${shown(where)})`}, ` +
    `the calculation gives ${figure(computed)}, a difference of ${figure(difference)}. ` +
    'Please check the stated figure and the data.',
  'growth-differs': ({ indicator, stated, computed, from, to }) =>
    `Indicator ${quoted(indicator)}: the plan states a growth of ${figure(stated)} % a year, the figures of ${from}-${to} give ${figure(computed)} %. ` +
    'Please check the growth and the figures of both years.',
  'parts-differ': ({ indicator, stated, parts }) =>
    `Indicator ${quoted(indicator)} is ${figure(stated)}, but its parts add up to ${figure(parts)}. Please check the total and its parts.`,
  'stated-unchecked': ({ indicator, accepted: known }) =>
    `Indicator ${quoted(indicator)} cannot be compared.${ifAny(known, (list) => `Those that can are ${list}.`)} ` +
    'Please correct the name, or delete this row.',
  ...writingEn,
};
