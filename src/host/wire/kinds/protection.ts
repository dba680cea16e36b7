/** The protection of a worksheet and of the workbook's structure, as the wire sees it. */
import { sheetOf, withSheet } from '../../document/find';
import type { ProtectionOptions } from '../../document/model';
import { requireUnprotected } from '../../document/protection';
import { refuse } from '../../document/refusal';
import { booleanArgument, wordArgument } from '../arguments';
import type { Members } from '../members';
import type { TargetOf } from '../target';

const SWITCHES = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const satisfies readonly (keyof ProtectionOptions)[];

function optionsArgument(value: unknown): ProtectionOptions {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const unknownOne = Object.keys(given).find(
    (key) => key !== 'selectionMode' && !SWITCHES.some((known) => known === key),
  );
  if (unknownOne !== undefined) refuse('InvalidArgument', `"${unknownOne}" is not an option of protection.`);
  const allowed = SWITCHES.filter((name) => booleanArgument(given[name] ?? false));
  const mode = given['selectionMode'];
  return {
    ...Object.fromEntries(allowed.map((name) => [name, true])),
    ...(mode === undefined || mode === null
      ? {}
      : { selectionMode: wordArgument(mode, ['Normal', 'Unlocked', 'None']) }),
  };
}

export const protection: Members<TargetOf<'WorksheetProtection'>> = {
  get: {
    Protected: (document, target) => sheetOf(document, target.sheetId).isProtected,
    Options: (document, target) => {
      const { isProtected, protectionOptions: options } = sheetOf(document, target.sheetId);
      if (!isProtected) return null;
      const switches = SWITCHES.map((name) => [name, options[name] ?? false] as const);
      return { ...Object.fromEntries(switches), selectionMode: options.selectionMode ?? 'Normal' };
    },
  },
  call: {
    Protect: (document, target, [options, password]) => {
      requireUnprotected(sheetOf(document, target.sheetId));
      if (password) refuse('NotImplemented', 'This workbook protects worksheets only without a password.');
      const protectionOptions = optionsArgument(options);
      return {
        document: withSheet(document, target.sheetId, (sheet) => ({ ...sheet, isProtected: true, protectionOptions })),
      };
    },
    Unprotect: (document, target, [password]) => {
      const { hasPassword } = sheetOf(document, target.sheetId);
      if (hasPassword) refuse('AccessDenied', 'The protection of this worksheet has a password.');
      if (password) refuse('NotImplemented', 'This workbook does not know the passwords of worksheets.');
      return {
        document: withSheet(document, target.sheetId, (sheet) => ({
          ...sheet,
          isProtected: false,
          protectionOptions: {},
        })),
      };
    },
  },
};

/** What an add-in has to know before it adds a sheet. */
export const workbookProtection: Members<TargetOf<'WorkbookProtection'>> = {
  get: { Protected: (document) => document.structureLocked },
};
