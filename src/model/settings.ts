/** The settings of the parameters sheet: what each is called, what it accepts, and its default. */
import { issue, type Bilingual, type Issue, type Language } from '../kernel';
import type { Settings } from './model';
import { readChoice } from './reading';
import { words, type Row } from './schema/column';
import type { parameters } from './schema/context';
import { spellingKey } from './spelling';

type ChoiceId = 'clock' | 'endRule' | 'outsideBands' | 'rounding' | 'formulas' | 'words' | 'language';
type TextId = 'superior' | 'organisation' | 'draft' | 'signatory';

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
    choices: {
      contractYear: words('năm hợp đồng', 'contract year'),
      calendarMonth: words('tháng', 'calendar month'),
    },
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
    choices: { personMonth: words('một người-tháng, đến đồng', 'one person-month, to the đồng') },
    fallback: 'personMonth',
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
};

/** The parameters that are plain text on the printed sheets. */
export const textParameters: Readonly<Record<TextId, Bilingual>> = {
  superior: words('Cơ quan chủ quản', 'Managing body'),
  organisation: words('Tên đơn vị', 'Organisation'),
  draft: words('Dự thảo lần', 'Draft number'),
  signatory: words('Chức danh người ký', 'Signatory'),
};

type ParameterRow = Row<typeof parameters>;

/** Reads the settings; an unknown parameter is a warning, an unknown choice an error, a missing one its default. */
export function settingsFrom(rows: readonly ParameterRow[]): {
  readonly settings: Settings;
  readonly issues: readonly Issue[];
} {
  const choices = Object.entries(choiceParameters).map(([id, parameter]) => ({
    id,
    ...chosen(parameter, findRow(rows, parameter.name)),
  }));
  const texts = Object.entries(textParameters).map(([id, name]) => [id, findRow(rows, name)?.values.value] as const);
  return {
    // One entry for each id of the two tables above, each with a value that its table allows.
    settings: Object.fromEntries([...choices.map(({ id, code }) => [id, code]), ...texts]) as Settings,
    issues: [...choices.flatMap(({ issues }) => issues), ...rows.flatMap(unknownParameter)],
  };
}

const findRow = (rows: readonly ParameterRow[], name: Bilingual): ParameterRow | undefined =>
  rows.find(({ values }) => isNamed(values.parameter, name));

const isNamed = (typed: string, name: Bilingual): boolean =>
  [name.vi, name.en].some((word) => spellingKey(word) === spellingKey(typed));

function chosen(parameter: ChoiceParameter<string>, row: ParameterRow | undefined) {
  if (row?.values.value === undefined) return { code: parameter.fallback, issues: [] };
  const reading = readChoice(row.values.value, parameter.choices, {
    cell: row.cells.value,
    column: row.values.parameter,
  });
  return 'value' in reading
    ? { code: reading.value, issues: [] }
    : { code: parameter.fallback, issues: [reading.issue] };
}

const allNames: readonly Bilingual[] = [
  ...Object.values(choiceParameters).map(({ name }) => name),
  ...Object.values(textParameters),
];

const unknownParameter = ({ values, cells }: ParameterRow): readonly Issue[] =>
  allNames.some((name) => isNamed(values.parameter, name))
    ? []
    : [
        issue(
          { code: 'parameter-unknown', severity: 'warning', cell: cells.parameter },
          { value: values.parameter, accepted: allNames },
        ),
      ];
