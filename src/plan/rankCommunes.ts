/** Which communes of a place get a collaborator: the district's own nominations first, then the strongest by a measure. */

/** A commune with the value by which it is ranked. */
export interface RankedCommune {
  readonly name: string;
  /** Growth, facility count or growth rate; undefined when it is not known. */
  readonly value: number | undefined;
  /** Facilities of the newest year; a commune known to have none is not chosen. */
  readonly facilities: number | undefined;
  readonly nominated: boolean;
}

/** The communes chosen, and what kept the choice from being complete. */
export interface CommuneChoice {
  readonly chosen: readonly RankedCommune[];
  /** Equal values at the edge of the quota: a person must choose `places` of them. */
  readonly tied: { readonly communes: readonly RankedCommune[]; readonly places: number } | undefined;
  /** Communes without a value that nobody nominated: no quota chooses them. */
  readonly unranked: readonly RankedCommune[];
  /** How many collaborators have no commune. */
  readonly missing: number;
}

/**
 * Chooses `quota` communes. Nominated ones come first (they too must have facilities), then by value; of equal values
 * the one with more facilities; what is equal in both is a tie for a person to break, never the order of rows. A
 * commune whose value is unknown is chosen only by nomination.
 */
export function chooseCommunes(communes: readonly RankedCommune[], quota: number): CommuneChoice {
  const able = communes.filter(({ facilities }) => facilities !== 0);
  const canBeChosen = ({ nominated, value }: RankedCommune): boolean => nominated || value !== undefined;
  const ranked = able.filter(canBeChosen).toSorted((a, b) => compare(a, b));
  const unranked = able.filter((commune) => !canBeChosen(commune));
  const [last, next] = [ranked[quota - 1], ranked[quota]];
  const missing = Math.max(quota - ranked.length, 0);
  if (last === undefined || next === undefined || compare(last, next) !== 0) {
    return { chosen: ranked.slice(0, quota), tied: undefined, unranked, missing };
  }
  const tied = ranked.filter((commune) => compare(commune, last) === 0);
  const chosen = ranked.slice(0, quota).filter((commune) => !tied.includes(commune));
  return { chosen, tied: { communes: tied, places: quota - chosen.length }, unranked, missing };
}

/** Negative when `a` goes before `b`; 0 when nothing but a person can tell them apart. */
const compare = (a: RankedCommune, b: RankedCommune): number =>
  Number(b.nominated) - Number(a.nominated) ||
  (b.value ?? -Infinity) - (a.value ?? -Infinity) ||
  (b.facilities ?? -1) - (a.facilities ?? -1) ||
  0;
