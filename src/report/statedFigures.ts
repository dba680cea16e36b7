/** Which figure that the plan states is a result of ours, so that it can be linked to the cell where it is worked out. */
import type { BlockRef } from '../kernel';
import { spellingKey } from '../model';
import type { Reconciliation } from '../plan';
import { allPersonMonths, money, peopleIn, type OptionSections } from './optionSections';

interface Linked {
  readonly names: readonly string[];
  readonly cell: BlockRef;
  readonly value: { readonly toNumber: () => number };
}

/** The results of an option, under the names by which the engine knows them. */
function resultsOf(option: OptionSections): readonly Linked[] {
  const { plan } = option;
  const people = (value: number) => ({ toNumber: () => value });
  return [
    { names: ['Tổng kinh phí', 'Total cost'], cell: money(option, 'grand total'), value: plan.total },
    {
      names: ['Kinh phí duy trì mạng lưới', 'Maintenance of the network'],
      ...{ cell: money(option, 'maintenance'), value: plan.maintenance },
    },
    {
      names: ['Kinh phí đào tạo, tập huấn', 'Cost of training'],
      ...{ cell: money(option, 'training'), value: plan.training },
    },
    {
      names: ['Kinh phí hội nghị ra mắt', 'Cost of launch conferences'],
      ...{ cell: money(option, 'conference'), value: plan.conferences },
    },
    { names: ['Số người-tháng', 'Person-months'], cell: allPersonMonths(option), value: plan.personMonths },
    ...plan.phases.flatMap(({ phase, leaders, collaborators, total }): readonly Linked[] => {
      const { name } = phase;
      return [
        {
          names: [`Số tổ trưởng giai đoạn ${name}`, `Team leaders in phase ${name}`],
          ...{ cell: peopleIn(option, phase, 'leader'), value: people(leaders) },
        },
        {
          names: [`Số CTV cấp xã giai đoạn ${name}`, `Commune collaborators in phase ${name}`],
          ...{ cell: peopleIn(option, phase, 'collaborator'), value: people(collaborators) },
        },
        {
          names: [`Số người giai đoạn ${name}`, `People in phase ${name}`],
          ...{ cell: peopleIn(option, phase), value: people(total) },
        },
      ];
    }),
  ];
}

/**
 * The cell where a stated figure is worked out, undefined where there is none. Stated figures are held against the
 * plan's own salaries: when the sheets show the salaries in force, their cells say something else and are not linked.
 */
export function workedOutIn(
  { option, indicator, computed }: Reconciliation,
  options: readonly OptionSections[],
): BlockRef | undefined {
  const same = (a: string, b: string): boolean => spellingKey(a) === spellingKey(b);
  const own = options.find(({ plan }) => same(plan.option.code, option ?? ''));
  return own === undefined || computed === undefined
    ? undefined
    : resultsOf(own).find(
        ({ names, value }) => names.some((name) => same(name, indicator)) && value.toNumber() === computed.toNumber(),
      )?.cell;
}
