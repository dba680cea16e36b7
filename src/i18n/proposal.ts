/** The paragraph for the proposal document, "Đoạn văn cho tờ trình": every figure comes in, none is written here. */
import type { Language, Money } from '../kernel';
import { formatMoney, formatNumber } from './numbers';

/** What the paragraph tells of one option, in the order in which it tells it. */
export interface ProposalFacts {
  readonly option: string;
  readonly years: { readonly from: number; readonly to: number };
  readonly phases: readonly {
    readonly name: string;
    readonly people: number;
    readonly leaders: number;
    readonly collaborators: number;
  }[];
  readonly maintenance: Money;
  readonly training: Money;
  readonly conferences: Money;
  readonly total: Money;
  readonly totalInWords: string;
  readonly byYear: readonly { readonly year: number; readonly total: Money }[];
  readonly undated: Money;
  /** Maintenance by the base salary in force, where it differs. */
  readonly inForce: { readonly amount: Money; readonly more: Money } | undefined;
}

interface Sentences {
  readonly people: (facts: ProposalFacts, phases: string) => string;
  readonly phase: (phase: ProposalFacts['phases'][number]) => string;
  readonly money: (facts: ProposalFacts, kinds: string) => string;
  readonly kinds: Readonly<Record<'maintenance' | 'training' | 'conferences', (amount: string) => string>>;
  readonly years: (years: string) => string;
  readonly year: (year: number, amount: string) => string;
  readonly undated: (amount: string) => string;
  readonly inForce: (amount: string, difference: string) => string;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const span = ({ from, to }: ProposalFacts['years']): string => (from === to ? String(from) : `${from}–${to}`);

const vi: Sentences = {
  people: ({ option, years }, phases) =>
    `Theo ${lower(option)}, giai đoạn ${span(years)}, mạng lưới cộng tác viên khuyến công được bố trí như sau: ${phases}.`,
  phase: ({ name, people, leaders, collaborators }) =>
    `giai đoạn ${name} có ${formatNumber(people, 'vi')} người (${formatNumber(leaders, 'vi')} tổ trưởng, ${formatNumber(collaborators, 'vi')} cộng tác viên cấp xã)`,
  money: ({ total, totalInWords }, kinds) =>
    `Tổng kinh phí thực hiện là ${formatMoney(total, 'vi')} (Bằng chữ: ${totalInWords}), gồm ${kinds}.`,
  kinds: {
    maintenance: (amount) => `chi thù lao duy trì mạng lưới ${amount}`,
    training: (amount) => `tập huấn nghiệp vụ ${amount}`,
    conferences: (amount) => `tổ chức hội nghị ${amount}`,
  },
  years: (years) => `Kinh phí phân theo năm: ${years}.`,
  year: (year, amount) => `năm ${year} là ${amount}`,
  undated: (amount) => `phần chưa phân kỳ là ${amount}`,
  inForce: (amount, difference) =>
    `Nếu tính theo mức lương cơ sở hiện hành, kinh phí duy trì mạng lưới là ${amount} (${difference} so với đề án).`,
};

const en: Sentences = {
  people: ({ option, years }, phases) =>
    `Under ${lower(option)}, for ${span(years)}, the network of industrial-promotion collaborators is staffed as follows: ${phases}.`,
  phase: ({ name, people, leaders, collaborators }) =>
    `phase ${name} has ${formatNumber(people, 'en')} people (${formatNumber(leaders, 'en')} team leaders, ${formatNumber(collaborators, 'en')} commune collaborators)`,
  money: ({ total, totalInWords }, kinds) =>
    `The total cost is ${formatMoney(total, 'en')} (in words: ${totalInWords}), of which ${kinds}.`,
  kinds: {
    maintenance: (amount) => `${amount} for fees`,
    training: (amount) => `${amount} for training`,
    conferences: (amount) => `${amount} for conferences`,
  },
  years: (years) => `By year: ${years}.`,
  year: (year, amount) => `${amount} in ${year}`,
  undated: (amount) => `${amount} not dated`,
  inForce: (amount, difference) =>
    `By the base salary in force, maintenance would cost ${amount} (${difference} compared with the plan).`,
};

const sentences: Readonly<Record<Language, Sentences>> = { vi, en };

/** @returns one paragraph without line breaks, ready to be pasted */
export function proposalParagraph(facts: ProposalFacts, language: Language): string {
  const say = sentences[language];
  const amount = (value: Money): string => formatMoney(value, language);
  const kinds = (['maintenance', 'training', 'conferences'] as const)
    .filter((kind) => !facts[kind].isZero())
    .map((kind) => say.kinds[kind](amount(facts[kind])));
  const years = [
    ...facts.byYear.filter(({ total }) => !total.isZero()).map(({ year, total }) => say.year(year, amount(total))),
    ...(facts.undated.isZero() ? [] : [say.undated(amount(facts.undated))]),
  ];
  const signed = ({ more }: { readonly more: Money }): string => `${more.isNegative() ? '' : '+'}${amount(more)}`;
  return [
    say.people(facts, facts.phases.map(say.phase).join('; ')),
    say.money(facts, kinds.join('; ')),
    say.years(years.join('; ')),
    ...(facts.inForce === undefined ? [] : [say.inForce(amount(facts.inForce.amount), signed(facts.inForce))]),
  ].join(' ');
}
