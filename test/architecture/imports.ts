/** Which file imports what, derived from the syntax, and whether the matrix allows it. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { roomNamed, type Leave, type Room } from './matrix';
import { nodesOf, parse, roomOf, violationAt, type Check, type Source, type Violation } from './sources';

export interface Import {
  readonly node: ts.Node;
  /** Undefined when the program computes it. */
  readonly specifier: string | undefined;
  readonly typeOnly: boolean;
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || allTypes(node.exportClause);
  const clause = node.importClause;
  if (!clause) return false;
  const isType = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return isType || (!clause.name && allTypes(clause.namedBindings));
}

function allTypes(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (!names || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return false;
  const each: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] = [...names.elements];
  return each.length > 0 && each.every((name) => name.isTypeOnly);
}

/** `import('x')`, `require('x')`, `require.resolve('x')`: a call that names a module. */
function isModuleCall(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const called = node.expression;
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  const name = ts.isPropertyAccessExpression(called) ? called.expression : called;
  return ts.isIdentifier(name) && name.text === 'require';
}

function importAt(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) {
    return { node, specifier: literal(node.moduleSpecifier), typeOnly: isTypeOnly(node) };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { node, specifier: literal(node.moduleReference.expression), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    const named = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return { node, specifier: literal(named), typeOnly: true };
  }
  return isModuleCall(node) ? { node, specifier: literal(node.arguments[0]), typeOnly: false } : undefined;
}

/** Every import of a file: static, type-only, re-exported, `import()`, `require` and `import('x').T`. */
export const importsOf = (source: Source): Import[] =>
  [...nodesOf(parse(source))].map(importAt).filter((found) => found !== undefined);

/** @returns the path that a relative specifier means, without its ending; undefined for a package. */
export function pathOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier).replace(/\.[cm]?[jt]sx?$/, '');
}

const isAllowedPackage = (room: Room, name: string): boolean =>
  room.packages.some((allowed) => {
    if (allowed === 'node:') return isBuiltin(name);
    return allowed.endsWith('/') ? name.startsWith(allowed) : name === allowed || name.startsWith(`${allowed}/`);
  });

/** @returns what is wrong, or undefined. */
function deniedByLeave(found: Import, target: string, leave: Leave): string | undefined {
  const file = target.split('/').slice(2).join('/') || 'index';
  if (leave.typesOnly && !found.typeOnly) return `may import only types of ${leave.room}`;
  if (leave.files && !leave.files.includes(file)) return `may import only ${leave.files.join(', ')} of ${leave.room}`;
  return undefined;
}

/** @returns what is wrong, or undefined. */
function denied(source: Source, room: Room, found: Import): string | undefined {
  if (found.specifier === undefined) return 'may not import what only the running program knows';
  const target = pathOf(source.path, found.specifier);
  if (target === undefined) {
    return isAllowedPackage(room, found.specifier) ? undefined : `may not import the package ${found.specifier}`;
  }
  const other = roomOf(`${target}/`);
  if (other === room.name) return undefined;
  const leave = room.may.find((given) => given.room === other);
  return leave ? deniedByLeave(found, target, leave) : `may not import ${other ?? target}`;
}

function importsAgainstMatrix(source: Source): Violation[] {
  const name = roomOf(source.path);
  const room = roomNamed(name);
  if (!room) return name === 'scripts' ? [] : [{ path: source.path, line: 0, complaint: 'stands in no known room' }];
  return importsOf(source).flatMap((found) => {
    const wrong = denied(source, room, found);
    return wrong ? [violationAt(source, found.node, `${room.name} ${wrong}: ${room.reason}`)] : [];
  });
}

export const importMatrix: Check = {
  title: 'each room imports only what the matrix allows',
  find: (sources) => sources.flatMap(importsAgainstMatrix),
};
