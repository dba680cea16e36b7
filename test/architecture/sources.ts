/** The source texts that the architecture checks read, and the words in which they complain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** A file by its path from the root of the repository, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly path: string;
  /** From 1; 0 speaks of the file as a whole. */
  readonly line: number;
  readonly complaint: string;
}

/** A check is a pure function over texts, so that a test can feed it a text that must be caught. */
export interface Check {
  readonly title: string;
  readonly find: (sources: readonly Source[]) => readonly Violation[];
}

export const root = join(__dirname, '..', '..');

/** @returns one line a violation, for the test's message. */
export const told = (found: readonly Violation[]): string[] =>
  found.map(({ path, line, complaint }) => `${path}${line > 0 ? `:${line}` : ''} ${complaint}`);

const parsed = new WeakMap<Source, ts.SourceFile>();

export function parse(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true, kind);
  parsed.set(source, file);
  return file;
}

/** Every node of a file, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

export const lineOf = (node: ts.Node): number => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
};

export const violationAt = (source: Source, node: ts.Node, complaint: string): Violation => ({
  path: source.path,
  line: lineOf(node),
  complaint,
});

/** @returns `"plan"` for `src/plan/pay.ts`, `"scripts"` for `scripts/sample.ts`, undefined elsewhere. */
export function roomOf(path: string): string | undefined {
  if (path.startsWith('scripts/')) return 'scripts';
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** The folders directly inside a folder of the repository. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** Every TypeScript file below some folders of the repository. */
export const readSources = (...folders: readonly string[]): Source[] =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
