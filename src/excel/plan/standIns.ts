/** Values that stand in for formulas of a person's while one of our blocks stands: put there, and taken back. */
import { type CellRef, type CellValue, cellLabel } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import type { Sheet, StandIn } from '../../kernel/sheet';
import type { ChangedCell } from '../cells/difference';
import { blockRange, valueSteps } from '../steps/fill';
import type { BlockJournal, Journal } from '../journal/journal';
import { askForCells, type Cells, contentsOf, type Portion } from '../turn/portions';
import { sameCell } from '../cells/same';
import { reportNow } from '../journal/slot';
import type { Step } from '../steps/step';
import type { Witness } from '../steps/witness';

/** What changes at one formula of a person's. */
export interface Swap {
  readonly origin: CellRef;
  readonly difference: { readonly writes: readonly ChangedCell[]; readonly surplus: readonly ChangedCell[] };
}

export interface SwapPlan {
  readonly swaps: readonly Swap[];
  readonly issues: readonly Issue[];
}

/** What the workbook holds now at the place of each stand-in that stands or is wanted, by {@link keyOf}. */
export type StandInCells = ReadonlyMap<string, Cells>;

const keyOf = ({ cell }: StandIn): string => cellLabel(cell).toLowerCase();

/** Those of a block, as the journal knows them: a write that stopped may have put some of its own there. */
function standing({ last, watched, pending }: BlockJournal): StandIn[] {
  const left = last === undefined ? [] : (reportNow(last, watched)?.frame.standIns ?? []);
  return [...left, ...(pending?.report?.frame.standIns ?? [])];
}

const distinct = (standIns: readonly StandIn[]): StandIn[] => [
  ...new Map(standIns.map((each) => [keyOf(each), each])).values(),
];

const standingOf = (journal: Journal, block: string): StandIn[] => {
  const known = journal.blocks.get(block);
  return known === undefined ? [] : distinct(standing(known));
};

type Blocks = { readonly sheets: readonly Sheet[]; readonly drop: readonly string[] };

/** One sync, and none where there is nothing of the kind. */
export async function standInCells(
  context: Excel.RequestContext,
  { journal, ...wanted }: Blocks & { readonly journal: Journal },
  portion: Portion,
): Promise<StandInCells> {
  const blocks = [...wanted.sheets.map(({ block }) => block), ...wanted.drop];
  const all = distinct([
    ...blocks.flatMap((block) => standingOf(journal, block)),
    ...wanted.sheets.flatMap(({ standIns = [] }) => standIns),
  ]);
  if (all.length === 0) return new Map();
  const asked = all.map((standIn) => {
    const { cell, values } = standIn;
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load('name');
    const area = { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 1 };
    return { standIn, sheet, area };
  });
  await context.sync();
  const there = asked.filter(({ sheet }) => !sheet.isNullObject);
  const ranges = there.map(({ standIn: { cell }, area }) => blockRange(context, cell, area));
  for (const range of ranges) askForCells(range, portion);
  await context.sync();
  const cellsOf = await contentsOf(context, ranges, portion);
  return new Map(there.map(({ standIn }, index) => [keyOf(standIn), cellsOf(ranges[index] as Excel.Range)]));
}

/** A text must not be read as a formula, number or date; an error value is one only without the mark. */
const typed = (value: CellValue): CellValue =>
  typeof value === 'string' && value !== '' && !/^#[A-Z0-9/]+[!?]?$/u.test(value) ? `'${value}` : value;

const swap = (
  { cell, values }: StandIn,
  now: Cells,
  becomes: (row: number, column: number, value: CellValue) => CellValue,
): Swap => ({
  origin: cell,
  difference: {
    writes: values.flatMap((line, row) =>
      line.map((value, column) => ({
        ...{ row, column },
        was: now[row]?.[column] ?? '',
        value: becomes(row, column, value),
      })),
    ),
    surplus: [],
  },
});

const kept = ({ cell, formula }: StandIn, now: Cells | undefined): Issue =>
  issue({ code: 'stand-in-kept', severity: 'warning', cell }, { found: String(now?.[0]?.[0] ?? '#REF!'), formula });

const holdsValues = ({ values }: StandIn, now: Cells): boolean =>
  values.every((line, row) => line.every((value, column) => sameCell(now[row]?.[column] ?? '', value)));

const nothing: SwapPlan = { swaps: [], issues: [] };

/** The formula again, unless somebody changed a value meanwhile. */
function putBack(standIn: StandIn, now: Cells | undefined): SwapPlan {
  if (now !== undefined && sameCell(now[0]?.[0] ?? '', standIn.formula)) return nothing;
  if (now === undefined || !holdsValues(standIn, now)) return { swaps: [], issues: [kept(standIn, now)] };
  const formula = (row: number, column: number): CellValue => (row === 0 && column === 0 ? standIn.formula : '');
  return { swaps: [swap(standIn, now, formula)], issues: [] };
}

function putIn(standIn: StandIn, now: Cells | undefined): SwapPlan {
  if (now !== undefined && holdsValues(standIn, now) && !sameCell(now[0]?.[0] ?? '', standIn.formula)) return nothing;
  if (now === undefined || !sameCell(now[0]?.[0] ?? '', standIn.formula))
    return { swaps: [], issues: [kept(standIn, now)] };
  return { swaps: [swap(standIn, now, (_row, _column, value) => typed(value))], issues: [] };
}

/** @returns what has to change so that exactly the wanted values stand in for formulas */
export function swapPlan(journal: Journal, { sheets, drop }: Blocks, cells: StandInCells): SwapPlan {
  const wanted = distinct(sheets.flatMap(({ standIns = [] }) => standIns));
  const keys = new Set(wanted.map(keyOf));
  const leaving = distinct(
    [...sheets.map(({ block }) => block), ...drop].flatMap((block) => standingOf(journal, block)),
  ).filter((each) => !keys.has(keyOf(each)));
  const plans = [
    ...leaving.map((each) => putBack(each, cells.get(keyOf(each)))),
    ...wanted.map((each) => putIn(each, cells.get(keyOf(each)))),
  ];
  return { swaps: plans.flatMap(({ swaps }) => swaps), issues: plans.flatMap(({ issues }) => issues) };
}

export const swapSteps = (swaps: readonly Swap[], witness: Witness): Step[] =>
  swaps.flatMap(({ origin, difference }) => valueSteps(origin, difference.writes, witness));
