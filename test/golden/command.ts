/** The command line as a person calls it: the built program in a folder of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');
export const SAMPLE = join(ROOT, 'assets/samples/dong-nai-2020-2025.xlsx');
const PROGRAM = join(ROOT, 'build/src/cli/main.js');

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `--json` prints, as far as the tests read it. */
export interface PrintedPlan {
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly headcount: readonly { phase: string; leaders: number; collaborators: number; total: number }[];
    readonly personMonths: string;
    readonly maintenance: string;
    readonly training: string;
    readonly conferences: string;
    readonly total: string;
    readonly undated: string;
    readonly years: readonly { year: number; personMonths: string; maintenance: string; total: string }[];
    readonly places: readonly {
      place: string;
      personMonths: string;
      maintenance: string;
      headcount: readonly { phase: string; leaders: number; collaborators: number }[];
    }[];
  }[];
  readonly issues: readonly { code: string; severity: string; cell?: string; message: string }[];
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'kc-plan-'));

/** Runs the program with the folder as the current one; never rejects, the exit code tells. */
export const runPlan = (folder: string, ...typed: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    const environment = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, [PROGRAM, ...typed], { cwd: folder, env: environment }, (failure, stdout, stderr) => {
      done({ code: typeof failure?.code === 'number' ? failure.code : failure === null ? 0 : -1, stdout, stderr });
    });
  });

export const printedPlan = ({ stdout }: Ran): PrintedPlan => JSON.parse(stdout) as PrintedPlan;

/** Puts bytes into a folder and says where. */
export function placed(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
