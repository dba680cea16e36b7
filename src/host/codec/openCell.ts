/** What reading a worksheet part knows before it starts, and of the cell that it is at. */
import type { CellFormat } from '../document/model';

/** What the cells of every sheet of a file share. */
export interface SheetSource {
  readonly id: string;
  readonly name: string;
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  /** What cells say as their `cm` when their formula spills. */
  readonly dynamic: ReadonlySet<string>;
}

export type Attributes = Readonly<Record<string, string>>;

/** The cell being read. */
export interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** True when its formula spills, if it is one of many cells at all. */
  readonly spills: boolean;
  value: string | undefined;
  formula: string | undefined;
  formulaAttributes: Attributes;
}
