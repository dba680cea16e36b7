/** Which place a typed name means: by rules that never guess, with suggestions where a person must choose. */
import { groupedBy } from '../kernel';
import { editDistance } from './editDistance';
import { bareKey, cleanText, spellingKey } from './spelling';

/** What is known of a place's names. */
export interface PlaceNames {
  readonly code: string | undefined;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The one place meant, or the names among which a person has to choose. */
export type PlaceMatch<Place> =
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };

/** What a place is by law; `none` when the name does not say. */
type Rank =
  'city' | 'town' | 'district' | 'urban district' | 'cluster' | 'commune' | 'ward' | 'township' | 'zone' | 'none';

/** Ways to write each rank, without marks; a single letter needs a dot or a space behind it. */
const RANKS: readonly (readonly [Rank, RegExp])[] = [
  ['city', /^(?:thanh pho\s+|t\.?\s?p(?:\.\s*|\s+))/u],
  ['town', /^(?:thi xa\s+|tx(?:\.\s*|\s+))/u],
  ['district', /^(?:huyen\s+|h(?:\.\s*|\s+))/u],
  ['urban district', /^(?:quan\s+|q(?:\.\s*|\s+))/u],
  ['cluster', /^cum\s+/u],
  ['township', /^(?:thi tran\s+|tt(?:\.\s*|\s+))/u],
  ['commune', /^(?:xa\s+|x(?:\.\s*|\s+))/u],
  ['ward', /^(?:phuong\s+|p(?:\.\s*|\s+))/u],
  ['zone', /^dac khu\s+/u],
];
const ENGLISH_RANKS: readonly (readonly [Rank, RegExp])[] = [
  ['city', /\s+city$/u],
  ['town', /\s+town$/u],
  ['district', /\s+district$/u],
  ['commune', /\s+commune$/u],
  ['ward', /\s+ward$/u],
];
/** Towns become cities and districts become towns: names of one place over the years. */
const DISTRICT_LEVEL: ReadonlySet<Rank> = new Set<Rank>(['city', 'town', 'district', 'urban district']);

/** "1. Huyện An Phú (*)", "Huyện Bình Sơn¹": a number before a name and footnote marks behind it are no part of it. */
const nameKey = (name: string): string =>
  spellingKey(
    cleanText(name)
      .replace(/^\d{1,3}\s*[.)/]\s*(?=\p{L})/u, '')
      .replace(/\s*(?:\(\*+\)|\*+|[¹²³⁰⁴-⁹]+)$/u, ''),
  );

interface Reading {
  readonly rank: Rank;
  readonly rest: string;
}

/** Takes the rank off a key, marked or not: "tp. biên hòa" is a city called "biên hòa". */
function readRank(key: string): Reading {
  const bare = bareKey(key);
  // A key and its bare form have the same letters, so a match in one tells the length in the other.
  const before = RANKS.map(([rank, way]) => ({ rank, length: way.exec(bare)?.[0].length ?? 0 })).find(
    ({ length }) => length > 0 && length < key.length,
  );
  if (before !== undefined) return { rank: before.rank, rest: key.slice(before.length) };
  const behind = ENGLISH_RANKS.find(([, way]) => way.test(bare));
  return behind === undefined ? { rank: 'none', rest: key } : { rank: behind[0], rest: key.replace(behind[1], '') };
}

/** A rank that is not said fits any; what is said must agree, but district-level ranks change over the years. */
const agree = (a: Rank, b: Rank): boolean =>
  a === b || a === 'none' || b === 'none' || (DISTRICT_LEVEL.has(a) && DISTRICT_LEVEL.has(b));

/** A way to write the name behind the rank; two names that agree under one way, and no stricter one, are one place. */
type Way = (rest: string) => string;

const asIs: Way = (rest) => rest;
const sameVowel: Way = (rest) => rest.replace(/[yýỳỷỹỵ]/gu, (letter) => 'iíìỉĩị'.charAt('yýỳỷỹỵ'.indexOf(letter)));
const bare: Way = (rest) => bareKey(sameVowel(rest));
const compact: Way = (rest) => rest.replace(/[.\s-]/gu, '');

/** "long khánh" shortened to "lkhánh": initials of all words but the last. */
const shortened: Way = (rest) => {
  const words = rest.split(' ');
  return words.map((word, index) => (index < words.length - 1 ? word.slice(0, 1) : word)).join('');
};

interface Rule {
  /** Which keys the rule may read: missing marks are accepted only when all of them are missing. */
  readonly reads: (key: string) => boolean;
  readonly typed: (key: string) => Reading;
  readonly ofInput: Way;
  readonly ofPlace: Way;
  /** Whether the ranks must be the same, not just agree. */
  readonly sameRank?: true;
}

const always = (): boolean => true;
const unmarked = (key: string): boolean => bareKey(key) === key;
const unread = (key: string): Reading => ({ rank: 'none', rest: key });

/** From strict to lenient; the first rule that names any place decides. */
const RULES: readonly Rule[] = [
  { reads: always, typed: readRank, ofInput: asIs, ofPlace: asIs, sameRank: true },
  { reads: always, typed: readRank, ofInput: asIs, ofPlace: asIs },
  { reads: always, typed: readRank, ofInput: sameVowel, ofPlace: sameVowel },
  { reads: unmarked, typed: readRank, ofInput: bare, ofPlace: bare },
  { reads: always, typed: readRank, ofInput: compact, ofPlace: shortened },
  // A rank of one letter may be an initial: "X.Lộc" is Xuân Lộc.
  { reads: always, typed: unread, ofInput: compact, ofPlace: shortened },
  {
    reads: unmarked,
    typed: readRank,
    ofInput: (rest) => compact(bare(rest)),
    ofPlace: (rest) => shortened(bare(rest)),
  },
  { reads: unmarked, typed: unread, ofInput: (rest) => compact(bare(rest)), ofPlace: (rest) => shortened(bare(rest)) },
];

/** @returns a function that finds the place meant by a typed name; `"TX LKhánh"` finds `"TP. Long Khánh"`. */
export function placeMatcher<Place extends PlaceNames>(places: readonly Place[]): (typed: string) => PlaceMatch<Place> {
  const codes = groupedBy(places, ({ code }) => (code === undefined ? undefined : spellingKey(code)));
  const names = places.flatMap((place) =>
    [place.name, ...place.aliases].map((name) => ({ place, key: nameKey(name), ...readRank(nameKey(name)) })),
  );
  const exact = groupedBy(names, ({ key }) => key);
  const byRule = RULES.map((rule) => groupedBy(names, ({ rest }) => rule.ofPlace(rest)));
  return (typed) => {
    const key = nameKey(typed);
    const named = oneOf([...(codes.get(key) ?? []), ...(exact.get(key) ?? []).map(({ place }) => place)]);
    if (named !== undefined) return named;
    for (const [index, rule] of RULES.entries()) {
      if (!rule.reads(key)) continue;
      const { rank, rest } = rule.typed(key);
      const candidates = byRule[index]?.get(rule.ofInput(rest)) ?? [];
      const fits = candidates.filter((each) => (rule.sameRank ? each.rank === rank : agree(each.rank, rank)));
      const match = oneOf(fits.map(({ place }) => place));
      if (match !== undefined) return match;
    }
    return { kind: 'unknown', suggestions: nearest(bare(readRank(key).rest), names) };
  };
}

/** One place is found, several are ambiguous, none leaves the question to the next rule. */
function oneOf<Place extends PlaceNames>(found: readonly Place[]): PlaceMatch<Place> | undefined {
  const places = [...new Set(found)];
  const [only] = places;
  if (only === undefined) return undefined;
  return places.length === 1
    ? { kind: 'found', place: only }
    : { kind: 'ambiguous', candidates: places.map(({ name }) => name) };
}

/** What a name is without its rank, for grouping: "TP. Biên Hòa" and "Biên Hòa" are both "biên hòa". */
export const nameWithoutRank = (name: string): string => readRank(nameKey(name)).rest;

/** Whether two rows of a table name one place: the same name, and ranks that are the same or left out. */
export function isSamePlace(a: string, b: string): boolean {
  const [first, second] = [readRank(nameKey(a)), readRank(nameKey(b))];
  const ranks = first.rank === second.rank || first.rank === 'none' || second.rank === 'none';
  return first.rest === second.rest && ranks;
}

const MOST_SUGGESTIONS = 3;

/** The closest names, for a person to choose from; never used to decide. */
function nearest(
  typed: string,
  names: readonly { readonly place: PlaceNames; readonly rest: string }[],
): readonly string[] {
  const close = names
    .map(({ place, rest }) => ({ name: place.name, distance: editDistance(typed, bare(rest)), length: rest.length }))
    .filter(({ distance, length }) => distance <= Math.max(2, length * 0.6))
    .toSorted((a, b) => a.distance - b.distance);
  return [...new Set(close.map(({ name }) => name))].slice(0, MOST_SUGGESTIONS);
}
