/** A register of facilities in tables for a person at a terminal. */
import type { PlanRun } from '../app';
import { commandLine, formatNumber, labels } from '../i18n';
import type { Language } from '../kernel';
import { textTable } from './textTable';

type Statistics = NonNullable<NonNullable<PlanRun['plan']>['register']>;
type Tally = Statistics['places'][number];

/** @returns counts by place and by form, a column a year; rows without a year stand in the totals only */
export function registerLines(register: Statistics, language: Language): readonly string[] {
  const words = commandLine[language].register;
  const { place: placeHeading, total } = labels[language];
  const years = register.years.map(({ year }) => year);
  const number = (value: number): string => formatNumber(value, language);
  const figures = (tally: Pick<Tally, 'years' | 'total'>): readonly string[] => [
    ...years.map((year) => number(tally.years.find((each) => each.year === year)?.count ?? 0)),
    number(tally.total),
  ];
  const communesOf = ({ place }: Tally): number => register.communes.filter((each) => each.place === place).length;
  const title = words.title(number(register.rows), number(register.counted));
  return [
    title,
    '─'.repeat(title.length),
    ...textTable([
      [placeHeading, words.communes, ...years.map(String), total],
      ...register.places.map((tally) => [tally.place?.name ?? '', number(communesOf(tally)), ...figures(tally)]),
      [total, number(register.communes.length), ...figures({ years: register.years, total: register.counted })],
    ]),
    '',
    ...textTable([
      [words.form, ...years.map(String), total],
      ...register.forms.map((tally) => [tally.name ?? words.noForm, ...figures(tally)]),
    ]),
  ];
}

const counted = ({ name, place, years, total }: Tally) => ({
  ...(place === undefined ? {} : { place: place.name }),
  ...(name === undefined ? {} : { name }),
  years: Object.fromEntries(years.map(({ year, count }) => [year, count])),
  total,
});

/** The same counts, with every commune, as data for other programs. */
export const registerAsData = ({ rows, counted: rowsCounted, places, communes, forms }: Statistics) => ({
  ...{ rows, counted: rowsCounted },
  places: places.map(counted),
  communes: communes.map(counted),
  forms: forms.map(counted),
});
