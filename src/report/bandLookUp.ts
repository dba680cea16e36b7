/** The look-up of bands, live: each place's distance from every band, the nearest band, and what it gives. */
import type { BlockRef, Formula } from '../kernel';
import type { Band, Phase, Place, YearCount } from '../model';
import { bandFor, withinBounds, type OptionPlan, type PhasePlan } from '../plan';
import { blank, centred, figure, live, text, type Look } from './contents';
import { formula, pinned } from './formula';
import { blankable, linkTo } from './inputs';
import { cellAt, range, type Layout, type Span } from './layout';
import { phaseLabel, type Context } from './naming';
import { banner, headingRow, sectionOf, type Cells, type Row, type Section } from './page';
import { STATUS_ROW } from './structure';

const bandId = (index: number): string => `band ${index}`;
const rowId = ({ name }: Place, year: number): string => `${name} in ${year}`;

interface Counted {
  readonly place: Place;
  readonly counted: YearCount;
}

/** Builds the look-up for every place and data year that a phase shares out by band; undefined: none does. */
export function bandSection(options: readonly OptionPlan[], context: Context): Section | undefined {
  const { words, model } = context;
  const bands = model.bands.toSorted((a, b) => a.from - b.from);
  const years = new Set(
    options.flatMap(({ phases }) => phases.flatMap(({ phase }) => (phase.method === 'byBand' ? [phase.dataYear] : []))),
  );
  const counted = model.places.flatMap((place) =>
    place.facilities.filter(({ year }) => years.has(year)).map((found): Counted => ({ place, counted: found })),
  );
  if (bands.length === 0 || counted.length === 0) return undefined;
  return sectionOf(
    {
      block: 'KC_BLK_TKH',
      tab: words.bandTab,
      columns: [
        ...[
          { id: 'number', width: 6 },
          { id: 'place', width: 26 },
          { id: 'year', width: 10 },
          { id: 'count', width: 14 },
        ],
        ...bands.map((_, index) => ({ id: bandId(index), width: 14 })),
        ...[
          { id: 'nearest', width: 14 },
          { id: 'chosen', width: 12 },
          { id: 'inside', width: 12 },
        ],
        { id: 'collaborators', width: 14 },
      ],
      rows: [
        banner('title', centred(words.bandTitle.toUpperCase(), 'title')),
        STATUS_ROW,
        banner('note', text(words.bandNote, 'note')),
        headings(bands, context),
        ...bandRows(bands, context),
        decidesRow(bands, context),
        ...options.flatMap((option) => boundedRow(option, { bands, context })),
        policyRow('nearest flag', words.nearestFlag, context.settings.outsideBands === 'nearest'),
        policyRow('refuse flag', words.refuseFlag, context.settings.outsideBands === 'refuse'),
        ...counted.map((one, index) => placeRow(one, index, { bands, context })),
      ],
      frozen: { row: 'headings', column: 'place' },
      repeated: ['headings', 'headings'],
    },
    context,
  );
}

/** The cell with the collaborators that a place's count gives; undefined: the place has no count of that year. */
export function bandCell(section: Section | undefined, place: Place, year: number | undefined): BlockRef | undefined {
  if (section === undefined || year === undefined || !section.at.rows.has(rowId(place, year))) return undefined;
  return cellAt(section.at, rowId(place, year), 'collaborators');
}

/** The band that a place's count is taken to belong to, by its order among the bands. */
export const chosenBandCell = ({ at }: Section, place: Place, year: number): BlockRef =>
  cellAt(at, rowId(place, year), 'chosen');

/** The phase of an option whose places are told how far the next band is: the last one that shares out by band. */
export const lastBandedPhase = ({ phases }: OptionPlan): PhasePlan | undefined =>
  phases.findLast(({ phase }) => phase.method === 'byBand');

/** Band by band: its number of people in that phase of an option, or the smallest count for which it decides. */
export const acrossBands = (
  section: Section,
  { bands }: Pick<Context['model'], 'bands'>,
  of: 'decides' | OptionPlan,
): BlockRef => {
  const row = of === 'decides' ? of : boundedId(of);
  return pinned(range(section.at, [row, row], ends(bands)), 'both');
};

/** 0 as long as the bands stand in their order and do not overlap, which ties rely on. */
export const bandOrderCell = ({ at }: Section): BlockRef => cellAt(at, 'order', 'collaborators');

const headings = (bands: readonly Band[], { words }: Context): Row =>
  headingRow('headings', {
    ...{ number: words.number, place: words.place, year: words.year, count: words.facilities },
    ...Object.fromEntries(bands.map((_, index) => [bandId(index), words.bandNumber(index + 1)])),
    ...{ nearest: words.bandDistance, chosen: words.bandChosen, inside: words.bandInside },
    collaborators: words.communeCollaborator,
  });

const ofBands = (bands: readonly Band[], cell: (band: Band, index: number) => Cells[string]): Cells =>
  Object.fromEntries(bands.map((band, index) => [bandId(index), cell(band, index)]));

const COUNT: Look = { shows: 'count', align: 'center' };

const bandRow = (id: string, label: string, cells: (at: Layout) => Cells): Row => ({
  id,
  rest: 'calculation',
  across: [['number', 'count']],
  cells: (at) => ({ number: text(label, 'text', 'left'), ...cells(at) }),
});

/** The bands across, as the user's table has them now. */
function bandRows(bands: readonly Band[], { words }: Context): readonly Row[] {
  const order = (at: Layout, index: number): Cells[string] => {
    if (index === 0) return blank('calculation');
    const [from, before] = [cellAt(at, 'from', bandId(index)), cellAt(at, 'to', bandId(index - 1))];
    return live(formula`=IF(${from}>${before},0,1)`, 0, COUNT);
  };
  return [
    bandRow('from', words.bandFrom, () => ofBands(bands, ({ cells, from }) => linkTo(cells.from, from, COUNT))),
    bandRow('to', words.bandTo, () => ofBands(bands, ({ cells, to }) => live(blankable(cells.to), to ?? '', COUNT))),
    bandRow('gives', words.communeCollaborator, () =>
      ofBands(bands, ({ cells, collaborators }) => linkTo(cells.collaborators, collaborators, COUNT)),
    ),
    bandRow('order', words.bandOrder, (at) => ({
      ...ofBands(bands, (_, index) => order(at, index)),
      collaborators: live(formula`=SUM(${range(at, ['order', 'order'], ends(bands))})`, 0, COUNT),
    })),
  ];
}

const boundedId = ({ option }: OptionPlan): string => `bounded in ${option.code}`;

/** From which count on each band decides: its own edge, or by the nearest edge the first count beyond the middle of the gap. */
function decidesRow(bands: readonly Band[], { words, settings }: Context): Row {
  const isNearest = settings.outsideBands === 'nearest';
  return bandRow('decides', words.bandDecides, (at) =>
    ofBands(bands, ({ from }, index) => {
      const before = bands[index - 1];
      const edge = cellAt(at, 'from', bandId(index));
      if (before === undefined) return live(formula`=${edge}`, from, COUNT);
      const below = cellAt(at, 'to', bandId(index - 1));
      const flag = pinned(cellAt(at, 'nearest flag', bandId(0)), 'both');
      const middle = Math.floor(((before.to ?? from) + from) / 2) + 1;
      return live(
        formula`=IF(${flag}=1,ROUND(AVERAGE(${below},${edge}+1),0),${edge})`,
        isNearest ? middle : from,
        COUNT,
      );
    }),
  );
}

/** What an option's phase makes of each band's number within its bounds. */
function boundedRow(option: OptionPlan, { bands, context }: Given): readonly Row[] {
  const phase = lastBandedPhase(option)?.phase;
  if (phase === undefined) return [];
  const label = context.words.bandBounded(option.option.code, phaseLabel(phase, context));
  return [
    bandRow(boundedId(option), label, (at) =>
      ofBands(bands, ({ collaborators }, index) => {
        const gives = withinPhase(phase, formula`${cellAt(at, 'gives', bandId(index))}`);
        return live(formula`=${gives}`, withinBounds(phase, collaborators), COUNT);
      }),
    ),
  ];
}

/** A number of people kept within the minimum and maximum of a phase, where it has them. */
export function withinPhase({ minimum, maximum, cells }: Phase, given: Formula): Formula {
  const least = { input: cells.minimum, fixed: 'both' } as const;
  const most = { input: cells.maximum, fixed: 'both' } as const;
  const capped = maximum === undefined ? given : formula`MIN(${most},${given})`;
  return minimum === undefined ? capped : formula`MAX(${least},${capped})`;
}

const ends = (bands: readonly Band[]): Span => [bandId(0), bandId(bands.length - 1)];

const policyRow = (id: string, label: string, isOn: boolean): Row =>
  bandRow(id, label, () => ({ [bandId(0)]: figure(isOn ? 1 : 0, COUNT) }));

interface Given {
  readonly bands: readonly Band[];
  readonly context: Context;
}

/** Distances as `bandFor` measures them: by the nearest edge, or so that every band below comes before any above. */
function distance(at: Layout, id: string, column: string): Formula {
  const count = pinned(cellAt(at, id, 'count'), 'column');
  const [from, to] = ['from', 'to'].map((row) => pinned(cellAt(at, row, column), 'row')) as [BlockRef, BlockRef];
  const isNearest = pinned(cellAt(at, 'nearest flag', bandId(0)), 'both');
  return formula`=IF(${count}<${from},${from}-${count}*${isNearest},IF(${to}="",0,MAX(${count}-${to},0)))`;
}

function expectedDistance(count: number, { from, to }: Band, isNearest: boolean): number {
  if (count < from) return isNearest ? from - count : from;
  return to === undefined ? 0 : Math.max(count - to, 0);
}

function placeRow({ place, counted }: Counted, index: number, { bands, context }: Given): Row {
  const { settings } = context;
  const id = rowId(place, counted.year);
  const look = { shows: 'count', align: 'center' } as const;
  const distances = bands.map((band) => expectedDistance(counted.count, band, settings.outsideBands === 'nearest'));
  const least = Math.min(...distances);
  const choice = bandFor(counted.count, bands, settings.outsideBands);
  return {
    id,
    rest: 'calculation',
    cells: (at) => {
      const own = (column: string): BlockRef => cellAt(at, id, column);
      const all = pinned(range(at, [id, id], ends(bands)), 'column');
      const gives = pinned(range(at, ['gives', 'gives'], ends(bands)), 'both');
      const refuses = pinned(cellAt(at, 'refuse flag', bandId(0)), 'both');
      const given = formula`=IF(${own('nearest')}*${refuses}>0,NA(),INDEX(${gives},1,${own('chosen')}))`;
      return {
        number: figure(index + 1, { shows: 'count', role: 'text', align: 'center' }),
        place: text(place.name),
        year: figure(counted.year, { shows: 'year', role: 'text', align: 'center' }),
        count: linkTo(counted.cell, counted.count, look),
        ...ofBands(bands, (_, band) => live(distance(at, id, bandId(band)), distances[band] ?? 0, look)),
        nearest: live(formula`=MIN(${all})`, least, look),
        chosen: live(formula`=MATCH(${own('nearest')},${all},0)`, distances.indexOf(least) + 1, look),
        inside: live(formula`=IF(${own('nearest')}=0,1,0)`, least === 0 ? 1 : 0, look),
        collaborators: live(given, choice?.band.collaborators ?? '#N/A', look),
      };
    },
  };
}
