/** What Excel is told about the worksheet functions: made by Microsoft's own tool from declarations that follow from the code. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { worksheetFunctions } from '../src/functions';
import { parameterName } from '../src/i18n';
import { functionGuide } from '../src/i18n/functionGuide';
import type { FunctionId, Language, ParameterId } from '../src/kernel';

/** The address of one's own machine; the build puts the real one in its place. */
const HELP = 'https://localhost:3000/functions.html';

export const functionIds = Object.keys(worksheetFunctions) as readonly FunctionId[];

/** The name that Excel shows while a formula is typed: Vietnamese words, or the identifier. */
export const shownParameter = (parameter: ParameterId, language: Language): string =>
  language === 'en' ? parameter : parameterName(parameter, 'vi').replaceAll(' ', '_');

/** One function as the tool wants to read it: every argument and the result may be a range of anything. */
function declaration(id: FunctionId, index: number, language: Language): string {
  const { parameters, needed } = worksheetFunctions[id];
  const guide = functionGuide[language];
  const { about, gives } = guide.functions[id];
  const names = parameters.map((parameter) => shownParameter(parameter, language));
  const optional = (at: number): boolean => at >= needed;
  const lines = [
    about,
    `@customfunction ${id}`,
    `@helpurl ${HELP}#${language === 'vi' ? id : `${id}-${language}`}`,
    ...parameters.map((parameter, at) => {
      const name = names[at] ?? parameter;
      return `@param ${optional(at) ? `[${name}]` : name} ${guide.parameters[parameter]}`;
    }),
    `@returns ${gives}`,
  ];
  const list = names.map((name, at) => `${name}${optional(at) ? '?' : ''}: any[][]`).join(', ');
  return `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\nexport function f${index}(${list}): any[][] { return []; }\n`;
}

/** The metadata of all functions in one language, as JSON. */
export const functionMetadata = (language: Language): Promise<string> =>
  metadataOf(functionIds.map((id, index) => declaration(id, index, language)).join('\n'));

/**
 * The metadata of declarations in TypeScript, as JSON.
 * @throws when the tool finds anything wrong: it says so, but goes on by itself.
 */
export async function metadataOf(declarations: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'functions-'));
  try {
    const file = join(folder, 'functions.ts');
    await writeFile(file, declarations);
    const { metadataJson, errors } = await generateCustomFunctionsMetadata([file]);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return `${metadataJson}\n`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
