/** Statistics of the province: facilities with their growth, and projects, as live formulas of the input cells. */
import { cellLabel, type BlockRef, type Cell } from '../kernel';
import type { Model, Place, YearCount } from '../model';
import { facilityGrowth, projectStatistics, type Growth, type ProjectStatistics } from '../plan';
import { blank, figure, live } from './contents';
import { formula } from './formula';
import { cellAt, range, type Layout } from './layout';
import type { Context } from './naming';
import { headingsId, lineId, linesOf, valueId, type Line, type Table } from './tables';

/** The line of a place; undefined: of the province. */
export const placeLine = (place: Place | undefined): string =>
  place === undefined ? 'province' : cellLabel(place.cells.name);

const FACILITIES = { id: 'facilities' };
const PROJECTS = { id: 'projects' };

const yearHeading = (year: number): Cell => figure(year, { shows: 'year', role: 'heading', align: 'center' });
const yearsIn = (all: readonly { readonly counts: readonly { readonly year: number }[] }[]): readonly number[] =>
  [...new Set(all.flatMap(({ counts }) => counts.map(({ year }) => year)))].toSorted((a, b) => a - b);

/** The newest count of a place as it stands in the inputs. */
export const newestInput = ({ facilities }: Place): YearCount | undefined =>
  facilities.toSorted((a, b) => b.year - a.year)[0];

/** Every year of every place, the change from the first to the last known one, and the compound growth a year. */
export function facilitiesTable(model: Model, { words }: Context): Table {
  const growths = facilityGrowth(model);
  const years = yearsIn(growths);
  const table = { ...FACILITIES, title: words.facilitiesTitle, label: words.place };
  return {
    ...table,
    headings: [...years.map(yearHeading), words.change, words.compoundGrowth],
    lines: years.length === 0 ? [] : growths.map((growth) => growthLine(growth, { years, growths, words })),
  };
}

interface Grown {
  readonly years: readonly number[];
  readonly growths: readonly Growth[];
  readonly words: Context['words'];
}

function growthLine(growth: Growth, { years, growths, words }: Grown): Line {
  const { place, counts, change, compound } = growth;
  const id = placeLine(place);
  const role = place === undefined ? 'total' : 'calculation';
  const bodies = growths.flatMap((each) => (each.place === undefined ? [] : [each.place]));
  return {
    id,
    label: place?.name ?? words.wholeProvince,
    ...(place === undefined ? { isTotal: true as const } : {}),
    cells: (at) => [
      ...years.map((year, index) =>
        countCell(
          at,
          { place, bodies, index, role },
          counts.find((each) => each.year === year),
        ),
      ),
      ...growthCells(
        at,
        { id, role, first: years.indexOf(counts[0]?.year ?? 0), last: years.indexOf(counts.at(-1)?.year ?? 0) },
        { change, compound },
      ),
    ],
  };
}

interface Spot {
  readonly place: Place | undefined;
  readonly bodies: readonly Place[];
  readonly index: number;
  readonly role: 'total' | 'calculation';
}

/** A year that a place does not know stays blank, and so does the province's sum of that year. */
function countCell(
  at: Layout,
  { place, bodies, index, role }: Spot,
  known: { readonly year: number; readonly count: number } | undefined,
): Cell {
  if (known === undefined) return blank(role);
  const look = { shows: 'count', role } as const;
  const input = place?.facilities.find(({ year }) => year === known.year)?.cell;
  if (input !== undefined) return live(formula`=${{ input }}`, known.count, look);
  return live(formula`=SUM(${columnOf(at, FACILITIES, { places: bodies, index })})`, known.count, look);
}

/** The cells of all places in one column of a table. */
const columnOf = (at: Layout, table: Pick<Table, 'id'>, column: Column): BlockRef =>
  linesOf(at, table, { lines: [placeLine(column.places[0]), placeLine(column.places.at(-1))], column: column.index });

interface Column {
  readonly places: readonly Place[];
  readonly index: number;
}

function growthCells(
  at: Layout,
  {
    id,
    role,
    first,
    last,
  }: { readonly id: string; readonly role: Spot['role']; readonly first: number; readonly last: number },
  { change, compound }: Pick<Growth, 'change' | 'compound'>,
): readonly Cell[] {
  const row = lineId(FACILITIES, id);
  if (change === undefined) return [blank(role), blank(role)];
  const [from, to] = [cellAt(at, row, valueId(first)), cellAt(at, row, valueId(last))];
  const [fromYear, toYear] = [first, last].map((index) => ({
    ...cellAt(at, headingsId(FACILITIES), valueId(index)),
    fixed: 'row' as const,
  })) as [BlockRef, BlockRef];
  const growth = formula`=IF(${from}=0,"",(${to}/${from})^(1/(${toYear}-${fromYear}))-1)`;
  return [
    live(formula`=${to}-${from}`, change, { shows: 'count', role }),
    live(growth, compound ?? '', { shows: 'percent', role }),
  ];
}

/** Projects year by year with their sum, yearly mean, and number for each thousand facilities of the newest year. */
export function projectsTable(model: Model, { words }: Context): Table {
  const statistics = model.projects.length === 0 ? [] : projectStatistics(model);
  const years = yearsIn(statistics);
  const places = model.projects.map(({ place }) => place);
  return {
    ...PROJECTS,
    title: words.projectsTitle,
    label: words.place,
    headings: [...years.map(yearHeading), words.subtotal, words.yearlyMean, words.projectsPerThousand],
    lines: statistics.map((own) => projectLine(own, { model, years, places, words })),
  };
}

interface Counted {
  readonly model: Model;
  readonly years: readonly number[];
  readonly places: readonly Place[];
  readonly words: Context['words'];
}

function projectLine({ place, counts, total, mean, perThousandFacilities }: ProjectStatistics, given: Counted): Line {
  const { model, years, places, words } = given;
  const id = placeLine(place);
  const role = place === undefined ? 'total' : 'calculation';
  const inputs = model.projects.find((own) => own.place === place)?.counts ?? [];
  const look = { shows: 'ratio', role } as const;
  return {
    id,
    label: place?.name ?? words.wholeProvince,
    ...(place === undefined ? { isTotal: true as const } : {}),
    cells: (at) => {
      const row = lineId(PROJECTS, id);
      const all = range(at, [row, row], [valueId(0), valueId(years.length - 1)]);
      const sum = cellAt(at, row, valueId(years.length));
      const facilities = place === undefined ? newestTotal(at, model) : inputOf(place);
      return [
        ...years.map((year, index): Cell => {
          const known = counts.find((each) => each.year === year);
          const input = inputs.find((each) => each.year === year)?.cell;
          if (known === undefined) return blank(role);
          const value =
            input === undefined ? formula`=SUM(${columnOf(at, PROJECTS, { places, index })})` : formula`=${{ input }}`;
          return live(value, known.count, { shows: 'count', role });
        }),
        live(formula`=SUM(${all})`, total, { shows: 'count', role }),
        counts.length === 0 ? blank(role) : live(formula`=AVERAGE(${all})`, mean, look),
        facilities === undefined
          ? blank(role)
          : live(formula`=IF(${[facilities]}=0,"",${sum}*1000/${[facilities]})`, perThousandFacilities ?? '', look),
      ];
    },
  };
}

const inputOf = (place: Place) => {
  const newest = newestInput(place);
  return newest && { input: newest.cell };
};

/** The province's sum of the newest year that every place knows. */
function newestTotal(at: Layout, model: Model): BlockRef | undefined {
  const growths = facilityGrowth(model);
  const last = growths.at(-1)?.counts.at(-1)?.year;
  const index = yearsIn(growths).findIndex((year) => year === last);
  return index < 0 ? undefined : cellAt(at, lineId(FACILITIES, placeLine(undefined)), valueId(index));
}
