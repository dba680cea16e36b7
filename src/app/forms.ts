/** Forms that go out to the places and come back into one table: made, taken in from files, looked through, and collected. */
import {
  addRows,
  ExcelFailure,
  insertFiles,
  insertForms,
  insertRows,
  readTables,
  type Outcome,
  type SheetFile,
  type Watch,
} from '../excel';
import { hasErrors, issue, known, stampOf, yearOfMonth, type Issue, type Language } from '../kernel';
import { modelFromWorkbook, placeFinder, tableNames, tables, type Model } from '../model';
import { formSheet, ownMarks, type FormOrder } from '../report';
import { compareForms, newColumns, newRows, rowUnder, type Collection } from './compareForms';
import { patienceOf, type RunNote } from './note';
import { isFormMark, partForms, readForms } from './readForms';

/** Rows that a form has beside those of communes that are known. */
const SPARE_ROWS = 3;
/** Rows for a place of which not even the number of communes is known. */
const FEWEST_ROWS = 15;

/** The years that the plan counts facilities in; where it knows none, the one before it begins. */
function yearsAsked({ places, options }: Model): readonly number[] {
  const years = [...new Set(places.flatMap(({ facilities }) => facilities.map(({ year }) => year)))].sort();
  if (years.length > 0) return years;
  const first = Math.min(...options.flatMap(({ phases }) => phases.map(({ span }) => yearOfMonth(span.from))));
  return Number.isFinite(first) ? [first - 1] : [];
}

function ordersOf(model: Model): readonly FormOrder[] {
  const years = yearsAsked(model);
  return model.places.map((place) => {
    const communes = model.communes.filter((each) => each.place === place).map(({ name }) => name);
    const all = Math.max(communes.length, place.communes ?? 0);
    return {
      ...{ place: place.name, communes, years, sendTo: model.settings.organisation },
      rows: all === 0 ? FEWEST_ROWS : all + SPARE_ROWS,
      known: new Map(place.facilities.map(({ year, count }) => [year, count])),
    };
  });
}

const refused = (issues: readonly Issue[]): Outcome => ({ state: 'refused', blocks: [], issues });

/** One sheet for each place of the plan that has none in the workbook, to be moved to a workbook of its own and sent. */
export async function makeForms(model: Model, language: Language, watch: Watch = {}): Promise<Outcome> {
  try {
    const { forms } = partForms((await readTables(tableNames, watch)).others);
    const there = new Set(readForms(forms, placeFinder(model.places)).forms.map(({ place }) => place.name));
    const orders = ordersOf(model).filter(({ place }) => !there.has(place));
    if (orders.length === 0) return { state: 'unchanged', blocks: [], issues: [] };
    return await insertForms(
      orders.map((order) => formSheet(order, language)),
      watch,
    );
  } catch (failure) {
    if (failure instanceof ExcelFailure) return refused([failure.issue]);
    throw failure;
  }
}

/** Takes the forms in .xlsx files into the workbook, as sheets at its end. */
export const takeInForms = (files: readonly SheetFile[], watch: Watch = {}): Promise<Outcome> =>
  insertFiles(files, { isMark: isFormMark }, watch);

/** What the forms in the workbook say, beside what its table of communes says; or why that cannot be told. */
export async function lookThroughForms(watch: Watch = {}): Promise<Collection | Issue> {
  try {
    const cells = await readTables(tableNames, watch);
    const { others, forms } = partForms(cells.others);
    const { model, issues, grids } = modelFromWorkbook({ ...cells, others }, ownMarks);
    if (model === undefined)
      return known(
        issues.find(({ severity }) => severity === 'error'),
        'why there is no model',
      );
    const grid = grids.find(({ table }) => table.toLowerCase() === tables.communes.name.toLowerCase());
    return compareForms(readForms(forms, placeFinder(model.places)), model, grid);
  } catch (failure) {
    if (failure instanceof ExcelFailure) return failure.issue;
    throw failure;
  }
}

/** How a person wants it. */
export interface CollectChoice {
  /** Cells of the table that say something else get what the forms say; otherwise they stay. */
  readonly takeChanges: boolean;
  readonly language: Language;
}

/**
 * Brings what was shown into the table of communes: new rows at its end, or in a table of their own where there is none.
 * When the forms or the table say something else by now, nothing is written.
 */
export async function collectForms(
  shown: Collection,
  { takeChanges, language }: CollectChoice,
  { watch, ...note }: Pick<RunNote, 'patience'> & { readonly watch?: Watch } = {},
): Promise<Outcome> {
  const now = await lookThroughForms(watch);
  if ('code' in now) return refused([now]);
  if (hasErrors(now.issues)) return refused(now.issues);
  if (stampOf(JSON.stringify(now)) !== stampOf(JSON.stringify(shown)))
    return refused([issue({ code: 'preview-outdated', severity: 'error' }, { inputs: true, tabs: [] })]);
  const { table, added, changes, headings, years } = now;
  const edits = takeChanges ? changes.map(({ edit }) => edit) : [];
  if (added.length + edits.length === 0) return { state: 'unchanged', blocks: [], issues: [] };
  if (table === undefined) {
    const columns = newColumns(years, language);
    const rows = newRows(columns, added);
    const parts = [rows].values();
    const next = () => Promise.resolve(parts.next().value);
    const { name, sheet } = tables.communes;
    return insertRows({ table: name, tab: sheet[language], rows: rows.length, columns, next }, {});
  }
  const additions = added.length === 0 ? [] : [{ table, rows: added.map((each) => rowUnder(headings, each)) }];
  const why = await addRows(additions, edits, patienceOf(note));
  return why === undefined ? { state: 'written', blocks: [], issues: [] } : refused([why]);
}
