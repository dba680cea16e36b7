/** The rule book and the glossary speak of what is there: files, golden workbooks, identifiers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenNames } from '../../scripts/sample/goldenRules';
import { ROOT } from './command';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const rules = read('docs/rules.md');
const PATHS = [...rules.matchAll(/`((?:src|test|assets|docs|scripts)\/[^`]+)`/gu)].map(([, path = '']) => path);
const SECTIONS = rules.split(/^## /mu).slice(1);

test('every path that the rule book names exists', () => {
  expect(PATHS.length).toBeGreaterThan(50);
  expect(PATHS.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test.each(SECTIONS.map((section) => [section.split('\n')[0] ?? '', section]))(
  'rule %s says its source, its file and its golden case, good and bad',
  (_title, section) => {
    expect(section).toMatch(/^- Source: \S/mu);
    expect(section).toMatch(/^- File: `src\//mu);
    // What only a worksheet function decides has its golden case among the functions.
    expect(section).toMatch(
      /^- Golden case: (?:`test\/golden\/rules\/(.+)-good\.xlsx`, `test\/golden\/rules\/\1-bad\.xlsx`|`test\/golden\/functions\/[a-z-]+\.xlsx`)$/mu,
    );
  },
);

test('every golden workbook belongs to a rule, and the list at the top has every rule', () => {
  const named = new Set(PATHS);
  const folder = join(ROOT, 'test/golden/rules');
  expect(goldenNames(folder).filter((name) => !named.has(`test/golden/rules/${name}.xlsx`))).toEqual([]);
  expect(rules.match(/^\| \[\d+\]/gmu)).toHaveLength(SECTIONS.length);
});

test('every file of the engine that holds a rule is named by one', () => {
  // The doors, the types, and what all rules share.
  const shared = ['index.ts', 'plan.ts'];
  const files = readdirSync(join(ROOT, 'src/plan')).filter((file) => file.endsWith('.ts') && !shared.includes(file));
  expect(files.filter((file) => !PATHS.includes(`src/plan/${file}`))).toEqual([]);
});

test('every identifier of the glossary occurs in the code', () => {
  const code = ['kernel', 'model', 'model/schema', 'plan', 'app', 'excel']
    .flatMap((room) => readdirSync(join(ROOT, 'src', room)).map((file) => `src/${room}/${file}`))
    .filter((path) => path.endsWith('.ts'))
    .map(read)
    .join('\n');
  const rows = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const identifiers = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/gu)].map(([, name = '']) => name),
  );
  expect(identifiers.length).toBeGreaterThan(40);
  expect(identifiers.filter((name) => !new RegExp(`\\b${name}`, 'u').test(code))).toEqual([]);
});
