/** Lists in text files: bytes to letters, letters to rows, a stretch at a time; what is wrong with a file is an issue with its row. */
export { lookThrough, rowsIn } from './body';
export type { Encoding } from './encoding';
export type { FileBytes } from './fileBytes';
export type { LegacyFinding, LegacyFont } from './legacyFonts';
export type { Row, Separator } from './rows';
export { firstRowsOf, headingsOf } from './spelledOut';
export type { ReadProgress, Survey } from './survey';
