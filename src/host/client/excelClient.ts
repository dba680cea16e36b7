/** Microsoft's own Excel client, unmodified, loaded once into the calling realm and connected to one workbook at a time (Node only). */
import { readFileSync } from 'node:fs';
import { bootGlobals, newContext, REQUIREMENT_SETS, type BootContext } from './bootGlobals';
import { NO_TRAFFIC, withReceived, withSent, type Traffic } from './traffic';

/** Answers one message of the client, both JSON texts. */
export type Host = (text: string) => string | Promise<string>;

/** A connected workbook. */
export interface Connection {
  traffic(): Traffic;
  resetTraffic(): void;
  /** Requests sent from now on fail with `ConnectionFailure`. */
  disconnect(): void;
}

/** The object through which the client talks; it is made before the client and stays the same for as long as the realm lives. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
  host?: Host | undefined;
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

const statusOnly = (text: string, statusCode: number): string => {
  const { id, type } = JSON.parse(text) as { readonly id: number; readonly type: number };
  return JSON.stringify({ id, type, message: { statusCode, headers: {}, body: '' } });
};

/** 503 without a body becomes `ConnectionFailure`; 500 is a host that broke, whose reason goes to the console. */
async function answered(host: Host | undefined, text: string): Promise<string> {
  if (!host) return statusOnly(text, 503);
  try {
    return await host(text);
  } catch (error) {
    console.error('The embedded workbook failed.', error);
    return statusOnly(text, 500);
  }
}

function newBridge(): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      void answered(bridge.host, text).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  return bridge;
}

/**
 * Runs a script at global scope of the realm that calls. An indirect eval is the only way that also holds inside a test
 * runner's sandbox: `vm.runInThisContext` there would run in the realm outside, whose arrays and errors are of other classes.
 */
const runAsScript: (source: string) => void = globalThis.eval;

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
  context.requirements = new Matrix({ _sets: REQUIREMENT_SETS });
  return bridge;
}

/**
 * Connects the globals `Excel`, `Office` and `OfficeExtension` to a workbook, in place of the one connected before.
 * @param host carries out the client's messages; it may answer at once or later
 */
export function connectClient(host: Host): Connection {
  const bridge = realm._richApiNativeBridge ?? loadClient();
  const counted = { traffic: NO_TRAFFIC };
  const counting: Host = async (text) => {
    counted.traffic = withSent(counted.traffic, text);
    const answer = await host(text);
    counted.traffic = withReceived(counted.traffic, text, answer);
    return answer;
  };
  bridge.host = counting;
  return {
    traffic: () => counted.traffic,
    resetTraffic: () => {
      counted.traffic = NO_TRAFFIC;
    },
    disconnect: () => {
      if (bridge.host === counting) bridge.host = undefined;
    },
  };
}
