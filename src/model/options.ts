/** Options with all that belongs to them: phases, lists of places, events, line items, judgements. */
import { firstDayOf, issue, lastDayOf, overlap, type CellRef, type Issue } from '../kernel';
import type { Funding, Judgement, LineItem, ListedPlace, Option, Phase, PlannedEvent } from './model';
import type { Gathered } from './ofPlaces';
import type { PlaceFinder } from './places';
import type { Row } from './schema/column';
import type { events, funding, lineItems } from './schema/money';
import type { judgements } from './schema/context';
import { lists, options, phases } from './schema/network';
import { isSameWord } from './spelling';

/** The rows of every table that an option is made of. */
export interface OptionRows {
  readonly options: readonly Row<typeof options>[];
  readonly phases: readonly Row<typeof phases>[];
  readonly lists: readonly Row<typeof lists>[];
  readonly events: readonly Row<typeof events>[];
  readonly lineItems: readonly Row<typeof lineItems>[];
  readonly funding: readonly Row<typeof funding>[];
  readonly judgements: readonly Row<typeof judgements>[];
}

/** A row of another table that names an option. */
interface Member {
  readonly values: { readonly option?: string | undefined };
  readonly cells: { readonly option: CellRef };
}

/** A row that may name a phase of its option too. */
interface PhaseMember {
  readonly values: { readonly phase?: string | undefined };
  readonly cells: { readonly phase: CellRef };
}

/** Options in the order of their rows. A name that points at no option, phase or place is an error at its cell. */
export function optionsFrom(rows: OptionRows, find: PlaceFinder): Gathered<Option> {
  const built = rows.options.map((row) => optionFrom(row, rows, find));
  return {
    values: built.map(({ option }) => option),
    issues: [
      ...rows.options.flatMap((row, index) => checkCode(row, rows.options.slice(0, index))),
      ...strangers(rows),
      ...built.flatMap(({ issues }) => issues),
    ],
  };
}

function checkCode({ values, cells }: OptionRows['options'][number], earlier: OptionRows['options']): readonly Issue[] {
  const at = { severity: 'error', cell: cells.code } as const;
  if (!/^[A-Za-z0-9]{1,5}$/u.test(values.code)) {
    return [issue({ code: 'option-code-invalid', ...at }, { value: values.code })];
  }
  const other = earlier.find((row) => isSameWord(row.values.code, values.code));
  return other === undefined
    ? []
    : [
        issue(
          { code: 'row-duplicate', ...at },
          { value: values.code, column: options.columns.code.heading.vi, other: other.cells.code },
        ),
      ];
}

/** Rows that name an option which is not there. */
function strangers(rows: OptionRows): readonly Issue[] {
  const members: readonly Member[] = [
    rows.phases,
    rows.lists,
    rows.events,
    rows.lineItems,
    rows.funding,
    rows.judgements,
  ].flat();
  const codes = rows.options.map(({ values }) => values.code);
  return members.flatMap(({ values, cells }) => unknownOption(values.option, { codes, cell: cells.option }));
}

/** The issue of a cell that names no option; a blank one names them all. */
export function unknownOption(
  typed: string | undefined,
  { codes, cell }: { readonly codes: readonly string[]; readonly cell: CellRef },
): readonly Issue[] {
  if (typed === undefined || codes.some((code) => isSameWord(typed, code))) return [];
  return [issue({ code: 'option-unknown', severity: 'error', cell }, { value: typed, accepted: codes })];
}

function optionFrom({ values, cells }: OptionRows['options'][number], rows: OptionRows, find: PlaceFinder) {
  const own = <R extends Member>(members: readonly R[]): readonly R[] =>
    members.filter((member) => isSameWord(member.values.option, values.code));
  const phaseRows = own(rows.phases);
  const listed = own(rows.lists).map((row) => ({ row, match: find(row.values.place, row.cells.place) }));
  const built = phaseRows.map((row) => phaseFrom(row, listed));
  const option: Option = {
    ...values,
    phases: built.toSorted((a, b) => a.span.from - b.span.from),
    events: own(rows.events).map(eventFrom),
    lineItems: own(rows.lineItems).map(lineItemFrom),
    funding: own(rows.funding).map(({ values: { source, year, amount } }): Funding => ({ source, year, amount })),
    judgements: own(rows.judgements).map(({ values: { side, content } }): Judgement => ({ side, content })),
    cell: cells.code,
  };
  const names = phaseRows.map((row) => row.values.name);
  const issues = [
    ...listed.flatMap(({ match }) => ('issue' in match ? [match.issue] : [])),
    ...repeatedPlaces(option.phases),
    ...[own(rows.lists), own(rows.events), own(rows.lineItems)].flat().flatMap((row) => unknownPhase(row, names)),
    ...checkPhases(option, phaseRows),
  ];
  return { option, issues };
}

type ListedRow = { readonly row: OptionRows['lists'][number]; readonly match: ReturnType<PlaceFinder> };

function phaseFrom({ values, cells }: OptionRows['phases'][number], listed: readonly ListedRow[]): Phase {
  const { option, from, to, ...rest } = values;
  return {
    ...rest,
    span: { from, to },
    listed: listed.flatMap(({ row, match }): ListedPlace[] =>
      'place' in match && isSameWord(row.values.phase, values.name)
        ? [
            {
              place: match.place,
              leaders: row.values.leaders,
              collaborators: row.values.collaborators,
              cells: row.cells,
            },
          ]
        : [],
    ),
    cells,
  };
}

const repeatedPlaces = (all: readonly Phase[]): readonly Issue[] =>
  all.flatMap(({ listed }) =>
    listed.flatMap((each, index) => {
      const other = listed.slice(0, index).find(({ place }) => place === each.place);
      if (other === undefined) return [];
      const facts = { value: each.place.name, column: lists.columns.place.heading.vi, other: other.cells.place };
      return [issue({ code: 'row-duplicate', severity: 'error', cell: each.cells.place }, facts)];
    }),
  );

function unknownPhase({ values: { phase }, cells }: PhaseMember, names: readonly string[]): readonly Issue[] {
  if (phase === undefined || names.some((name) => isSameWord(phase, name))) return [];
  return [issue({ code: 'phase-unknown', severity: 'error', cell: cells.phase }, { value: phase, accepted: names })];
}

function checkPhases(option: Option, rows: OptionRows['phases']): readonly Issue[] {
  const { phases: all, code, cell } = option;
  if (rows.length === 0) return [issue({ code: 'option-without-phase', severity: 'error', cell }, { option: code })];
  return all.flatMap((phase, index) => {
    const { from, to } = phase.span;
    const at = { severity: 'error' } as const;
    if (to < from) {
      const facts = { from: firstDayOf(from), to: lastDayOf(to) };
      return [issue({ code: 'period-reversed', ...at, cell: phase.cells.to }, facts)];
    }
    const twin = all.slice(0, index).find(({ name }) => isSameWord(name, phase.name));
    if (twin !== undefined) {
      const facts = { value: phase.name, column: phases.columns.name.heading.vi, other: twin.cells.name };
      return [issue({ code: 'row-duplicate', ...at, cell: phase.cells.name }, facts)];
    }
    const other = all.slice(0, index).find(({ span }) => overlap(span, phase.span) !== undefined);
    if (other === undefined) return [];
    const facts = { option: code, phase: phase.name, other: other.name };
    return [issue({ code: 'phases-overlap', ...at, cell: phase.cells.from }, facts)];
  });
}

const eventFrom = ({ values: { option, ...rest }, cells }: OptionRows['events'][number]): PlannedEvent => ({
  ...rest,
  cells,
});

function lineItemFrom({ values, cells }: OptionRows['lineItems'][number]): LineItem {
  const { kind, phase, item, unit, quantity, days, price, norm, amount, source, basis, note } = values;
  const { chapter, category, clause, section, subsection } = values;
  const factors = [
    { value: quantity, cell: cells.quantity },
    { value: days, cell: cells.days },
  ];
  return {
    ...{ kind, phase, item, unit, quantity, days, price, norm, source, typedAmount: amount, basis, note, cells },
    budget: { chapter, category, clause, section, subsection },
    factors: factors.flatMap(({ value, cell }) => (value === undefined ? [] : [{ value, cell }])),
  };
}
