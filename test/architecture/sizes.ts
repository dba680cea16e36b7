/** How long files and functions may be, and how many parameters a function may take. */
import ts from 'typescript';
import { nodesOf, parse, violationAt, type Check, type Source, type Violation } from './sources';

const FILE_LINES = 250;
const FUNCTION_LINES = 50;
/** 95 of 100 functions are no longer than this. */
const USUAL_LINES = 35;
const PARAMETERS = 3;

type Body = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

const functionsOf = (source: Source): Body[] =>
  [...nodesOf(parse(source))].filter((node): node is Body => ts.isFunctionLike(node) && 'body' in node && !!node.body);

function linesOf(node: ts.Node): number {
  const file = node.getSourceFile();
  const line = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  return line(node.end) - line(node.getStart(file)) + 1;
}

export const shortFiles: Check = {
  title: `no file is longer than ${FILE_LINES} lines`,
  find: (sources) =>
    sources.flatMap(({ path, text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > FILE_LINES ? [{ path, line: 0, complaint: `has ${lines} lines` }] : [];
    }),
};

export const shortFunctions: Check = {
  title: `no function is longer than ${FUNCTION_LINES} lines`,
  find: (sources) =>
    sources.flatMap((source) =>
      functionsOf(source)
        .filter((node) => linesOf(node) > FUNCTION_LINES)
        .map((node) => violationAt(source, node, `has a function of ${linesOf(node)} lines`)),
    ),
};

/** Arrows without a block are left out: they are one line, and would hide long functions in the count. */
function usualLength(sources: readonly Source[]): Violation[] {
  const lengths = sources
    .flatMap(functionsOf)
    .filter((node) => ts.isBlock(node.body))
    .map(linesOf)
    .sort((a, b) => a - b);
  const usual = lengths[Math.ceil(lengths.length * 0.95) - 1] ?? 0;
  return usual > USUAL_LINES ? [{ path: 'src', line: 0, complaint: `95 of 100 functions reach ${usual} lines` }] : [];
}

export const usuallyShort: Check = {
  title: `95 of 100 functions are no longer than ${USUAL_LINES} lines`,
  find: usualLength,
};

const positional = (node: ts.FunctionLikeDeclaration): number =>
  node.parameters.filter((parameter) => parameter.name.getText() !== 'this').length;

export const fewParameters: Check = {
  title: `no function takes more than ${PARAMETERS} positional parameters`,
  find: (sources) =>
    sources.flatMap((source) =>
      functionsOf(source)
        .filter((node) => positional(node) > PARAMETERS)
        .map((node) => violationAt(source, node, `has a function of ${positional(node)} parameters: pass an object`)),
    ),
};
