/** What a person has said of headings that we do not know: the table `KC_AnhXa`, remembered in the workbook like any input. */
import { issue, type Bilingual, type CellRef, type Grid, type Issue } from '../../kernel';
import { headingReader, type MappedHeading } from '../headings';
import { readTable } from '../readTable';
import { tables, type Column, type Row, type TableSchema } from '../schema';
import { spellingKey } from '../spelling';

/** In the third column: the heading is none of ours, and nobody need ask again. */
export const PASS_OVER: Bilingual = { vi: 'bỏ qua', en: 'pass over' };

/** The mapped headings, and what is wrong with rows that name no table or column; the table's own reading tells the rest. */
export interface MappingReading {
  readonly mapping: readonly MappedHeading[];
  readonly issues: readonly Issue[];
}

export function mappingFrom(grid: Grid | undefined): MappingReading {
  if (grid === undefined) return { mapping: [], issues: [] };
  const read = readTable(tables.mapping, grid).rows.map(mappedHeading);
  return {
    mapping: read.flatMap(({ mapped }) => (mapped === undefined ? [] : [mapped])),
    issues: read.flatMap((each) => each.issues),
  };
}

interface RowReading {
  readonly mapped?: MappedHeading;
  readonly issues: readonly Issue[];
}

/** A table by its Excel name or by its sheet's, a column by its heading, in either language. */
function mappedHeading({ values, cells }: Row<typeof tables.mapping>): RowReading {
  const all = Object.values<TableSchema>(tables);
  const isNamed = (names: readonly string[], typed: string) =>
    names.some((name) => spellingKey(name) === spellingKey(typed));
  const schema = all.find(({ name, sheet }) => isNamed([name, sheet.vi, sheet.en], values.table));
  if (schema === undefined) {
    const accepted = all.map(({ name }) => ({ vi: name, en: name }));
    return { issues: [unknown({ column: 'Bảng', value: values.table, accepted }, cells.table)] };
  }
  const mapped = { table: schema.name, heading: values.heading };
  if (isNamed([PASS_OVER.vi, PASS_OVER.en], values.column))
    return { mapped: { ...mapped, meaning: undefined }, issues: [] };
  // A column of counts by year needs its year: “Số cơ sở CNNT 2019”.
  const meaning = headingReader(schema)(values.column);
  if (meaning !== undefined) return { mapped: { ...mapped, meaning }, issues: [] };
  const accepted = [...Object.values<Column>(schema.columns).map(({ heading }) => heading), PASS_OVER];
  return { issues: [unknown({ column: 'Cột của KC Planner', value: values.column, accepted }, cells.column)] };
}

const unknown = (
  facts: { readonly column: string; readonly value: string; readonly accepted: readonly Bilingual[] },
  cell: CellRef,
): Issue => issue({ code: 'choice-unknown', severity: 'error', cell }, facts);
