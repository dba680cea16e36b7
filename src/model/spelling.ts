/** When two texts are the same to a Vietnamese reader, however they were typed. */
import { known, type CellValue } from '../kernel';

const ODD_SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;

/** Old tone positions at the end of a syllable ("hoà", "thuý") and the new ones ("hòa", "thúy"). */
const TONES: ReadonlyMap<string, string> = new Map(
  ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe']
    .concat(['uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy'])
    .map((pair) => pair.split(' ') as [string, string]),
);
/** Not after q ("quý" has its tone on y either way), not inside a syllable ("hoàn"). */
const OLD_TONE = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/** Precomposed Latin letters and signs with single spaces between: most cells, and nothing to clean in them. */
const CLEAN = /^[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*$/u;

/** The text as one clean line: NFC, ordinary single spaces, nothing invisible, trimmed. */
export function cleanText(value: CellValue): string {
  const text = String(value);
  if (text === '' || CLEAN.test(text)) return text;
  return text.replace(INVISIBLE, '').normalize('NFC').replace(ODD_SPACES, ' ').trim();
}

/** Two texts with one key are the same word: case, width, tone position and y/i aside. */
export const spellingKey = (value: CellValue): string =>
  cleanText(value)
    .normalize('NFKC')
    .toLowerCase()
    // Legacy fonts type Ð (eth) for Đ.
    .replaceAll('ð', 'đ')
    .replace(OLD_TONE, (pair) => known(TONES.get(pair), 'new place of the tone'));

/** Whether two names are the same word; a blank one is the same only as another blank one. */
export const isSameWord = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined ? a === b : spellingKey(a) === spellingKey(b);

/** The key without any diacritics: what remains when someone types "Bien Hoa". */
export const bareKey = (key: string): string => key.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Error values arrive as texts: #N/A, #NAME?, #SPILL!, #GETTING_DATA and what later versions add. */
export const isCellError = (value: CellValue): value is string =>
  typeof value === 'string' && /^#(?:N\/A|GETTING_DATA|[A-Z][A-Z0-9_]*(?:\/\d)?[!?])$/u.test(value);

/** Most cells begin with a letter or a digit, which is all there is to look at. */
export const isBlank = (value: CellValue): boolean =>
  value === '' || (typeof value === 'string' && !/^[\p{L}\p{N}]/u.test(value) && cleanText(value) === '');
