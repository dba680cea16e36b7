/** Which formulas read which: to find those that read themselves, and those that read one without a value. */
import type { Area } from '../../kernel/cells';
import { intersection, parseArea } from '../document/address';
import { placeKey, type CellPlace, type Snapshot } from './calculation';
import { tokensOf } from './formulaTokens';
import { sheetIn } from './prepare';

/** A formula as the engine gets it. */
export interface PlacedFormula extends CellPlace {
  readonly formula: string;
  /** The cells that its result fills, where that is known to be more than its own. */
  readonly area?: Area | undefined;
}

interface Read {
  readonly sheetId: string;
  readonly area: Area;
}

interface Reads {
  readonly areas: readonly Read[];
  /** True when an address is calculated, so that it may read any cell. */
  readonly anything: boolean;
}

const CALCULATES_ADDRESSES = new Set(['INDIRECT', 'OFFSET']);
const NOTHING: Reads = { areas: [], anything: false };

const joined = (reads: readonly Reads[]): Reads => ({
  areas: reads.flatMap(({ areas }) => areas),
  anything: reads.some(({ anything }) => anything),
});

/** Looks up sheets by name, and what a workbook name stands for. */
class Reader {
  private readonly sheetIds: ReadonlyMap<string, string>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(snapshot: Snapshot) {
    this.sheetIds = new Map(snapshot.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
    this.names = new Map(snapshot.names.map(({ name, formula }) => [name.toLowerCase(), formula.replace(/^=/, '')]));
  }

  /** @param within names that led here, so that names which name each other come to an end */
  readsOf(formula: string, ownSheetId: string, within: readonly string[] = []): Reads {
    const tokens = tokensOf(formula);
    const reads = tokens.map((token, index): Reads => {
      if (token.kind === 'area') {
        const before = tokens[index - 1];
        const sheetId = before?.kind === 'sheet' ? this.sheetIds.get(sheetIn(before.text).toLowerCase()) : ownSheetId;
        const area = parseArea(token.text);
        return area && sheetId !== undefined ? { areas: [{ sheetId, area }], anything: false } : NOTHING;
      }
      if (token.kind === 'function') return { areas: [], anything: CALCULATES_ADDRESSES.has(token.text.toUpperCase()) };
      const name = token.text.toLowerCase();
      const meaning = token.kind === 'name' && !within.includes(name) ? this.names.get(name) : undefined;
      return meaning === undefined ? NOTHING : this.readsOf(meaning, ownSheetId, [...within, name]);
    });
    return joined(reads);
  }
}

/** Formulas by place, and for each the numbers of the formulas that it reads for certain. */
interface Graph {
  readonly formulas: readonly PlacedFormula[];
  readonly reads: readonly Reads[];
  readonly edges: readonly (readonly number[])[];
}

const oneCell = ({ row, column }: CellPlace): Area => ({ row, column, rows: 1, columns: 1 });

function graphOf(formulas: readonly PlacedFormula[], snapshot: Snapshot): Graph {
  const reader = new Reader(snapshot);
  const reads = formulas.map(({ formula, sheetId }) => reader.readsOf(formula, sheetId));
  const bySheet = new Map<string, number[]>();
  for (const [index, { sheetId }] of formulas.entries()) {
    const indexes = bySheet.get(sheetId) ?? [];
    indexes.push(index);
    bySheet.set(sheetId, indexes);
  }
  const inside = ({ sheetId, area }: Read): readonly number[] =>
    (bySheet.get(sheetId) ?? []).filter((index) => {
      const formula = formulas[index];
      return formula !== undefined && intersection(area, formula.area ?? oneCell(formula)) !== undefined;
    });
  return { formulas, reads, edges: reads.map(({ areas }) => [...new Set(areas.flatMap(inside))]) };
}

const reversed = (edges: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const back = edges.map((): number[] => []);
  for (const [from, to] of edges.entries()) for (const index of to) back[index]?.push(from);
  return back;
};

/** Takes away, again and again, each number with no edge to one that is left. @returns what is left */
function withoutEnds(left: ReadonlySet<number>, edges: readonly (readonly number[])[]): ReadonlySet<number> {
  const back = reversed(edges);
  const kept = new Set(left);
  const leads = edges.map((to) => to.filter((index) => kept.has(index)).length);
  const open = [...kept].filter((index) => leads[index] === 0);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    kept.delete(next);
    for (const from of back[next] ?? []) {
      leads[from] = (leads[from] ?? 0) - 1;
      if (leads[from] === 0 && kept.has(from)) open.push(from);
    }
  }
  return kept;
}

/** Numbers that can be reached from themselves. What lies between two circles is told apart by walking from it. */
function inCircles(edges: readonly (readonly number[])[]): readonly number[] {
  const left = withoutEnds(withoutEnds(new Set(edges.keys()), edges), reversed(edges));
  return [...left].filter((start) => {
    const seen = new Set<number>();
    const open = [...(edges[start] ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === start) return true;
      if (!seen.has(next) && left.has(next)) open.push(...(edges[next] ?? []));
      seen.add(next);
    }
    return false;
  });
}

/** @returns the formulas that read themselves, directly or through others */
export function circularFormulas(formulas: readonly PlacedFormula[], snapshot: Snapshot): readonly CellPlace[] {
  return inCircles(graphOf(formulas, snapshot).edges).flatMap((index) => formulas[index] ?? []);
}

/** @returns the formulas that read one of the `missing`, directly or through others, and are not missing themselves */
export function dependentsOf(
  missing: readonly (CellPlace & Pick<PlacedFormula, 'area'>)[],
  formulas: readonly PlacedFormula[],
  snapshot: Snapshot,
): readonly CellPlace[] {
  if (missing.length === 0) return [];
  const holes = missing.map((place) => ({ ...place, formula: '' }));
  const keys = new Set(missing.map(placeKey));
  const all = [...holes, ...formulas.filter((formula) => !keys.has(placeKey(formula)))];
  const { reads, edges } = graphOf(all, snapshot);
  const touched = new Set<number>(holes.keys());
  const readers = reversed(edges);
  const open = [...touched, ...reads.flatMap(({ anything }, index) => (anything ? [index] : []))];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    touched.add(next);
    open.push(...(readers[next] ?? []).filter((index) => !touched.has(index)));
  }
  return [...touched].filter((index) => index >= holes.length).flatMap((index) => all[index] ?? []);
}
