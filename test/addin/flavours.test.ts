/** The manifest in both flavours: valid by Microsoft's schema, and able to live beside each other in one Excel. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Served {
  readonly address?: string;
  readonly version: string;
}
const scripts = createRequire(join(__dirname, '..', '..', 'scripts', 'manifest', 'here.cjs'));
const { manifestFor } = scripts('./flavours.cjs') as { readonly manifestFor: (text: string, served: Served) => string };
const { schemaFaults } = scripts('./validate.cjs') as {
  readonly schemaFaults: (text: string) => Promise<readonly string[]>;
};

const text = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
const version = '2.3.4';
const FLAVOURS = {
  development: manifestFor(text, { version }),
  production: manifestFor(text, { version, address: 'https://may-chu.dongnai.gov.vn/kc' }),
};

const found = (manifest: string, pattern: RegExp): string | undefined => pattern.exec(manifest)?.[1];

test.each(Object.entries(FLAVOURS))("the %s manifest passes Microsoft's schema", async (_flavour, manifest) => {
  expect(await schemaFaults(manifest)).toEqual([]);
});

test.each([
  ['a runtime that lives for ever', 'lifetime="long"', 'lifetime="forever"', 'lifetime'],
  ['a part in the wrong place', '<Permissions>ReadWriteDocument</Permissions>', '', 'VersionOverrides'],
  [
    'a translation outside its namespace',
    '<bt:Override Locale="en-US" Value="Plan',
    '<Override Locale="en-US" Value="Plan',
    '',
  ],
])('the schema refuses %s', async (_what, from, to, named) => {
  expect(text).toContain(from);
  const faults = await schemaFaults(text.replace(from, to));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.join('\n')).toContain(named);
});

test.each([
  ['id', /<Id>([^<]+)</u],
  ['name', /<DisplayName DefaultValue="([^"]+)"/u],
  ["functions' first name", /"Functions\.Namespace" DefaultValue="([^"]+)"/u],
  ['place on the ribbon', /"Group\.Label" DefaultValue="([^"]+)"/u],
])('a developer has another %s than the province', (_what, pattern) => {
  const [tried, used] = [found(FLAVOURS.development, pattern), found(FLAVOURS.production, pattern)];
  expect(tried).toBeTruthy();
  expect(used).toBeTruthy();
  expect(tried).not.toBe(used);
});

test('the province loads a folder of its version, a developer the own machine', () => {
  expect(FLAVOURS.production).toContain('"https://may-chu.dongnai.gov.vn/kc/2.3.4/taskpane.html"');
  expect(FLAVOURS.production).not.toContain('//localhost');
  expect(FLAVOURS.development).toContain('"https://localhost:3000/taskpane.html"');
});

test('a manifest that has lost what tells the flavours apart is not built', () => {
  const other = text.replace('DefaultValue="KC" />', 'DefaultValue="KCX" />');
  expect(other).not.toBe(text);
  expect(() => manifestFor(other, { version })).toThrow('exactly once');
});
