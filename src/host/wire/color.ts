/** Colours as Office.js takes and gives them: `#RRGGBB` in capitals. */
import { refuse } from '../document/refusal';

/** Names of HTML colours that spreadsheets commonly use. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['white', '#FFFFFF'],
  ['red', '#FF0000'],
  ['green', '#008000'],
  ['blue', '#0000FF'],
  ['yellow', '#FFFF00'],
  ['orange', '#FFA500'],
  ['gray', '#808080'],
  ['grey', '#808080'],
]);

/** @throws Refusal InvalidArgument for anything that is not `#RRGGBB` or a common name */
export function colorArgument(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const named = NAMED.get(text.toLowerCase());
  if (named !== undefined) return named;
  return /^#[0-9a-f]{6}$/i.test(text)
    ? text.toUpperCase()
    : refuse('InvalidArgument', `${JSON.stringify(value)} is not a colour.`);
}
