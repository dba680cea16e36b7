/** What `npm run build` leaves: complete, small enough, and free of traces of the machine that built it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD_MS, builtPane } from './builtPane';

const root = join(__dirname, '..', '..');
const BASE = 'https://localhost:3000/';
const MOST_GZIP = 180 * 1024;

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

/** The sources that Excel loads. */
const sourceTexts = (): readonly string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/^(?:host|cli|workbench)\//u.test(file))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));

describe('the build', () => {
  let folder = '';
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const scripts = (): string[] => readdirSync(folder).filter((file) => file.endsWith('.js'));

  beforeAll(async () => {
    folder = await builtPane();
  }, BUILD_MS);

  it('has every file that its manifest names', () => {
    const urls = [...read('manifest.xml').matchAll(/"(https:\/\/localhost:3000\/[^"]*)"/g)].map(([, url = '']) => url);
    expect(urls.length).toBeGreaterThan(5);
    expect(urls.filter((url) => !existsSync(join(folder, url.slice(BASE.length))))).toEqual([]);
  });

  it('names its scripts after their contents and loads the watchdog before Office.js, and after it the functions before the pane', () => {
    const sources = [...read('taskpane.html').matchAll(/<script defer src="?([^">]+)/g)].map(([, source]) => source);
    expect(sources).toEqual([
      expect.stringMatching(/^watchdog\.[\da-f]{20}\.js$/),
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      expect.stringMatching(/^functions\.js\?[\da-f]{20}$/),
      expect.stringMatching(/^pane\.[\da-f]{20}\.js$/),
    ]);
    expect(scripts().sort()).toEqual(['functions.js', sources[3], sources[0]]);
  });

  it('allows scripts from its own place and from Microsoft alone, and has none in the page', () => {
    const page = read('taskpane.html');
    expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;");
    for (const rule of ["connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"]) {
      expect(page).toContain(rule);
    }
    expect(page).not.toMatch(/<script(?![^>]* src=)|\son\w+=/);
  });

  it('weighs at most 180 KiB compressed', () => {
    const bytes = scripts().map((file) => gzipSync(read(file)).length);
    expect(bytes.reduce((total, each) => total + each, 0)).toBeLessThanOrEqual(MOST_GZIP);
  });

  it('lets cells wait for at most 25 KiB compressed, which the pane then does not bring again', () => {
    expect(gzipSync(read('functions.js')).length).toBeLessThanOrEqual(25 * 1024);
    const pane = scripts().find((file) => file.startsWith('pane')) ?? '';
    const sourcesOf = (file: string): readonly string[] =>
      (JSON.parse(read(`${file}.map`)) as { readonly sources: readonly string[] }).sources.filter((source) =>
        /\/(?:src|node_modules)\//u.test(source),
      );
    const functions = new Set(sourcesOf('functions.js'));
    expect([...functions].some((source) => source.includes('decimal.mjs'))).toBe(true);
    expect(sourcesOf(pane).filter((source) => functions.has(source))).toEqual([]);
    expect([...functions].filter((source) => /react|taskpane|\/report\//u.test(source))).toEqual([]);
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

  it('tells nothing of the machine that built it', () => {
    const texts = readdirSync(folder).filter((file) => /\.(js|map|html|xml)$/.test(file));
    expect(texts.filter((file) => read(file).includes(root))).toEqual([]);
  });

  it.each(['https://kc.example.vn/planner', 'https://kc.example.vn/planner/'])('moves to %s when asked', (base) => {
    const manifest = manifestFor(base);
    expect(manifest).toContain('DefaultValue="https://kc.example.vn/planner/taskpane.html"');
    expect(manifest).not.toContain('localhost:3000/');
  });

  it('refuses an address that Office would not load', () => {
    expect(() => manifestFor('http://kc.example.vn/')).toThrow('must start with https://');
  });
});
