/** The settings of the parameters sheet: what each is called, what it accepts, and its default. */
import { groupedBy, issue, type Bilingual, type Group, type Issue, type Language } from '../kernel';
import type { Settings, TypedParameter } from './model';
import { readChoice, readNumber } from './reading';
import { words, type Row } from './schema/column';
import { endRules } from './schema/network';
import { parameters } from './schema/context';
import { spellingKey } from './spelling';

type ChoiceId =
  | 'clock'
  | 'endRule'
  | 'outsideBands'
  | 'rounding'
  | 'communesBy'
  | 'formulas'
  | 'words'
  | 'language'
  | 'nationalHeading';
type CountId = 'yearsAfterConversion' | 'approvedCollaborators';
type TextId =
  'superior' | 'organisation' | 'draft' | 'signatory' | 'appendixName' | 'attachedTo' | 'placeOfIssue' | 'dataSet';

interface ChoiceParameter<Code extends string> {
  readonly name: Bilingual;
  readonly choices: Readonly<Record<Code, Bilingual>>;
  readonly fallback: Code;
}

/** The parameters that choose a rule, with the rule that holds when nothing is chosen. */
export const choiceParameters: { readonly [Id in ChoiceId]: ChoiceParameter<Settings[Id]> } = {
  clock: {
    name: words('Cơ sở tính', 'Basis of calculation'),
    choices: {
      plan: words('theo đề án', 'as approved'),
      law: words('theo mức lương cơ sở hiện hành', 'base salary in force'),
    },
    fallback: 'plan',
  },
  endRule: {
    name: words('Quy tắc kết thúc', 'End of pay'),
    choices: endRules,
    fallback: 'contractYear',
  },
  outsideBands: {
    name: words('Ngoài khung', 'Outside the bands'),
    choices: {
      nearest: words('khung gần nhất', 'nearest band'),
      lower: words('khung thấp hơn', 'lower band'),
      refuse: words('từ chối', 'refuse'),
    },
    fallback: 'nearest',
  },
  rounding: {
    name: words('Làm tròn', 'Rounding'),
    choices: {
      dong: words('một người-tháng, đến đồng', 'one person-month, to the đồng'),
      thousand: words('một người-tháng, đến nghìn đồng', 'one person-month, to the thousand đồng'),
    },
    fallback: 'dong',
  },
  communesBy: {
    name: words('Chọn xã theo', 'Communes chosen by'),
    choices: {
      growth: words('số cơ sở tăng thêm', 'growth'),
      count: words('số cơ sở', 'facility count'),
      rate: words('tốc độ tăng', 'growth rate'),
    },
    fallback: 'growth',
  },
  formulas: {
    name: words('Kiểu công thức', 'Formulas'),
    choices: { live: words('công thức', 'live formulas'), values: words('giá trị', 'values') },
    fallback: 'live',
  },
  words: {
    name: words('Cách đọc số', 'Amounts in words'),
    choices: {
      southern: words('ngàn, lẻ, bốn', 'southern'),
      northern: words('nghìn, linh, tư', 'northern'),
    },
    fallback: 'southern',
  },
  language: {
    name: words('Ngôn ngữ', 'Language'),
    choices: { vi: words('tiếng Việt', 'Vietnamese'), en: words('tiếng Anh', 'English') } satisfies Record<
      Language,
      Bilingual
    >,
    fallback: 'vi',
  },
  nationalHeading: {
    name: words('Quốc hiệu, tiêu ngữ', 'National heading'),
    choices: { shown: words('có', 'yes'), hidden: words('không', 'no') },
    fallback: 'shown',
  },
};

/** The parameters that are plain text on the printed sheets. */
export const textParameters: Readonly<Record<TextId, Bilingual>> = {
  superior: words('Cơ quan chủ quản', 'Managing body'),
  organisation: words('Tên đơn vị', 'Organisation'),
  draft: words('Dự thảo lần', 'Draft number'),
  signatory: words('Chức danh người ký', 'Signatory'),
  appendixName: words('Tên gọi phụ lục', 'Word for appendix'),
  attachedTo: words('Kèm theo', 'Attached to'),
  placeOfIssue: words('Địa danh', 'Place of issue'),
  /** In a workbook of several provinces: what the sheets to be read have in their names. */
  dataSet: words('Bộ số liệu', 'Data set'),
};

/** The parameters that are whole numbers, with their default. */
export const countParameters: Readonly<
  Record<CountId, { readonly name: Bilingual; readonly fallback: number | undefined }>
> = {
  // Decree 45/2012/NĐ-CP, article 1.2.a: "chưa quá 05 năm".
  yearsAfterConversion: {
    name: words('Số năm hỗ trợ sau khi chuyển thành phường', 'Years of support after conversion to wards'),
    fallback: 5,
  },
  approvedCollaborators: {
    name: words('Số CTV đã được duyệt', 'Collaborators already approved'),
    fallback: undefined,
  },
};

type ParameterRow = Row<typeof parameters>;

/** Every parameter's name, by its id. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(
    Object.entries({ ...choiceParameters, ...countParameters }).map(([id, { name }]) => [id, name]),
  ),
  ...textParameters,
};

const ID_OF_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([id, { vi, en }]) => [vi, en].map((name) => [spellingKey(name), id])),
);

/** Reads the settings; an unknown parameter is a warning, an unknown choice an error, a missing one its default. */
export function settingsFrom(rows: readonly ParameterRow[]): {
  readonly settings: Settings;
  readonly typed: Readonly<Partial<Record<keyof Settings, TypedParameter>>>;
  readonly issues: readonly Issue[];
} {
  const byId = groupedBy(rows, ({ values }) => ID_OF_NAME.get(spellingKey(values.parameter)));
  const rowOf = (id: string): ParameterRow | undefined => byId.get(id)?.[0];
  const found = [
    ...Object.entries(choiceParameters).map(([id, parameter]) => ({ id, ...chosen(parameter, rowOf(id)) })),
    ...Object.entries(countParameters).map(([id, parameter]) => ({ id, ...counted(parameter, rowOf(id)) })),
    ...Object.keys(textParameters).map((id) => ({ id, value: rowOf(id)?.values.value, issues: [] })),
  ];
  const typed = [...byId].flatMap(([id, [{ values, cells }]]) =>
    id === undefined || values.value === undefined ? [] : [[id, { cell: cells.value, value: values.value }] as const],
  );
  return {
    typed: Object.fromEntries(typed),
    // One entry for each id of the three tables above, each with a value that its table allows.
    settings: Object.fromEntries(found.map(({ id, value }) => [id, value])) as unknown as Settings,
    issues: [
      ...found.flatMap(({ issues }) => issues),
      ...(byId.get(undefined) ?? []).map(unknownParameter),
      ...[...byId].flatMap(([id, same]) => (id === undefined ? [] : repeatedParameters(same))),
    ],
  };
}

function chosen(parameter: ChoiceParameter<string>, row: ParameterRow | undefined) {
  if (row?.values.value === undefined) return { value: parameter.fallback, issues: [] };
  const reading = readChoice(row.values.value, parameter.choices, {
    cell: row.cells.value,
    column: row.values.parameter,
  });
  return 'value' in reading
    ? { value: reading.value, issues: [] }
    : { value: parameter.fallback, issues: [reading.issue] };
}

function counted({ fallback }: { readonly fallback: number | undefined }, row: ParameterRow | undefined) {
  if (row?.values.value === undefined) return { value: fallback, issues: [] };
  const reading = readNumber(row.values.value, 'count', { cell: row.cells.value, column: row.values.parameter });
  return 'value' in reading
    ? { value: reading.value.toNumber(), issues: [] }
    : { value: fallback, issues: [reading.issue] };
}

const unknownParameter = ({ values, cells }: ParameterRow): Issue =>
  issue(
    { code: 'parameter-unknown', severity: 'warning', cell: cells.parameter },
    { value: values.parameter, accepted: Object.values(NAMES) },
  );

/** Each further row of one parameter, since only one of them can hold. */
const repeatedParameters = ([first, ...again]: Group<ParameterRow>): readonly Issue[] =>
  again.map(({ values, cells }) =>
    issue(
      { code: 'row-duplicate', severity: 'error', cell: cells.parameter },
      { value: values.parameter, column: parameters.columns.parameter.heading.vi, other: first.cells.parameter },
    ),
  );
