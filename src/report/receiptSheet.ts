/** The sheet of the receipt: what a reader of the sent copy sees of it, and what the program reads of it later. */
import { formatNumber, receiptTexts } from '../i18n';
import { cellLabel, receiptText, type Language, type Receipt, type Sheet, type StandIn } from '../kernel';
import { tables, type Model } from '../model';
import type { Plan } from '../plan';
import { totalName } from './costs';
import { asValue, centred, figure, text } from './contents';
import { contextOf } from './naming';
import { banner, gap, headingRow, sectionOf, type Row } from './page';

/** The name of its block. */
export const RECEIPT_BLOCK = 'KC_BLK_BN';

/** What the totals of a plan are called in its workbook. */
export const receiptTotals = ({ options }: Plan): readonly { readonly option: string; readonly name: string }[] =>
  options.map(({ option: { code } }) => ({ option: code, name: totalName(code) }));

/** The name of the sheet on which a table stands in the template. */
export const sheetOfTable = (table: string, language: Language): string =>
  Object.values(tables).find(({ name }) => name === table)?.sheet[language] ?? table;

const fact = (id: string, label: string, value: string): Row => ({
  id,
  rest: 'text',
  across: [['value', 'hash']],
  cells: () => ({ label: text(label), value: text(value, 'text', 'left') }),
});

const heading = (id: string, title: string): readonly Row[] => [
  gap(`before ${id}`),
  banner(id, text(title, 'subtitle', 'left')),
];

/**
 * @param standIns the formulas of a person's own that hold values in this copy
 * @returns a sheet of fixed values below the line of all checks: it says what was, whatever is changed later
 */
export function receiptSheet(
  receipt: Receipt,
  standIns: readonly StandIn[],
  { model, language }: { readonly model: Model; readonly language: Language },
): Sheet {
  const context = contextOf(model, language);
  const words = receiptTexts[language];
  const { at, who, rules, engine, clock, inputs, totals } = receipt;
  const { sheet } = sectionOf(
    {
      block: RECEIPT_BLOCK,
      tab: words.tab,
      columns: [
        { id: 'label', width: 36 },
        { id: 'value', width: 22 },
        { id: 'hash', width: 36 },
      ],
      rows: [
        banner('title', centred(words.title.toUpperCase(), 'title')),
        banner('about', text(words.about, 'note')),
        fact('at', words.at, at),
        ...(who === '' ? [] : [fact('who', words.who, who)]),
        fact('rules', words.rules, rules),
        fact('engine', words.engine, engine),
        fact('clock', words.clock.title, words.clock[clock]),
        fact('inputs', words.inputs, inputs),
        ...heading('totals', words.totals),
        ...totals.map((each) => totalRow(each, words.totalOf)),
        ...tableRows(receipt, language),
        ...standInRows(standIns, language),
        gap('before the notes'),
        banner('frozen check', text(words.frozenCheck, 'note')),
        banner('how to check', text(words.howToCheck, 'note')),
      ],
      frozen: { row: 'title', column: 'label' },
    },
    context,
  );
  const cells = model.settings.formulas === 'values' ? sheet.cells.map((line) => line.map(asValue)) : sheet.cells;
  return { ...sheet, cells, memo: receiptText(receipt), ...(standIns.length === 0 ? {} : { standIns }) };
}

const totalRow = ({ option, total }: Receipt['totals'][number], label: (option: string) => string): Row => ({
  id: `total ${option}`,
  rest: 'text',
  cells: () => ({ label: text(label(option)), value: figure(Number(total), { shows: 'money', role: 'total' }) }),
});

function tableRows({ tables: told }: Receipt, language: Language): readonly Row[] {
  const { tables: words } = receiptTexts[language];
  return [
    ...heading('tables', words.title),
    headingRow('table headings', { label: words.name, value: words.rows, hash: words.hash }),
    ...told.map(({ table, rows, hash }): Row => ({
      id: `table ${table}`,
      rest: 'text',
      cells: () => ({
        label: text(sheetOfTable(table, language)),
        value: figure(rows, { shows: 'count', role: 'text' }),
        hash: text(hash),
      }),
    })),
  ];
}

function standInRows(standIns: readonly StandIn[], language: Language): readonly Row[] {
  const { frozen: words } = receiptTexts[language];
  if (standIns.length === 0) return [];
  const shown = (value: string | number | boolean | undefined): string =>
    typeof value === 'number' ? formatNumber(value, language) : String(value ?? '');
  return [
    ...heading('stand-ins', words.title),
    headingRow('stand-in headings', { label: words.cell, value: words.value, hash: words.formula }),
    ...standIns.map(({ cell, formula, values }): Row => ({
      id: `stand-in ${cellLabel(cell)}`,
      rest: 'text',
      cells: () => ({
        label: text(cellLabel(cell)),
        value: text(shown(values[0]?.[0]), 'text', 'right'),
        hash: text(formula),
      }),
    })),
  ];
}
