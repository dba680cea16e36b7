/** Every Office.js member that the Excel room uses is in ExcelApi 1.14 or older, by Microsoft's own notes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const ROOM = resolve(__dirname, '../../src/excel');
const FLOOR = [1, 14] as const;

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

interface Used {
  readonly name: string;
  readonly set: string;
  readonly where: string;
}

/** "ExcelApi 1.9" from the note of a declaration, or of the class that it belongs to. */
function setOf(declaration: ts.Declaration): string | undefined {
  const text = declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart());
  const own = /\[Api set: (ExcelApi[A-Za-z]* [\d.A-Z_]+)/.exec(text)?.[1];
  const parent = declaration.parent;
  return own ?? (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) ? setOf(parent) : undefined);
}

function* nodesBelow(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesBelow(child);
}

/** What a program's files use of Office.js, with the API set of each; overloads count as the oldest that there is. */
function usedIn(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): readonly Used[] {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: ['office-js'] },
    ...{ target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, typeRoots: [resolve(ROOM, '../../node_modules/@types')] },
  };
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...files, ...texts.keys()], options, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    getSourceFile: (path, language) => {
      const text = texts.get(path);
      return text === undefined ? host.getSourceFile(path, language) : ts.createSourceFile(path, text, language, true);
    },
  });
  const checker = program.getTypeChecker();
  const wanted = new Set([...files, ...texts.keys()]);
  return program
    .getSourceFiles()
    .filter(({ fileName }) => wanted.has(fileName))
    .flatMap((file) => [...nodesBelow(file)].flatMap((node) => usesOf(node, { file, checker })));
}

function usesOf(
  node: ts.Node,
  { file, checker }: { readonly file: ts.SourceFile; readonly checker: ts.TypeChecker },
): readonly Used[] {
  const name =
    ts.isPropertyAccessExpression(node) || ts.isBindingElement(node) || ts.isElementAccessExpression(node)
      ? memberOf(node, checker)
      : undefined;
  const declarations = (name?.declarations ?? []).filter((each) => each.getSourceFile().fileName.includes('office-js'));
  const sets = declarations.flatMap((declaration) => setOf(declaration) ?? []).toSorted(byAge);
  const [oldest] = sets;
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  return oldest === undefined || name === undefined
    ? []
    : [{ name: name.name, set: oldest, where: `${file.fileName.split('/').at(-1) ?? ''}:${line}` }];
}

function memberOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const property = node.propertyName ?? node.name;
  return ts.isIdentifier(property) ? checker.getTypeAtLocation(node.parent).getProperty(property.text) : undefined;
}

/** A set outside the numbered ones (preview, desktop only) is newer than every number. */
const numbersOf = (set: string): readonly [number, number] => {
  const found = /^ExcelApi (\d+)\.(\d+)$/.exec(set);
  return found ? [Number(found[1]), Number(found[2])] : [Infinity, Infinity];
};
const byAge = (a: string, b: string): number => {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  return one[0] === other[0] ? one[1] - other[1] : one[0] - other[0];
};
const isTooNew = ({ set }: Used): boolean => byAge(set, `ExcelApi ${FLOOR.join('.')}`) > 0;

const used = usedIn(filesOf(ROOM));

/** Asked of Excel only when it says that it has them; what happens otherwise is tested in patience.test.ts. */
const GUARDED: readonly string[] = ['mergeUndoGroup'];

test('the Excel room uses nothing newer than ExcelApi 1.14, except what it asks for first', () => {
  const newer = used.filter(isTooNew);
  expect(newer.filter(({ name }) => !GUARDED.includes(name))).toEqual([]);
  expect([...new Set(newer.map(({ name }) => name))]).toEqual(GUARDED);
  expect(readFileSync(join(ROOM, 'turn/turn.ts'), 'utf8')).toContain("isSetSupported('ExcelApi', '1.20')");
});

test('the members are really seen, those of charts, styles, links, folds and paper among them', () => {
  const seen = new Map(used.map(({ name, set }) => [name, set]));
  expect(
    Object.fromEntries(
      ['hyperlink', 'group', 'setXAxisValues', 'includeNumber', 'setPrintTitleColumns', 'zoom'].map((name) => [
        name,
        seen.get(name),
      ]),
    ),
  ).toEqual({
    hyperlink: 'ExcelApi 1.7',
    group: 'ExcelApi 1.10',
    setXAxisValues: 'ExcelApi 1.7',
    includeNumber: 'ExcelApi 1.7',
    setPrintTitleColumns: 'ExcelApi 1.9',
    zoom: 'ExcelApi 1.9',
  });
  expect(used.length).toBeGreaterThan(100);
});

test('a newer member would be found, read or destructured', () => {
  const path = join(ROOM, 'newer.ts');
  const text =
    'export const put = (range: Excel.Range): void => { range.getRangeEdge("Up"); const { valuesAsJson } = range; console.log(valuesAsJson); };';
  const found = usedIn([], new Map([[path, text]])).filter(isTooNew);
  expect(found.map(({ name, set }) => [name, set])).toEqual([['valuesAsJson', 'ExcelApi 1.16']]);
});
