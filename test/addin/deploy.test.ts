/** The two examples for web servers say the same: what each is to send with every page, and nothing that keeps Excel on the web from showing it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

const read = (file: string): string => readFileSync(join(__dirname, '../../deploy', file), 'utf8');

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** @throws where the file is not well-formed */
function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => void tags.push({ name, attributes }));
  parser.on('error', (failure) => {
    throw failure;
  });
  parser.write(xml).close();
  return tags;
}

const iis = tagsOf(read('web.config'));
const headersOfIis: Readonly<Record<string, string>> = Object.fromEntries(
  iis
    .filter(({ name }) => name === 'add')
    .map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? ''] as const),
);
const [outside = '', inside = ''] = read('nginx.conf').split(/^ {4}location ~/mu);
const headersIn = (block: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...block.matchAll(/^\s*add_header (\S+) "?(.*?)"?(?: always)?;$/gmu)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

test('IIS and nginx send the same headers with a page; how long it is kept IIS says in its own way', () => {
  const { 'Cache-Control': kept, ...headers } = headersIn(outside);
  expect(Object.keys(headers).length).toBeGreaterThan(3);
  expect(headersOfIis).toEqual(headers);
  expect(kept).toBe('no-cache');
  expect(iis.find(({ name }) => name === 'clientCache')?.attributes).toEqual({ cacheControlMode: 'DisableCache' });
});

test("Excel's pages may show ours in a frame: its addresses are allowed, and the older header is never sent", () => {
  for (const headers of [headersOfIis, headersIn(outside), headersIn(inside)])
    expect(Object.keys(headers)).not.toContain('X-Frame-Options');
  expect(headersOfIis['Content-Security-Policy']).toMatch(/^frame-ancestors 'self' (?:https:\/\/\*\.[a-z0-9.]+ ?)+$/u);
});

test('IIS takes away whatever it adds before, since said twice it serves nothing at all', () => {
  const said = iis.flatMap(({ name, attributes }) => {
    const key = attributes['name'] ?? attributes['fileExtension'];
    return key === undefined ? [] : [`${name} ${key}`];
  });
  const added = said.filter((each) => /^(?:add|mimeMap) /u.test(each));
  expect(added.length).toBeGreaterThan(5);
  for (const each of added) {
    const removal = said.indexOf(`remove ${each.split(' ')[1] ?? ''}`);
    expect([each, removal >= 0 && removal < said.indexOf(each)]).toEqual([each, true]);
  }
});

test('nginx keeps a script for a year by its name, but never that one is missing', () => {
  expect(inside).toMatch(/add_header Cache-Control "public, max-age=31536000, immutable";/u);
  expect(inside).toMatch(/add_header X-Content-Type-Options nosniff always;/u);
});
