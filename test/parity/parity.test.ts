/** Every formula of every golden workbook, as written and again after its inputs were changed, in two other programs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { decide } from '../../src/app';
import type { EmbeddedExcel } from '../../src/host/embeddedExcel';
import type { Content, Sheet } from '../../src/kernel';
import { newFolder, placed, ROOT } from '../golden/command';
import { convertWithLibreOffice } from '../harness/libreoffice';
import { afresh } from './afresh';
import { everyEdit, readGrids, typeIn } from './edits';
import { faultsOf } from './hygiene';
import { formulasOf } from './formulas';
import { expectedValues, formulaValues, storedValues, written, type Found } from './written';

const GOLDEN = [
  ...['assets/samples', 'test/golden/rules'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.xlsx') && !name.endsWith('-bad.xlsx'))
      .map((name) => join(ROOT, folder, name)),
  ),
];

/** One state of a workbook: what its formulas must come to, and the file in which LibreOffice works them out. */
interface State {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly wanted: readonly Found[];
  readonly file: string;
}

const nameOf = (path: string): string => path.replace(/^.*\/|\.xlsx$/gu, '');
const differing = (found: readonly Found[], wanted: readonly Found[]): readonly unknown[] =>
  found.flatMap((each, index) => {
    const want = wanted[index];
    return JSON.stringify(each) === JSON.stringify(want) ? [] : [{ ...each, wanted: want?.value }];
  });

const states: State[] = [];
/** One workbook after the other stands in the same threads: starting them costs more than the plan. */
const open: { excel?: EmbeddedExcel } = {};
afterAll(() => open.excel?.close());

const folder = newFolder();

/** So many states are given to LibreOffice at once, while the workbook's own calculation goes on. */
const AT_ONCE = 14;
const converted: Promise<readonly string[]>[] = [];
const waiting: string[] = [];

/**
 * The file without its print areas and repeated rows, which no value depends on: LibreOffice looks for the breaks of
 * every page while it opens them, in a third of its whole time. What they do is seen on paper, in another test.
 */
function withoutPaper(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const bare = workbook.replaceAll(/<definedName name="_xlnm\.Print_[^>]*>[^<]*<\/definedName>/gu, '');
  expect(bare.length).toBeLessThan(workbook.length);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(bare) }, { level: 1 });
}

function convertWaiting(): Promise<readonly string[]> {
  const files = waiting.splice(0);
  const result = files.length === 0 ? Promise.resolve([]) : convertWithLibreOffice(files, 'xlsx');
  // Whoever asks for the result hears of a failure; until then it must not end the process.
  result.catch(() => undefined);
  return result;
}

function keep(state: State): void {
  states.push(state);
  waiting.push(state.file);
  if (waiting.length >= AT_ONCE) converted.push(convertWaiting());
}

describe('the workbook’s own calculation', () => {
  test.each(GOLDEN.map((path) => [nameOf(path), path]))(
    '%s: every formula gives what the engine says, and again after the inputs are changed',
    async (name, path) => {
      const { excel, run } = await written(new Uint8Array(readFileSync(path)), open.excel);
      open.excel = excel;
      const wanted = expectedValues(run.sheets);
      expect(differing(await formulaValues(run.sheets), wanted)).toEqual([]);
      keep({
        name,
        sheets: run.sheets,
        wanted,
        file: placed(folder, `${name}.xlsx`, withoutPaper(await excel.save())),
      });

      await typeIn(everyEdit(await readGrids()));
      const after = await decide({});
      expect(after.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      const found = await formulaValues(run.sheets);
      const again = afresh({ before: run.sheets, after: after.sheets, found });
      expect(differing(found, again)).toEqual([]);
      expect(again).not.toEqual(wanted);
      const file = placed(folder, `${name}-changed.xlsx`, withoutPaper(await excel.save()));
      keep({ name: `${name}, changed`, sheets: run.sheets, wanted: again, file });
    },
    60_000,
  );
});

/** LibreOffice has no add-in: there every fee line must say that it was not checked, and none that it is wrong. */
function withoutAddIn({ sheets, wanted }: State): readonly Found[] {
  const says = new Map<string, unknown>();
  for (const sheet of sheets) {
    sheet.cells.forEach((line, row) => {
      const put = (column: number, value: unknown) => says.set(`${sheet.block} ${row} ${column}`, value);
      line.forEach(({ content }, column) => {
        if (content.kind !== 'formula' || content.formula[0] !== '=KC.FEE(') return;
        put(column, '#NAME?');
        put(column + 1, 'Chưa kiểm');
      });
      const [first, label, , , computed, , result] = line.map(({ content }) => content);
      const text = label?.kind === 'text' ? label.value : '';
      const lines = sheet.cells.filter((cells) => cells.some(({ content }) => callsAddIn(content))).length;
      if (text === 'Số dòng khớp') put(8, 0);
      if (text.startsWith('Số dòng chưa kiểm')) put(8, lines);
      if (first?.kind === 'number' && text.startsWith('Thù lao từng dòng') && computed && result) {
        put(4, 0);
        put(6, 'Chưa kiểm');
      }
    });
  }
  return wanted.map((each) => {
    const key = `${each.block} ${each.row} ${each.column}`;
    return says.has(key) ? { ...each, value: says.get(key) } : each;
  });
}

const callsAddIn = (content: Content): boolean => content.kind === 'formula' && content.formula[0] === '=KC.FEE(';

test('every formula is short, old, without numbers of its own, and the same across the periods', () => {
  const formulas = states.flatMap(({ sheets }) => formulasOf(sheets));
  expect(states.flatMap(({ sheets }) => faultsOf(sheets))).toEqual([]);
  expect(formulas.length).toBeGreaterThan(5_000);
});

test('LibreOffice comes to the same in every cell of every state', async () => {
  const files = (await Promise.all([...converted, convertWaiting()])).flat();
  expect(files).toHaveLength(states.length);
  const compared = states.map((state, index) => {
    const found = storedValues(new Uint8Array(readFileSync(files[index] ?? '')), state.sheets);
    const wrong = differing(found, withoutAddIn(state));
    expect({ name: state.name, differing: wrong }).toEqual({ name: state.name, differing: [] });
    return found.length;
  });
  const all = compared.reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${states.length} workbooks, ${all} formula cells: all as the engine says, in both programs\n`);
}, 300_000);
