/** Microsoft's own Excel client, unmodified, loaded once into the calling realm and connected to one workbook at a time (Node only). */
import { readFileSync } from 'node:fs';
import { bootGlobals, newContext, requirementSets, type BootContext } from './bootGlobals';
import { MICROSOFT_365 } from '../wire/session';
import { addedTraffic, NO_TRAFFIC, trafficOf, type Traffic } from './traffic';

/** Answers one message of the client, both JSON texts. */
export type Host = (text: string) => string | Promise<string>;

/** A connected workbook. */
export interface Connection {
  readonly traffic: () => Traffic;
  readonly resetTraffic: () => void;
  /** Brings a message to the client that it did not ask for: events, calls of functions. It arrives after what is under way. */
  readonly push: (text: string) => void;
  /** Requests sent from now on fail with `ConnectionFailure`. */
  readonly disconnect: () => void;
}

/** The object through which the client talks; it is made before the client and stays the same for as long as the realm lives. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
  host?: Host | undefined;
  /** Says to the add-in which requirement sets there are. */
  report?: (apiLevel: number) => void;
}

interface ClientGlobals {
  window?: unknown;
  navigator?: unknown;
  document?: unknown;
  location?: unknown;
  _richApiNativeBridge?: Bridge;
  OfficeExt?: { readonly Requirement: { readonly RequirementMatrix: new (sets: unknown) => unknown } };
}

const realm = globalThis as unknown as ClientGlobals & Record<string, unknown>;

/** @returns an answer that fails the whole request */
function failed(text: string, statusCode: number, body: string): string {
  const { id, type } = JSON.parse(text) as { readonly id: number; readonly type: number };
  return JSON.stringify({ id, type, message: { statusCode, headers: {}, body } });
}

/** 503 without a body becomes `ConnectionFailure`; a host that broke tells its reason as a `GeneralException`. */
async function answered(host: Host | undefined, text: string): Promise<string> {
  if (!host) return failed(text, 503, '');
  try {
    return await host(text);
  } catch (error) {
    const message = `The embedded workbook failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return failed(text, 400, JSON.stringify({ error: { code: 'GeneralException', message } }));
  }
}

function newBridge(): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const reject = (error: unknown): void => {
        throw error;
      };
      answered(bridge.host, text)
        .then((answer) => bridge.onMessageFromHost?.(answer))
        .catch(reject);
    },
  };
  return bridge;
}

/**
 * Runs a script at global scope of the realm that calls: Microsoft's pinned file, never anything else. Evaluating it
 * indirectly is the only way that also holds inside a test runner's sandbox: `vm.runInThisContext` there would run in the
 * realm outside, whose arrays and errors are of other classes.
 */
const runAsScript = realm['eval'] as (source: string) => void;

/** The client looks at the page's address while it loads; afterwards it needs `window` only for timers. */
const PAGE = {
  document: { URL: 'https://localhost/', location: { protocol: 'https:', host: 'localhost' }, cookie: '' },
  location: { protocol: 'https:', host: 'localhost', hash: '', search: '', href: 'https://localhost/' },
};

function loadClient(): Bridge {
  const context: BootContext = newContext();
  const bridge = newBridge();
  const missing = Object.entries(PAGE).filter(([name]) => realm[name] === undefined);
  Object.assign(realm, bootGlobals(context), Object.fromEntries(missing), { _richApiNativeBridge: bridge });
  realm.window ??= globalThis;
  realm.navigator ??= { userAgent: 'KC Planner embedded workbook' };
  runAsScript(readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8'));
  for (const [name] of missing) Reflect.deleteProperty(realm, name);
  const Matrix = realm.OfficeExt?.Requirement.RequirementMatrix;
  if (!Matrix) throw new Error('The Excel client did not load: it has no requirement sets.');
  bridge.report = (apiLevel) => {
    context.requirements = new Matrix({ _sets: requirementSets(apiLevel) });
  };
  return bridge;
}

/**
 * Connects the globals `Excel`, `Office` and `OfficeExtension` to a workbook, in place of the one connected before.
 * @param host carries out the client's messages; it may answer at once or later
 * @param apiLevel the `n` of `ExcelApi 1.n` that `isSetSupported` answers for
 */
export function connectClient(host: Host, apiLevel = MICROSOFT_365): Connection {
  const bridge = realm._richApiNativeBridge ?? loadClient();
  bridge.report?.(apiLevel);
  const counted = { traffic: NO_TRAFFIC };
  const counting: Host = async (text) => {
    const answer = await host(text);
    counted.traffic = addedTraffic(counted.traffic, trafficOf(text, answer));
    return answer;
  };
  bridge.host = counting;
  return {
    traffic: () => counted.traffic,
    resetTraffic: () => {
      counted.traffic = NO_TRAFFIC;
    },
    push: (text) => {
      setTimeout(() => {
        if (bridge.host === counting) bridge.onMessageFromHost?.(text);
      }, 0);
    },
    disconnect: () => {
      if (bridge.host === counting) bridge.host = undefined;
    },
  };
}
