/** What a load answers: exactly the properties that were selected, and the ids, so that forgotten loads are found. */
import type { Document } from '../document/model';
import { refuse } from '../document/refusal';
import { identityOf, memberLabel, memberOf, membersOf } from './kinds';
import type { Target } from './target';

/** The part of a request that says what to load. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** True when the query may ask what formulas give; a load that names nothing asks for everything. */
export const asksForValues = ({ Select: select = [] }: Query): boolean =>
  select.length === 0 || select.some((path) => /(?:^|\/)(?:values?|valueTypes|text|\*)$/i.test(path));

const wireName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** `["name", "tables/name", "tables/id"]` becomes name → [], tables → [name, id]. */
function grouped(select: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    const deeper = rest.length > 0 ? [rest.join('/')] : [];
    groups.set(head, [...(groups.get(head) ?? []), ...deeper]);
  }
  return groups;
}

/** Everything that can be read, for a load that names nothing. */
const allScalars = (target: Target): readonly string[] => Object.keys(membersOf(target).get ?? {}).map(memberLabel);

function properties(document: Document, target: Target, select: readonly string[]): Readonly<Record<string, unknown>> {
  const members = membersOf(target);
  const { _ReferenceId: _unasked, ...ids } = identityOf(document, target);
  const wanted = select.length === 0 || select.includes('*') ? allScalars(target) : select;
  const loaded = [...grouped(wanted)]
    .filter(([name]) => !Object.hasOwn(ids, wireName(name)))
    .map(([head, deeper]): readonly [string, unknown] => {
      const name = wireName(head);
      const reached = members.get && Object.hasOwn(members.get, name) ? undefined : members.reach?.[name];
      if (!reached) return [name, memberOf(members.get, target, name)(document, target)];
      const child = reached(document, target, []).target;
      return [name, child && view(document, child, { Select: deeper })];
    });
  return { ...ids, ...Object.fromEntries(loaded) };
}

/** @returns the value of a load action: an object keyed by wire names, or `{_Items: […]}` for a collection. */
export function view(document: Document, target: Target, query: Query): Readonly<Record<string, unknown>> {
  const { items, get = {} } = membersOf(target);
  const select = query.Select ?? [];
  if (!items) return properties(document, target, select);
  if (query.Top !== undefined || query.Skip !== undefined)
    refuse('NotImplemented', 'This workbook loads collections only as a whole.');
  // What a collection says of itself stands beside what its items say.
  const own = select.filter((name) => Object.hasOwn(get, wireName(name)));
  const ofItems = select.filter((name) => !own.includes(name));
  const itself = own.length === 0 ? {} : properties(document, target, own);
  if (own.length > 0 && ofItems.length === 0) return itself;
  return { ...itself, _Items: items(document, target).map((item) => properties(document, item, ofItems)) };
}
