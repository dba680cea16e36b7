/** Cells of the report that somebody changed by hand: what they do to the totals, and why they were changed. */
import type { Override } from '../excel';
import { cellAddress, issue, type Issue, type Sheet } from '../kernel';
import { tables, type HandNote } from '../model';
import type { Plan } from '../plan';
import { effectsOnTotals, type TotalEffect } from '../report';

/** A cell changed by hand, with the note that somebody wrote of it. */
export interface HandChange extends Override {
  /** Of this cell alone, option by option. */
  readonly effects: readonly TotalEffect[];
  readonly note: HandNote | undefined;
}

export interface HandChanges {
  readonly cells: readonly HandChange[];
  /** Of all of them at once, which need not be the sum; empty without any. */
  readonly together: readonly TotalEffect[];
  readonly issues: readonly Issue[];
}

const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\s$']/gu, '').toLowerCase();

/** A note without a value speaks of whatever stands there; numbers are compared without their marks. */
const marks = (text: string): string => plain(text).replaceAll(/[.,]/gu, '');

const speaksOf = ({ sheet, address, value }: HandNote, { cell, found }: Override): boolean =>
  plain(sheet) === plain(cell.sheet) &&
  plain(address) === plain(cellAddress(cell)) &&
  (value === undefined || marks(value) === marks(String(found)));

const isFilled = ({ reason }: HandNote | { readonly reason: undefined }): boolean => (reason ?? '').trim() !== '';

function issuesOf(cells: readonly HandChange[], notes: readonly HandNote[]): Issue[] {
  const { name: table, sheet } = tables.handChanges;
  const [first, ...others] = cells.filter(({ note }) => !isFilled(note ?? { reason: undefined }));
  const unused = notes.filter((note) => !cells.some((cell) => speaksOf(note, cell)));
  return [
    ...(first === undefined
      ? []
      : [
          issue(
            { code: 'override-unexplained', severity: 'info', cell: first.cell, more: others.length },
            { table, sheet },
          ),
        ]),
    ...unused.map((note) =>
      issue(
        { code: 'override-note-unused', severity: 'info', cell: note.cell },
        { sheet: note.sheet ?? '', address: note.address ?? '' },
      ),
    ),
  ];
}

/** @param overrides as the workbook has them beside what the plan would write */
export function handChanges(sheets: readonly Sheet[], plan: Plan, overrides: readonly Override[]): HandChanges {
  const { handNotes } = plan.model;
  const overtyped = overrides.map(({ block, at, found }) => ({ block, ...at, value: found }));
  const cells = overrides.map((override, index): HandChange => {
    const alone = overtyped.slice(index, index + 1);
    const note = handNotes.find((each) => speaksOf(each, override));
    return { ...override, note, effects: effectsOnTotals(sheets, plan, alone) };
  });
  const together = overtyped.length === 0 ? [] : effectsOnTotals(sheets, plan, overtyped);
  return { cells, together, issues: issuesOf(cells, handNotes) };
}
