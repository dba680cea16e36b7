/** What a phase's rule needs and the workbook does not say: errors at the cell to fill in. */
import { issue, type CellRef, type Issue } from '../kernel';
import type { Phase, Place } from '../model';

/** A blank cell that the way of sharing needs; `column` is its heading. */
export const incomplete = (
  { option, phase }: { readonly option: string; readonly phase: Phase },
  column: string,
  cell: CellRef,
): Issue => issue({ code: 'allocation-incomplete', severity: 'error', cell }, { option, phase: phase.name, column });

/** A place without a count of facilities in the year that the phase shares by. */
export const facilitiesMissing = ({ name, cells }: Place, phase: Phase, year: number): Issue =>
  issue({ code: 'facilities-missing', severity: 'error', cell: cells.name }, { place: name, year, phase: phase.name });
