/** Text that Excel could take for a formula, in every column that our sheets copy from the user, stays text there. */
import { numberFormat } from '../../src/excel/steps/look';
import type { Cell } from '../../src/kernel';
import { tables, type InputData, type TableId } from '../../src/model';
import { textParameters } from '../../src/model/settings';
import { sampleData } from '../plan/sampleGrids';
import { planned } from './planned';

const STARTS = ['=', '+', '-', '@', '\t', '\r'] as const;
const FORMULA = 'HYPERLINK("http://x","y")';

type Row = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, readonly Row[]>>;

/** The sample, with a line of every table that it leaves empty and in which every column has something. */
function filled(): Data {
  const [option] = sampleData().options ?? [];
  const lineItem = { option: option?.['code'], kind: 'training', item: 'Thuê hội trường', unit: 'buổi', price: 1000 };
  const funding = { option: option?.['code'], source: 'Ngân sách tỉnh', year: 2021, amount: 1_000_000 };
  return { ...sampleData(), lineItems: [lineItem], funding: [funding] };
}

/** A column that holds free text: one of a table's, or the value of a parameter that is printed as it is. */
interface Column {
  readonly name: string;
  readonly fill: (data: Data, text: string) => Data;
}

/** The text stands for what the first line said, wherever else that is said: places, options and phases are keys. */
function fillColumn(data: Data, { table, id }: { readonly table: TableId; readonly id: string }, text: string): Data {
  const own = data[table] ?? [];
  const before = own[0]?.[id];
  const isKey = typeof before === 'string' && ['name', 'code'].includes(id);
  const renamed = (rows: readonly Row[]): readonly Row[] =>
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === before ? text : value])),
    );
  if (isKey) return Object.fromEntries(Object.entries(data).map(([each, rows]) => [each, renamed(rows)]));
  return { ...data, [table]: own.map((row, index) => (index === 0 ? { ...row, [id]: text } : row)) };
}

const ofTables = (Object.keys(tables) as readonly TableId[]).flatMap((table): readonly Column[] =>
  table === 'parameters'
    ? []
    : Object.entries(tables[table].columns).flatMap(([id, { kind }]) =>
        kind === 'text' || kind === 'names'
          ? [{ name: `${table}.${id}`, fill: (data: Data, text: string) => fillColumn(data, { table, id }, text) }]
          : [],
      ),
);
const ofParameters = Object.values(textParameters).map(({ vi }): Column => ({
  name: `parameter ${vi}`,
  fill: (data, text) => ({
    ...data,
    parameters: [
      ...(data['parameters'] ?? []).filter((row) => row['parameter'] !== vi),
      { parameter: vi, value: text },
    ],
  }),
}));

const textOf = ({ content }: Cell): string => (content.kind === 'text' ? content.value : '');
const seenIn = (cell: Cell): string => (cell.content.kind === 'formula' ? String(cell.content.expected) : textOf(cell));
/** Cells that a reader sees the text in, copied or linked to, whatever our own words are around it. */
const holding = (cells: readonly Cell[], text = FORMULA): readonly Cell[] =>
  cells.filter((cell) => seenIn(cell).toUpperCase().includes(text.toUpperCase()));

const cellsOf = (data: Data): readonly Cell[] | undefined => {
  try {
    return planned(data as InputData).sheets.flatMap((sheet) => sheet.cells.flat());
  } catch {
    return undefined;
  }
};

/** Columns whose text reaches a sheet; the rest is refused, or never shown. */
const shown = [...ofTables, ...ofParameters].filter(({ fill }) => {
  const cells = cellsOf(fill(filled(), `=${FORMULA}`));
  return cells !== undefined && holding(cells).length > 0;
});

test('the columns that our sheets copy are found among all columns of text, and are many', () => {
  const names = shown.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      ...['places.name', 'places.kind', 'options.name', 'judgements.content', 'planSalary.document'],
      ...['lineItems.item', 'lineItems.unit', 'lineItems.basis', 'lineItems.note'],
      ...['statedFigures.indicator', 'statedFigures.where', 'parameter Tên đơn vị', 'parameter Địa danh'],
    ]),
  );
  process.stdout.write(`copied columns of text: ${names.join(', ')}\n`);
});

describe.each(STARTS.map((start) => [JSON.stringify(start), start] as const))(
  'text that starts with %s',
  (_, start) => {
    const textIn = (index: number): string => `${start}${FORMULA.replace('y', `column ${index}`)}`;
    const cells = cellsOf(shown.reduce((data, { fill }, index) => fill(data, textIn(index)), filled())) ?? [];

    test.each(shown.map(({ name }, index) => [name, index] as const))('stays text from column %s', (_name, index) => {
      const found = holding(cells, textIn(index).slice(1));
      expect(found.length).toBeGreaterThan(0);
      const dangerous = found.filter((cell) => /^[=+\-@\t\r]/.test(textOf(cell)));
      expect(dangerous.map(numberFormat)).toEqual(dangerous.map(() => '@'));
    });

    test('is part of no formula', () => {
      const inFormula = cells.filter(
        ({ content }) =>
          content.kind === 'formula' &&
          content.formula.some((part) => typeof part === 'string' && part.includes('HYPERLINK')),
      );
      expect(inFormula).toEqual([]);
    });
  },
);
