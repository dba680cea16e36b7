/** Everything that a person is shown of a workbook, looked at in one go: what was decided, what stands there, and how the two compare. */
import { type History, readHistory as readIn } from '../excel';
import type { Day, Money } from '../kernel';
import { tables, type BaseSalary, type Clock, type Model } from '../model';
import { bridgeOf, type Bridge, type Plan } from '../plan';
import { fixesFor, type Fix } from './fixes';
import type { Freshness } from './freshness';
import { previewPlan, type Preview, type PreviewHow } from './preview';

/** Why an option costs more or less than another one. */
export interface OptionBridge {
  readonly from: string;
  readonly to: string;
  readonly bridge: Bridge;
}

/** From a day on the plan assumes another base salary than the law says. */
export interface SalaryDifference {
  readonly from: Day;
  readonly plan: BaseSalary;
  readonly law: BaseSalary;
}

export interface Sight {
  readonly preview: Preview;
  readonly freshness: Freshness;
  /** Undefined when Excel did not let it be read; the preview's issues say why. */
  readonly history: History | undefined;
  /** Every option beside every other one. */
  readonly bridges: readonly OptionBridge[];
  /** How many of the input tables are not there. */
  readonly missingTables: number;
  readonly salaryDifferences: readonly SalaryDifference[];
  /** Proposals for each problem that has any, by its place in the preview's issues. */
  readonly fixes: ReadonlyMap<number, readonly Fix[]>;
}

const bridgesOf = (plan: Plan | undefined): readonly OptionBridge[] => {
  const options = plan?.options ?? [];
  return options.flatMap((first) =>
    options
      .filter((second) => second !== first)
      .map((second) => ({ from: first.option.code, to: second.option.code, bridge: bridgeOf(first, second) })),
  );
};

type Salaries = Model['salaries'];

const inForce = (salaries: Salaries, clock: Clock, day: Day): BaseSalary | undefined =>
  salaries[clock].findLast(({ from, until }) => from <= day && (until === undefined || day <= until))?.value;

const sameAmount = (one: Money, other: Money): boolean => one.eq(other);

/** Looked at on each day on which either of them changes. */
function differencesOf(salaries: Salaries): readonly SalaryDifference[] {
  const days = [...new Set([...salaries.plan, ...salaries.law].map(({ from }) => from))].sort();
  return days.flatMap((from) => {
    const [plan, law] = [inForce(salaries, 'plan', from), inForce(salaries, 'law', from)];
    return plan === undefined || law === undefined || sameAmount(plan.amount, law.amount) ? [] : [{ from, plan, law }];
  });
}

/** Without a plan there is nothing to compare with: a report that stands there is of other inputs. */
function freshnessWithout(history: History | undefined): Freshness {
  if (history?.unfinished === true) return 'unfinished';
  return history !== undefined && history.runs.length > 0 ? 'changed' : 'never';
}

async function historyBeside({ changes }: Preview, { patience }: PreviewHow): Promise<History | undefined> {
  if (changes !== undefined) return changes.history;
  const history = await readIn(patience === undefined ? {} : { patience });
  return 'code' in history ? undefined : history;
}

/** What one preview shows, with what follows from it. */
export function sightOf(preview: Preview, history: History | undefined): Sight {
  const { plan, issues } = preview;
  const fixes = issues.map((found, at) => [at, fixesFor(found)] as const).filter(([, found]) => found.length > 0);
  return {
    preview,
    history,
    freshness: preview.freshness ?? freshnessWithout(history),
    bridges: bridgesOf(plan),
    missingTables: Object.keys(tables).length - preview.found.length,
    salaryDifferences: plan === undefined ? [] : differencesOf(plan.model.salaries),
    fixes: new Map(fixes),
  };
}

/** Reads, decides and compares; writes nothing. */
export async function lookAt(how: PreviewHow = {}): Promise<Sight> {
  const preview = await previewPlan({}, how);
  return sightOf(preview, await historyBeside(preview, how));
}
