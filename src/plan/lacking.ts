/** What a phase's rule needs and the workbook does not say: errors at the cell to fill in. */
import { issue, type CellRef, type Issue } from '../kernel';
import { tables, type Phase, type Place } from '../model';

/** Whose phase it is, for messages. */
interface Asking {
  readonly option: string;
  readonly phase: Phase;
}

const blank = ({ option, phase }: Asking, column: string, cell: CellRef): Issue =>
  issue({ code: 'allocation-incomplete', severity: 'error', cell }, { option, phase: phase.name, column });

/** A blank cell of the phase that its way of sharing needs. */
export const phaseIncomplete = (asking: Asking, column: 'parameter' | 'dataYear'): Issue =>
  blank(asking, tables.phases.columns[column].heading.vi, asking.phase.cells[column]);

/** A number that a list should say: at its cell, or, when the list has no such row, at the way of sharing. */
export const listIncomplete = (asking: Asking, cell: CellRef = asking.phase.cells.method): Issue =>
  blank(asking, tables.lists.columns.collaborators.heading.vi, cell);

/** A place without a count of facilities in the year that the phase shares by. */
export const facilitiesMissing = ({ name, cells }: Place, phase: Phase, year: number): Issue =>
  issue({ code: 'facilities-missing', severity: 'error', cell: cells.name }, { place: name, year, phase: phase.name });
