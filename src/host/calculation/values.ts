/** One calculation from a snapshot to values: what the engine cannot do right is held back, and every gap has its reason. */
import type { CellValue } from '../../kernel/cells';
import {
  formulaPlaces,
  placeKey,
  type CalculatedValue,
  type Calculation,
  type CellPlace,
  type MissingReason,
  type MissingValue,
  type Snapshot,
} from './calculation';
import { circularFormulas, dependentsOf, type PlacedFormula } from './dependence';
import { corrections } from './engine/corrections';
import { knownFunctions } from './engine/knownFunctions';
import { runEngine, type EngineResult } from './engine/univer';
import { prepared, surroundings, type Surroundings } from './prepare';
import type { SheetFunctions } from './sheetFunction';
import { MOST_ROUNDS, readsSpills, sameSpills, SpillReader, areasOf, type Spills } from './spills';

/** Errors that are the engine's own and mean that it broke down. */
const OWN_ERRORS: ReadonlySet<string> = new Set(['#CYCLE!', '#ERROR!']);
const ERRORS: ReadonlySet<CellValue> = new Set(
  '#DIV/0! #NAME? #VALUE! #NUM! #N/A #REF! #SPILL! #CALC! #NULL! #GETTING_DATA'.split(' '),
);

/** What a calculation is asked besides the workbook. */
export interface ValuesTask {
  readonly snapshot: Snapshot;
  /** Functions that are called besides the engine's. */
  readonly functions: SheetFunctions;
  /** Numbers of formulas, in the order of `formulaPlaces`, that took too long before. */
  readonly tooLong: readonly number[];
  /** Is told the number of each formula as it starts. */
  readonly starting: (index: number) => void;
}

const missingAt = (places: readonly CellPlace[], reason: MissingReason): readonly MissingValue[] =>
  places.map(({ sheetId, row, column }) => ({ sheetId, row, column, reason }));

interface Ready {
  readonly formulas: readonly PlacedFormula[];
  readonly missing: readonly MissingValue[];
}

/** Formulas as the engine gets them, and those that it does not get. */
function readyFormulas({ snapshot, tooLong }: ValuesTask, around: Surroundings, spills: Spills): Ready {
  const reader = new SpillReader(snapshot, spills);
  const sheetNames = new Map(snapshot.sheets.map(({ id, name }) => [id, name]));
  const skipped = new Set(tooLong);
  const all = formulaPlaces(snapshot).map((place, index) => {
    if (skipped.has(index)) return { place, reason: 'tookTooLong' as const };
    const text = reader.withAreas(place.formula, place.sheetId);
    const formula = text && prepared(text, around, { ...place, sheet: sheetNames.get(place.sheetId) ?? '' });
    return formula === undefined ? { place, reason: 'unsupported' as const } : { place: { ...place, formula } };
  });
  return {
    formulas: all.flatMap(({ place, reason }) => (reason ? [] : [place])),
    missing: all.flatMap(({ place, reason }) => (reason ? missingAt([place], reason) : [])),
  };
}

const failedPlaces = (result: EngineResult): readonly CellPlace[] => {
  const found: CellPlace[] = [...result.failed];
  result.forEachValue((place, value) => {
    if (typeof value === 'string' && OWN_ERRORS.has(value)) found.push(place);
  });
  return found;
};

/** Every gap but those that follow from others. */
function gaps(result: EngineResult, ready: Ready, snapshot: Snapshot): readonly MissingValue[] {
  const circular = result.hasCircle ? circularFormulas(ready.formulas, snapshot) : [];
  return [...ready.missing, ...missingAt(circular, 'circular'), ...missingAt(failedPlaces(result), 'engineFailed')];
}

function calculationOf(result: EngineResult, ready: Ready, snapshot: Snapshot): Calculation {
  const first = gaps(result, ready, snapshot);
  const areas = new Map(result.spills.map(({ sheetId, area }) => [placeKey({ sheetId, ...area }), area]));
  const holes = first.map((place) => ({ ...place, area: areas.get(placeKey(place)) }));
  const followers = dependentsOf(holes, ready.formulas, snapshot);
  const all = [...first, ...missingAt(followers, 'dependsOnMissing')];
  const missing = new Map(all.toReversed().map((one) => [placeKey(one), one]));
  const formulas = new Set(ready.formulas.map(placeKey));
  const values: CalculatedValue[] = [];
  result.forEachValue((place, value, spilled) => {
    const key = placeKey(place);
    if (missing.has(key) || spilled === formulas.has(key)) return;
    values.push({ ...place, value, error: ERRORS.has(value), spilled });
  });
  const spills = result.spills.filter(({ sheetId, area }) => formulas.has(placeKey({ sheetId, ...area })));
  return { values, missing: [...missing.values()], spills };
}

/**
 * Calculates every formula of a snapshot. Where formulas read what others spill, it is calculated again until the areas
 * stay the same. It may run without end: let a watchdog end its thread.
 */
export async function calculateValues(task: ValuesTask): Promise<Calculation> {
  const { snapshot, starting } = task;
  const { around, names } = surroundings(snapshot, knownFunctions(task.functions));
  const numbers = new Map(formulaPlaces(snapshot).map((place, index) => [placeKey(place), index]));
  const settled = {
    ...{ snapshot, names, functions: { ...corrections, ...task.functions } },
    starting: (place: CellPlace) => starting(numbers.get(placeKey(place)) ?? -1),
  };
  const round = async (spills: Spills): Promise<{ readonly calculation: Calculation; readonly spills: Spills }> => {
    const ready = readyFormulas(task, around, spills);
    return runEngine({ ...settled, formulas: ready.formulas }, (result) => ({
      calculation: calculationOf(result, ready, snapshot),
      spills: areasOf(ready.formulas, result.spills),
    }));
  };
  let last = await round(new Map());
  for (let left = readsSpills(snapshot) ? MOST_ROUNDS : 0; left > 0; left -= 1) {
    const next = await round(last.spills);
    if (sameSpills(next.spills, last.spills)) return next.calculation;
    last = next;
  }
  return last.calculation;
}
