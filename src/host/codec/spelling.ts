/** How formulas are spelled in a file: newer functions and worksheet functions of add-ins carry a prefix there. */

/** Functions that Excel 2010 and later write as `_xlfn.NAME`. */
const NEWER = new Set(
  `AGGREGATE CONCAT IFS SWITCH MAXIFS MINIFS TEXTJOIN XLOOKUP XMATCH LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED
  SEQUENCE UNIQUE RANDARRAY TAKE DROP EXPAND CHOOSECOLS CHOOSEROWS HSTACK VSTACK TOCOL TOROW WRAPCOLS WRAPROWS TEXTSPLIT
  TEXTBEFORE TEXTAFTER VALUETOTEXT ARRAYTOTEXT XOR IFNA DAYS ISOWEEKNUM NUMBERVALUE UNICHAR UNICODE SHEET SHEETS FORMULATEXT
  ISFORMULA BASE DECIMAL CEILING.MATH FLOOR.MATH ENCODEURL FORECAST.LINEAR PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC
  QUARTILE.EXC RANK.EQ RANK.AVG STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL NORM.DIST NORM.S.DIST ANCHORARRAY SINGLE`.split(
    /\s+/,
  ),
);
/** These two also carry `_xlws.`. */
const NEWER_SHEET = new Set(['FILTER', 'SORT']);

const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');

const REFERENCE = "((?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(\\$?[A-Z]{1,3}\\$?[1-9]\\d*)";
const TEXT = '"(?:[^"]|"")*"';
/** What a formula spills: `B2#` to people, a function in a file. */
const SHOWN_SPILL = new RegExp(`${TEXT}|(?<![\\p{L}\\p{N}_.$])${REFERENCE}#`, 'gu');
const STORED_SPILL = new RegExp(`${TEXT}|_xlfn\\.ANCHORARRAY\\(${REFERENCE}\\)`, 'gu');

const respelled = (formula: string, pattern: RegExp, spell: (reference: string) => string): string =>
  formula.replaceAll(pattern, (whole, sheet: string | undefined, cell: string | undefined) =>
    cell === undefined ? whole : spell(`${sheet ?? ''}${cell}`),
  );

/** Names of our own functions have no underscore, so each one in a file stands for a dot. */
const shownName = (space: string, name: string): string =>
  space === 'KC' ? `KC.${name.replaceAll('_', '.')}` : `${space}.${name}`;

/** @returns the formula as Excel shows it, from the text of a file. */
export const shownFormula = (stored: string): string =>
  outsideTexts(
    respelled(stored, STORED_SPILL, (reference) => `${reference}#`),
    (part) =>
      part
        .replaceAll(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, '')
        .replaceAll(/_xldudf_([A-Za-z]+)_([A-Za-z0-9_]+)(?=\()/g, (_all, space: string, name: string) =>
          shownName(space, name),
        ),
  );

/**
 * @returns the formula as a file spells it. Names of add-in functions are those of a namespace in capitals, `KC.FEE(`,
 * which Excel stores as `_xldudf_KC_FEE(`; a plain `KC.FEE(` would not bind until entered again.
 */
export const storedFormula = (shown: string): string =>
  outsideTexts(
    respelled(shown, SHOWN_SPILL, (reference) => `_xlfn.ANCHORARRAY(${reference})`),
    (part) =>
      part.replaceAll(/(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu, (name: string) => {
        if (name.startsWith('KC.')) return `_xldudf_${name.replaceAll('.', '_')}`;
        // LibreOffice spells functions that it does not know in small letters.
        const known = name.toUpperCase();
        if (NEWER_SHEET.has(known)) return `_xlfn._xlws.${name}`;
        return NEWER.has(known) ? `_xlfn.${name}` : name;
      }),
  );
