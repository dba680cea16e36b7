/** The receipt of a copy to send: from which inputs, by which rules, with which totals; and what has changed since. */

/** One input table as it was. */
export interface ReceiptTable {
  /** The Excel name. */
  readonly table: string;
  readonly rows: number;
  /** SHA-256 of its canonical text, in hexadecimal digits. */
  readonly hash: string;
}

export interface ReceiptTotal {
  readonly option: string;
  /** Plain digits of đồng. */
  readonly total: string;
  /** The workbook name of the cell that says it. */
  readonly name: string;
}

export interface Receipt {
  /** The time as the caller tells it. */
  readonly at: string;
  /** Empty when nobody says. */
  readonly who: string;
  readonly engine: string;
  readonly rules: string;
  /** The base salaries by which the fees were worked out. */
  readonly clock: 'plan' | 'law';
  /** SHA-256 over all tables. */
  readonly inputs: string;
  readonly tables: readonly ReceiptTable[];
  readonly totals: readonly ReceiptTotal[];
}

export type TableChange = 'changed' | 'added' | 'missing';

/** What a receipt is worth now. Whatever comes first in this order is the answer: altered, inputs, rules. */
export type Verdict =
  | { readonly state: 'absent' }
  /** The receipt itself or a total that it names was changed by hand. */
  | { readonly state: 'altered'; readonly cells: readonly string[] }
  | {
      readonly state: 'inputs-changed';
      readonly tables: readonly { readonly table: string; readonly change: TableChange }[];
      readonly rules: RulesChange | undefined;
    }
  | { readonly state: 'rules-newer'; readonly rules: RulesChange }
  | { readonly state: 'unchanged' };

/** The version that the receipt names, and the one that this program knows. */
export interface RulesChange {
  readonly then: string;
  readonly now: string;
}

const FORMAT = 1;

/** For a program to read later. */
export const receiptText = (receipt: Receipt): string => JSON.stringify({ format: FORMAT, ...receipt });

const isReceipt = (value: unknown): value is Receipt & { readonly format: number } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;

/** @returns undefined for a text of another form */
export function receiptFrom(text: string): Receipt | undefined {
  const value = jsonIn(text);
  if (!isReceipt(value)) return undefined;
  const { format: _known, ...receipt } = value;
  return receipt;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nothing but a text that is no JSON can fail here.
    return undefined;
  }
}

/** Whether two receipts say the same of the plan, whoever made them and when. */
export const sameReceipt = (one: Receipt, other: Receipt): boolean =>
  receiptText({ ...one, at: '', who: '' }) === receiptText({ ...other, at: '', who: '' });

/** Tables that are not as they were, in the order of the receipt, new ones last. */
export function changedTables(then: readonly ReceiptTable[], now: readonly ReceiptTable[]) {
  const hashes = new Map(now.map(({ table, hash }) => [table, hash]));
  const known = new Set(then.map(({ table }) => table));
  return [
    ...then.flatMap(({ table, hash }): { table: string; change: TableChange }[] => {
      const found = hashes.get(table);
      return found === hash ? [] : [{ table, change: found === undefined ? 'missing' : 'changed' }];
    }),
    ...now.flatMap(({ table }) => (known.has(table) ? [] : [{ table, change: 'added' as const }])),
  ];
}

/** @param now what the tables and the program say today, and cells that somebody changed by hand */
export function verdictOn(
  receipt: Receipt,
  now: Pick<Receipt, 'tables' | 'rules'> & { readonly altered: readonly string[] },
): Verdict {
  if (now.altered.length > 0) return { state: 'altered', cells: now.altered };
  const tables = changedTables(receipt.tables, now.tables);
  const rules = receipt.rules === now.rules ? undefined : { then: receipt.rules, now: now.rules };
  if (tables.length > 0) return { state: 'inputs-changed', tables, rules };
  return rules === undefined ? { state: 'unchanged' } : { state: 'rules-newer', rules };
}
