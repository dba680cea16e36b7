/** Converts files with LibreOffice, the second program that must read and calculate our workbooks as we do. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from '../../scripts/programs';

const START_MS = 60_000;
const FILE_MS = 20_000;

const MISSING = `LibreOffice was not found, and this test needs it.
Install it (Debian, Ubuntu: apt-get install libreoffice-calc; Mac: brew install --cask libreoffice;
Windows: winget install TheDocumentFoundation.LibreOffice), or name its program in KC_SOFFICE.`;

function findLibreOffice(): string {
  const found = findProgram({
    variable: 'KC_SOFFICE',
    names: ['soffice', 'libreoffice'],
    onMac: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    onWindows: ['LibreOffice/program/soffice.com'],
  });
  if (!found) throw new Error(MISSING);
  return found;
}

/** Left alone, LibreOffice trusts the values stored in a workbook; asked always to recalculate, it is a second opinion. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'kc-profile-'));
  mkdirSync(join(profile, 'user'));
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  return profile;
}

/** Columns are counted in digits of the standard font, and without Calibri LibreOffice would take one a third wider. */
const CALIBRI_IS_NARROW = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>Calibri</string></test>
<edit name="family" mode="assign" binding="strong"><string>Carlito</string><string>Liberation Sans Narrow</string></edit>
</match></fontconfig>`;

function fontsOf(profile: string): string {
  const path = join(profile, 'fonts.conf');
  writeFileSync(path, CALIBRI_IS_NARROW);
  return path;
}

/** The results all land in one folder, so two files of one name would overwrite each other. */
function resultPaths(files: readonly string[], format: string, into: string): string[] {
  const ending = format.split(':')[0] ?? format;
  const paths = files.map((file) => join(into, `${basename(file, extname(file))}.${ending}`));
  if (new Set(paths).size < paths.length) throw new Error(`Two files share a name: ${files.join(', ')}`);
  return paths;
}

/**
 * Converts all files in one start of LibreOffice, with a profile of its own, so that runs side by side do not meet.
 * Formulas of workbooks are calculated anew, whatever values are stored beside them.
 * @param format an ending, with a filter if wanted: `"xlsx"`, `"pdf"`, `"csv:Text - txt - csv (StarCalc):44,34,76"`.
 * @param into the folder for the results; a new temporary one when left out.
 * @returns the results' paths, in the order of the files. `['/a/x.csv']` to `"xlsx"` gives `['<into>/x.xlsx']`.
 */
export async function convertWithLibreOffice(
  files: readonly string[],
  format: string,
  into = mkdtempSync(join(tmpdir(), 'kc-converted-')),
): Promise<readonly string[]> {
  const program = findLibreOffice();
  const results = resultPaths(files, format, into);
  const profile = newProfile();
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
  const timeout = START_MS + files.length * FILE_MS;
  try {
    const convert = [...options, '--convert-to', format, '--outdir', into, ...files];
    const env = { ...process.env, FONTCONFIG_FILE: fontsOf(profile) };
    const said = await promisify(execFile)(program, convert, { timeout, env });
    // LibreOffice ends with 0 even when it could not read a file.
    const missing = results.filter((path) => !existsSync(path));
    if (missing.length > 0) throw new Error(`LibreOffice made no ${missing.join(', ')}:\n${said.stdout}${said.stderr}`);
    return results;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
