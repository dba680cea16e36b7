/** Provinces at random, as grids: a few places, phases one after another, bands, salaries and line items. */
import fc from 'fast-check';
import type { CellValue, Grid } from '../../src/kernel';
import { gridFrom } from './gridEdits';

export interface AnyPlace {
  readonly facilities: number;
  readonly communes: number;
  readonly leaders: number;
  readonly isException: boolean;
  /** Months after January 2019 in which support ends; undefined for no end. */
  readonly endsAfter: number | undefined;
}

export interface AnyPhase {
  readonly months: number;
  /** Months between the phase before and this one. */
  readonly pause: number;
  readonly method: 'theo tiêu chí' | 'mỗi xã 01 người' | 'cố định';
  readonly fixed: number;
}

export interface AnyProvince {
  readonly places: readonly AnyPlace[];
  readonly phases: readonly AnyPhase[];
  /** The month of 2020 in which the first phase starts, from 0. */
  readonly start: number;
  readonly leaderCoefficient: number;
  readonly collaboratorCoefficient: number;
  readonly salaries: readonly { readonly after: number; readonly amount: number }[];
  readonly endRule: 'năm hợp đồng' | 'tháng';
  readonly items: readonly {
    readonly kind: 'Tập huấn' | 'Hội nghị';
    readonly amount: number;
    readonly phase: number;
  }[];
}

const place = fc.record<AnyPlace>({
  facilities: fc.integer({ min: 0, max: 3000 }),
  communes: fc.integer({ min: 0, max: 30 }),
  leaders: fc.integer({ min: 0, max: 2 }),
  isException: fc.boolean(),
  endsAfter: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
});

const phase = fc.record<AnyPhase>({
  months: fc.integer({ min: 1, max: 40 }),
  pause: fc.integer({ min: 0, max: 3 }),
  method: fc.constantFrom('theo tiêu chí' as const, 'mỗi xã 01 người' as const, 'cố định' as const),
  fixed: fc.integer({ min: 0, max: 9 }),
});

/** Any province; with `coefficients` the coefficients are drawn from these alone. */
export const anyProvince = (coefficients: readonly number[] = [1, 0.3, 0.85, 1.25, 0.333]): fc.Arbitrary<AnyProvince> =>
  fc.record<AnyProvince>({
    places: fc.array(place, { minLength: 1, maxLength: 6 }),
    phases: fc.array(phase, { minLength: 1, maxLength: 3 }),
    start: fc.integer({ min: 0, max: 11 }),
    leaderCoefficient: fc.constantFrom(...coefficients),
    collaboratorCoefficient: fc.constantFrom(...coefficients),
    salaries: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 120 }), amount: fc.integer({ min: 1000000, max: 3000000 }) }),
      { maxLength: 3 },
    ),
    endRule: fc.constantFrom('năm hợp đồng' as const, 'tháng' as const),
    items: fc.array(
      fc.record({
        kind: fc.constantFrom('Tập huấn' as const, 'Hội nghị' as const),
        amount: fc.integer({ min: 0, max: 90000000 }),
        phase: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 5 },
    ),
  });

/** "07/2021" for a number of months after January 2019. */
export const monthText = (after: number): string =>
  `${String((after % 12) + 1).padStart(2, '0')}/${2019 + Math.floor(after / 12)}`;

/** The last day of that month, as people type it. */
const lastDayText = (after: number): string => {
  const last = new Date(Date.UTC(2019, after + 1, 0)).getUTCDate();
  return `${last}/${monthText(after)}`;
};

export interface PhaseSpan extends AnyPhase {
  readonly name: string;
  /** Months after January 2019. */
  readonly from: number;
  readonly to: number;
}

/** Where the phases of a province fall. */
export const spansOf = ({ phases, start }: AnyProvince): readonly PhaseSpan[] =>
  phases.reduce<readonly PhaseSpan[]>((spans, each, index) => {
    const from = (spans.at(-1)?.to ?? 11 + start) + 1 + (index === 0 ? 0 : each.pause);
    return [...spans, { ...each, name: `Giai đoạn ${index + 1}`, from, to: from + each.months - 1 }];
  }, []);

const phaseRow = ({ name, from, to, method, fixed }: PhaseSpan): readonly CellValue[] => [
  ...['1', name, monthText(from), monthText(to), 'tất cả', method],
  ...[method === 'cố định' ? fixed : '', method === 'theo tiêu chí' ? 2019 : ''],
];

const placeRow = (given: AnyPlace, index: number): readonly CellValue[] => [
  ...[`Địa phương số ${index + 1}`, 'Huyện', given.facilities, given.communes, given.leaders],
  ...[given.isException ? 'x' : '', given.endsAfter === undefined ? '' : lastDayText(given.endsAfter)],
];

/** The tables of a province; the phases may be given another way than it has them. */
export function gridsOfProvince(province: AnyProvince, phases = spansOf(province)): readonly Grid[] {
  const salaries = [...new Map(province.salaries.map(({ after, amount }) => [after, amount]))];
  const names = phases.map(({ name }) => name);
  return [
    gridFrom('KC_ThamSo', ['Tham số', 'Giá trị'], [['Quy tắc kết thúc', province.endRule]]),
    gridFrom(
      'KC_DiaPhuong',
      [
        ...['Địa phương', 'Loại', 'Số cơ sở CNNT 2019', 'Số xã, phường, thị trấn', 'Số tổ trưởng'],
        ...['Không bố trí CTV cấp xã', 'Được hỗ trợ đến hết ngày'],
      ],
      province.places.map(placeRow),
    ),
    gridFrom(
      'KC_LuongDeAn',
      ['Từ ngày', 'Mức (đồng)', 'Tình trạng'],
      [
        ['01/01/2019', 1490000, 'giả định'],
        ...salaries.map(([after, amount]) => [`01/${monthText(after)}`, amount, 'giả định']),
      ],
    ),
    gridFrom(
      'KC_TieuChi',
      ['Số cơ sở từ', 'Đến', 'Số CTV cấp xã'],
      [
        [0, 499, 3],
        [500, 999, 5],
        [1000, '', 6],
      ],
    ),
    gridFrom('KC_PhuongAn', ['Mã', 'Tên'], [['1', 'Phương án 1']]),
    gridFrom(
      'KC_GiaiDoan',
      [
        ...['Phương án', 'Giai đoạn', 'Từ tháng', 'Đến tháng', 'Phạm vi', 'Cách phân bổ'],
        ...['Tham số', 'Năm số liệu'],
      ],
      phases.map(phaseRow),
    ),
    gridFrom(
      'KC_VaiTro',
      ['Vai trò', 'Hệ số'],
      [
        ['Tổ trưởng', province.leaderCoefficient],
        ['Cộng tác viên cấp xã', province.collaboratorCoefficient],
      ],
    ),
    gridFrom(
      'KC_LopHoiNghi',
      ['Phương án', 'Giai đoạn', 'Loại', 'Năm'],
      names.slice(0, 2).map((name, at) => ['1', name, 'Tập huấn', 2020 + at]),
    ),
    gridFrom(
      'KC_ChiTiet',
      ['Phương án', 'Giai đoạn', 'Loại', 'Nội dung chi', 'Thành tiền'],
      province.items.map(({ kind, amount, phase: at }) => ['1', names[at] ?? '', kind, 'Khoản chi', amount]),
    ),
  ];
}
