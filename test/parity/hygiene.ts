/** What every formula of ours must be: short, old, without numbers of its own, and the same across the periods. */
import { renderedFormula } from '../../src/excel/cells/render';
import type { BlockRef, Formula, Sheet } from '../../src/kernel';
import { formulasOf } from './formulas';

/** About as much as a thumb covers. */
const LONGEST = 110;

/** None is newer than Excel 2007, none is volatile, none has to be typed as an array. */
const FUNCTIONS = new Set(
  'AND AVERAGE COUNTA COUNTIF ERROR.TYPE IF INDEX ISERROR ISNA ISNUMBER KC.FEE MATCH MAX MIN NA PRODUCT ROUND ROWS SMALL SUM SUMIF SUMPRODUCT'.split(
    ' ',
  ),
);

/** 1.000 is a unit: projects for each thousand facilities. */
const NUMBERS: readonly string[] = ['0', '1', '1000'];

/** The words of a formula without texts and references. */
const wordsOf = (formula: Formula): string =>
  formula
    .map((part) => (typeof part === 'string' ? part : '§'))
    .join('')
    .replaceAll(/"(?:[^"]|"")*"/gu, '""');

/** A formula with its own block's references counted from the cell it stands in, as Excel keeps it when copied. */
export function asCopied(formula: Formula, at: { block: string; row: number; column: number }): string {
  const step = ({ block, area, fixed }: BlockRef): string => {
    const row = fixed === 'row' || fixed === 'both' ? `R${area.row}` : `R[${area.row - at.row}]`;
    const column = fixed === 'column' || fixed === 'both' ? `C${area.column}` : `C[${area.column - at.column}]`;
    return `${block === at.block ? '' : block}${row}${column}x${area.rows}x${area.columns}`;
  };
  return formula
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('input' in part) return JSON.stringify(part);
      return 'table' in part ? `${part.table}[${part.heading}]` : step(part);
    })
    .join('');
}

/** The columns of a sheet that are periods or years; undefined: it has no axis of time. */
function axisOf({ block, widths, print }: Sheet): readonly [first: number, last: number] | undefined {
  if (block.startsWith('KC_BLK_TL_')) return [4, widths.length - 2];
  return block.startsWith('KC_BLK_PL_') ? [4, print.area.columns - 1] : undefined;
}

/** Everything wrong with the formulas of a workbook's sheets. */
export function faultsOf(sheets: readonly Sheet[]): readonly string[] {
  const places = new Map(sheets.map(({ block, tab }) => [block, { sheet: tab, row: 0, column: 0 }]));
  const faults = formulasOf(sheets).flatMap(({ formula, block, row, column }) => {
    const rendered = renderedFormula(formula, block, places);
    const words = wordsOf(formula);
    const called = [...words.matchAll(/([A-Z][A-Z.]*)\(/gu)].map(([, name = '']) => name);
    const numbers = [...words.replaceAll(/,-3\)/gu, ')').matchAll(/\d+(?:\.\d+)?/gu)].map(String);
    const at = `${block} ${row},${column}: ${rendered}`;
    return [
      ...(rendered.length > LONGEST ? [`long (${rendered.length}) ${at}`] : []),
      ...called.filter((name) => !FUNCTIONS.has(name)).map((name) => `${name} ${at}`),
      ...numbers.filter((number) => !NUMBERS.includes(number)).map((number) => `constant ${number} ${at}`),
      ...(/[[\]{}]|^==|^(?!=)/u.test(words) ? [`form ${at}`] : []),
    ];
  });
  return [...faults, ...sheets.flatMap(unequalRows)];
}

/** Rows whose formulas differ from period to period. */
function unequalRows(sheet: Sheet): readonly string[] {
  const axis = axisOf(sheet);
  if (axis === undefined) return [];
  return sheet.cells.flatMap((line, row) => {
    const kinds = new Set(
      line.flatMap(({ content }, column) =>
        content.kind === 'formula' && axis[0] <= column && column <= axis[1]
          ? [asCopied(content.formula, { block: sheet.block, row, column })]
          : [],
      ),
    );
    return kinds.size > 1 ? [`unequal ${sheet.block} ${row}: ${[...kinds].join(' | ')}`] : [];
  });
}
