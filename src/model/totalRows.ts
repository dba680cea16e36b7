/** Rows that add up others: by what their labels say, wherever they stand in a table. */
import type { CellValue } from '../kernel';
import type { TableSchema } from './schema';
import { isBlank, spellingKey } from './spelling';

/** "Tổng cộng", "Cộng toàn tỉnh:", "Toàn tỉnh", "Tổng số (3 đơn vị)" … alone in a cell. */
const TOTAL =
  /^(?:(?:tổng(?: cộng| số)?|cộng|total|grand total)(?: (?:toàn tỉnh|toàn thành phố|cả tỉnh))?|toàn tỉnh|toàn thành phố|cả tỉnh)\s*(?:\([^()]*\))?\s*[:.]*$/u;
/** "Cộng hội nghị", "Tổng cộng mục I": no collaborators ("cộng tác viên") and no community ("cộng đồng"). */
const SUBTOTAL = /^(?:tổng cộng|tổng số|cộng(?! tác| đồng)|sub-?total)(?![\p{L}\p{N}])/u;

/** Whether a cell is the label of a total row. */
export const isTotalLabel = (value: CellValue): boolean => TOTAL.test(spellingKey(value));

/** Whether a row adds up a part of the table: its label says so, and it has no price of its own. */
export const isSubtotal = ({ subtotals }: TableSchema, valueOf: (column: string) => CellValue): boolean =>
  subtotals !== undefined && SUBTOTAL.test(spellingKey(valueOf(subtotals.label))) && isBlank(valueOf(subtotals.never));
