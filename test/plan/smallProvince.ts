/** A province small enough to work out by hand: one option, one phase, one salary; each test says what differs. */
import type { Grid } from '../../src/kernel';
import type { Clock, DataRow, InputData, Model } from '../../src/model';
import type { OptionPlan, Plan } from '../../src/plan';
import { errorsOf, issuesOf, modelOf, optionOf, planOf } from './planOfGrids';
import { gridsOf } from './sampleGrids';

/** 1.000.000 đồng a month for everybody, so that money reads as person-months in millions. */
const SMALL: InputData = {
  planSalary: [{ from: '2010-01-01', amount: 1_000_000, status: 'assumed' }],
  options: [{ code: '1', name: 'Phương án 1' }],
  roles: [
    { role: 'leader', coefficient: 1 },
    { role: 'collaborator', coefficient: 1 },
  ],
};

/** A phase of the one option: all places, a fixed number of collaborators each, unless said otherwise. */
export const phaseRow = (from: string, to: string, rest: DataRow = { method: 'fixed', parameter: 1 }): DataRow => ({
  ...{ option: '1', name: `${from}-${to}`, from, to, scope: 'all' },
  ...rest,
});

export const placeRow = (name: string, rest: DataRow = {}): DataRow => ({ name, kind: 'Huyện', ...rest });

/** @param data the tables that differ from the small province, whole. */
export const smallGrids = (data: InputData): readonly Grid[] => gridsOf({ ...SMALL, ...data });

export const smallModel = (data: InputData): Model => modelOf(smallGrids(data));
export const smallPlan = (data: InputData, clock?: Clock): Plan => planOf(smallGrids(data), clock);
export const smallOption = (data: InputData, clock?: Clock): OptionPlan => optionOf(smallPlan(data, clock), '1');
export const smallErrors = (data: InputData): readonly string[] => errorsOf(smallGrids(data));
export const smallIssues = (data: InputData) => issuesOf(smallGrids(data));

/** A parameter by its Vietnamese name. */
export const setting = (parameter: string, value: string): DataRow => ({ parameter, value });

/** Collaborators place by place in each phase. */
export const collaboratorsOf = ({ phases }: OptionPlan): readonly (readonly number[])[] =>
  phases.map(({ headcounts }) => headcounts.map(({ collaborators }) => collaborators));

/** Months of pay of each period with its people: `['01/2020', 12, 20]`. */
export const monthsAndPeople = ({ periods }: OptionPlan): readonly (readonly number[])[] =>
  periods.map(({ months, people }) => [months, people]);
