/** The rooms of src, what each may import, and why: the one table that the import check reads. */

/** Leave to import a room: whole, only some of its files, or only its types. */
export interface Leave {
  readonly room: string;
  readonly files?: readonly string[];
  readonly typesOnly?: boolean;
}

export interface Room {
  readonly name: string;
  readonly may: readonly Leave[];
  /** Packages by name; `@scope/` stands for all of a scope, `node:` for what comes with Node. */
  readonly packages: readonly string[];
  /** Pure: no time passes, nothing outside is seen. */
  readonly pure: boolean;
  /** Planned: named here before it is built; the mark goes when its folder comes. */
  readonly planned: boolean;
  readonly reason: string;
}

interface Rule {
  readonly may: readonly (string | Leave)[];
  readonly packages?: readonly string[];
  readonly pure?: boolean;
  readonly planned?: boolean;
  readonly reason: string;
}

const REACT = ['react', '@fluentui/'];
const PURE_ROOMS = ['kernel', 'model', 'i18n', 'plan', 'report'];
/** How one cell is read, and the check of a table that a formula may hand over as a range. */
const READS_A_CELL = ['reading', 'salaries', 'network'];
const UP_TO_PANE = [...PURE_ROOMS, 'csv', 'excel', 'app', 'functions', 'taskpane'];

/** In an order in which each room imports earlier ones only. */
const rules: Readonly<Record<string, Rule>> = {
  kernel: {
    may: [],
    packages: ['decimal.js'],
    pure: true,
    reason: 'the shared words stand on nothing but exact decimal arithmetic, which no other room may set up again',
  },
  model: { may: ['kernel'], pure: true, reason: 'reading the tables must not know what is decided from them' },
  csv: {
    may: ['kernel', { room: 'model', files: ['recognition/legacyFont', 'recognition/vniFont'] }],
    packages: ['papaparse'],
    reason: 'a file is taken apart in a thread of its own, which has no workbook, no page and no rule',
  },
  i18n: { may: ['kernel'], pure: true, reason: 'words are chosen from an issue alone, never by looking into a stage' },
  plan: {
    may: ['kernel', 'model'],
    pure: true,
    reason: 'the decision is taken from the model alone, in no language and on no sheet',
  },
  report: {
    may: ['kernel', 'model', 'plan', 'i18n'],
    pure: true,
    reason: 'what is told follows from the plan; where it is written is the business of excel',
  },
  excel: { may: ['kernel'], reason: 'the one room that calls Office.js moves sheets of values and knows no rule' },
  app: {
    may: [...PURE_ROOMS, 'csv', 'excel'],
    reason: 'the order of things joins the stages and the workbook; a screen or a host must not be needed for it',
  },
  functions: {
    may: ['kernel', { room: 'model', files: READS_A_CELL }, 'plan', 'i18n'],
    pure: true,
    reason: 'a worksheet function reads as the tables are read, calls a rule, and must load without the pane',
  },
  taskpane: {
    may: ['kernel', { room: 'plan', typesOnly: true }, { room: 'report', typesOnly: true }, 'app', 'i18n'],
    packages: REACT,
    reason: 'the pane shows what was decided and never computes, so it sees plan and report as types only',
  },
  addin: {
    may: UP_TO_PANE,
    packages: [...REACT, 'react-dom'],
    reason: 'the composition root of Excel’s page joins everything that Excel loads, and the embedded workbook is not',
  },
  host: {
    may: [{ room: 'kernel', files: ['cells'] }],
    packages: ['@microsoft/office-js', '@univerjs/core', '@univerjs/engine-formula', 'fflate', 'saxes', 'node:'],
    reason: 'the embedded workbook plays Excel; if it knew our rules, a test over it would prove nothing',
  },
  cli: {
    may: ['kernel', 'app', 'i18n', 'excel', 'functions', 'host'],
    packages: ['node:'],
    reason: 'the composition root of the command runs the same app and functions over the embedded workbook',
  },
  workbench: {
    may: ['kernel', 'i18n', 'functions', { room: 'cli', files: ['sheetFunctions'] }, 'host'],
    packages: ['@univerjs/'],
    reason: 'the composition root of the browser page joins the grid, the built pane and the embedded workbook',
  },
};

/**
 * The folders of a room that has floors, the lowest first: each may import those below it, and only the files beside
 * them are the room's door.
 */
export const floors: Readonly<Record<string, readonly string[]>> = {
  excel: ['cells', 'steps', 'journal', 'turn', 'plan', 'write', 'restore', 'read', 'trial'],
};

const leave = (given: string | Leave): Leave => (typeof given === 'string' ? { room: given } : given);

export const rooms: readonly Room[] = Object.entries(rules).map(([name, rule]) => ({
  name,
  may: rule.may.map(leave),
  packages: rule.packages ?? [],
  pure: rule.pure ?? false,
  planned: rule.planned ?? false,
  reason: rule.reason,
}));

export const roomNamed = (name: string | undefined): Room | undefined => rooms.find((room) => room.name === name);

export const isPure = (name: string | undefined): boolean => roomNamed(name)?.pure ?? false;

/** Globals of Office that an import cannot show, and the rooms that may speak to them. */
export const officeGlobals: Readonly<Record<string, readonly string[]>> = {
  Excel: ['excel'],
  OfficeExtension: ['excel'],
  Office: ['excel', 'app', 'addin'],
  CustomFunctions: ['addin'],
};

/** Rooms whose compiler settings may name the types of Office: its callers, and who sees their declarations. */
export const knowsOffice: readonly string[] = ['excel', 'app', 'addin', 'cli', 'workbench'];

/** Folders of test that are not named after a room. */
export const testFolders: readonly string[] = [
  'architecture',
  'bench',
  'contract',
  'e2e',
  'faults',
  'golden',
  'harness',
  'laws',
  'parity',
  'scripts',
];
