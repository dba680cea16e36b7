/** Text that Excel could take for a formula, in every column that our sheets copy from the user, stays text there. */
import { numberFormat } from '../../src/excel/steps/look';
import type { Cell } from '../../src/kernel';
import type { InputData } from '../../src/model';
import { sampleData } from '../plan/sampleGrids';
import { planned } from './planned';

const STARTS = ['=', '+', '-', '@', '\t', '\r'] as const;
const FORMULA = 'HYPERLINK("http://x","y")';

const rows = (table: keyof InputData) => (sampleData()[table] ?? []).map((row) => ({ ...row }));
const first = (table: keyof InputData, column: string, value: string): InputData => ({
  [table]: rows(table).map((row, index) => (index === 0 ? { ...row, [column]: value } : row)),
});
const parameter = (name: string, value: string): InputData => ({
  parameters: [...rows('parameters').filter((row) => row['parameter'] !== name), { parameter: name, value }],
});
const lineItem = (column: string, value: string): InputData => ({
  lineItems: [{ option: '1', kind: 'training', item: 'Thuê hội trường', unit: 'buổi', price: 1000, [column]: value }],
});
const renamedPlace = (value: string): InputData => {
  const [place] = rows('places');
  const name = place?.['name'];
  const renamed = (table: keyof InputData, column: string) =>
    rows(table).map((row) => (row[column] === name ? { ...row, [column]: value } : row));
  return {
    places: renamed('places', 'name'),
    projects: renamed('projects', 'place'),
    lists: renamed('lists', 'place'),
  };
};

/** Each column of the input tables that is shown on a sheet, filled with a text. */
const columns: Readonly<Record<string, (value: string) => InputData>> = {
  'a place': renamedPlace,
  'the kind of a place': (value) => first('places', 'kind', value),
  'the name of an option': (value) => first('options', 'name', value),
  'a judgement': (value) => first('judgements', 'content', value),
  'an item': (value) => lineItem('item', value),
  'the unit of an item': (value) => lineItem('unit', value),
  'the basis of an item': (value) => lineItem('basis', value),
  'the note of an item': (value) => lineItem('note', value),
  'the document of a base salary': (value) => first('planSalary', 'document', value),
  'a stated indicator': (value) => first('statedFigures', 'indicator', value),
  'where a figure is stated': (value) => first('statedFigures', 'where', value),
  'the managing body': (value) => parameter('Cơ quan chủ quản', value),
  'the organisation': (value) => parameter('Tên đơn vị', value),
  'the draft': (value) => parameter('Dự thảo lần', value),
  'the signatory': (value) => parameter('Chức danh người ký', value),
  'the word for appendix': (value) => parameter('Tên gọi phụ lục', value),
  'the place of issue': (value) => parameter('Địa danh', value),
};

const textOf = ({ content }: Cell): string => (content.kind === 'text' ? content.value : '');
const seenIn = (cell: Cell): string => (cell.content.kind === 'formula' ? String(cell.content.expected) : textOf(cell));
/** Cells that a reader sees the text in, copied or linked to, whatever our own words are around it. */
const holding = (cells: readonly Cell[]): readonly Cell[] =>
  cells.filter((cell) => seenIn(cell).toUpperCase().includes(FORMULA.toUpperCase()));

test.each(Object.entries(columns))('%s stays text on every sheet, whatever it starts with', (_, fill) => {
  for (const start of STARTS) {
    const { sheets } = planned(fill(`${start}${FORMULA}`));
    const cells = sheets.flatMap((sheet) => sheet.cells.flat());
    const shown = holding(cells);
    expect(shown.length).toBeGreaterThan(0);
    const asFormula = cells.filter(
      ({ content }) =>
        content.kind === 'formula' &&
        content.formula.some((part) => typeof part === 'string' && part.includes(FORMULA)),
    );
    expect(asFormula).toEqual([]);
    const dangerous = shown.filter((cell) => /^[=+\-@\t\r]/.test(textOf(cell)));
    expect(dangerous.map(numberFormat)).toEqual(dangerous.map(() => '@'));
  }
});
