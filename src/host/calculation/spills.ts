/** References to what a formula spills (`B2#`), written out as the area that it filled; found round by round. */
import { areaAddress, type Area } from '../../kernel/cells';
import { parseArea } from '../document/address';
import { formulaPlaces, placeKey, type CellPlace, type Snapshot, type SpilledBlock } from './calculation';
import { tokensOf, type Token } from './formulaTokens';
import { sheetIn } from './prepare';

/** The area that each formula filled, by its place. */
export type Spills = ReadonlyMap<string, Area>;

/** Longer chains of formulas that read each other's spills are given up. */
export const MOST_ROUNDS = 10;

const isHash = (token: Token | undefined): boolean => token?.kind === 'sign' && token.text === '#';

const spellsSpill = (tokens: readonly Token[]): boolean =>
  tokens.some((token, index) => token.kind === 'area' && isHash(tokens[index + 1]));

/** @returns true when some formula reads a spill, so that rounds are needed at all */
export const readsSpills = (snapshot: Snapshot): boolean =>
  formulaPlaces(snapshot).some(({ formula }) => formula.includes('#') && spellsSpill(tokensOf(formula)));

/** Looks up anchors of one snapshot. */
export class SpillReader {
  private readonly sheetIds: ReadonlyMap<string, string>;
  private readonly formulas: ReadonlySet<string>;

  constructor(
    snapshot: Snapshot,
    private readonly spills: Spills,
  ) {
    this.sheetIds = new Map(snapshot.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
    this.formulas = new Set(formulaPlaces(snapshot).map(placeKey));
  }

  /**
   * @returns the formula with areas in place of spills, each `#REF!` where no formula stands; undefined while an area is
   * not known yet
   */
  withAreas(formula: string, ownSheetId: string): string | undefined {
    const tokens = tokensOf(formula);
    if (!spellsSpill(tokens)) return formula;
    const texts = tokens.map((token, index) => {
      if (token.kind !== 'area' || !isHash(tokens[index + 1]))
        return isHash(token) && tokens[index - 1]?.kind === 'area' ? '' : token.text;
      const before = tokens[index - 1];
      const sheetId = before?.kind === 'sheet' ? this.sheetIds.get(sheetIn(before.text).toLowerCase()) : ownSheetId;
      const area = parseArea(token.text);
      if (sheetId === undefined || !area || area.rows * area.columns > 1) return '#REF!';
      const key = placeKey({ sheetId, row: area.row, column: area.column });
      if (!this.formulas.has(key)) return '#REF!';
      const spilled = this.spills.get(key);
      return spilled && absolute(spilled);
    });
    return texts.includes(undefined) ? undefined : texts.join('');
  }
}

const absolute = (area: Area): string => areaAddress(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** What an engine says it spilled, and every other calculated formula as its own cell. */
export function areasOf(calculated: readonly CellPlace[], spilled: readonly SpilledBlock[]): Spills {
  return new Map([
    ...calculated.map((place): [string, Area] => [
      placeKey(place),
      { row: place.row, column: place.column, rows: 1, columns: 1 },
    ]),
    ...spilled.map(({ sheetId, area }): [string, Area] => [placeKey({ sheetId, ...area }), area]),
  ]);
}

/** @returns true when a further round would change nothing */
export const sameSpills = (one: Spills, other: Spills): boolean =>
  one.size === other.size &&
  [...one].every(([key, { rows, columns }]) => {
    const found = other.get(key);
    return found?.rows === rows && found.columns === columns;
  });
