/** What the engine can call, from its own lists. */
import * as engine from '@univerjs/engine-formula';
import type { KnownFunctions } from '../prepare';
import type { SheetFunctions } from '../sheetFunction';
import { wrongFunctions } from './corrections';

const listed: readonly Readonly<Record<string, string>>[] = [
  engine.FUNCTION_NAMES_ARRAY,
  engine.FUNCTION_NAMES_COMPATIBILITY,
  engine.FUNCTION_NAMES_CUBE,
  engine.FUNCTION_NAMES_DATABASE,
  engine.FUNCTION_NAMES_DATE,
  engine.FUNCTION_NAMES_ENGINEERING,
  engine.FUNCTION_NAMES_FINANCIAL,
  engine.FUNCTION_NAMES_INFORMATION,
  engine.FUNCTION_NAMES_LOGICAL,
  engine.FUNCTION_NAMES_LOOKUP,
  engine.FUNCTION_NAMES_MATH,
  engine.FUNCTION_NAMES_STATISTICAL,
  engine.FUNCTION_NAMES_TEXT,
  engine.FUNCTION_NAMES_WEB,
];
const ofExcel: ReadonlySet<string> = new Set(listed.flatMap((names) => Object.values(names)));
const implemented: ReadonlySet<string> = new Set([...engine.ALL_IMPLEMENTED_FUNCTIONS_SET].map(String));

/** @param own functions that are plugged in besides the engine's */
export const knownFunctions = (own: SheetFunctions): KnownFunctions => ({
  has: (name) => Object.hasOwn(own, name) || implemented.has(name),
  lacks: new Set([...[...ofExcel].filter((name) => !implemented.has(name)), ...wrongFunctions]),
  foreign: new Set([...implemented].filter((name) => !ofExcel.has(name))),
  ofDates: new Set(Object.values(engine.FUNCTION_NAMES_DATE)),
});
