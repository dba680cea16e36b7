/** Every architecture check catches a text that breaks it and lets an innocent one pass, so that none can go blind. */
import { findProjectFaults, findUnbuiltRooms } from './projects';
import { everywhere, forSources } from './rules';
import { told, type Check, type Source } from './sources';

interface Trial {
  readonly guilty: readonly (readonly Source[])[];
  readonly innocent: readonly (readonly Source[])[];
}

const at = (path: string, ...texts: readonly string[]): Source[][] => texts.map((text) => [{ path, text }]);
const inPlan = (...texts: readonly string[]): Source[][] => at('src/plan/a.ts', ...texts);
const lines = (count: number): string => 'x();\n'.repeat(count);
const block = (count: number): string => `function f() {\n${lines(count - 2)}}\n`;
const two = (first: string, second: string): Source[] => [
  { path: 'src/plan/a.ts', text: first },
  { path: 'src/plan/b/index.ts', text: second },
];

/** By the title of the check; a title without a trial, or a trial without a check, fails below. */
const trials: Readonly<Record<string, Trial>> = {
  'each room imports only what the matrix allows': {
    guilty: inPlan("import type { X } from '../report/x';"),
    innocent: inPlan("import type { X } from '../model/x';", "import { y } from './y';"),
  },
  'inside a room with floors nobody looks up, and nobody enters but by the door': {
    guilty: [
      ...at('src/excel/cells/a.ts', "import { x } from '../steps/x';", "import type { X } from '../index';"),
      ...at('src/app/a.ts', "import { x } from '../excel/write/x';"),
      ...at('src/excel/attic/a.ts', ''),
    ],
    innocent: [
      ...at('src/excel/steps/a.ts', "import { x } from '../cells/x';", "import { y } from './y';"),
      ...at('src/excel/index.ts', "import { x } from './read/x';"),
      ...at('src/app/a.ts', "import { x } from '../excel';"),
    ],
  },
  'no files import each other in a ring': {
    guilty: [
      two("import { b } from './b';", "import type { A } from '../a';"),
      two("export * from './b/index.js';", "type A = import('../a').A;"),
      two("import './a';", ''),
    ],
    innocent: [two("import { b } from './b';", "import { c } from './c';")],
  },
  'pure rooms see no time, no chance, no machine, no page and no Office': {
    guilty: inPlan(
      'async function f() {}',
      'const f = async () => 1;',
      'async function* f() {}',
      'const f = (): Promise<void> => g();',
      'for await (const x of y) {}',
      "const x = await import('./x');",
      'const x = Date.now();',
      'const x = new Date();',
      'const x = Date();',
      'const x = new Date(2024, 1, 1);',
      'const x = day.getMonth();',
      'const x = Math.random();',
      'const x = process.env;',
      'const x = globalThis.process;',
      'const x = { document };',
      'setTimeout(f, 1);',
      "fetch('x');",
      'console.log(1);',
      'window.close();',
      'document.title;',
      'declare const Excel: unknown; Excel;',
      'let x: Excel.Range;',
      'Office.onReady();',
      'x.toLocaleString();',
      'x.localeCompare(y);',
    ),
    innocent: [
      ...inPlan(
        'const x = new Date(serial); const y = Date.UTC(2024, 1, 1); x.getUTCMonth();',
        'interface X { readonly document: string; process(): void } const f = (x: X) => x.document;',
        'const f = (window: number) => window + 1;',
        "x.localeCompare(y, 'vi');",
      ),
      ...at('src/app/a.ts', 'async function f() { await g(new Date()); }'),
    ],
  },
  'only the rooms at the door to Office name its globals': {
    guilty: [
      ...at('src/app/a.ts', 'Excel.run(f);', 'let x: Excel.Range;', 'const f = (x: typeof Excel) => x;'),
      ...at('src/taskpane/a.tsx', 'const a = <b title={Office.context.displayLanguage} />;'),
      ...at('src/cli/a.ts', 'CustomFunctions.associate(f);'),
    ],
    innocent: [
      ...at('src/excel/a.ts', 'Excel.run(f);'),
      ...at('src/addin/a.ts', 'Office.onReady();'),
      ...at('src/host/a.ts', 'const globals = { Office: 1, Excel: 2 }; globals.Office;'),
    ],
  },
  'every export has a name': {
    guilty: inPlan('export default 1;', 'export default function f() {}', 'const x = 1; export { x as default };'),
    innocent: inPlan('export const x = 1; switch (x) { default: }'),
  },
  'no module keeps a variable': {
    guilty: inPlan('let x = 1;', 'export let x = 1;', 'var x = 1;'),
    innocent: inPlan('const x = 1; function f() { let y = x; y += 1; }'),
  },
  'no file or folder is a drawer for odds and ends': {
    guilty: ['utils.ts', 'helper.ts', 'misc/x.ts', 'common/x.ts', 'dateUtils.ts', 'test-helpers.tsx'].flatMap((name) =>
      at(`src/plan/${name}`, ''),
    ),
    innocent: at('src/plan/commune.ts', ''),
  },
  'no file escapes the types of its room': {
    guilty: inPlan(
      'const x: any = 1;',
      'declare global { const x: number }',
      '/// <reference types="node" />',
      '/// <reference lib="dom" />',
    ),
    innocent: inPlan('const any = 1;'),
  },
  'every file opens with a sentence': {
    guilty: inPlan(
      '',
      'const x = 1;',
      '/** Pay. */',
      '/** no capital letter opens this. */',
      'f(); /** This comes late. */',
    ),
    innocent: inPlan(
      '/** What each person is paid, month by month. */',
      '#!/usr/bin/env node\n// This command plans a workbook.\n// It says more.',
      '/**\n * Đồng are counted here, once and\n * exactly. More follows\n */',
    ),
  },
  'no check is silenced and no work is left for later': {
    guilty: inPlan('// eslint-disable-next-line', '// @ts-expect-error', '// TODO later', 'f(); // FIXME'),
    innocent: inPlan('// Everything to do is done.'),
  },
  'no file is longer than 250 lines': { guilty: inPlan(lines(251)), innocent: inPlan(lines(250)) },
  'no function is longer than 50 lines': { guilty: inPlan(block(51)), innocent: inPlan(block(50)) },
  '95 of 100 functions are no longer than 35 lines': {
    guilty: inPlan(block(36), block(36) + 'const f = () => 1;\n'.repeat(99)),
    innocent: inPlan(block(35), block(40) + block(3).repeat(19)),
  },
  'no function takes more than 3 positional parameters': {
    guilty: inPlan('const f = (a, b, c, d) => 1;', 'class X { constructor(a, b, c, d) {} }'),
    innocent: inPlan('function f(this: X, a, b, c) {}'),
  },
};

const checks = [...everywhere, ...forSources];
const finds = (check: Check, sources: readonly Source[]): boolean => check.find(sources).length > 0;

describe('the architecture checks', () => {
  it('each have a trial', () => {
    expect(Object.keys(trials).sort()).toEqual(checks.map((check) => check.title).sort());
  });

  it.each(checks)('catch what breaks: $title', (check) => {
    const guilty = trials[check.title]?.guilty ?? [];
    expect(guilty.length).toBeGreaterThan(0);
    expect(guilty.filter((sources) => !finds(check, sources))).toEqual([]);
  });

  it.each(checks)('let pass what keeps: $title', (check) => {
    const innocent = trials[check.title]?.innocent ?? [];
    expect(innocent.length).toBeGreaterThan(0);
    expect(innocent.flatMap((sources) => told(check.find(sources)))).toEqual([]);
  });
});

describe('the check of compiler settings', () => {
  const faultsOf = (room: string, config: string): number =>
    findProjectFaults([{ path: `src/${room}/tsconfig.json`, text: config }]).length;

  it.each([
    ['plan', '{"references": [{"path": "../kernel"}, {"path": "../model"}]}', 0],
    ['plan', '{"references": [{"path": "../kernel"}]}', 1],
    ['model', '{"references": [{"path": "../kernel"}, {"path": "../plan"}]}', 1],
    ['model', '{"references": [{"path": "../kernel"}], "compilerOptions": {"types": ["node"]}}', 1],
    ['model', '{"references": [{"path": "../kernel"}], "compilerOptions": {"lib": ["ES2023", "DOM"]}}', 1],
    ['host', '{"references": [{"path": "../kernel"}], "compilerOptions": {"types": ["office-js"]}}', 1],
    ['excel', '{"references": [{"path": "../kernel"}], "compilerOptions": {"types": ["office-js"]}}', 0],
    ['attic', '{}', 1],
  ])('finds in %s with %s %i faults', (room, config, count) => {
    expect(faultsOf(room, config)).toBe(count);
  });

  it('finds a room that the repository does not build', () => {
    const text = '{"references": [{"path": "./src/kernel"}, {"path": "./scripts"}]}';
    const missing = findUnbuiltRooms({ path: 'tsconfig.json', text }).map(({ complaint }) => complaint);
    expect(missing).toContain('does not build src/plan');
    expect(missing).not.toContain('does not build src/kernel');
  });
});
