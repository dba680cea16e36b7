/** The words of a file for what a protected sheet forbids. */
import type { ProtectionOptions, Sheet } from '../document/model';
import { xmlFlag } from './xml';

interface Word {
  readonly word: string;
  /** What is meant when the word is absent: `"1"` forbidden, `"0"` allowed. */
  readonly standard: '0' | '1';
}

const forbidden = (word: string): Word => ({ word, standard: '1' });

/** Office.js says what is allowed, a file what is forbidden. */
export const PROTECTED = {
  allowEditObjects: { word: 'objects', standard: '0' },
  allowEditScenarios: { word: 'scenarios', standard: '0' },
  allowFormatCells: forbidden('formatCells'),
  allowFormatColumns: forbidden('formatColumns'),
  allowFormatRows: forbidden('formatRows'),
  allowInsertColumns: forbidden('insertColumns'),
  allowInsertRows: forbidden('insertRows'),
  allowInsertHyperlinks: forbidden('insertHyperlinks'),
  allowDeleteColumns: forbidden('deleteColumns'),
  allowDeleteRows: forbidden('deleteRows'),
  allowSort: forbidden('sort'),
  allowAutoFilter: forbidden('autoFilter'),
  allowPivotTables: forbidden('pivotTables'),
} as const satisfies Readonly<Record<Exclude<keyof ProtectionOptions, 'selectionMode'>, Word>>;

/** @returns what a protected sheet of a file still allows */
export function readProtectionOptions(attributes: Readonly<Record<string, string>>): ProtectionOptions {
  const allowed = Object.entries(PROTECTED).filter(
    ([, { word, standard }]) => !xmlFlag(attributes[word], standard === '1'),
  );
  const selectionMode = xmlFlag(attributes['selectUnlockedCells'], false)
    ? 'None'
    : xmlFlag(attributes['selectLockedCells'], false)
      ? 'Unlocked'
      : 'Normal';
  return { ...Object.fromEntries(allowed.map(([name]) => [name, true])), selectionMode };
}

/** @returns what the protection element of a sheet says */
export function protection(
  attributes: Readonly<Record<string, string>>,
): Pick<Sheet, 'isProtected' | 'hasPassword' | 'protectionOptions'> {
  const hasPassword = attributes['password'] !== undefined || attributes['hashValue'] !== undefined;
  const isProtected = xmlFlag(attributes['sheet'], false);
  return {
    isProtected,
    protectionOptions: isProtected ? readProtectionOptions(attributes) : {},
    ...(hasPassword ? { hasPassword } : {}),
  };
}
