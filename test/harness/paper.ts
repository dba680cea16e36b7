/** The pages of a PDF as texts, by Poppler. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from '../../scripts/programs';

const MISSING = `Poppler's pdftotext was not found, and this test needs it.
Install it (Debian, Ubuntu: apt-get install poppler-utils; Mac: brew install poppler), or name it in KC_PDFTOTEXT.`;

const LARGEST = 64 * 1024 * 1024;

/** @returns the text of each page, laid out as on paper; accents are composed. */
export async function pagesOf(pdf: string): Promise<readonly string[]> {
  const program = findProgram({ variable: 'KC_PDFTOTEXT', names: ['pdftotext'], onMac: [], onWindows: [] });
  if (!program) throw new Error(MISSING);
  const { stdout } = await promisify(execFile)(program, ['-layout', pdf, '-'], { maxBuffer: LARGEST });
  return stdout.normalize('NFC').split('\f').slice(0, -1);
}
