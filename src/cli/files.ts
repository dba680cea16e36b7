/** Files of the command line: an input is only read, and no existing file is overwritten unless its name was given. */
import { existsSync } from 'node:fs';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Where the person stands: npm moves to the project's root and tells where it was called. */
export const currentFolder = (): string => process.env['INIT_CWD'] ?? process.cwd();

/** @returns the bytes, or undefined when there is no such file. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (failure) {
    if (isMissing(failure)) return undefined;
    throw failure;
  }
}

const isMissing = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && (failure.code === 'ENOENT' || failure.code === 'EISDIR');

/** `ke-hoach.xlsx`, or the first free one of `ke-hoach-2.xlsx`, `ke-hoach-3.xlsx` … in the folder. */
export function freeName(folder: string, stem: string): string {
  const names = function* (): Generator<string> {
    yield join(folder, `${stem}.xlsx`);
    for (let number = 2; ; number += 1) yield join(folder, `${stem}-${number}.xlsx`);
  };
  for (const name of names()) if (!existsSync(name)) return name;
  throw new RangeError('Names without end ended');
}

/** Whether two paths lead to one file, links followed. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  if (!existsSync(a) || !existsSync(b)) return false;
  return (await realpath(a)) === (await realpath(b));
}

/** Writes the whole file or nothing: first beside the target, then renamed onto it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
  } catch (failure) {
    await rm(beside, { force: true });
    throw failure;
  }
}
