/** Problems that one cell puts right: what could stand there instead, for a person to choose; nothing is changed by itself. */
import type { CellEdit } from '../excel';
import { serialOfDay, slashed, type CellRef, type CellValue, type Issue } from '../kernel';
import { readNumber } from '../model';

/** One proposal, and how it reads. */
export interface Fix {
  readonly edit: CellEdit;
  readonly becomes: { readonly kind: 'number'; readonly value: number } | { readonly kind: 'text'; readonly value: string };
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

function numberMeant(found: Extract<Issue, { readonly code: 'number-unreadable' }>, cell: CellRef): readonly Fix[] {
  const { value, accepted, column } = found.facts;
  const reading = readNumber(withDigits(value), accepted, { cell, column });
  if ('value' in reading) return [number(cell, value, reading.value.toNumber())];
  if (reading.issue.code !== 'number-ambiguous') return [];
  const fitting = reading.issue.facts.readings.filter((each) => 'value' in readNumber(each, accepted, { cell, column }));
  return fitting.map((each) => number(cell, value, each));
}

/** @returns for "1.59O" under a count: 1590; most problems have no such answer. */
export function fixesFor(found: Issue): readonly Fix[] {
  const { cell } = found;
  if (cell === undefined) return [];
  switch (found.code) {
    case 'number-as-text':
      return [number(cell, found.facts.value, found.facts.reading)];
    case 'number-ambiguous':
      return found.facts.readings.map((reading) => number(cell, found.facts.value, reading));
    case 'number-unreadable':
      return numberMeant(found, cell);
    case 'place-unknown':
      return found.facts.suggestions.map((name) => text(cell, found.facts.value, name));
    case 'text-legacy-font':
      return [text(cell, found.facts.value, found.facts.reading)];
    case 'salary-midmonth': {
      const { from, suggestion } = found.facts;
      const content = { kind: 'date', serial: serialOfDay(suggestion) } as const;
      const becomes = { kind: 'text', value: slashed(suggestion) } as const;
      return [{ edit: { cell, was: serialOfDay(from), content, shows: 'date' }, becomes }];
    }
    default:
      return [];
  }
}
