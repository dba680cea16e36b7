/** What `npm run release` leaves: complete, small enough, and free of traces of the machine that built it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD_MS, builtPane, builtRelease, RELEASE_ADDRESS } from './builtPane';

const root = join(__dirname, '..', '..');

/**
 * What counts, compressed: what a cell waits for, what the pane's first picture waits for, all that draws the pane, and all that
 * is ever loaded. The last holds the engine, the reading of workbooks and the report, which come while the person reads the
 * first picture; it is a decision with some room, and growth past it should be another. The thread that takes a CSV file apart
 * is counted by itself: it comes only when a person has chosen a file.
 */
const MOST = { functions: 25 * 1024, firstPicture: 120 * 1024, pane: 180 * 1024, all: 288 * 1024, list: 12 * 1024 };

interface Copied {
  readonly from: string;
  readonly transform?: (content: Buffer) => string;
}
interface Config {
  readonly plugins: readonly { readonly patterns?: readonly Copied[] }[];
}
const configure = createRequire(__filename)('../../webpack.config.js') as (env: object, argv: object) => Config;

/** The manifest as a build for the given address would write it. */
function manifestFor(base: string): string {
  const before = process.env['KC_BASE_URL'];
  process.env['KC_BASE_URL'] = base;
  try {
    const copied = configure({}, { mode: 'production' }).plugins.flatMap(({ patterns = [] }) => patterns);
    const transform = copied.find(({ from }) => from === 'manifest.xml')?.transform;
    return transform?.(readFileSync(join(root, 'manifest.xml'))) ?? '';
  } finally {
    if (before === undefined) delete process.env['KC_BASE_URL'];
    else process.env['KC_BASE_URL'] = before;
  }
}

const { USED: IN_THEMES, THEME } = createRequire(__filename)('../../scripts/plainTheme.cjs') as {
  readonly USED: readonly string[];
  readonly THEME: Readonly<Record<string, unknown>>;
};

/** The sources that Excel loads. */
const sourceTexts = (): readonly string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/^(?:host|cli|workbench)\//u.test(file))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));

describe('the build', () => {
  let release = '';
  let folder = '';
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const scripts = (): string[] => readdirSync(folder).filter((file) => file.endsWith('.js'));

  beforeAll(async () => {
    release = await builtRelease();
    folder = await builtPane();
  }, BUILD_MS);

  it('has every file that its manifest names', () => {
    const manifest = readFileSync(join(release, 'manifest.xml'), 'utf8');
    const urls = [...manifest.matchAll(/"(https:\/\/[^"]*)"/g)].map(([, url = '']) => url);
    const files = urls.filter((url) => url.startsWith(RELEASE_ADDRESS)).map((url) => url.slice(RELEASE_ADDRESS.length));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !existsSync(join(release, file)))).toEqual([]);
    expect(manifest).not.toContain('//localhost');
  });

  it('names its scripts after their contents and loads the watchdog before Office.js, and after it the functions before the pane', () => {
    const sources = [...read('taskpane.html').matchAll(/<script defer src="?([^">]+)/g)].map(([, source]) => source);
    expect(sources).toEqual([
      expect.stringMatching(/^watchdog\.[\da-f]{20}\.js$/),
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      expect.stringMatching(/^functions\.js\?[\da-f]{20}$/),
      expect.stringMatching(/^pane\.[\da-f]{20}\.js$/),
    ]);
    const later = scripts().filter((file) => !sources.join(' ').includes(file));
    expect(later.map((file) => file.replace(/\.[\da-f]{20}\.js$/u, '')).sort()).toEqual([
      expect.stringMatching(/^\d+$/u),
      expect.stringMatching(/^\d+$/u),
      'app',
      'list',
      'screens',
    ]);
  });

  it('allows scripts from its own place and from Microsoft alone, and has none in the page', () => {
    const page = read('taskpane.html');
    expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;");
    for (const rule of [
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]) {
      expect(page).toContain(rule);
    }
    expect(page).not.toMatch(/<script(?![^>]* src=)|\son\w+=/);
  });

  const weightOf = (files: readonly string[]): number =>
    files.reduce((total, file) => total + gzipSync(read(file)).length, 0);
  const isFirst = (file: string): boolean => /^(?:watchdog|functions|pane)\./u.test(file);
  /** The modules in a script, of ours and of packages. */
  const modulesIn = (file: string): readonly string[] =>
    (JSON.parse(read(`${file}.map`)) as { readonly sources: readonly string[] }).sources.filter((source) =>
      /\/(?:src|node_modules)\//u.test(source),
    );
  const modulesOf = (name: string): readonly string[] =>
    scripts()
      .filter((file) => file.startsWith(`${name}.`))
      .flatMap(modulesIn);

  it('lets cells wait for 25 KiB, the first picture for 120, draws the pane with 180 and is 288 KiB in all and 12 for a file, at most', () => {
    expect(weightOf(['functions.js'])).toBeLessThanOrEqual(MOST.functions);
    expect(scripts().filter(isFirst)).toHaveLength(3);
    expect(weightOf(scripts().filter(isFirst))).toBeLessThanOrEqual(MOST.firstPicture);
    const draws = scripts().filter((file) => isFirst(file) || file.startsWith('screens.'));
    expect(draws).toHaveLength(4);
    expect(weightOf(draws)).toBeLessThanOrEqual(MOST.pane);
    const isThread = (file: string): boolean => file.startsWith('list.');
    expect(weightOf(scripts().filter((file) => !isThread(file)))).toBeLessThanOrEqual(MOST.all);
    expect(weightOf(scripts().filter(isThread))).toBeLessThanOrEqual(MOST.list);
  });

  it('brings each module once, whichever script comes when; the watchdog and the thread that reads files stand alone', () => {
    const modules = scripts()
      .filter((file) => !/^(?:watchdog|list)\./u.test(file))
      .flatMap(modulesIn);
    expect(modules.length).toBeGreaterThan(300);
    expect(modules.filter((module, at) => modules.indexOf(module) !== at)).toEqual([]);
  });

  it('lets cells wait for nothing that no function needs', () => {
    const modules = modulesOf('functions');
    expect(modules.some((module) => module.includes('decimal.mjs'))).toBe(true);
    const needless =
      /react|taskpane|\/(?:report|excel|app)\/|schema|Grids|[iI]ssues?\.(?:vi|en)|issueText|labels|\/pane\./u;
    expect(modules.filter((module) => needless.test(module))).toEqual([]);
  });

  it('draws the first picture without the engine, the report, the messages and the labels', () => {
    const modules = modulesOf('pane');
    expect(modules.some((module) => module.endsWith('src/taskpane/header.tsx'))).toBe(true);
    const later = /\/src\/(?:app|excel|model|plan|report)\/|issues\.|labels|stylis/u;
    expect(modules.filter((module) => later.test(module))).toEqual([]);
    expect(modulesOf('app').some((module) => module.includes('/src/plan/'))).toBe(true);
    expect(modulesOf('screens').some((module) => module.includes('/src/taskpane/results/headline'))).toBe(true);
  });

  it('keeps what takes files apart in its thread, away from all that the pane waits for', () => {
    const takesApart = /papaparse|src\/csv\/(?:rows|letters|survey)\./u;
    const holding = scripts().filter((file) => modulesIn(file).some((module) => takesApart.test(module)));
    expect(holding).toEqual([expect.stringMatching(/^list\./u)]);
    expect(
      modulesIn(holding[0] ?? '').filter((module) => /react|taskpane|\/(?:plan|report|excel)\//u.test(module)),
    ).toEqual([]);
  });

  it('leaves out of decimal.js only what no source calls', () => {
    const called = sourceTexts().join('\n');
    const { UNUSED, STATIC } = createRequire(__filename)('../../scripts/plainDecimal.cjs') as {
      readonly UNUSED: ReadonlySet<string>;
      readonly STATIC: ReadonlySet<string>;
    };
    expect(UNUSED.size).toBeGreaterThan(30);
    const methods = [...UNUSED].filter((name) => new RegExp(`(?<!\\bMath)\\.${name}\\(`, 'u').test(called));
    // JavaScript's own numbers have this one too, and only they are asked for it.
    expect(methods).toEqual(['toPrecision']);
    expect([...STATIC].filter((name) => new RegExp(`\\b(?:Decimal|Exact)\\.${name}\\b`, 'u').test(called))).toEqual([]);
  });

  it('keeps of Fluent’s themes just what a style asks for', () => {
    const asked = scripts().flatMap((file) => [...read(file).matchAll(/var\(--(\w+)/gu)].map(([, name = '']) => name));
    expect(IN_THEMES.toSorted()).toEqual([...new Set(asked)].filter((name) => name in THEME).sort());
  });

  it('names every package whose code is in a script, with its licence', () => {
    const { licencesOf, shippedPackages } = createRequire(__filename)('../../scripts/notices.cjs') as {
      readonly licencesOf: (folder: string) => string;
      readonly shippedPackages: (folder: string) => readonly string[];
    };
    const shipped = shippedPackages(folder);
    expect(shipped).toEqual(expect.arrayContaining(['decimal.js', 'react', '@fluentui/react-button', '@griffel/core']));
    const licences = licencesOf(folder);
    expect(shipped.filter((name) => !licences.includes(`${name} `))).toEqual([]);
    expect(licences).toContain('Permission is hereby granted');
  });

  it('tells nothing of the machine that built it', () => {
    const texts = readdirSync(release, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|json|map|html|xml)$/.test(file),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((file) => readFileSync(join(release, file), 'utf8').includes(root))).toEqual([]);
  });
});

test('The script of the first picture asks to be compiled whole, beside the page’s own thread', async () => {
  const folder = await builtPane();
  const first = readdirSync(folder).filter((file) => /^pane\..*\.js$/u.test(file));
  const lines = first.map((file) => readFileSync(join(folder, file), 'utf8').split('\n', 1)[0]);
  expect(lines).toEqual(['//# allFunctionsCalledOnLoad']);
});

describe('the manifest of a build', () => {
  it.each(['https://kc.example.vn/planner', 'https://kc.example.vn/planner/'])(
    'moves to %s when asked, in a folder of its version',
    (base) => {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
      const manifest = manifestFor(base);
      expect(manifest).toContain(`DefaultValue="https://kc.example.vn/planner/${version}/taskpane.html"`);
      expect(manifest).not.toContain('localhost:3000/');
    },
  );

  it('refuses an address that Office would not load', () => {
    expect(() => manifestFor('http://kc.example.vn/')).toThrow('must start with https://');
  });
});
