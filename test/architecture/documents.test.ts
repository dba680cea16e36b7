/** Every path, command and function that a document names exists; formulas in documents give what is said beside them elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { worksheetFunctions } from '../../src/functions';
import { root } from './sources';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
type Page = (typeof pages)[number];

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** Commands of npm itself, and those that it runs by a short name. */
const NPM = new Set(['ci', 'install', 'start', 'stop', 'test', 'sbom', 'run']);

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const FOLDERS = /^(?:src|test|docs|scripts|assets|deploy)\//u;

/** Paths in backquotes; what holds a pattern, a place for a name or no real path is for people. */
const pathsIn = ({ text }: Page): readonly string[] =>
  all(text, /`([^`\s]+)`/gu)
    .filter((path) => FOLDERS.test(path) && !/[*<>{}]/u.test(path))
    .map((path) => path.replace(/:\d+$/u, ''));

const linksIn = ({ path, text }: Page): readonly string[] =>
  all(text, /\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)
    .filter((link) => !/^[a-z]+:/u.test(link))
    .map((link) => join(dirname(path), link));

const commandsIn = ({ text }: Page): readonly string[] =>
  all(text, /\bnpm ((?:run )?(?:-s )?[a-z:]+)/gu).map((command) => command.replace('-s ', ''));

const isCommand = (command: string): boolean =>
  command.startsWith('run ') ? command.slice(4) in scripts : NPM.has(command);

/** `KC.FEE` in a document; the names of workbook names and sheets begin with `KC_`. */
const functionsIn = ({ text }: Page): readonly string[] => all(text, /\bKC\.([A-Z]+(?:\.[A-Z]+)*)\b/gu);

const faults = (found: (page: Page) => readonly string[], isThere: (name: string) => boolean): readonly string[] =>
  pages.flatMap((page) => found(page).flatMap((name) => (isThere(name) ? [] : [`${page.path}: ${name}`])));

const count = (found: (page: Page) => readonly string[]): number => pages.flatMap(found).length;

test('every path that a document names is there', () => {
  expect(count(pathsIn)).toBeGreaterThan(100);
  expect(faults(pathsIn, (path) => existsSync(join(root, path)))).toEqual([]);
});

test('every link leads to a file', () => {
  expect(count(linksIn)).toBeGreaterThan(10);
  expect(faults(linksIn, (path) => existsSync(join(root, path)))).toEqual([]);
});

test('every npm command that a document names can be run', () => {
  expect(count(commandsIn)).toBeGreaterThan(10);
  expect(faults(commandsIn, isCommand)).toEqual([]);
});

test('every KC function that a document names is one of ours', () => {
  expect(count(functionsIn)).toBeGreaterThan(5);
  expect(faults(functionsIn, (id) => id in worksheetFunctions)).toEqual([]);
});

test('npm starts what the documents call its short commands', () => {
  for (const command of ['start', 'stop', 'test']) expect(scripts).toHaveProperty(command);
});
