/** The English words of the worksheet functions. */
import type { FunctionGuide } from './functionGuideShape';

export const functionGuideEn: FunctionGuide = {
  functions: {
    FEE: {
      about:
        'Fee = coefficient x base salary x completion, rounded to the đồng for one person and month, then times people and months.',
      gives: 'An amount in đồng.',
    },
    'FEE.DATED': {
      about:
        'Fee over a span of time, each month by the base salary in force on its first day. The first and last months count whole.',
      gives: 'An amount in đồng.',
      note: 'A salary that starts inside a month counts from the next month.',
    },
    'FEE.LINES': {
      about: 'Fee over a span of time, spilled: one row a base salary, and a total row.',
      gives: 'Columns: from, to, months, base salary, person-months, amount. The last row is the total.',
      note: 'The first two columns are dates: give these cells a date format.',
    },
    BASESALARY: {
      about: 'The base salary in force on a day.',
      gives: 'Đồng a month.',
    },
    PERSONMONTHS: {
      about: 'Person-months paid from one day to another, ending by the last day of support if there is one.',
      gives: 'People times paid months.',
    },
    COLLABORATORS: {
      about: 'Commune collaborators by the number of rural industrial facilities and the table of bands.',
      gives: 'A number of people.',
    },
    APPORTION: {
      about: 'Shares a whole number among places in proportion, in whole numbers that add up to it exactly.',
      gives: 'Whole numbers, spilled in the shape of the weights.',
      note: 'Where places are equal and there are not posts for all, it gives #N/A for a person to decide: the order of rows never does.',
    },
    SCHEDULE: {
      about: 'Person-months and fees year by year over a span of time, by the base salary of each month.',
      gives: 'Columns: year, person-months, amount; one row a year, no total row.',
    },
    'RANK.COMMUNES': {
      about: 'The communes chosen: nominated ones first, then those with the largest values.',
      gives: 'Their names in order, one a row; fewer than asked for when no more can be ranked.',
      note: 'Excel may hand over a blank cell as 0: leave communes without a value out of the range.',
    },
    WORDS: {
      about: 'An amount in words.',
      gives: 'One line of text with a capital and the unit.',
    },
    TAX: {
      about: 'Personal income tax withheld from one payment, by the rule of the day of payment.',
      gives:
        'The tax in đồng: 10 % from 2,000,000 đồng a payment on (from 01/07/2026: 5,000,000); 0 below it or with a commitment.',
      note: 'What counts is one payment, not one month.',
    },
  },
  parameters: {
    baseSalary: 'The base salary a month, in đồng.',
    coefficient: 'The multiple of the base salary, from 0 to 100.',
    months: 'Months, a whole number.',
    people: 'People, a whole number.',
    completion: 'The share of the work done, from 0 % to 100 %. Left out: 100 %.',
    from: 'The first day; its whole month counts.',
    to: 'The last day; its whole month counts.',
    timeline:
      'A range of base salaries: from, amount; or from, until, amount (as in KC_LuongCoSo). Left out: the published decrees.',
    date: 'The day to look up.',
    eligibleUntil: 'The last day of support. Left out: none.',
    rule: '"contract year" (paid to the end of the year, the default) or "calendar month" (to the end of that day\'s month).',
    facilities: 'The number of rural industrial facilities.',
    bands: 'A range with one band a row: from, to (blank: and more), collaborators.',
    policy: 'Outside all bands: "nearest band" (the default), "lower band" or "refuse".',
    total: 'The whole number to share.',
    weights: 'Whole numbers in whose proportion to share; a blank cell takes no part.',
    method: '"largest remainder" (the default) or "Webster".',
    minimum: 'The least for each place. Left out: 0.',
    maximum: 'The most for each place. Left out: no limit.',
    places: 'The names of the communes.',
    values: 'The value of each commune; the largest goes first.',
    quota: 'How many communes to choose.',
    nominated: 'An x for each nominated commune. Left out: none.',
    amount: 'An amount in đồng.',
    style: 'How Vietnamese reads it: "southern" (the default) or "northern".',
    language: '"Vietnamese" (vi, the default) or "English" (en).',
    payment: 'The amount of one payment, in đồng.',
    paymentDate: 'The day of payment.',
    commitment: 'An x when there is a commitment. Left out: none.',
  },
  page: {
    title: 'KC functions in cells',
    opening: [
      'Type =KC. in any cell to choose a function. The functions use the very rules of the plan and are exact to the đồng.',
      'Each argument may be a cell or a range; for a range the result spills in the same shape.',
    ],
    arguments: 'Arguments',
    optional: 'may be left out',
    gives: 'Result',
    examples: 'Examples',
    formula: 'Formula',
    result: 'Result',
    notes: 'Good to know',
    good: [
      'A blank cell gives a blank result, 0 gives 0. Some versions of Excel hand over a blank cell as 0; the result is then 0.',
      'A blank result is an empty text: add with SUM(D2:D20) or SUM(D2,D5), not with D2+D5.',
      'Dates are Excel dates of the 1900 system. A function cannot know whether the workbook counts from 1904: if so, add 1462 to the date.',
      'Do not enter dates as text such as "2024-07-01"; use a date cell or DATE(2024,7,1).',
      'Numbers typed as text such as "1.490.000" or "0,85" are read where there is one way to read them; "1.490" is not.',
      'At an error, choose the cell and then the warning sign beside it: it says why, and what to enter.',
      'If cells show #NAME? when a file is opened again, open the KC Planner pane once.',
      'Give a whole column to one formula instead of copying a formula down: Excel calculates it much faster.',
    ],
  },
};
