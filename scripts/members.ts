/** Writes docs/office-js-members.md: every member that the embedded workbook answers, with the API set that Microsoft documents for it. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import ts from 'typescript';
import { supportedAccess, type SupportedMember } from '../src/host/wire/kinds';

const ROOT = __dirname.includes(`${sep}build${sep}`) ? resolve(__dirname, '../..') : resolve(__dirname, '..');
export const PAGE = join(ROOT, 'docs', 'office-js-members.md');

/** Kinds that share a class of Office.js with another kind. */
const CLASSES: Readonly<Record<string, string>> = {
  StyleFont: 'RangeFont',
  StyleFill: 'RangeFill',
  StyleBorderCollection: 'RangeBorderCollection',
  StyleBorder: 'RangeBorder',
};
/** Names on the wire that differ from the public ones. */
const PUBLIC: Readonly<Record<string, string>> = {
  'Worksheet.gridlines': 'showGridlines',
  'Style.orientation': 'textOrientation',
};

/** One member as it is documented. */
export interface DocumentedMember {
  /** `Range.values`. */
  readonly name: string;
  readonly access: readonly string[];
  /** `ExcelApi 1.1`, or `undefined` when the types do not know the member. */
  readonly set: string | undefined;
}

const apiSet = (node: ts.Node, file: ts.SourceFile): string | undefined =>
  /\[Api set: ([A-Za-z]+ [\d.]+)\]/.exec(file.text.slice(node.getFullStart(), node.getStart(file)))?.[1];

function nodesBelow(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  return [node, ...children.flatMap(nodesBelow)];
}

/** @returns the documented set of each member of each class of `Excel`; a member without its own has its class's */
function documentedSets(): ReadonlyMap<string, string> {
  const path = require.resolve('@types/office-js/index.d.ts');
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const spaces = file.statements.filter(ts.isModuleDeclaration).filter(({ name }) => name.text === 'Excel');
  const classes = spaces.flatMap(nodesBelow).filter(ts.isClassDeclaration);
  const sets = classes.flatMap((one) => {
    const own = apiSet(one, file);
    return one.members.flatMap((member): readonly (readonly [string, string])[] => {
      const set = apiSet(member, file) ?? own;
      const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
      return set === undefined || name === undefined ? [] : [[`${one.name?.text ?? ''}.${name}`, set]];
    });
  });
  // Overloads stand one after the other; the first is the oldest.
  return new Map([...sets].reverse());
}

/** Members of the client's own machinery and of services outside `Excel` are no members that code can name. */
const isPublic = ({ kind, member }: SupportedMember): boolean =>
  !member.startsWith('_') && !kind.startsWith('Microsoft.') && kind !== 'CustomFunctionsContainer';

const WORDS = { get: 'read', set: 'write', call: 'call', reach: 'go to', item: 'items', event: 'event' } as const;

/** @returns every public member, sorted by name */
export function documentedMembers(): readonly DocumentedMember[] {
  const sets = documentedSets();
  const members = new Map<string, string[]>();
  for (const supported of supportedAccess().filter(isPublic)) {
    const { kind, member, access } = supported;
    const name = `${CLASSES[kind] ?? kind}.${PUBLIC[`${kind}.${member}`] ?? member}`;
    members.set(name, [...new Set([...(members.get(name) ?? []), WORDS[access]])]);
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, access]) => ({ name, access, set: sets.get(name) }));
}

/** A table with columns as wide as their widest cell, as the formatter of this repository writes it. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

const row = ({ name, access, set }: DocumentedMember): readonly string[] => [
  name.split('.')[1] ?? '',
  access.join(', '),
  set ?? '',
];

/** @returns the text of the page */
export function membersPage(): string {
  const members = documentedMembers();
  const kinds = [...new Set(members.map(({ name }) => name.split('.')[0] ?? ''))];
  const sections = kinds.map((kind) => {
    const own = members.filter(({ name }) => name.startsWith(`${kind}.`));
    return `## ${kind}\n\n${table([['member', 'access', 'API set'], ...own.map(row)])}\n`;
  });
  return `# What the embedded workbook answers

Made by \`scripts/members.ts\` from the table of kinds and from the notes in Microsoft's types; do not edit it by hand.
These are ${members.length} members of ${kinds.length} classes. Everything else is refused with \`ApiNotFound\`, and an argument or a state that is
not carried out yet with \`NotImplemented\`. A member above ExcelApi 1.14 is found only when the workbook reports its set.

Refused with \`NotImplemented\` though Excel does it: moving a block of cells by itself under a chart (whole rows and
columns move charts as in Excel), moving cells of a sheet that holds what is only carried along (notes, filters,
pictures, pivot tables, sparklines), changing the style Normal, and values of formulas that cannot be calculated.

${sections.join('\n')}`;
}

if (require.main === module) {
  writeFile(PAGE, membersPage()).catch((failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  });
}
