/** Names and conditional formats of a person's that call our worksheet functions: no value can stand in for them. */
import type { Issue } from '../../kernel/issue';
import { callsOurFunction } from '../../kernel/worksheetFunction';
import { issueOf } from '../turn/failure';
import { inExcel, type Patience } from '../turn/turn';

/** Where something that is no cell calls our functions: the name itself, or the cells that a format is for. */
export interface RuleCall {
  readonly kind: 'name' | 'format';
  readonly place: string;
}

const isCall = (formula: unknown): boolean => typeof formula === 'string' && callsOurFunction(formula);

interface Asked {
  readonly range: Excel.Range;
  readonly formulas: () => readonly unknown[];
}

/** The formulas of a conditional format of the kinds that have one; undefined: it has none. */
function askFor(format: Excel.ConditionalFormat): Asked | undefined {
  const range = format.getRange().load('address');
  if (format.type === 'Custom') {
    const rule = format.custom.rule.load('formula');
    return { range, formulas: () => [rule.formula] };
  }
  if (format.type !== 'CellValue') return undefined;
  const compared = format.cellValue.load('rule');
  return { range, formulas: () => [compared.rule.formula1, compared.rule.formula2] };
}

async function callsIn(context: Excel.RequestContext): Promise<readonly RuleCall[]> {
  const { names, worksheets } = context.workbook;
  names.load('items/name,items/formula');
  worksheets.load('items/name');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({
    own: sheet.names.load('items/name,items/formula'),
    formats: sheet.getRange().conditionalFormats.load('items/type'),
    tab: sheet.name,
  }));
  await context.sync();
  const asked = sheets.flatMap(({ formats }) => formats.items.flatMap((format) => askFor(format) ?? []));
  if (asked.length > 0) await context.sync();
  const named = [
    ...names.items.map(({ name, formula }) => ({ place: name, formula: formula as unknown })),
    ...sheets.flatMap(({ own, tab }) =>
      own.items.map(({ name, formula }) => ({ place: `${tab}!${name}`, formula: formula as unknown })),
    ),
  ];
  return [
    ...named.flatMap(({ place, formula }) => (isCall(formula) ? [{ kind: 'name', place } as const] : [])),
    ...asked.flatMap(({ range, formulas }) =>
      formulas().some(isCall) ? [{ kind: 'format', place: range.address } as const] : [],
    ),
  ];
}

/** Asks every sheet at once; writes nothing. */
export async function findRuleCalls(how: { readonly patience?: Patience } = {}): Promise<readonly RuleCall[] | Issue> {
  try {
    return await inExcel(({ context }) => callsIn(context), how.patience);
  } catch (error) {
    return issueOf(error);
  }
}
