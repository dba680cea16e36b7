/** From what stands in the workbook and what is wanted to one plan of writing; nothing is written here. */
import type { Area, CellRef } from '../kernel/cells';
import { hasErrors, type Issue, issue } from '../kernel/issue';
import type { Sheet } from '../kernel/sheet';
import type { StandingCharts } from './charts';
import { type Difference, differenceOf } from './difference';
import { fingerprint } from './fingerprint';
import { JOURNAL_TAB, type Slot } from './journal';
import { type BlockPlace, placesOf } from './places';
import { type Move, namedArea } from './references';
import { inputsOf, type Places, rendered } from './render';
import { type NameChange, nameChanges } from './results';
import { hasMoved, lastStanding, movesSince, pendingStanding } from './standing';
import type { Survey } from './survey';

/** What is to be done for one block. */
export interface BlockPlan extends BlockPlace {
  readonly sheet: Sheet;
  readonly state: 'added' | 'changed' | 'kept';
  readonly difference: Difference;
  readonly repaint: boolean;
  /** No write of it was ever finished: the page is set up as well. */
  readonly fresh: boolean;
  /** The block's size before; undefined: it has no cells yet. */
  readonly was: BlockSize | undefined;
  /** The block's name exists, though it may point at nothing. */
  readonly named: boolean;
  /** Something it refers to moved, so that its journal has to be written with the next batch. */
  readonly moved: boolean;
  /** The charts of its worksheet, ours and others. */
  readonly charts: StandingCharts;
  /** Where every block stands or will stand, for links. */
  readonly places: Places;
  /** What the journal will say of it. */
  readonly slot: Slot;
  /** What the journal must say first, when an earlier run stopped midway: its cells as they are now. */
  readonly midway: Slot | undefined;
}

export interface WritePlan {
  readonly step: 'refuse' | 'nothing' | 'write';
  readonly blocks: readonly BlockPlan[];
  readonly names: readonly NameChange[];
  readonly issues: readonly Issue[];
}

/** Names of blocks start with this. */
const BLOCK_PREFIX = 'kc_blk_';

export type BlockSize = Pick<Area, 'rows' | 'columns'>;

interface Surroundings {
  readonly survey: Survey;
  readonly places: Places;
  readonly move: Move;
}

export const sizeOf = (cells: readonly (readonly unknown[])[]): BlockSize => ({
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
});

export const sameSize = (a: BlockSize, b: BlockSize): boolean => a.rows === b.rows && a.columns === b.columns;

function difference(sheet: Sheet, place: BlockPlace, { survey, places, move }: Surroundings): Difference {
  const found = survey.blocks.get(sheet.block);
  const journal = survey.journal.blocks.get(sheet.block);
  return differenceOf({
    now: found?.now ?? [],
    want: rendered(sheet, places),
    outside: found?.outside ?? (() => ''),
    last: lastStanding(journal, move, place.origin),
    pending: pendingStanding(journal, place.origin),
  });
}

function blockPlan(sheet: Sheet, place: BlockPlace, around: Surroundings): BlockPlan {
  const { survey } = around;
  const found = survey.blocks.get(sheet.block);
  const journal = survey.journal.blocks.get(sheet.block);
  const change = difference(sheet, place, around);
  const slot = {
    place: place.origin,
    looks: fingerprint(sheet, around.places),
    inputs: inputsOf(sheet),
    cells: change.next,
  };
  const unfinished = journal?.pending !== undefined;
  const neverFinished = (journal?.last?.looks ?? '') === '';
  const repaint = journal?.last?.looks !== slot.looks || unfinished;
  const was = found && sizeOf(found.now);
  const resize = was !== undefined && !sameSize(was, sizeOf(sheet.cells));
  const changed = repaint || resize || change.writes.length > 0 || change.surplus.length > 0;
  return {
    ...place,
    sheet,
    state: found === undefined ? 'added' : changed ? 'changed' : 'kept',
    difference: change,
    repaint: found === undefined || repaint,
    fresh: found === undefined || (unfinished && neverFinished),
    was,
    named: survey.names.has(sheet.block.toLowerCase()),
    moved: journal !== undefined && hasMoved(journal, place.origin),
    charts: survey.sheets.find(({ name }) => name === place.origin.sheet)?.charts ?? new Map(),
    places: around.places,
    slot,
    midway: unfinished
      ? { ...slot, looks: neverFinished ? '' : 'midway', inputs: [], cells: change.midway }
      : undefined,
  };
}

const protectedIssue = (sheet: string): Issue => issue({ code: 'sheet-protected', severity: 'error' }, { sheet });

function blockIssues({ sheet, origin, difference, state }: BlockPlan, survey: Survey): Issue[] {
  const at = ({ row, column }: { readonly row: number; readonly column: number }): CellRef => ({
    sheet: origin.sheet,
    row: origin.row + row,
    column: origin.column + column,
  });
  const overtyped = difference.kept
    .filter((kept) => kept.overtyped)
    .map((kept) => {
      const facts = { found: String(kept.found), planned: String(kept.planned) };
      return issue({ code: 'cell-overtyped', severity: 'warning', cell: at(kept) }, facts);
    });
  const inTheWay = difference.inTheWay.map((cell) => {
    const facts = { found: String(cell.value), block: sheet.tab };
    return issue({ code: 'cell-in-the-way', severity: 'error', cell: at(cell) }, facts);
  });
  const locked = survey.sheets.some((each) => each.locked && each.name === origin.sheet);
  return [...overtyped, ...inTheWay, ...(locked && state !== 'kept' ? [protectedIssue(origin.sheet)] : [])];
}

function leftOver({ names }: Survey, sheets: readonly Sheet[]): Issue[] {
  const wanted = new Set(sheets.map(({ block }) => block.toLowerCase()));
  return [...names].flatMap(([name, { formula }]) => {
    const target = name.startsWith(BLOCK_PREFIX) && !wanted.has(name) ? namedArea(formula) : undefined;
    return target === undefined ? [] : [issue({ code: 'block-left-over', severity: 'info' }, { block: target.sheet })];
  });
}

/** Every refusal is known before anything is written. */
export function decide(survey: Survey, sheets: readonly Sheet[]): WritePlan {
  const placed = placesOf(survey, sheets);
  const places: Places = new Map([...placed].map(([block, { origin }]) => [block, origin]));
  const around = { survey, places, move: movesSince(survey) };
  const blocks = sheets.flatMap((sheet) => {
    const place = placed.get(sheet.block);
    return place === undefined ? [] : [blockPlan(sheet, place, around)];
  });
  const names = nameChanges(sheets, places, survey);
  const idle = survey.journal.clean && names.length === 0 && blocks.every(({ state }) => state === 'kept');
  const lockedJournal = survey.sheets.some(({ name, locked }) => locked && name === JOURNAL_TAB);
  const issues = [
    ...(survey.journal.clean ? [] : [issue({ code: 'run-unfinished', severity: 'info' }, {})]),
    ...blocks.flatMap((block) => blockIssues(block, survey)),
    ...(lockedJournal && !idle ? [protectedIssue(JOURNAL_TAB)] : []),
    ...leftOver(survey, sheets),
  ];
  return { step: hasErrors(issues) ? 'refuse' : idle ? 'nothing' : 'write', blocks, names, issues };
}
