/** From what stands in the workbook and what is wanted to one plan of writing; nothing is written here. */
import type { CellRef } from '../../kernel/cells';
import { hasErrors, type Issue, issue } from '../../kernel/issue';
import type { Sheet } from '../../kernel/sheet';
import { goneCharts, type StandingCharts } from '../steps/charts';
import { type Difference, differenceOf } from '../cells/difference';
import { type DropPlan, dropPlans } from './drop';
import { fingerprint } from '../steps/fingerprint';
import { isNews } from '../journal/history';
import { type BlockJournal, type Journal, JOURNAL_TAB, ownCharts } from '../journal/journal';
import { packed } from '../journal/packed';
import { type BlockPlace, placesOf } from './places';
import { type Move, namedArea } from '../cells/references';
import { numbersNow } from '../journal/record';
import { insertedIn, type InsertedLines, lineIssues } from './inserted';
import { hidingMerges, mergeIssues } from './merged';
import { inputsOf, type Places, rendered } from '../cells/render';
import { blockObstacles, dropObstacles, lockIssues } from './obstacles';
import { resultNames } from './results';
import { NONE_INSERTED, spreadSheets } from '../cells/spread';
import { hasMoved, lastStanding, midwaySlot, movesSince, pendingStanding, sparing } from './standing';
import { type Swap, swapPlan } from './standIns';
import type { Survey } from './survey';
import { BLOCK_PREFIX, type Wanted } from './wanted';
import { type BlockPlan, sameSize, sizeOf, type WritePlan } from './writePlan';

interface Surroundings {
  readonly survey: Survey;
  readonly wanted: Wanted;
  readonly places: Places;
  readonly move: Move;
  readonly inserted: ReadonlyMap<string, InsertedLines>;
}

const NOBODYS: InsertedLines = { stay: NONE_INSERTED, stuck: NONE_INSERTED };

function difference(sheet: Sheet, place: BlockPlace, { survey, places, move, inserted }: Surroundings): Difference {
  const { stay } = inserted.get(sheet.block) ?? NOBODYS;
  const found = survey.blocks.get(sheet.block);
  const journal = survey.journal.blocks.get(sheet.block);
  return differenceOf({
    now: found?.now ?? [],
    want: rendered(sheet, places),
    outside: found?.outside ?? (() => ''),
    last: sparing(lastStanding(journal, move, place.origin), stay),
    pending: sparing(pendingStanding(journal, place.origin), stay),
  });
}

/** Taking a stopped write back, or writing down where things have moved to, is no new version of a block. */
function runOf(isNew: boolean, journal: BlockJournal | undefined, { survey, wanted }: Surroundings): number {
  const { run } = survey.journal;
  return isNew && wanted.deed !== 'rolledBack' ? run + 1 : Math.min(run, journal?.last?.run ?? 0);
}

/** @param sheet the block around a person's lines */
function blockPlan(sheet: Sheet, place: BlockPlace, around: Surroundings): BlockPlan {
  const { survey, wanted } = around;
  const found = survey.blocks.get(sheet.block);
  const journal = survey.journal.blocks.get(sheet.block);
  const change = difference(sheet, place, around);
  const looks = fingerprint(sheet, around.places);
  const unfinished = journal?.pending !== undefined;
  const neverFinished = (journal?.last?.looks ?? '') === '';
  const hiding = hidingMerges(survey.merges.get(sheet.block) ?? [], sheet);
  const repaint = journal?.last?.looks !== looks || unfinished || hiding.length > 0;
  const was = found && sizeOf(found.now);
  const resize = was !== undefined && !sameSize(was, sizeOf(sheet.cells));
  const retold = journal?.last?.report?.frame.memo !== sheet.memo || found?.strayed === true;
  const changed = repaint || resize || retold || change.writes.length > 0 || change.surplus.length > 0;
  const state = found === undefined ? 'added' : changed ? 'changed' : 'kept';
  const charts: StandingCharts = survey.sheets.find(({ name }) => name === place.origin.sheet)?.charts ?? new Map();
  const run = runOf(state !== 'kept', journal, around);
  const { stay: inserted, stuck } = around.inserted.get(sheet.block) ?? NOBODYS;
  const report = packed(wanted.sheets.find(({ block }) => block === sheet.block) ?? sheet);
  const fresh = found === undefined || (unfinished && (neverFinished || journal.pending.remade === true));
  const slot = {
    ...{ run, looks, place: place.origin, inputs: inputsOf(sheet), cells: change.next, inserted, report },
    ...(fresh && !neverFinished ? { remade: true as const } : {}),
  };
  return {
    ...place,
    sheet,
    state,
    difference: change,
    repaint: found === undefined || repaint,
    fresh,
    was,
    strayed: found?.strayed === true,
    hiding,
    named: survey.names.has(sheet.block.toLowerCase()),
    moved: journal !== undefined && hasMoved(journal, place.origin),
    charts,
    goneCharts: goneCharts(charts, ownCharts(journal), sheet),
    places: around.places,
    inserted,
    stuck,
    slot,
    midway: unfinished ? midwaySlot(journal, { place: place.origin, cells: change.midway, inserted }) : undefined,
  };
}

function blockIssues(plan: BlockPlan, survey: Survey, move: Move): Issue[] {
  const { sheet, origin, difference, state } = plan;
  const at = ({ row, column }: { readonly row: number; readonly column: number }): CellRef => ({
    sheet: origin.sheet,
    row: origin.row + row,
    column: origin.column + column,
  });
  const lines = lineIssues({ origin, stay: plan.inserted, stuck: plan.stuck }, survey.blocks.get(sheet.block));
  // What stands in the way of whole lines is told once.
  if (hasErrors(lines)) return lines;
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
  const refusals = state === 'kept' ? [] : blockObstacles(plan, survey);
  const merges = mergeIssues(plan.hiding, origin, { last: survey.journal.blocks.get(sheet.block)?.last, move });
  return [...lines, ...overtyped, ...inTheWay, ...merges, ...refusals];
}

interface LeftOver {
  readonly block: string;
  readonly tab: string;
}

/** Our blocks that are neither wanted nor to be taken away. */
function leftOver({ names }: Survey, { sheets, drop }: Wanted): LeftOver[] {
  const wanted = new Set([...sheets.map(({ block }) => block), ...drop].map((block) => block.toLowerCase()));
  return [...names].flatMap(([name, found]) => {
    const target = name.startsWith(BLOCK_PREFIX) && !wanted.has(name) ? namedArea(found.formula) : undefined;
    return target === undefined ? [] : [{ block: found.name, tab: target.sheet }];
  });
}

interface Changes {
  readonly blocks: readonly BlockPlan[];
  readonly drops: readonly DropPlan[];
  readonly leftovers: readonly LeftOver[];
  readonly swaps: readonly Swap[];
  readonly idle: boolean;
  readonly move: Move;
}

/** Blocks without a journal: what stands in them counts as a person's where it is not what we want. */
function journalIssues({ journal, blocks }: Survey): Issue[] {
  const isLost = journal.unreadable === 'damaged' || (!journal.present && blocks.size > 0);
  return isLost ? [issue({ code: 'journal-lost', severity: 'warning' }, {})] : [];
}

function issuesOf(survey: Survey, { blocks, drops, leftovers, swaps, idle, move }: Changes): Issue[] {
  const addsTab = !survey.journal.present || blocks.some(({ addTab }) => addTab);
  const structure = issue({ code: 'workbook-protected', severity: 'error' }, {});
  // Whatever else may be wrong is not known by this version.
  if (survey.journal.unreadable === 'newer') return [issue({ code: 'journal-newer', severity: 'error' }, {})];
  return [
    ...(survey.journal.clean ? [] : [issue({ code: 'run-unfinished', severity: 'info' }, {})]),
    ...journalIssues(survey),
    ...blocks.flatMap((block) => blockIssues(block, survey, move)),
    ...drops.flatMap(({ origin, difference, issues }) => [
      ...issues,
      ...(origin ? dropObstacles(origin, difference.midway, survey) : []),
    ]),
    ...[...new Set(swaps.map(({ origin }) => origin.sheet))].flatMap((tab) => lockIssues(survey, tab)),
    ...(idle ? [] : lockIssues(survey, JOURNAL_TAB)),
    ...(survey.structureLocked && addsTab && !idle ? [structure] : []),
    ...leftovers.map(({ tab }) => issue({ code: 'block-left-over', severity: 'info' }, { block: tab })),
  ];
}

/** One way leads back from each write; taking a stopped one back leaves the way that there was. */
function numbersAfter(
  journal: Journal,
  { isSame, deed }: { readonly isSame: boolean; readonly deed: Wanted['deed'] },
): WritePlan['numbers'] {
  const { run } = journal;
  return deed === 'rolledBack' || isSame ? numbersNow(journal) : { run: run + 1, base: run };
}

/**
 * Every refusal is known before anything is written.
 *
 * @param alone blocks to take away whose sheet holds nothing else and is referred to by nothing else
 */
export function decide(survey: Survey, wanted: Wanted, alone: ReadonlySet<string> = new Set()): WritePlan {
  const { facts, deed } = wanted;
  const { journal } = survey;
  const inserted = new Map(
    wanted.sheets.map((sheet) => [
      sheet.block,
      insertedIn(sheet, journal.blocks.get(sheet.block), survey.blocks.get(sheet.block)),
    ]),
  );
  const sheets = spreadSheets(wanted.sheets, new Map([...inserted].map(([block, { stay }]) => [block, stay])));
  const placed = placesOf(survey, sheets);
  const places: Places = new Map([...placed].map(([block, { origin }]) => [block, origin]));
  const around = { survey, wanted, places, inserted, move: movesSince(survey) };
  const blocks = sheets.flatMap((sheet) => {
    const place = placed.get(sheet.block);
    return place === undefined ? [] : [blockPlan(sheet, place, around)];
  });
  const drops = dropPlans(survey, wanted, { move: around.move, alone });
  const names = resultNames(sheets, places, survey);
  const { swaps, issues: kept } = swapPlan(journal, wanted, survey.standIns);
  const isSame = drops.length === 0 && swaps.length === 0 && blocks.every(({ state }) => state === 'kept');
  const isTold = facts === undefined || !isNews(facts, journal.runs.at(-1));
  const idle = journal.clean && names.changes.length === 0 && isSame && isTold;
  const leftovers = leftOver(survey, wanted);
  const changes = { blocks, drops, leftovers, swaps, idle, move: around.move };
  const issues = [...issuesOf(survey, changes), ...names.issues, ...kept];
  return {
    step: hasErrors(issues) ? 'refuse' : idle ? 'nothing' : 'write',
    blocks,
    drops,
    names: names.changes,
    swaps,
    numbers: numbersAfter(journal, { isSame, deed }),
    clearsUndo: !idle && (!journal.present || drops.some(({ withTab }) => withTab)),
    leftovers: leftovers.map(({ block }) => block),
    issues,
  };
}
