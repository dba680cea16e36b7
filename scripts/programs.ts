/** Finds programs that are installed on the machine, by name or by the places where installers put them. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (name: string): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name));

const programFolders = (): string[] =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined);

export interface Wanted {
  /** An environment variable whose value is taken as it is. */
  readonly variable: string;
  /** Names to look for on the PATH, the best first. */
  readonly names: readonly string[];
  readonly onMac: readonly string[];
  /** Below the folders for programs of Windows. */
  readonly onWindows: readonly string[];
}

/**
 * The first of the wanted programs that is there.
 * @returns undefined when none is; throws when the variable names what is no program.
 */
export function findProgram(wanted: Wanted): string | undefined {
  const asked = process.env[wanted.variable];
  if (asked) {
    if (!isProgram(asked)) throw new Error(`${wanted.variable}=${asked} is not a program. Correct it or unset it.`);
    return asked;
  }
  const windows = programFolders().flatMap((folder) => wanted.onWindows.map((path) => join(folder, path)));
  return [...wanted.names.flatMap(onPath), ...wanted.onMac, ...windows].find(isProgram);
}
