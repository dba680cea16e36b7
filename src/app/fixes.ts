/** Problems that one cell puts right: what could stand there instead, for a person to choose; nothing is changed by itself. */
import type { CellEdit } from '../excel';
import { serialOfDay, slashed, type CellRef, type CellValue, type Issue, type IssueCode } from '../kernel';
import { readNumber } from '../model';

/** One proposal, and how it reads. */
export interface Fix {
  readonly edit: CellEdit;
  readonly becomes:
    { readonly kind: 'number'; readonly value: number } | { readonly kind: 'text'; readonly value: string };
}

const number = (cell: CellRef, was: CellValue, value: number): Fix => ({
  edit: { cell, was, content: { kind: 'number', value }, shows: Number.isInteger(value) ? 'count' : 'general' },
  becomes: { kind: 'number', value },
});

const text = (cell: CellRef, was: CellValue, value: string): Fix => ({
  edit: { cell, was, content: { kind: 'text', value }, shows: 'text' },
  becomes: { kind: 'text', value },
});

/** Letters that fingers put where the digit beside or below them was meant. */
const withDigits = (typed: string): string => typed.replaceAll(/[oO]/gu, '0').replaceAll(/[lI|]/gu, '1');

type Found<Code extends IssueCode> = Extract<Issue, { readonly code: Code }>;

function numberMeant({ facts }: Found<'number-unreadable'>, cell: CellRef): readonly Fix[] {
  const { value, accepted, column } = facts;
  const read = (typed: CellValue) => readNumber(typed, accepted, { cell, column });
  const reading = read(withDigits(value));
  if ('value' in reading) return [number(cell, value, reading.value.toNumber())];
  if (reading.issue.code !== 'number-ambiguous') return [];
  return reading.issue.facts.readings.filter((each) => 'value' in read(each)).map((each) => number(cell, value, each));
}

/** The first of the month: the base salary of a month is the one in force on its first day. */
function firstOfMonth({ facts: { from, suggestion } }: Found<'salary-midmonth'>, cell: CellRef): readonly Fix[] {
  const content = { kind: 'date', serial: serialOfDay(suggestion) } as const;
  const becomes = { kind: 'text', value: slashed(suggestion) } as const;
  return [{ edit: { cell, was: serialOfDay(from), content, shows: 'date' }, becomes }];
}

const PROPOSALS: { readonly [Code in IssueCode]?: (found: Found<Code>, cell: CellRef) => readonly Fix[] } = {
  'number-as-text': ({ facts }, cell) => [number(cell, facts.value, facts.reading)],
  'number-ambiguous': ({ facts }, cell) => facts.readings.map((reading) => number(cell, facts.value, reading)),
  'number-unreadable': numberMeant,
  'place-unknown': ({ facts }, cell) => facts.suggestions.map((name) => text(cell, facts.value, name)),
  'text-legacy-font': ({ facts }, cell) => [text(cell, facts.value, facts.reading)],
  'salary-midmonth': firstOfMonth,
};

/** @returns for "1.59O" under a count: 1590; most problems have no such answer. */
export function fixesFor(found: Issue): readonly Fix[] {
  const propose = PROPOSALS[found.code] as ((found: Issue, cell: CellRef) => readonly Fix[]) | undefined;
  return found.cell === undefined || propose === undefined ? [] : propose(found, found.cell);
}
