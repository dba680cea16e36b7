/** The manifest keeps Office's limits, and whatever it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const BASE = 'https://localhost:3000/';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly inside. */
  text: string;
}

function elementsOf(xml: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const inside = open.at(-1);
    if (inside) inside.text += piece;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return all;
}

const elements = elementsOf(text);
const named = (...names: readonly string[]): readonly Element[] => elements.filter(({ name }) => names.includes(name));
const attribute = (name: string, among: readonly Element[]): string[] =>
  among.flatMap(({ attributes }) => attributes[name] ?? []);
const valueOf = (name: string): string | undefined => named(name)[0]?.attributes['DefaultValue'];
const textOf = (name: string): string => named(name)[0]?.text.trim() ?? '';
const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

const resources = named('bt:Image', 'bt:Url', 'bt:String').filter(({ attributes }) => attributes['id'] !== undefined);
const translations = (id: string): readonly Element[] => {
  const rest = elements.slice(elements.findIndex(({ attributes }) => attributes['id'] === id) + 1);
  const next = rest.findIndex(({ name }) => name !== 'bt:Override');
  return next === -1 ? rest : rest.slice(0, next);
};
/** Width and height stand at fixed places of a PNG file. */
const pngSize = (file: string): readonly number[] => {
  const bytes = readFileSync(join(root, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
const fileOf = (url: string): string => url.slice(BASE.length);

describe('the manifest', () => {
  it('uses every resource that it defines and defines every one that it uses, under ids of at most 32 characters', () => {
    const defined = attribute('id', resources);
    expect(new Set(defined).size).toBe(defined.length);
    expect(sorted(attribute('resid', elements))).toEqual(sorted(defined));
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it('keeps the limits of length in both languages', () => {
    const long = new Set([...attribute('id', named('bt:String'))].filter((id) => id.endsWith('Description')));
    for (const { attributes } of named('bt:String')) {
      const id = attributes['id'] ?? '';
      const texts = [attributes['DefaultValue'] ?? '', ...attribute('Value', translations(id))];
      const limit = long.has(id) ? 250 : 125;
      expect(texts.filter((value) => value === '' || value.length > limit)).toEqual([]);
    }
    expect(valueOf('DisplayName')?.length).toBeLessThanOrEqual(125);
    const descriptions = [valueOf('Description') ?? '', ...attribute('Value', named('Override'))];
    expect(descriptions.filter((value) => value.length > 250)).toEqual([]);
  });

  it('speaks Vietnamese first and English wherever the words differ', () => {
    expect(textOf('DefaultLocale')).toBe('vi-VN');
    const untranslated = named('bt:String')
      .filter(({ attributes }) => !['KC Planner', 'KC'].includes(attributes['DefaultValue'] ?? ''))
      .filter(({ attributes }) => translations(attributes['id'] ?? '').length !== 1);
    expect(untranslated).toEqual([]);
    expect(sorted(attribute('Locale', named('bt:Override', 'Override')))).toEqual(['en-US']);
  });

  it('names pages and icons under one address, each a page of the sources or an icon of the stated size', () => {
    const urls = attribute('DefaultValue', elements).filter((value) => value.includes('://'));
    expect(urls.filter((url) => !url.startsWith(BASE))).toEqual([]);
    const pages = sorted(urls.map(fileOf).filter((file) => file.endsWith('.html')));
    expect(pages).toEqual(['help.html', 'taskpane.html']);
    expect(pages.filter((page) => !existsSync(join(root, 'src/addin', page)))).toEqual([]);
    for (const file of sorted(urls.map(fileOf).filter((each) => each.endsWith('.png')))) {
      const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      expect([file, ...pngSize(file)]).toEqual([file, size, size]);
    }
  });

  it('gives each icon the size that its place asks for', () => {
    const places = named('bt:Image').filter(({ attributes }) => attributes['size'] !== undefined);
    for (const { attributes } of places) {
      const image = resources.find((each) => each.attributes['id'] === attributes['resid']);
      expect(image?.attributes['DefaultValue']).toMatch(new RegExp(`-${attributes['size']}\\.png$`));
    }
    expect(sorted(attribute('size', places))).toEqual(['16', '32', '80']);
    expect([valueOf('IconUrl'), valueOf('HighResolutionIconUrl')]).toEqual([
      `${BASE}assets/icons/icon-32.png`,
      `${BASE}assets/icons/icon-64.png`,
    ]);
  });

  it('opens one page in one long-living runtime, without what such a runtime does not allow', () => {
    const [runtime] = named('Runtime');
    expect(runtime?.attributes).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
    expect(sorted(attribute('resid', named('SourceLocation')))).toEqual([
      'Functions.Metadata.Url',
      'Functions.Script.Url',
      'Taskpane.Url',
    ]);
    expect(named('TaskpaneId')).toEqual([]);
    expect(valueOf('SourceLocation')).toBe(`${BASE}taskpane.html`);
  });

  it('names the functions KC in every language, with descriptions in each and the script that the page loads', () => {
    const [namespace] = resources.filter(({ attributes }) => attributes['id'] === 'Functions.Namespace');
    expect(namespace?.attributes['DefaultValue']).toBe('KC');
    expect(translations('Functions.Namespace')).toEqual([]);
    const urlOf = (id: string): readonly string[] => [
      ...attribute(
        'DefaultValue',
        resources.filter(({ attributes }) => attributes['id'] === id),
      ),
      ...attribute('Value', translations(id)),
    ];
    expect(urlOf('Functions.Script.Url')).toEqual([`${BASE}functions.js`]);
    expect(urlOf('Functions.Metadata.Url')).toEqual([`${BASE}functions.json`, `${BASE}functions-en.json`]);
    for (const url of urlOf('Functions.Metadata.Url'))
      expect(existsSync(join(root, 'assets/functions', fileOf(url)))).toBe(true);
  });

  it('names the file of shortcuts and its English texts, which stand beside the functions', () => {
    const [overrides] = named('ExtendedOverrides');
    expect(overrides?.attributes).toEqual({ Url: `${BASE}shortcuts.json`, ResourcesUrl: `${BASE}shortcuts-en.json` });
    for (const url of Object.values(overrides?.attributes ?? {}))
      expect(existsSync(join(root, 'assets/shortcuts', fileOf(url)))).toBe(true);
  });

  it('gives each control an id of its own', () => {
    const ids = attribute('id', named('Control', 'Item', 'Group'));
    expect(ids.length).toBeGreaterThan(5);
    expect(sorted(ids)).toEqual([...ids].sort());
  });

  it('asks for what the code needs: Excel 2021 and leave to write', () => {
    const sets = named('Set').map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`);
    expect(sorted(sets)).toEqual(['CustomFunctionsRuntime 1.1', 'ExcelApi 1.14', 'SharedRuntime 1.1']);
    expect(textOf('Permissions')).toBe('ReadWriteDocument');
    expect(textOf('Version')).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
    expect(textOf('Id')).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });
});
