/** Several ranges of one sheet at once, of which only the places are told. */
import { intersection, parseAddress, shortAddress, sheetPrefix } from '../../document/address';
import { sheetOf } from '../../document/find';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import type { Members, Reached } from '../members';
import type { TargetOf } from '../target';

type RangeAreas = TargetOf<'RangeAreas'>;

/** The mark at its end tells several areas, though they be one, from a range. */
export const areasReferenceId = ({ sheetId, areas }: RangeAreas): string =>
  `${sheetId}!${areas.map(shortAddress).join(',')}!areas`;

/** @returns the range or ranges that a name of a kept reference stands for */
export function keptTarget(name: string): TargetOf<'Range'> | RangeAreas | undefined {
  const [sheetId = '', addresses = '', mark] = name.split('!');
  const [area, ...more] = addresses.split(',').flatMap((address) => parseAddress(address)?.area ?? []);
  if (!area) return undefined;
  return mark === undefined
    ? { kind: 'Range', sheetId, area }
    : { kind: 'RangeAreas', sheetId, areas: [area, ...more] };
}

/** More than so many merged areas Excel does not tell. */
const MOST_MERGES = 512;

export function mergedAreas(document: Document, { sheetId, area: range }: TargetOf<'Range'>): Reached {
  const areas = sheetOf(document, sheetId).merges.filter((area) => intersection(area, range) !== undefined);
  if (areas.length > MOST_MERGES) refuse('GeneralException', 'There are more merged areas than can be told.');
  return { target: areas.length === 0 ? null : { kind: 'RangeAreas', sheetId, areas } };
}

export const rangeAreas: Members<RangeAreas> = {
  identity: (_document, target) => ({ _ReferenceId: areasReferenceId(target) }),
  get: {
    Address: (document, { sheetId, areas }) => {
      const prefix = sheetPrefix(sheetOf(document, sheetId).name);
      return areas.map((area) => `${prefix}!${shortAddress(area)}`).join(',');
    },
    AreaCount: (_document, { areas }) => areas.length,
  },
};
