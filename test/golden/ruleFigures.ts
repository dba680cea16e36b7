/** Every figure of a plan by the name that the golden workbooks give it, so that an officer can state what to expect. */
import { amountInWords, wordStyles } from '../../src/i18n';
import { cellLabel, money, slashedMonth, type Bilingual } from '../../src/kernel';
import type { Place } from '../../src/model';
import {
  bridgeOf,
  fairnessOf,
  facilityGrowth,
  loads,
  nearMisses,
  projectStatistics,
  roleName,
  type OptionPlan,
  type Plan,
} from '../../src/plan';
import { indicatorsOf } from '../../src/plan/indicators';

/** One figure; without an option it speaks of the whole workbook. */
export interface Figure {
  readonly option: string;
  readonly indicator: string;
  readonly value: number | string;
}

interface Exact {
  toFixed(places?: number): string;
  isInteger(): boolean;
  toNumber(): number;
}

/** Whole numbers as numbers; others as people print them: "2,17". */
const shown = (value: Exact): number | string =>
  value.isInteger() ? value.toNumber() : value.toFixed(2).replace('.', ',');

const share = (value: Exact & { times(by: number): Exact }): string =>
  `${value.times(100).toFixed(2).replace('.', ',')} %`;

const nameOf = (place: Place | undefined): string => place?.name ?? 'toàn tỉnh';

/** @returns all figures; a name may occur twice only with one value. */
export function figuresOf(plan: Plan): readonly Figure[] {
  const { model, options } = plan;
  return [
    ...indicatorsOf(model, options).map(({ option, name, value }) => figure(option, name.vi, shown(value))),
    ...statistics(plan),
    ...options.flatMap((option) => [
      figure(
        option.option.code,
        'Tổng kinh phí bằng chữ',
        amountInWords(option.total, wordStyles[model.settings.words]),
      ),
      ...budget(option),
      ...people(option),
      ...communes(option),
      ...edges(option, plan),
      ...fairness(option),
      ...bridge(options[0], option),
    ]),
    ...plan.clocks.flatMap(({ option, inForce, shares }) => [
      figure(option, 'Kinh phí duy trì theo mức lương cơ sở hiện hành', shown(inForce)),
      ...shares.flatMap(({ decree, personMonths, difference }) => [
        figure(option, `Tăng thêm theo ${decree.value.document ?? ''}`, shown(difference)),
        figure(option, `Người-tháng theo ${decree.value.document ?? ''}`, shown(personMonths)),
      ]),
    ]),
    ...plan.issues.map(({ code, cell }) => figure('', 'Cảnh báo', `${code} ${cell ? cellLabel(cell) : ''}`)),
  ];
}

const figure = (option: string | undefined, indicator: string, value: number | string): Figure => ({
  ...{ option: option ?? '', indicator, value },
});

/** What an option costs, by year, place, source, cluster, and what has a source. */
function budget({ option: { code }, ...plan }: OptionPlan): readonly Figure[] {
  const own = (indicator: string, value: Exact): Figure => figure(code, indicator, shown(value));
  return [
    own('Kinh phí chưa phân kỳ', plan.undated),
    ...plan.years.flatMap(({ year, personMonths, maintenance, events, total }) => [
      own(`Người-tháng năm ${year}`, personMonths),
      own(`Kinh phí duy trì năm ${year}`, maintenance),
      own(`Kinh phí tập huấn năm ${year}`, events.training),
      own(`Kinh phí hội nghị năm ${year}`, events.conference),
      own(`Tổng kinh phí năm ${year}`, total),
    ]),
    ...plan.places.flatMap(({ place, personMonths, maintenance }) => [
      own(`Người-tháng của ${place.name}`, personMonths),
      own(`Kinh phí duy trì của ${place.name}`, maintenance),
    ]),
    ...plan.bySource.map(({ name, amount }) => own(`Kinh phí từ ${name ?? 'nguồn chưa nêu'}`, amount)),
    ...plan.byCluster.map(({ name, amount }) => own(`Kinh phí duy trì thuộc ${name ?? 'không cụm nào'}`, amount)),
    ...(plan.funding?.sources ?? []).map(({ source, amount }) => own(`Đã có từ ${source}`, amount)),
    ...(plan.funding === undefined ? [] : [own('Chưa cân đối được', plan.funding.gap)]),
    ...(plan.funding?.gapByYear ?? []).map(({ year, gap }) => own(`Chưa cân đối được năm ${year}`, gap)),
  ];
}

/** Who is paid, where, when and how much a month. */
function people({ option: { code }, phases, periods, events }: OptionPlan): readonly Figure[] {
  const roleWords = (name: Bilingual): string => name.vi.toLowerCase();
  return [
    ...phases.flatMap(({ phase, headcounts }) =>
      headcounts.flatMap(({ place, leaders, collaborators }) => [
        figure(code, `Số tổ trưởng của ${place.name} giai đoạn ${phase.name}`, leaders),
        figure(code, `Số CTV của ${place.name} giai đoạn ${phase.name}`, collaborators),
      ]),
    ),
    ...periods.flatMap(({ span, rates, people: paid, months }) => [
      figure(code, `Số người được trả từ tháng ${slashedMonth(span.from)}`, paid),
      figure(code, `Số tháng của kỳ từ tháng ${slashedMonth(span.from)}`, months),
      ...rates.map(({ role, fee }) =>
        figure(code, `Thù lao tháng của ${roleWords(roleName(role))} từ ${slashedMonth(span.from)}`, shown(fee)),
      ),
    ]),
    ...events.flatMap(({ event: { kind, phase }, sessions, attendances }) => {
      const name = `${kind === 'training' ? 'tập huấn' : 'hội nghị'} giai đoạn ${phase ?? 'mọi giai đoạn'}`;
      return [
        ...(sessions === undefined ? [] : [figure(code, `Số buổi, lớp ${name}`, sessions)]),
        figure(code, `Số lượt ${name}`, attendances),
      ];
    }),
  ];
}

const communes = ({ option: { code }, communes: choices }: OptionPlan): readonly Figure[] =>
  choices.map(({ phase, place, choice }) => {
    const names = choice.chosen.map(({ name }) => name).join(', ');
    return figure(code, `Xã được chọn của ${place.name} giai đoạn ${phase.name}`, names);
  });

const edges = (option: OptionPlan, { model }: Plan): readonly Figure[] =>
  nearMisses(option, model).flatMap(({ place, missing, costOfYear }) => [
    figure(option.option.code, `Số cơ sở ${place.name} còn thiếu để lên khung`, missing),
    ...(costOfYear === undefined
      ? []
      : [figure(option.option.code, `Kinh phí một năm khi ${place.name} lên khung`, shown(costOfYear))]),
  ]);

function fairness(option: OptionPlan): readonly Figure[] {
  const { code } = option.option;
  const found = fairnessOf(option);
  if (found === undefined) return [];
  const names = { largestRemainder: 'số dư lớn nhất', webster: 'Webster' };
  return [
    ...found.places.map(({ place, quota }) => figure(code, `Số CTV công bằng của ${place.name}`, shown(quota))),
    ...found.alternatives.flatMap(({ method, apportionment, cost }) => [
      ...(apportionment.kind === 'shared' ? apportionment.shares : []).map((count, index) =>
        figure(code, `Số CTV của ${nameOf(found.places[index]?.place)} theo ${names[method]}`, count),
      ),
      ...(cost === undefined ? [] : [figure(code, `Kinh phí CTV theo ${names[method]}`, shown(cost))]),
    ]),
    figure(code, 'Kinh phí CTV theo quy tắc của đề án', shown(found.cost)),
  ];
}

/** Every option against the first. */
function bridge(first: OptionPlan | undefined, second: OptionPlan): readonly Figure[] {
  if (first === undefined || first === second) return [];
  const parts = bridgeOf(first, second);
  const own = (indicator: string, value: Exact): Figure =>
    figure(second.option.code, `Chênh lệch so với phương án ${first.option.code}: ${indicator}`, shown(value));
  return [
    own('số người', parts.people),
    own('mức thù lao', parts.rate),
    own('số tháng', parts.months),
    own('tập huấn', parts.training),
    own('hội nghị', parts.conferences),
    own('tổng', money(parts.total)),
  ];
}

function statistics({ model, options }: Plan): readonly Figure[] {
  return [
    ...facilityGrowth(model).flatMap(({ place, change, compound }) => [
      ...(change === undefined ? [] : [figure('', `Số cơ sở tăng của ${nameOf(place)}`, change)]),
      ...(compound === undefined
        ? []
        : [figure('', `Tốc độ tăng số cơ sở một năm của ${nameOf(place)}`, share(compound))]),
    ]),
    ...projectStatistics(model).flatMap(({ place, total, mean, perThousandFacilities }) => [
      figure('', `Số đề án của ${nameOf(place)}`, total),
      figure('', `Số đề án một năm của ${nameOf(place)}`, shown(mean)),
      ...(perThousandFacilities === undefined
        ? []
        : [figure('', `Số đề án trên 1.000 cơ sở của ${nameOf(place)}`, shown(perThousandFacilities))]),
    ]),
    ...options.flatMap((option) =>
      loads(option).flatMap(({ place, perCollaborator }) =>
        perCollaborator === undefined
          ? []
          : [figure(option.option.code, `Số cơ sở một CTV của ${nameOf(place)}`, shown(perCollaborator))],
      ),
    ),
  ];
}
