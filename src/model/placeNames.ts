/** Which place a typed name means: by rules that never guess, with suggestions where a person must choose. */
import { bareKey, spellingKey } from './spelling';

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

const PREFIX =
  /^(?:(?:thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu|cụm|city|town|district)\s+|(?:tp|tx|tt)(?:\.\s*|\s+)|[hqxp]\.\s*|[hqxp]\s+)/u;
const CITY_SUFFIX = /\s+(?:city|town|district|commune|ward)$/u;

/** A way to write a name; two names that agree under one way, and under no stricter one, are the same place. */
type Way = (key: string) => string;

const withoutPrefix: Way = (key) => key.replace(PREFIX, '').replace(CITY_SUFFIX, '');
const sameVowel: Way = (key) =>
  withoutPrefix(key).replace(/[yýỳỷỹỵ]/gu, (letter) => 'iíìỉĩị'['yýỳỷỹỵ'.indexOf(letter)] ?? letter);
const bare: Way = (key) => bareKey(sameVowel(key));
const compact: Way = (key) => key.replace(/[.\s-]/gu, '');

/** "Long Khánh" shortened to "lkhánh": initials of all words but the last. */
function shortened(key: string): string {
  const words = key.split(' ');
  return words.map((word, index) => (index < words.length - 1 ? word.slice(0, 1) : word)).join('');
}

interface Rule {
  readonly applies: (key: string) => boolean;
  readonly ofInput: Way;
  readonly ofPlace: Way;
}

const always = () => true;
/** Missing marks are accepted only when all are missing: a different mark is a different word. */
const unmarked = (key: string): boolean => bareKey(key) === key;

/** From strict to lenient; the first rule that names exactly one place decides. */
const RULES: readonly Rule[] = [
  { applies: always, ofInput: (key) => key, ofPlace: (key) => key },
  { applies: always, ofInput: withoutPrefix, ofPlace: withoutPrefix },
  { applies: always, ofInput: sameVowel, ofPlace: sameVowel },
  { applies: unmarked, ofInput: bare, ofPlace: bare },
  { applies: always, ofInput: (key) => compact(withoutPrefix(key)), ofPlace: (key) => shortened(withoutPrefix(key)) },
  // A prefix of one letter may be an initial: "X.Lộc" is Xuân Lộc.
  { applies: always, ofInput: compact, ofPlace: (key) => shortened(withoutPrefix(key)) },
  { applies: unmarked, ofInput: (key) => compact(bare(key)), ofPlace: (key) => shortened(bare(key)) },
  { applies: unmarked, ofInput: (key) => compact(bareKey(key)), ofPlace: (key) => shortened(bare(key)) },
];

/** @returns a function that finds the place meant by a typed name; `"TX LKhánh"` finds `"TP. Long Khánh"`. */
export function placeMatcher<Place extends PlaceNames>(places: readonly Place[]): (typed: string) => PlaceMatch<Place> {
  const known = places.map((place) => ({ place, keys: keysOf(place) }));
  return (typed) => {
    const key = spellingKey(typed);
    for (const { applies, ofInput, ofPlace } of RULES) {
      if (!applies(key)) continue;
      const wanted = ofInput(key);
      const found = known.filter(({ keys }) => keys.some((each) => ofPlace(each) === wanted));
      const [only] = found;
      if (only !== undefined && found.length === 1) return { kind: 'found', place: only.place };
      if (found.length > 1) return { kind: 'ambiguous', candidates: found.map(({ place }) => place.name) };
    }
    return { kind: 'unknown', suggestions: nearest(bare(key), places) };
  };
}

const keysOf = ({ code, name, aliases }: PlaceNames): readonly string[] =>
  [name, ...aliases, ...(code === undefined ? [] : [code])].map(spellingKey);

const MOST_SUGGESTIONS = 3;

/** The closest names, for a person to choose from; never used to decide. */
function nearest(typed: string, places: readonly PlaceNames[]): readonly string[] {
  return places
    .map(({ name }) => ({ name, distance: editDistance(typed, bare(spellingKey(name))) }))
    .filter(({ name, distance }) => distance <= Math.max(2, name.length * 0.4))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}

/** Levenshtein's distance: insertions, deletions and replacements of one letter. */
function editDistance(a: string, b: string): number {
  return [...a].reduce<readonly number[]>(
    (previous, letter, row) =>
      [...b].reduce<readonly number[]>(
        (current, other, column) => [
          ...current,
          Math.min(
            (current[column] ?? 0) + 1,
            (previous[column + 1] ?? 0) + 1,
            (previous[column] ?? 0) + (letter === other ? 0 : 1),
          ),
        ],
        [row + 1],
      ),
    [...b].reduce<readonly number[]>((first, _, column) => [...first, column + 1], [0]),
  )[b.length] as number;
}
