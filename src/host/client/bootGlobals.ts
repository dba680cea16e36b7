/**
 * What Microsoft's Excel client expects to find before it is loaded; office.js itself, which needs a browser and a host, is
 * not used. It imports nothing: a test gives it to a browser as it stands.
 */

/** Excel on the web reports this set of its own since the members that it tried out first became ExcelApi 1.17. */
const ONLINE_SINCE = 17;

/**
 * @param apiLevel the `n` of `ExcelApi 1.n`
 * @returns the requirement sets of an Excel of that level, keys in lower case as the client asks for them
 */
export const requirementSets = (apiLevel: number): Readonly<Record<string, string>> => ({
  excelapi: `1.${apiLevel}`,
  ...(apiLevel >= ONLINE_SINCE ? { excelapionline: '1.1' } : {}),
  sharedruntime: '1.1',
  customfunctionsruntime: '1.3',
  customfunctions: '1.7',
  richapiruntime: '1.2',
  delayforcelledit: '1.1',
});

/** A list of functions by name, as office.js keeps them for ribbon commands and worksheet functions. */
interface Association {
  readonly mappings: Record<string, unknown>;
  associate(name: string, action: unknown): void;
  onchange(handler: () => void): void;
}

function newAssociation(): Association {
  const handlers: (() => void)[] = [];
  const mappings: Record<string, unknown> = {};
  return {
    mappings,
    associate(name, action) {
      mappings[name.toUpperCase()] = action;
      for (const handler of handlers) handler();
    },
    onchange(handler) {
      handlers.push(handler);
    },
  };
}

/** The part of `Office.context` that exists here; `requirements` is added once the client is loaded. */
export interface BootContext {
  requirements?: unknown;
}

const HOST_INFO = {
  hostType: 'excel',
  hostPlatform: 'web',
  isDialog: false,
  flags: 2,
  hostSpecificFileVersion: '16.00',
};

const LOADER_QUESTIONS = [
  'getHostFacade',
  'getId',
  'getClientEndPoint',
  'getWebAppState',
  'getInitializationHelper',
  'getLoggingAllowed',
  'getWindowLocationSearch',
  'getWindowLocationHash',
  'getWindowName',
  'getLoadScriptHelper',
];

const nothing = (): undefined => undefined;

function newOffice(): Readonly<Record<string, unknown>> {
  const commands = newAssociation();
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    onReady: (callback?: (given: typeof info) => void) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    onReadyInternal: Promise.resolve({ ...info, addin: { visibilityMode: 'Taskpane' } }),
    actions: { _association: commands, associate: (name: string, action: unknown) => commands.associate(name, action) },
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    FeatureGates: {},
  };
}

/**
 * @param context becomes `Office.context`
 * @returns global names and their values; set them before the client's script runs
 */
export function bootGlobals(context: BootContext): Readonly<Record<string, unknown>> {
  const office = newOffice();
  const functions = newAssociation();
  const loader = Object.fromEntries(LOADER_QUESTIONS.map((name) => [name, nothing]));
  return {
    Microsoft: { Office: { WebExtension: office } },
    Office: office,
    CustomFunctions: {
      _association: functions,
      associate: (name: string, action: unknown) => functions.associate(name, action),
    },
    CustomFunctionMappings: {},
    OSF: { _OfficeAppFactory: { ...loader, getContext: () => context, getHostInfo: () => HOST_INFO } },
  };
}

/** @returns a context with the display language of the workbook's reader. */
export const newContext = (): BootContext & Readonly<Record<string, unknown>> => ({
  displayLanguage: 'en-US',
  contentLanguage: 'en-US',
  host: 'Excel',
  platform: 'OfficeOnline',
  diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: HOST_INFO.hostSpecificFileVersion },
  partitionKey: 'embedded-workbook',
  officeTheme: undefined,
});
