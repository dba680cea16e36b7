/**
 * Vietnamese typed in the VNI fonts for Windows (VNI-Times), which keep a vowel and its marks as two letters of western
 * Europe: `"Bieân Hoøa"` is "Biên Hòa".
 *
 * Source: the table `VNI` of xvnkb (vni.h, Dao Hai Lam, 2002), the same as that of UniKey's "VNI Windows".
 */

/** What a letter adds to the vowel before it: the marks of Unicode, outermost last. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ...([
    ['ù', '\u0301'],
    ['ø', '\u0300'],
    ['û', '\u0309'],
    ['õ', '\u0303'],
    ['ï', '\u0323'],
  ] as const),
  ...([
    ['â', '\u0302'],
    ['á', '\u0302\u0301'],
    ['à', '\u0302\u0300'],
    ['å', '\u0302\u0309'],
  ] as const),
  ...([
    ['ã', '\u0302\u0303'],
    ['ä', '\u0302\u0323'],
  ] as const),
  ...([
    ['ê', '\u0306'],
    ['é', '\u0306\u0301'],
    ['è', '\u0306\u0300'],
    ['ú', '\u0306\u0309'],
  ] as const),
  ...([
    ['ü', '\u0306\u0303'],
    ['ë', '\u0306\u0323'],
  ] as const),
]);

/** Letters that need no vowel before them; "í" and "ì" are what they look like. */
const SINGLE: ReadonlyMap<string, string> = new Map(
  ['ôơ', 'öư', 'ñđ', 'æỉ', 'óĩ', 'òị', 'îỵ'].map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** A tone goes with any of these vowels, a circumflex with three, a breve with one; the marks may be capitals of their own. */
const UNIT = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[ôöñæóòîíì]/giu;

/** Letters that Vietnamese in Unicode never has and VNI has in most words. */
const TELLING = /[aeouyôö][øûï]|[aeo][åä]|a[üë]|[öñæî]/iu;

function unicodeOf(unit: string): string {
  const base = unit.charAt(0);
  const own = SINGLE.get(base.toLowerCase()) ?? base.toLowerCase();
  const letter = `${own}${MARKS.get(unit.slice(1).toLowerCase()) ?? ''}`.normalize('NFC');
  return base === base.toLowerCase() ? letter : letter.toUpperCase();
}

/** What the fonts draw, for a text that is known to be typed in them: `"ñöôøng"` is "đường". */
export const readVni = (text: string): string => text.replaceAll(UNIT, unicodeOf);

/**
 * @returns the text as the fonts draw it; undefined when nothing tells that it is one, or when a letter stands where VNI
 * has none, as in "Hawaiï 1 ç". One word alone proves nothing: "naïve" reads as "nạve", so whoever asks counts.
 */
export const fromVni = (text: string): string | undefined => {
  if (!TELLING.test(text)) return undefined;
  return /[À-ÿ]/u.test(text.replaceAll(UNIT, '')) ? undefined : readVni(text);
};
