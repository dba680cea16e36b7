/** Places and the next band above them, live: how many facilities are missing, and what crossing would cost a year. */
import { cellLabel, type BlockRef, type Cell, type Formula } from '../kernel';
import type { Band, Place, YearCount } from '../model';
import { bandFor, nearMisses, withinBounds, type NearMiss, type OptionPlan, type PhasePlan } from '../plan';
import { acrossBands, chosenBandCell, lastBandedPhase } from './bandLookUp';
import { blank, figure, live, type Look } from './contents';
import { formula, pinned } from './formula';
import { allowedCell } from './headcountSteps';
import { linkTo } from './inputs';
import { cellAt, range, type Layout } from './layout';
import { phaseLabel, type Context } from './naming';
import type { OptionSections } from './optionSections';
import type { Section } from './page';
import { headcountIn, rateOf, takesPart } from './posts';
import { bodyOf, lineId, linesOf, stepId, valueId, type Line, type Table } from './tables';
import { feeId, periodId } from './workingAxis';

const MONTHS_A_YEAR = 12;
const COUNT: Look = { shows: 'count' };
const STEP: Look = { shows: 'count', role: 'guard', align: 'center' };

/** What all lines of one option's table share. */
interface Given {
  readonly option: OptionSections;
  readonly look: Section;
  readonly bands: readonly Band[];
  readonly phase: PhasePlan;
  readonly table: Pick<Table, 'id' | 'lines'>;
  readonly misses: readonly NearMiss[];
  readonly context: Context;
}

/** A place whose number in the phase comes from the bands, or would without its exception. */
interface Banded {
  readonly place: Place;
  readonly facilities: YearCount;
}

/** The table of an option; none when no phase of it shares out by band. The rank says which place is closest. */
export function nearMissTables(option: OptionSections, look: Section, context: Context): readonly Table[] {
  const phase = lastBandedPhase(option.plan);
  if (phase === undefined) return [];
  const { words, model } = context;
  const { code } = option.plan.option;
  const places = bandedPlaces(option.plan, phase);
  const bands = model.bands.toSorted((a, b) => a.from - b.from);
  const id = `near misses of ${code}`;
  const named = places.map(({ place }) => ({ id: lineOf(place), label: place.name, cells: () => [] }));
  const given: Given = {
    ...{ option, look, bands, phase, context, table: { id, lines: named } },
    misses: nearMisses(option.plan, model),
  };
  return [
    {
      id,
      title: words.nearMissTitle(code, phaseLabel(phase.phase, context)),
      label: words.place,
      headings: [
        ...[words.facilitiesOf, words.ownBand, words.nextBand, words.thresholdOf, words.missing],
        ...[words.nearestRank, words.costOfYear],
      ],
      steps: [
        words.bandChosen,
        words.bandDecides,
        ...bands.map((_, index) => words.bandNumber(index + 1)),
        words.nextBandNumber,
      ],
      lines: places.length === 0 ? [] : [...places.map((own) => nearMissLine(own, given)), yearOfOne(given)],
    },
  ];
}

const lineOf = (place: Place): string => cellLabel(place.cells.name);

function bandedPlaces({ places }: OptionPlan, phasePlan: PhasePlan): readonly Banded[] {
  const { phase } = phasePlan;
  return places.flatMap(({ place }): readonly Banded[] => {
    const listed = phase.listed.find((each) => each.place === place);
    const facilities = place.facilities.find(({ year }) => year === phase.dataYear);
    if (!takesPart(headcountIn(phasePlan, place)) || listed?.collaborators !== undefined) return [];
    return facilities === undefined ? [] : [{ place, facilities }];
  });
}

const [CHOSEN, EDGE] = [stepId(0), stepId(1)];
const bandStep = (index: number): string => stepId(index + 2);
const nextStep = ({ bands }: Given): string => stepId(bands.length + 2);

/** By the engine: the order of a place's band and of the next one that gives another number; 0 for none. */
function ordersOf({ place, facilities }: Banded, { bands, context, misses }: Given) {
  const choice = place.withoutCollaborators
    ? undefined
    : bandFor(facilities.count, bands, context.settings.outsideBands);
  const miss = misses.find((each) => each.place === place);
  return { miss, own: choice ? bands.indexOf(choice.band) + 1 : 0, next: miss ? bands.indexOf(miss.next) + 1 : 0 };
}

/** One line with its cells, and what the plan says of it. */
interface Spot extends Banded {
  readonly at: Layout;
  readonly given: Given;
  readonly numbers: readonly number[];
}

const cellOf = ({ at, given, place }: Spot, column: string): BlockRef =>
  cellAt(at, lineId(given.table, lineOf(place)), column);

function nearMissLine(banded: Banded, given: Given): Line {
  const { place } = banded;
  const numbers = given.bands.map(({ collaborators }) => withinBounds(given.phase.phase, collaborators));
  return {
    id: lineOf(place),
    label: place.name,
    cells: (at) => printedCells({ ...banded, at, given, numbers }),
    steps: (at) => stepCells({ ...banded, at, given, numbers }),
  };
}

function printedCells(spot: Spot): readonly Cell[] {
  const { at, place, facilities, numbers, given } = spot;
  const { option, look, table, misses, context } = given;
  const { words, model } = context;
  const { own, next, miss } = ordersOf(spot, given);
  const [gives, decides] = [acrossBands(look, model, option.plan), acrossBands(look, model, 'decides')];
  const [count, people, more, needed, missing] = [0, 1, 2, 3, 4].map((index) => cellOf(spot, valueId(index))) as Five;
  const [chosen, further] = [cellOf(spot, CHOSEN), cellOf(spot, nextStep(given))];
  const body = bodyOf(table) ?? [lineOf(place), lineOf(place)];
  const all = pinned(linesOf(at, table, { lines: body, column: 4 }), 'row');
  const year = pinned(cellAt(at, lineId(table, YEAR), valueId(6)), 'row');
  const ofNext = (row: BlockRef) => formula`=IF(${further}=0,"",INDEX(${row},1,${further}))`;
  const where = (known: BlockRef, value: Formula) => formula`=IF(ISNUMBER(${known}),${value},"")`;
  const ownNumber = formula`=IF(${chosen}=0,${[`"${words.noneArranged}"`]},INDEX(${gives},1,${chosen}))`;
  return [
    linkTo(facilities.cell, facilities.count, COUNT),
    live(ownNumber, numbers[own - 1] ?? words.noneArranged, COUNT),
    live(ofNext(gives), miss ? (numbers[next - 1] ?? '') : '', COUNT),
    live(ofNext(decides), miss ? facilities.count + miss.missing : '', COUNT),
    live(where(needed, formula`${needed}-${count}`), miss?.missing ?? '', COUNT),
    live(where(missing, formula`COUNTIF(${all},"<"&${missing})+1`), miss ? rankOf(miss, misses) : '', COUNT),
    live(where(more, formula`(${more}-${people})*${year}`), miss?.costOfYear ?? '', { shows: 'money' }),
  ];
}

/** The place's own band, from where it decides, which bands above give another number, and the first of those. */
function stepCells(spot: Spot): readonly Cell[] {
  const { at, place, facilities, numbers, given } = spot;
  const { option, look, bands, context, table } = given;
  const { own, next } = ordersOf(spot, given);
  const [gives, decides] = [acrossBands(look, context.model, option.plan), acrossBands(look, context.model, 'decides')];
  const [chosen, ownEdge, people] = [CHOSEN, EDGE, valueId(1)].map((of) => pinned(cellOf(spot, of), 'column')) as [
    BlockRef,
    BlockRef,
    BlockRef,
  ];
  const line = lineId(table, lineOf(place));
  const flags = range(at, [line, line], [bandStep(0), bandStep(bands.length - 1)]);
  const above = (index: number): Cell => {
    const [number, edge] = [gives, decides].map((row) => bandAt(row, index)) as [BlockRef, BlockRef];
    const differs = formula`(${edge}>${ownEdge})*(${number}<>${people})`;
    const isAbove = own > 0 && index >= own && numbers[index] !== numbers[own - 1];
    return live(formula`=IF(${chosen}=0,0,${differs})`, isAbove ? 1 : 0, STEP);
  };
  const found = chosenBandCell(look, place, facilities.year);
  return [
    live(formula`=IF(${allowedCell(option.headcount, place)}=0,0,${found})`, own, STEP),
    live(formula`=IF(${chosen}=0,0,INDEX(${decides},1,${chosen}))`, decidedFrom(given, own), STEP),
    ...bands.map((_, index) => above(index)),
    live(formula`=IF(SUM(${flags})=0,0,MATCH(1,${flags},0))`, next, STEP),
  ];
}

/** The smallest count for which a band decides, as the look-up of bands expects it; 0 without a band. */
function decidedFrom({ look, context }: Given, order: number): number {
  const { area } = acrossBands(look, context.model, 'decides');
  const content = look.sheet.cells[area.row]?.[area.column + order - 1]?.content;
  return order > 0 && content?.kind === 'formula' ? Number(content.expected) : 0;
}

type Five = [BlockRef, BlockRef, BlockRef, BlockRef, BlockRef];

const bandAt = ({ block, area }: BlockRef, index: number): BlockRef => ({
  ...{ block, fixed: 'row' },
  area: { ...area, column: area.column + index, columns: 1 },
});

const rankOf = (miss: NearMiss, misses: readonly NearMiss[]): number =>
  misses.filter(({ missing }) => missing < miss.missing).length + 1;

const YEAR = 'year of one';

/** What one collaborator more costs a year: the last fee of the phase, for the months that a year pays. */
function yearOfOne({ option, phase, table, context }: Given): Line {
  const { plan, working } = option;
  const index = plan.periods.findLastIndex(
    (period) => period.phase === phase.phase && rateOf(period, 'collaborator') !== undefined,
  );
  const period = plan.periods[index];
  const rate = period && rateOf(period, 'collaborator');
  const months = Math.min(rate?.pay.monthsPerYear ?? MONTHS_A_YEAR, MONTHS_A_YEAR);
  const empty = blank('total');
  return {
    id: YEAR,
    label: context.words.yearOfOne,
    isTotal: true,
    cells: (at) => {
      const fee = cellAt(working.at, feeId('collaborator'), periodId(index));
      const length = cellAt(at, lineId(table, YEAR), CHOSEN);
      return [
        ...Array.from({ length: 6 }, () => empty),
        rate === undefined
          ? empty
          : live(formula`=${fee}*${length}`, rate.fee.times(months), { shows: 'money', role: 'total' }),
      ];
    },
    steps: () => [figure(months, STEP)],
  };
}
