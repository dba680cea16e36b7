/** From the tables as read to the model: typed, checked, every problem collected at its cell. */
import {
  firstDayOf,
  hasErrors,
  issue,
  lastDayOf,
  rowsFromColumns,
  type Grid,
  type Issue,
  type IssueCode,
} from '../kernel';
import { aroundRows } from './aroundRows';
import type { Band, HandNote, Model, OtherFigure, RolePay, StatedFigure } from './model';
import { optionsFrom, unknownOption } from './options';
import { communesFrom, projectsFrom } from './ofPlaces';
import { placeFinder, placesFrom, type PlaceFinder } from './places';
import { readTable, type TableReading } from './readTable';
import { facilitiesFrom, isRegister, readRegister, type RegisterReading } from './register';
import { salariesFrom } from './salaries';
import { tables, type Column, type Row, type TableId, type TableSchema } from './schema';
import { settingsFrom } from './settings';
import { daysFrom1904 } from './dateSystem';
import { headingReader, type HeadingReader } from './headings';
import { mappingFrom } from './recognition/mapping';
import { headingsSeen, type TableSeen } from './unreadHeadings';

/** A model when the inputs allow one; the issues either way. */
export interface ModelReading {
  readonly model: Model | undefined;
  readonly issues: readonly Issue[];
  /** What each table that is there is made of. */
  readonly tables: readonly TableSeen[];
}

type Readings = { readonly [Id in TableId]: TableReading<(typeof tables)[Id]> };

/** Without these there is nothing to plan; the others are asked for by the rules that need them. */
const ALWAYS_NEEDED: readonly TableId[] = ['places', 'options', 'phases', 'roles'];

/** The Excel names of all input tables, for the reader. */
export const tableNames: readonly string[] = Object.values(tables).map(({ name }) => name);

/** @param grids tables as read, in any order; tables that are not ours are passed over. */
export function modelFromGrids(grids: readonly Grid[]): ModelReading {
  const gridOf = (schema: TableSchema) => grids.find(({ table }) => table.toLowerCase() === schema.name.toLowerCase());
  if (Object.values(tables).every((schema) => gridOf(schema) === undefined)) {
    const expected = ALWAYS_NEEDED.map((id) => tables[id].name);
    return {
      model: undefined,
      tables: [],
      issues: [issue({ code: 'tables-absent', severity: 'error' }, { expected })],
    };
  }
  const { mapping, issues: mappingIssues } = mappingFrom(gridOf(tables.mapping));
  const readerOf = (schema: TableSchema) => headingReader(schema, mapping);
  const register = registerIn(gridOf(tables.communes), readerOf(tables.communes));
  const readings = Object.fromEntries(
    Object.entries<TableSchema>(tables).map(([id, schema]) =>
      register !== undefined && schema === tables.communes
        ? [id, { ...NOTHING_READ, issues: register.issues }]
        : [id, readIfThere(schema, gridOf(schema), readerOf(schema))],
    ),
  ) as unknown as Readings;
  const seen = Object.values<TableSchema>(tables).flatMap((schema) => {
    const grid = gridOf(schema);
    return grid === undefined ? [] : [headingsSeen(schema, grid, mapping)];
  });
  const { model, issues } = assemble(readings, register);
  const all = [
    ...mappingIssues,
    ...seen.flatMap((each) => each.issues),
    ...daysFrom1904(readings),
    ...missingTables(readings, (id) => gridOf(tables[id]) === undefined),
    ...Object.values(readings).flatMap((reading) => reading.issues),
    ...Object.values<TableSchema>(tables).flatMap((schema) => aroundRows(gridOf(schema))),
    ...issues.filter((found) => !followsFrom(found, readings)),
  ];
  return { model: hasErrors(all) ? undefined : model, issues: all, tables: seen.map((each) => each.seen) };
}

/** Which table the names of these issues point into. */
const POINTS_INTO: Partial<Record<IssueCode, TableId>> = {
  'place-unknown': 'places',
  'place-ambiguous': 'places',
  'option-unknown': 'options',
  'phase-unknown': 'phases',
  'option-without-phase': 'phases',
};

/** A name that points at nothing says nothing new when the table it points into could not be read whole. */
function followsFrom({ code }: Issue, readings: Readings): boolean {
  const table = POINTS_INTO[code];
  return table !== undefined && (readings[table].rows.length === 0 || hasErrors(readings[table].issues));
}

const NOTHING_READ: TableReading<TableSchema> = { rows: [], totals: [], issues: [], unlinked: [], columns: [] };

const readIfThere = (schema: TableSchema, grid: Grid | undefined, read: HeadingReader): TableReading<TableSchema> =>
  grid === undefined ? NOTHING_READ : readTable(schema, byRows(grid), read);

const registerIn = (grid: Grid | undefined, read: HeadingReader): RegisterReading | undefined =>
  grid !== undefined && isRegister(grid, read) ? readRegister(grid, read) : undefined;

/** Tables other than a register are small; one that is not is read all the same. */
const byRows = ({ columns, ...grid }: Grid): Grid =>
  columns === undefined ? grid : { ...grid, rows: rowsFromColumns(columns) };

/** Tables that this workbook's own choices need and that are not there, or have no rows. */
function missingTables(readings: Readings, isAbsent: (id: TableId) => boolean): readonly Issue[] {
  const { settings } = settingsFrom(readings.parameters.rows);
  const phases = readings.phases.rows.map(({ values }) => values);
  const needed: readonly TableId[] = [
    ...ALWAYS_NEEDED,
    settings.clock === 'plan' ? 'planSalary' : 'lawSalary',
    ...(phases.some(({ method }) => method === 'byBand') ? (['bands'] as const) : []),
    ...(phases.some(({ scope, method }) => scope === 'listed' || method === 'byList') ? (['lists'] as const) : []),
  ];
  return needed.flatMap((id): Issue[] => {
    const { name, sheet, columns } = tables[id];
    if (isAbsent(id)) {
      const headings = Object.values<Column>(columns).filter((column) => column.required);
      const facts = { table: name, sheet, columns: headings.map(({ heading }) => heading) };
      return [issue({ code: 'table-missing', severity: 'error' }, facts)];
    }
    const { rows, issues } = readings[id];
    return rows.length === 0 && issues.length === 0
      ? [issue({ code: 'table-empty', severity: 'error' }, { table: name })]
      : [];
  });
}

/** What formulas need to know of the tables' cells. */
const cellsOf = (readings: Readings): Pick<Model, 'unlinked' | 'standing'> => ({
  unlinked: Object.values(readings).flatMap(({ unlinked }) => unlinked),
  standing: Object.fromEntries(
    Object.entries(readings).map(([id, { columns }]) => [id, columns]),
  ) as unknown as Model['standing'],
});

const namesOf = ({ name, columns }: typeof tables.planSalary): Parameters<typeof salariesFrom>[0] => ({
  name,
  amount: columns.amount.heading.vi,
});

function assemble(
  readings: Readings,
  register: RegisterReading | undefined,
): { readonly model: Model; readonly issues: readonly Issue[] } {
  const { settings, typed: typedParameters, issues: settingIssues } = settingsFrom(readings.parameters.rows);
  const { places, issues: placeIssues } = placesFrom(readings.places.rows);
  const find = placeFinder(places);
  const projects = projectsFrom(readings.projects.rows, find);
  const communes = register ? facilitiesFrom(register, find) : communesFrom(readings.communes.rows, find);
  const stated = readings.statedFigures.rows.map((row) => statedFrom(row, find));
  const assumed = salariesFrom(namesOf(tables.planSalary), readings.planSalary.rows);
  const decreed = salariesFrom(namesOf(tables.lawSalary), readings.lawSalary.rows);
  const options = optionsFrom(rowsOf(readings), find);
  const codes = readings.options.rows.map(({ values }) => values.code);
  const model: Model = {
    ...{ settings, typedParameters },
    places,
    communes: communes.values,
    register: communes.register,
    projects: projects.values,
    salaries: { plan: assumed.timeline, law: decreed.timeline },
    salaryRows: { plan: assumed.rows, law: decreed.rows },
    bands: readings.bands.rows.map(bandFrom),
    roles: readings.roles.rows.map(rolePayFrom),
    options: options.values,
    stated: stated.map(({ figure }) => figure),
    otherFigures: readings.otherFigures.rows.map(otherFrom),
    handNotes: readings.handChanges.rows.map(handNoteFrom),
    ...cellsOf(readings),
    printedTotals: printedTotalsOf(readings),
  };
  const issues = [
    ...[
      settingIssues,
      placeIssues,
      projects.issues,
      communes.issues,
      assumed.issues,
      decreed.issues,
      options.issues,
    ].flat(),
    ...readings.roles.rows.flatMap(reversedRole),
    ...stated.flatMap((each) => each.issues),
    ...[...readings.roles.rows, ...readings.statedFigures.rows].flatMap(({ values, cells }) =>
      unknownOption(values.option, { codes, cell: cells.option }),
    ),
  ];
  return { model, issues };
}

const printedTotalsOf = (readings: Readings): Model['printedTotals'] =>
  (['places', 'projects', 'lineItems'] as const).flatMap((table) =>
    readings[table].totals.map((total) => ({ ...total, table })),
  );

const rowsOf = (readings: Readings) => ({
  options: readings.options.rows,
  phases: readings.phases.rows,
  lists: readings.lists.rows,
  events: readings.events.rows,
  lineItems: readings.lineItems.rows,
  funding: readings.funding.rows,
  judgements: readings.judgements.rows,
});

const bandFrom = ({ values, cells }: Row<(typeof tables)['bands']>): Band => ({ ...values, cells });

const handNoteFrom = ({ values, cells }: Row<(typeof tables)['handChanges']>): HandNote => ({
  ...values,
  cell: cells.address,
});

const rolePayFrom = ({ values, cells, number }: Row<(typeof tables)['roles']>): RolePay => ({
  ...values,
  number,
  cell: cells.coefficient,
  completionCell: cells.completion,
});

function reversedRole({ values: { from, to }, cells }: Row<(typeof tables)['roles']>): readonly Issue[] {
  if (from === undefined || to === undefined || from <= to) return [];
  const facts = { from: firstDayOf(from), to: lastDayOf(to) };
  return [issue({ code: 'period-reversed', severity: 'error', cell: cells.to }, facts)];
}

function statedFrom({ values, cells }: Row<(typeof tables)['statedFigures']>, find: PlaceFinder) {
  const named = values.places.map((name) => find(name, cells.places));
  const places = named.flatMap((match) => ('place' in match ? [match.place] : []));
  const figure: StatedFigure = { ...values, places, cell: cells.stated };
  return { figure, issues: named.flatMap((match) => ('issue' in match ? [match.issue] : [])) };
}

/** Only a year alone is a point in time; "2014-2019" is a span. */
const otherFrom = ({ values, cells }: Row<(typeof tables)['otherFigures']>): OtherFigure => ({
  ...values,
  year: /^\d{4}$/u.test(values.year ?? '') ? Number(values.year) : undefined,
  cells,
});
