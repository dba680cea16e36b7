/** One more option like one that stands in the workbook: its rows in the person's own tables, once more under another code. */
import { addRows, type Addition, type Entered } from '../excel';
import { labels } from '../i18n';
import { issue, known } from '../kernel';
import { isSameWord, type Model, type StandingColumn, type TableId } from '../model';
import type { Answer } from './inputs';
import { patienceOf, type RunNote } from './note';

/** What decides an option's people and money. What is said for and against it, and the figures that a plan states, are of the original alone. */
const PARTS = ['phases', 'lists', 'roles', 'events', 'lineItems', 'funding'] as const satisfies readonly TableId[];

const LONGEST_CODE = 5;

/** @returns the next code of its kind that is free: after 1 and 2 comes 3, after A comes A2 */
export function nextCode(code: string, taken: readonly string[]): string {
  const [, stem = '', number = ''] = /^(.*?)(\d*)$/u.exec(code) ?? [];
  const codeOf = (next: number): string => `${stem.slice(0, LONGEST_CODE - String(next).length)}${next}`;
  const isFree = (next: string): boolean =>
    next.length <= LONGEST_CODE && !taken.some((each) => isSameWord(each, next));
  const countFrom = (first: number): readonly string[] =>
    Array.from({ length: taken.length + 1 }, (_, at) => codeOf(first + at));
  return known([...countFrom(Number(number || 1) + 1), ...countFrom(1)].find(isFree), 'free code');
}

const asText = (value: string): Entered => ({ content: { kind: 'text', value }, shows: 'text' });
const BLANK: Entered = { content: { kind: 'blank' }, shows: 'text' };

/** How the code is spelled in the column, row by row. */
const spellings = ({ values }: StandingColumn, code: string): readonly string[] => [
  ...new Set(values.map(String).filter((each) => isSameWord(each, code))),
];

/** @param but what stands in the copies in place of what is copied, by column */
function copiesIn(
  columns: readonly StandingColumn[],
  { by, code }: { readonly by: string; readonly code: string },
  but: Readonly<Record<string, Entered>>,
): readonly Addition[] {
  const key = columns.find(({ id }) => id === by);
  if (key === undefined || !('table' in key.reference)) return [];
  const values = spellings(key, code);
  if (values.length === 0) return [];
  const changed = columns.flatMap(({ id, heading }) => (but[id] === undefined ? [] : [[heading, but[id]] as const]));
  return [{ table: key.reference.table, copies: { heading: key.heading, values }, but: Object.fromEntries(changed) }];
}

/** Everything in one turn, or nothing; the copy is not the chosen option. */
export function copyOption(code: string, model: Model, note: Pick<RunNote, 'patience'> = {}): Answer {
  const { standing, settings, options } = model;
  const next = nextCode(
    code,
    options.map((option) => option.code),
  );
  const named = { code: asText(next), name: asText(labels[settings.language].optionNamed(next)), chosen: BLANK };
  const own = copiesIn(standing.options, { by: 'code', code }, named);
  if (own.length === 0) return Promise.resolve(issue({ code: 'excel-item-gone', severity: 'error' }, {}));
  const parts = PARTS.flatMap((id) => copiesIn(standing[id], { by: 'option', code }, { option: asText(next) }));
  return addRows([...own, ...parts], [], patienceOf(note));
}
