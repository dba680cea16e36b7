/** How sure it is that a row of headings belongs to one of our tables. */
import type { CellValue } from '../../kernel';
import { headingKey, headingSpotter, keyReader, type HeadingReader, type MappedHeading } from '../headings';
import { tables, type TableSchema } from '../schema';
import { spellingKey } from '../spelling';

/** A table that headings may belong to, and how it reads them. */
export interface Known {
  readonly schema: TableSchema;
  readonly read: HeadingReader;
  /** What the table may be called, as spelling keys. */
  readonly names: readonly string[];
  /** The same for tables with the same columns, which only a name can tell apart. */
  readonly shape: string;
}

/** What a workbook is searched for. */
export interface Sought {
  readonly all: readonly Known[];
  /** The spelling of a heading. */
  readonly keyOf: (value: CellValue) => string;
  /** False for what certainly is no heading of any table. */
  readonly mayBeHeading: (value: CellValue) => boolean;
}

/**
 * `sure`: every needed column is there and the headings or a name tell which table it is; `partial`: surely this table,
 * but a needed column is missing; `unsure`: it could be this table, a person has to say so.
 */
export type Grade = 'sure' | 'partial' | 'unsure';

/** One table held against one row of headings. */
export interface Match {
  readonly known: Known;
  readonly grade: Grade;
  /** 2: called exactly like the table; 1: the table's name is part of what it is called. */
  readonly named: 0 | 1 | 2;
  /** Headings that the table understands. */
  readonly understood: number;
  /** Those of them that are only a year: of what, the table has to say. */
  readonly bareYears: number;
}

/** Each text is read once, however many tables and rows ask for it. */
export function soughtTables(mapping: readonly MappedHeading[]): Sought {
  const keyOf = remembering(headingKey);
  const mayBeName = headingSpotter(mapping);
  const isNone = remembering((heading) => !mayBeName(keyOf(heading)));
  return {
    keyOf,
    all: Object.values<TableSchema>(tables).map((schema): Known => {
      const read = keyReader(schema, mapping);
      return {
        schema,
        read: remembering((heading) => (isNone(heading) ? undefined : read(keyOf(heading)))),
        names: [schema.name, schema.sheet.vi, schema.sheet.en].map(spellingKey),
        shape: Object.values(schema.columns)
          .map(({ heading }) => heading.vi)
          .join('\n'),
      };
    }),
    mayBeHeading: (value) => typeof value === 'string' && !isNone(value),
  };
}

/** Each value is asked for once. */
export function remembering<Answer>(answer: (value: CellValue) => Answer): (value: CellValue) => Answer {
  const answers = new Map<CellValue, Answer>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined || answers.has(value)) return known as Answer;
    const found = answer(value);
    answers.set(value, found);
    return found;
  };
}

/** Headings that every list has and that say nothing about it. */
const COUNTERS = new Set(['stt', 'tt', 'no', 'no.', 'số tt', 'số thứ tự']);

/** "Bảng 2.", "Biểu số 3:", "Phụ lục I -" before a title. */
const NUMBERED = /^(?:bảng|biểu|phụ lục|table|annex)(?: số)?\s*[\divxlc.\-/]*\s*[.:)–-]?\s*/u;

function isCalled(key: string, names: readonly string[]): 0 | 1 | 2 {
  const bare = key.replace(NUMBERED, '');
  if (names.some((each) => each === key || each === bare)) return 2;
  const words = (each: string) => ` ${each.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return names.some((each) => /[\s_]/u.test(each) && words(key).includes(words(each))) ? 1 : 0;
}

/** One row of headings: the texts that may be headings, each with the shapes of the tables that know it. */
export interface Head {
  readonly texts: readonly CellValue[];
  /** Spelling keys of the sheet's or table's name, and of the titles above. */
  readonly called: () => readonly string[];
}

export function gradeOf(known: Known, { texts, called }: Head, all: readonly Known[]): Match | undefined {
  const { schema, read, shape } = known;
  const meant = texts.map((heading) => ({ heading, meaning: read(heading) })).filter(({ meaning }) => meaning);
  const columns = new Set(meant.map(({ meaning }) => meaning?.columnId));
  // One heading alone is as well a title or a label.
  if (columns.size < 2) return undefined;
  const telling = meant.filter(
    ({ heading, meaning }) =>
      meaning?.isBareYear !== true && all.every((other) => other.shape === shape || other.read(heading) === undefined),
  );
  const named = Math.max(0, ...called().map((text) => isCalled(text, known.names))) as 0 | 1 | 2;
  const complete = Object.entries(schema.columns).every(([id, column]) => !column.required || columns.has(id));
  const isWhole = (other: Known) => texts.every((text) => other.read(text) !== undefined);
  const alone = isWhole(known) && !all.some((other) => other.shape !== shape && isWhole(other));
  const facts = { complete, named, columns: columns.size, telling: telling.length, share: meant.length / texts.length };
  const grade = gradeFrom({ ...facts, alone });
  const bareYears = meant.filter(({ meaning }) => meaning?.isBareYear).length;
  return grade === undefined ? undefined : { known, grade, named, understood: meant.length, bareYears };
}

/** Without blanks and counters. */
export const headTexts = (
  headings: readonly CellValue[],
  keyOf: (value: CellValue) => string = headingKey,
): readonly CellValue[] => headings.filter((heading) => heading !== '' && !isCounter(keyOf(heading)));

const isCounter = (key: string): boolean => key === '' || COUNTERS.has(key);

interface GradeFacts {
  readonly complete: boolean;
  readonly named: 0 | 1 | 2;
  readonly columns: number;
  readonly telling: number;
  readonly share: number;
  /** Every heading is understood, by no other table. */
  readonly alone: boolean;
}

function gradeFrom({ complete, named, columns, telling, share, alone }: GradeFacts): Grade | undefined {
  const isTold = telling >= 2 || (columns >= 3 && (alone || (telling >= 1 && share >= 0.6)));
  if (complete && (named > 0 || isTold)) return 'sure';
  const isMeant = named === 2 || (named === 1 && telling > 0) || (telling >= 2 && columns >= 3 && share >= 0.5);
  if (!complete && isMeant) return 'partial';
  return complete ? 'unsure' : undefined;
}

const RANK: Readonly<Record<Grade, number>> = { sure: 2, partial: 1, unsure: 0 };

/** Which of two matches of the same headings is the better one; 0 when a person has to choose. */
const compared = (a: Match, b: Match): number =>
  RANK[b.grade] - RANK[a.grade] || b.understood + b.named - (a.understood + a.named);

/** The best matches of one row of headings: one, or several that only a person can tell apart. */
export function bestMatches(matches: readonly Match[]): readonly Match[] {
  const sorted = matches.toSorted(compared);
  return sorted.filter((match) => sorted[0] !== undefined && compared(sorted[0], match) === 0);
}

/** Headings that a table does not understand, without counters and blanks: what a person may want to map. */
export const unreadHeadings = (headings: readonly CellValue[], read: HeadingReader): readonly number[] =>
  headings.flatMap((heading, index) => {
    const key = headingKey(heading);
    return isCounter(key) || read(heading) !== undefined ? [] : [index];
  });
