/** Writes tables as parts of a file. */
import { areaAddress } from '../../kernel/cells';
import type { Table } from '../document/model';
import {
  childElement,
  childElements,
  escapeControls,
  MAIN_NAMESPACE,
  renderTree,
  renderXml,
  XML_HEAD,
  type XmlElement,
} from './xml';

/** A table with what its part must say besides. */
export interface TableWriting {
  readonly table: Table;
  readonly headings: readonly string[];
  /** The number of the table in the file. */
  readonly id: string;
}

/** Line breaks in headings are written as escapes, as Excel does; as plain line breaks they would be read as spaces. */
const columnName = (heading: string): string =>
  escapeControls(heading).replaceAll('\r', '_x000d_').replaceAll('\n', '_x000a_');

/** Columns are found again by their headings, so that what else the file says of them stays. */
function columnsXml(old: readonly XmlElement[], headings: readonly string[]): string {
  const byName = new Map(old.map((column) => [column.attributes['name'] ?? '', column]));
  const state = { next: Math.max(0, ...old.map(({ attributes }) => Number(attributes['id'] ?? 0))) + 1 };
  const columns = headings.map((heading) => {
    const name = columnName(heading);
    const known = byName.get(name);
    if (known) return renderTree(known);
    const id = state.next;
    state.next += 1;
    return renderXml('tableColumn', { id: String(id), name });
  });
  return renderXml('tableColumns', { count: String(headings.length) }, columns.join(''));
}

/** Totals do not belong to what the buttons filter. */
function filterXml(old: XmlElement | undefined, { area, showTotals, showFilterButton, showHeaders }: Table): string {
  if (!showFilterButton || !showHeaders) return '';
  const ref = areaAddress({ ...area, rows: area.rows - (showTotals ? 1 : 0) });
  return renderXml('autoFilter', { ...old?.attributes, ref }, childElements(old).map(renderTree).join(''));
}

function styleXml(old: XmlElement | undefined, table: Table): string {
  const standard = { showFirstColumn: '0', showLastColumn: '0', showColumnStripes: '0' };
  const named = { name: table.style === '' ? undefined : table.style };
  return renderXml('tableStyleInfo', {
    ...named,
    ...standard,
    ...old?.attributes,
    ...named,
    showRowStripes: table.showBandedRows ? '1' : '0',
  });
}

/** @param old the table's part as it was, if it had one. @returns the text of the part */
export function writeTable(old: XmlElement | undefined, { table, headings, id }: TableWriting): string {
  const attributes = {
    xmlns: MAIN_NAMESPACE,
    id,
    totalsRowShown: '0',
    ...old?.attributes,
    name: table.name,
    displayName: table.name,
    ref: areaAddress(table.area),
  };
  const columns = columnsXml(childElements(childElement(old, 'tableColumns')), headings);
  const others = childElements(old).filter(
    ({ name }) => !['autoFilter', 'tableColumns', 'tableStyleInfo'].includes(name),
  );
  const sort = others
    .filter(({ name }) => name === 'sortState')
    .map(renderTree)
    .join('');
  const rest = others
    .filter(({ name }) => name !== 'sortState')
    .map(renderTree)
    .join('');
  const filter = filterXml(childElement(old, 'autoFilter'), table);
  return (
    XML_HEAD +
    renderXml(
      'table',
      attributes,
      filter + sort + columns + styleXml(childElement(old, 'tableStyleInfo'), table) + rest,
    )
  );
}
