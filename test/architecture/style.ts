/** House style that a compiler does not see: exports, names of files, opening sentences, nothing hushed up. */
import ts from 'typescript';
import { nodesOf, parse, violationAt, type Check, type Source, type Violation } from './sources';

const DRAWER = /(^|[-_.])(utils?|helpers?|misc|common)$|(Utils?|Helpers?|Misc|Common)$/;
const HUSH =
  /eslint-disable|@ts-(ignore|nocheck|expect-error)|prettier-ignore|(istanbul|c8|v8) ignore|\b(TODO|FIXME|XXX|HACK)\b/;

const atNodes =
  (complain: (node: ts.Node) => string | undefined) =>
  (source: Source): Violation[] =>
    [...nodesOf(parse(source))].flatMap((node) => {
      const complaint = complain(node);
      return complaint ? [violationAt(source, node, complaint)] : [];
    });

function defaultExport(node: ts.Node): string | undefined {
  const isDefault =
    ts.isExportAssignment(node) ||
    (ts.isExportSpecifier(node) && node.name.text === 'default') ||
    (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent));
  return isDefault ? 'has a default export: give it a name' : undefined;
}

export const namedExports: Check = {
  title: 'every export has a name',
  find: (sources) => sources.flatMap(atNodes(defaultExport)),
};

function moduleVariable(node: ts.Node): string | undefined {
  if (!ts.isVariableStatement(node) || !(ts.isSourceFile(node.parent) || ts.isModuleBlock(node.parent)))
    return undefined;
  const isConstant = (node.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return isConstant ? undefined : 'keeps state in the module: let the caller hold it';
}

export const noModuleState: Check = {
  title: 'no module keeps a variable',
  find: (sources) => sources.flatMap(atNodes(moduleVariable)),
};

export const noDrawers: Check = {
  title: 'no file or folder is a drawer for odds and ends',
  find: (sources) =>
    sources
      .filter(({ path }) => path.split('/').some((part) => DRAWER.test(part.replace(/(\.d)?\.[cm]?tsx?$/, ''))))
      .map(({ path }) => ({ path, line: 0, complaint: 'is a drawer: name it after what it does' })),
};

/** @returns the text of the comment that a file opens with, `""` when it opens with something else. */
function openingComment(text: string): string {
  const found = /^(#!.*\n)?\s*(?:\/\*\*?([^]*?)\*\/|((?:\/\/.*\n?)+))/.exec(text);
  const inner = found?.[2] ?? found?.[3] ?? '';
  return inner
    .replace(/^\s*(\*|\/\/+)/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const openingSentence: Check = {
  title: 'every file opens with a sentence',
  find: (sources) =>
    sources
      .filter(({ text }) => !/^[\p{Lu}\p{N}`"'‘“](\S* ){3}.*?\S[.!?)]( |$)/u.test(`${openingComment(text)} `))
      .map(({ path }) => ({ path, line: 1, complaint: 'does not open with a comment that is a sentence' })),
};

export const nothingHushed: Check = {
  title: 'no check is silenced and no work is left for later',
  find: (sources) =>
    sources.flatMap(({ path, text }) =>
      text.split('\n').flatMap((content, at) => {
        const found = HUSH.exec(content);
        return found ? [{ path, line: at + 1, complaint: `says ${found[0]}` }] : [];
      }),
    ),
};

function escapeHatch(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'says any';
  const isGlobal = ts.isModuleDeclaration(node) && (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
  if (isGlobal) return 'declares globals: the compiler settings of the room name what is global';
  const file = ts.isSourceFile(node) ? node : undefined;
  const references = file ? [...file.typeReferenceDirectives, ...file.libReferenceDirectives] : [];
  return references.length > 0 ? 'references types past the compiler settings of its room' : undefined;
}

export const noEscapeHatch: Check = {
  title: 'no file escapes the types of its room',
  find: (sources) => sources.flatMap(atNodes(escapeHatch)),
};
