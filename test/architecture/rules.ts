/** Every check that src must pass, and which of them the tests must pass too. */
import { noCycles } from './cycles';
import { floorsOnlyDown } from './floors';
import { importMatrix } from './imports';
import { officeOnlyAtTheDoor, pureRooms } from './purity';
import { fewParameters, shortFiles, shortFunctions, usuallyShort } from './sizes';
import type { Check } from './sources';
import { namedExports, noDrawers, noEscapeHatch, noModuleState, nothingHushed, openingSentence } from './style';

/** For src, the scripts and the tests. */
export const everywhere: readonly Check[] = [noCycles, namedExports, noDrawers, noEscapeHatch, openingSentence];

/** For src and the scripts; tests may be longer and hold a variable. */
export const forSources: readonly Check[] = [
  importMatrix,
  floorsOnlyDown,
  pureRooms,
  officeOnlyAtTheDoor,
  noModuleState,
  nothingHushed,
  shortFiles,
  shortFunctions,
  usuallyShort,
  fewParameters,
];
