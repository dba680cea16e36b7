/** What pure rooms may not see: time, chance, the machine, Office, the page; and who may name Office's globals. */
import ts from 'typescript';
import { isPure, officeGlobals } from './matrix';
import { nodesOf, parse, roomOf, violationAt, type Check, type Source, type Violation } from './sources';

const OUTSIDE = `Promise PromiseLike globalThis self window document navigator location history screen localStorage
  sessionStorage indexedDB process global require module Buffer setTimeout setInterval setImmediate queueMicrotask
  requestAnimationFrame requestIdleCallback fetch XMLHttpRequest WebSocket Worker console crypto performance eval`;
const outside: ReadonlySet<string> = new Set([...OUTSIDE.split(/\s+/), ...Object.keys(officeGlobals)]);

/** They answer in the machine's time zone. */
const LOCAL_TIME = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/;
/** Without a locale they answer in the machine's. */
const LOCALE_AT: Readonly<Record<string, number>> = {
  toLocaleString: 0,
  toLocaleDateString: 0,
  toLocaleTimeString: 0,
  toLocaleUpperCase: 0,
  toLocaleLowerCase: 0,
  localeCompare: 1,
};

const isAmbient = (node: ts.Node): boolean =>
  ts.findAncestor(node, (above) =>
    ts.canHaveModifiers(above)
      ? (ts.getModifiers(above)?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword) ?? false)
      : false,
  ) !== undefined;

function declaresName(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node)
  );
}

/** Names that the file itself gives a meaning; `declare` gives none. */
function ownNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = [...nodesOf(file)]
    .filter((node) => declaresName(node) && !isAmbient(node))
    .map((node) => (node as ts.NamedDeclaration).name);
  return new Set(names.flatMap((name) => (name && ts.isIdentifier(name) ? [name.text] : [])));
}

/** Whether an identifier stands for a value or type in scope, and is no mere name of a member. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isJsxAttribute(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return (parent as Partial<ts.NamedDeclaration>).name !== node;
}

/** The free identifiers of a file: what it takes from the globals. */
function globalsOf(source: Source): ts.Identifier[] {
  const file = parse(source);
  const own = ownNames(file);
  return [...nodesOf(file)].filter(ts.isIdentifier).filter((node) => !own.has(node.text) && isReference(node));
}

function impureDate(node: ts.Node): string | undefined {
  const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node : undefined;
  if (!called || called.expression.getText() !== 'Date') return undefined;
  return ts.isNewExpression(node) && node.arguments?.length === 1 ? undefined : 'reads the clock or the time zone';
}

function impureCall(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'loads code later';
  if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
  const at = LOCALE_AT[node.expression.name.text];
  return at !== undefined && node.arguments.length <= at ? 'depends on the locale of the machine' : undefined;
}

function impureMember(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const text = node.getText();
  if (text === 'Date.now') return 'reads the clock';
  if (text === 'Math.random') return 'draws lots';
  return LOCAL_TIME.test(node.name.text) ? 'depends on the time zone of the machine' : undefined;
}

function impureSyntax(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AsyncKeyword || node.kind === ts.SyntaxKind.AwaitKeyword) return 'waits';
  if (ts.isAwaitExpression(node)) return 'waits';
  return impureDate(node) ?? impureCall(node) ?? impureMember(node);
}

function impurities(source: Source): Violation[] {
  const syntax = [...nodesOf(parse(source))].flatMap((node) => {
    const what = impureSyntax(node);
    return what
      ? [violationAt(source, node, `${what}, but ${roomOf(source.path)} is pure: pass it in as a value`)]
      : [];
  });
  const names = globalsOf(source)
    .filter((node) => outside.has(node.text))
    .map((node) => violationAt(source, node, `uses ${node.text}, but ${roomOf(source.path)} is pure`));
  return [...syntax, ...names];
}

export const pureRooms: Check = {
  title: 'pure rooms see no time, no chance, no machine, no page and no Office',
  find: (sources) => sources.filter((source) => isPure(roomOf(source.path))).flatMap(impurities),
};

function officeUses(source: Source): Violation[] {
  const room = roomOf(source.path) ?? '';
  return globalsOf(source).flatMap((node) => {
    const allowed = Object.hasOwn(officeGlobals, node.text) ? officeGlobals[node.text] : undefined;
    if (!allowed || allowed.includes(room)) return [];
    return [violationAt(source, node, `uses ${node.text}, which only ${allowed.join(', ')} may`)];
  });
}

export const officeOnlyAtTheDoor: Check = {
  title: 'only the rooms at the door to Office name its globals',
  find: (sources) => sources.filter((source) => source.path.startsWith('src/')).flatMap(officeUses),
};
