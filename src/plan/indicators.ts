/** The figures that a plan may state and that the engine computes too, by the names that officers give them. */
import { ratio, type Bilingual, type Numeric, type Quantity } from '../kernel';
import type { Model, Place } from '../model';
import type { Measure, OptionPlan, PhasePlan } from './plan';
import { provincialTotals, totalsByYear } from './statistics';

/** A computed figure with its name; without an option it speaks of the whole province. */
export interface Indicator {
  readonly option: string | undefined;
  readonly measure: Measure;
  readonly name: Bilingual;
  readonly value: Quantity<string>;
  /** The same figure for some places only, where it can be told apart by place. */
  readonly ofPlaces?: (places: readonly Place[]) => Quantity<string>;
}

type Named = readonly [string, string];

/** @param of the option and, where the report shows the figure too, the measure it is. */
const figure = (
  of: { readonly option?: string; readonly measure?: Measure },
  [vi, en]: Named,
  value: Numeric,
): Indicator => ({
  option: of.option,
  measure: of.measure ?? { kind: 'count' },
  name: { vi, en },
  value: ratio(value),
});

/** Everything in a plan that a printed figure can be held against. */
export const indicatorsOf = (model: Model, options: readonly OptionPlan[]): readonly Indicator[] => [
  ...facilityFigures(model),
  ...projectFigures(model),
  ...meanFigures(model),
  ...options.flatMap((option) => [
    ...moneyFigures(option),
    ...option.phases.flatMap(phaseFigures(option)),
    ...addedFigures(option, model.settings.approvedCollaborators),
    ...eventFigures(option),
  ]),
];

function facilityFigures({ places }: Model): readonly Indicator[] {
  const totals = provincialTotals(places);
  const [first, last] = [totals[0], totals.at(-1)];
  const growth =
    first === undefined || last === undefined || first === last
      ? []
      : [
          figure(
            {},
            [`Tăng số cơ sở CNNT ${first.year}-${last.year}`, `Increase of facilities ${first.year}-${last.year}`],
            last.count - first.count,
          ),
        ];
  return [
    ...totals.map(({ year, count }) => figure({}, [`Số cơ sở CNNT năm ${year}`, `Facilities in ${year}`], count)),
    ...growth,
  ];
}

function projectFigures({ projects }: Model): readonly Indicator[] {
  const totals = totalsByYear(projects.map(({ counts }) => counts));
  if (totals.length === 0) return [];
  return [
    ...totals.map(({ year, count }) => figure({}, [`Số đề án năm ${year}`, `Projects in ${year}`], count)),
    figure(
      {},
      ['Tổng số đề án', 'Projects in all years'],
      totals.reduce((sum, { count }) => sum + count, 0),
    ),
  ];
}

/** Projects a year of each place: a mean over the years that its row knows. */
const meanFigures = ({ projects }: Model): readonly Indicator[] =>
  projects.flatMap(({ place, counts }) => {
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const name: Named = [`Số đề án bình quân năm của ${place.name}`, `Projects a year of ${place.name}`];
    return counts.length === 0 ? [] : [figure({}, name, ratio(total).div(counts.length))];
  });

/** How many people each phase adds to the one before, and the last one to those whom an earlier programme approved. */
function addedFigures({ option: { code }, phases }: OptionPlan, approved: number | undefined): readonly Indicator[] {
  const added = phases.flatMap((phasePlan, index): Indicator[] => {
    const before = phases[index - 1];
    if (before === undefined) return [];
    const { name } = phasePlan.phase;
    const names: Named = [`Số người tăng thêm giai đoạn ${name}`, `People added in phase ${name}`];
    const increase = (places: readonly Place[]): number => peopleOf(phasePlan, places) - peopleOf(before, places);
    return [
      {
        ...figure({ option: code }, names, phasePlan.total - before.total),
        ofPlaces: (places) => ratio(increase(places)),
      },
    ];
  });
  const last = phases.at(-1);
  if (approved === undefined || last === undefined) return added;
  const names: Named = ['Số người tăng so với số đã được duyệt', 'People more than already approved'];
  return [...added, figure({ option: code }, names, last.total - approved)];
}

const peopleOf = ({ headcounts }: PhasePlan, places: readonly Place[]): number =>
  headcounts.reduce(
    (sum, { place, leaders, collaborators }) => (places.includes(place) ? sum + leaders + collaborators : sum),
    0,
  );

const moneyFigures = ({ option: { code }, ...plan }: OptionPlan): readonly Indicator[] => [
  figure({ option: code, measure: { kind: 'total' } }, ['Tổng kinh phí', 'Total cost'], plan.total),
  figure(
    { option: code, measure: { kind: 'maintenance' } },
    ['Kinh phí duy trì mạng lưới', 'Maintenance of the network'],
    plan.maintenance,
  ),
  figure(
    { option: code, measure: { kind: 'training' } },
    ['Kinh phí đào tạo, tập huấn', 'Cost of training'],
    plan.training,
  ),
  figure(
    { option: code, measure: { kind: 'conference' } },
    ['Kinh phí hội nghị ra mắt', 'Cost of launch conferences'],
    plan.conferences,
  ),
  figure({ option: code, measure: { kind: 'personMonths' } }, ['Số người-tháng', 'Person-months'], plan.personMonths),
];

const phaseFigures =
  ({ option: { code } }: OptionPlan) =>
  ({ phase: { name }, leaders, collaborators, total }: PhasePlan): readonly Indicator[] => [
    figure(
      { option: code, measure: { kind: 'leaders', phase: name } },
      [`Số tổ trưởng giai đoạn ${name}`, `Team leaders in phase ${name}`],
      leaders,
    ),
    figure(
      { option: code, measure: { kind: 'collaborators', phase: name } },
      [`Số CTV cấp xã giai đoạn ${name}`, `Commune collaborators in phase ${name}`],
      collaborators,
    ),
    figure(
      { option: code, measure: { kind: 'people', phase: name } },
      [`Số người giai đoạn ${name}`, `People in phase ${name}`],
      total,
    ),
  ];

function eventFigures({ option: { code }, events }: OptionPlan): readonly Indicator[] {
  const training = events.filter(({ event }) => event.kind === 'training');
  const conferences = events.filter(({ event }) => event.kind === 'conference');
  return [
    ...sessionFigure(code, ['Số lớp tập huấn', 'Training classes'], training),
    ...sessionFigure(code, ['Số hội nghị ra mắt', 'Launch conferences'], conferences),
    ...(training.length === 0
      ? []
      : [
          figure(
            { option: code },
            ['Số lượt tập huấn', 'Training attendances'],
            training.reduce((total, { attendances }) => total + attendances, 0),
          ),
        ]),
    ...conferences.flatMap(({ event: { phase }, attendances }) =>
      phase === undefined
        ? []
        : [
            figure(
              { option: code },
              [`Số đại biểu hội nghị giai đoạn ${phase}`, `Delegates of the conference of phase ${phase}`],
              attendances,
            ),
          ],
    ),
  ];
}

/** A number of sessions that is not known for every event is not known. */
function sessionFigure(code: string, name: Named, events: OptionPlan['events']): readonly Indicator[] {
  const known = events.flatMap(({ sessions }) => (sessions === undefined ? [] : [sessions]));
  return events.length === 0 || known.length < events.length
    ? []
    : [
        figure(
          { option: code },
          name,
          known.reduce((total, count) => total + count, 0),
        ),
      ];
}
