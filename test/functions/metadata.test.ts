/** What Excel is told about the functions keeps Excel's limits, in both languages, and is what the code makes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metadataOf } from '../../scripts/functionMetadata';
import { functionFiles } from '../../scripts/sample';
import { worksheetFunctions } from '../../src/functions';

const root = join(__dirname, '../..');

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality: string;
  readonly optional?: boolean;
}
interface Described {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly options?: unknown;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly dimensionality: string };
}

const described = (file: string): readonly Described[] =>
  (JSON.parse(readFileSync(join(root, 'assets/functions', file), 'utf8')) as { readonly functions: Described[] })
    .functions;
const vi = described('functions.json');
const en = described('functions-en.json');

test('the committed files are what Microsoft’s tool and the words make', async () => {
  // When this fails after a change of words or parameters: npm run sample.
  for (const [path, text] of await functionFiles()) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});

test('what Microsoft’s tool finds wrong stops the making', async () => {
  const declared = (id: string): string =>
    `/**\n * Cộng.\n * @customfunction ${id}\n * @returns số\n */\nexport function f(): number { return 1; }\n`;
  expect(JSON.parse(await metadataOf(declared('ADD.UP')))).toMatchObject({ functions: [{ id: 'ADD.UP' }] });
  await expect(metadataOf(declared('1-ADD'))).rejects.toThrow();
});

test('ids and names are those that were shipped, in this order of parameters', () => {
  expect(vi.map(({ id }) => id)).toEqual(Object.keys(worksheetFunctions));
  expect(en.map(({ id, parameters }) => `${id}(${parameters.map(({ name }) => name).join(', ')})`)).toEqual([
    'FEE(baseSalary, coefficient, months, people, completion)',
    'FEE.DATED(from, to, people, coefficient, timeline)',
    'FEE.LINES(from, to, people, coefficient, timeline)',
    'BASESALARY(date, timeline)',
    'PERSONMONTHS(people, from, to, eligibleUntil, rule)',
    'COLLABORATORS(facilities, bands, policy)',
    'APPORTION(total, weights, method, minimum, maximum)',
    'SCHEDULE(people, from, to, coefficient, timeline)',
    'RANK.COMMUNES(places, values, quota, nominated)',
    'WORDS(amount, style, language)',
    'TAX(payment, paymentDate, commitment)',
  ]);
});

describe.each([
  ['Vietnamese', vi],
  ['English', en],
])('in %s', (_language, functions) => {
  it('keeps the limits of names, which no cell could be called', () => {
    for (const { id, name, description } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,63}$/u);
      expect(name).toBe(id);
      expect(name).not.toMatch(/^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/u);
      expect(description.length).toBeGreaterThan(10);
      expect(description.length).toBeLessThanOrEqual(255);
    }
  });

  it('keeps the limits of parameters; every argument may be a range and optional ones come last', () => {
    for (const { id, parameters, result, options } of functions) {
      expect(options).toBeUndefined();
      expect(result.dimensionality).toBe('matrix');
      expect(parameters.length).toBeLessThanOrEqual(128);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      const { needed } = worksheetFunctions[id as keyof typeof worksheetFunctions];
      expect(parameters.map(({ optional }) => optional === true)).toEqual(parameters.map((_, at) => at >= needed));
      for (const { name, description, type, dimensionality } of parameters) {
        expect([type, dimensionality]).toEqual(['any', 'matrix']);
        expect(name).toMatch(/^[\p{L}_]{2,64}$/u);
        expect(description.length).toBeGreaterThan(5);
        expect(description.length).toBeLessThanOrEqual(512);
      }
    }
  });

  it('leads each function to its own place on the help page', () => {
    const page = readFileSync(join(root, 'assets/functions/functions.html'), 'utf8');
    for (const { helpUrl, id } of functions) {
      const [file, place] = helpUrl.replace('https://localhost:3000/', '').split('#');
      expect(file).toBe('functions.html');
      expect(page).toContain(`id="${place}"`);
      expect(page).toContain(`KC.${id}(`);
    }
  });
});

test('the two languages say the same things in words of their own', () => {
  expect(en.map(({ parameters }) => parameters.length)).toEqual(vi.map(({ parameters }) => parameters.length));
  const texts = (functions: readonly Described[]): readonly string[] =>
    functions.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);
  expect(texts(vi).filter((text) => texts(en).includes(text))).toEqual([]);
});
