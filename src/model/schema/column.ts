/** The language in which the input tables are described: columns with a heading, a kind and what they accept. */
import type { Accepted, Bilingual, CellRef, Day, Money, Month, Quantity, Ratio } from '../../kernel';

/** How a column's cells are read; `monthFrom` and `monthTo` differ in what a bare year means (January, December). */
export type ColumnKind = Exclude<Accepted, 'month'> | 'monthFrom' | 'monthTo' | 'countsByYear' | 'names';

type Choices = Readonly<Record<string, Bilingual>>;

/** One column of an input table, or (countsByYear) a family of columns with a year in the heading. */
export interface Column {
  readonly heading: Bilingual;
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** Only for `choice`: code to the words that stand in the cell. */
  readonly choices: Choices;
  /** Characters of the body font, for templates. */
  readonly width: number;
}

/** One input table: its Excel name, its sheet, and its columns in order. */
export interface TableSchema {
  readonly name: string;
  readonly sheet: Bilingual;
  readonly note: Bilingual;
  /** Rows named "Toàn tỉnh", "Tổng cộng" … are printed totals of this table. */
  readonly hasTotals?: true;
  /** Rows whose label begins with “Cộng” are totals of a part of this table, unless they fill the column that no total has. */
  readonly subtotals?: { readonly label: string; readonly never: string };
  readonly columns: Readonly<Record<string, Column>>;
}

/** A count read under a heading with a year, with its cell. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
  readonly cell: CellRef;
}

interface Values {
  readonly text: string;
  readonly count: number;
  readonly year: number;
  readonly money: Money;
  readonly coefficient: Ratio;
  readonly percentage: Ratio;
  readonly quantity: Quantity<string>;
  readonly figure: Quantity<string>;
  readonly day: Day;
  readonly monthFrom: Month;
  readonly monthTo: Month;
  readonly flag: boolean;
  readonly names: readonly string[];
}

type ValueOf<C extends Column> = C['kind'] extends 'countsByYear'
  ? readonly YearCount[]
  : C['kind'] extends 'choice'
    ? keyof C['choices'] & string
    : C['kind'] extends keyof Values
      ? Values[C['kind']]
      : never;

type Always<C extends Column> = C['required'] extends true
  ? true
  : C['kind'] extends 'countsByYear' | 'flag' | 'names'
    ? true
    : false;

/** What one row of a table says: required columns always, the others perhaps. */
export type RowValues<Schema extends TableSchema> = {
  readonly [Id in keyof Schema['columns']]: Always<Schema['columns'][Id]> extends true
    ? ValueOf<Schema['columns'][Id]>
    : ValueOf<Schema['columns'][Id]> | undefined;
};

/** A row with the cell of each of its columns; absent columns point at the row's first cell. */
export interface Row<Schema extends TableSchema> {
  readonly values: RowValues<Schema>;
  readonly cells: { readonly [Id in keyof Schema['columns']]: CellRef };
  /** The row's number in its table, from 1. */
  readonly number: number;
}

/** A column whose kind, need and choices the compiler knows. */
export interface ColumnOf<K extends ColumnKind, R extends boolean, C extends Choices = Choices> extends Column {
  readonly kind: K;
  readonly required: R;
  readonly choices: C;
}

const column =
  <K extends ColumnKind>(kind: K, width: number) =>
  <R extends boolean>(required: R) =>
  (vi: string, en: string, wide = width): ColumnOf<K, R> => ({
    heading: { vi, en },
    kind,
    required,
    choices: {},
    width: wide,
  });

const choice =
  <R extends boolean>(required: R) =>
  <C extends Choices>(heading: Bilingual, choices: C): ColumnOf<'choice', R, C> => ({
    heading,
    kind: 'choice',
    required,
    choices,
    width: 20,
  });

/** `required.count('Số CTV', 'Collaborators')` describes a column whose cells may not be blank. */
export const required = {
  text: column('text', 24)(true),
  count: column('count', 12)(true),
  money: column('money', 16)(true),
  coefficient: column('coefficient', 10)(true),
  figure: column('figure', 18)(true),
  day: column('day', 14)(true),
  monthFrom: column('monthFrom', 12)(true),
  monthTo: column('monthTo', 12)(true),
  choice: choice(true),
};

/** `optional.day('Đến ngày', 'Until')` describes a column that may be blank or absent. */
export const optional = {
  text: column('text', 24)(false),
  /** Several names in one cell, separated by semicolons, commas or lines. */
  names: column('names', 28)(false),
  count: column('count', 12)(false),
  year: column('year', 10)(false),
  money: column('money', 16)(false),
  quantity: column('quantity', 12)(false),
  percentage: column('percentage', 12)(false),
  figure: column('figure', 12)(false),
  day: column('day', 14)(false),
  monthFrom: column('monthFrom', 12)(false),
  monthTo: column('monthTo', 12)(false),
  flag: column('flag', 12)(false),
  choice: choice(false),
  countsByYear: column('countsByYear', 14)(false),
};

/** Describes a table so that the compiler knows its columns. */
export const table = <S extends TableSchema>(schema: S): S => schema;

/** One text in both languages. */
export const words = (vi: string, en: string): Bilingual => ({ vi, en });
