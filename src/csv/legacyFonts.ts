/** Text typed in fonts from before Unicode: counted over a whole file, so that one odd word is no proof, and read when a person says so. */
import { fromLegacyFont, readTcvn3 } from '../model/recognition/legacyFont';
import { fromVni, readVni } from '../model/recognition/vniFont';

export type LegacyFont = 'tcvn3' | 'vni';

/** What speaks for an old font: its most telling cell, as it stands and as the font draws it. */
export interface LegacyFinding {
  readonly font: LegacyFont;
  readonly was: string;
  readonly becomes: string;
  /** Cells that have letters of the font. */
  readonly cells: number;
}

/** Letters that only text in Unicode has: such a cell was never typed in an old font. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]/u;
const BEYOND_ASCII = /[^\0-\x7f]/u;
/** A sign of TCVN3 that stands in a word; "20 × 30" and "5 µm" have some too. */
const IN_A_WORD = /\p{L}[\u00a1-\u00be\u00d7\u00f7]|[\u00a1-\u00be\u00d7\u00f7]\p{L}/u;

/** Of a hundred cells with letters beyond English ones, so many at least are in the font. */
const LEAST_SHARE = 0.1;

const tcvn3Of = (text: string): string | undefined => (IN_A_WORD.test(text) ? fromLegacyFont(text) : undefined);

/** Takes the cells of a file part by part; a class, because it grows. */
export class LegacyTally {
  private foreign = 0;
  private readonly seen: Record<LegacyFont, LegacyFinding | undefined> = { tcvn3: undefined, vni: undefined };

  add(cells: readonly string[]): void {
    for (const cell of cells) {
      if (!BEYOND_ASCII.test(cell)) continue;
      this.foreign += 1;
      if (UNICODE.test(cell)) continue;
      const tcvn3 = tcvn3Of(cell);
      if (tcvn3 !== undefined) this.count('tcvn3', cell, tcvn3);
      else {
        const vni = fromVni(cell);
        if (vni !== undefined) this.count('vni', cell, vni);
      }
    }
  }

  private count(font: LegacyFont, was: string, becomes: string): void {
    const before = this.seen[font];
    const cells = (before?.cells ?? 0) + 1;
    this.seen[font] = before === undefined ? { font, was, becomes, cells } : { ...before, cells };
  }

  /** The font that more cells speak for; undefined where too few do. */
  finding(): LegacyFinding | undefined {
    const { tcvn3, vni } = this.seen;
    const likelier = (vni?.cells ?? 0) > (tcvn3?.cells ?? 0) ? vni : tcvn3;
    return likelier !== undefined && likelier.cells >= this.foreign * LEAST_SHARE ? likelier : undefined;
  }
}

const READ: Readonly<Record<LegacyFont, (text: string) => string>> = { tcvn3: readTcvn3, vni: readVni };

/** A cell as the font draws it: `inUnicode('Léc', 'tcvn3')` is "Lộc"; one that is in Unicode already stays. */
export const inUnicode = (cell: string, font: LegacyFont): string =>
  BEYOND_ASCII.test(cell) && !UNICODE.test(cell) ? READ[font](cell) : cell;
