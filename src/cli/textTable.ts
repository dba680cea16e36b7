/** A table of plain text for the terminal: the first column to the left, the others to the right. */

/** @param rows rows of equal length. @returns one line a row, each indented by two spaces. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))));
  return rows.map((row) =>
    `  ${row.map((text, column) => padded(text, widths[column] ?? 0, column)).join('   ')}`.trimEnd(),
  );
}

/** Letters with their marks count once, as a terminal shows them. */
const lengthOf = (text: string): number => [...text.normalize('NFC')].length;

function padded(text: string, width: number, column: number): string {
  const space = ' '.repeat(width - lengthOf(text));
  return column === 0 ? text + space : space + text;
}
