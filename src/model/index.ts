/** The model's one door: the input tables, and what a workbook says in them. */
export { canonicalTables, type CanonicalTable } from './canonical';
export { modelFromGrids, tableNames, type ModelReading } from './fromGrids';
export { headingReader } from './headings';
export { modelFromWorkbook, type WorkbookReading } from './fromWorkbook';
export type * from './model';
export { placeMatcher, type PlaceMatch, type PlaceNames } from './placeNames';
export { placeFinder, type PlaceFinder } from './places';
export { readTable, type PrintedTotal, type StandingColumn } from './readTable';
export type { OwnMarks } from './recognition/ownPages';
export { choiceParameters, countParameters, textParameters } from './settings';
export {
  tables,
  type Column,
  type Row,
  type RowValues,
  type TableId,
  type TableSchema,
  type YearCount,
} from './schema';
export { readNumber } from './reading';
export { isSameWord, spellingKey } from './spelling';
export type { TableSeen } from './unreadHeadings';
export { inputSheets, type DataRow, type InputData } from './templates';
