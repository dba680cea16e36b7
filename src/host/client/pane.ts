/** The pane's half: what its frame needs before Microsoft's client runs, so that the client talks to the workbook of the page around it. */
import { MICROSOFT_365 } from '../wire/session';
import { bootGlobals, newContext, requirementSets } from './bootGlobals';

/** What the page sends to the frame together with the pane's port. */
export const PANE_PORT = 'kc-planner workbook';

/** What the pane says first when it has taken its port. */
export const PANE_TAKEN = 'kc-planner pane';

interface Port {
  postMessage(text: string): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface FrameEvent {
  readonly data: unknown;
  readonly source: unknown;
  readonly ports: readonly Port[];
}

interface Frame {
  readonly parent: unknown;
  addEventListener(type: 'message', listener: (event: FrameEvent) => void): void;
  readonly OfficeExt?: { readonly Requirement: { readonly RequirementMatrix: new (sets: unknown) => unknown } };
}

/** Answers are told apart from what nobody asked for by their envelope; the latter waits for what is under way. */
const isPushed = (text: string): boolean => !('id' in (JSON.parse(text) as object));

/** A bridge over whichever port the page gave last; what the client says before the first one waits for it. */
function newBridge(frame: Frame): Bridge {
  const state: { port: Port | undefined; waiting: string[] } = { port: undefined, waiting: [] };
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      if (state.port) state.port.postMessage(text);
      else state.waiting.push(text);
    },
  };
  const receive = (text: string): void => {
    if (isPushed(text)) setTimeout(() => bridge.onMessageFromHost?.(text), 0);
    else bridge.onMessageFromHost?.(text);
  };
  frame.addEventListener('message', ({ data, source, ports: [port] }) => {
    // Anybody may send messages to a frame; only the page around it gives it a workbook.
    if (data !== PANE_PORT || source !== frame.parent || !port) return;
    port.onmessage = ({ data: text }) => {
      // A workbook that was replaced still owes its answers, but has nothing more to tell.
      if (typeof text === 'string' && (state.port === port || !isPushed(text))) receive(text);
    };
    state.port = port;
    port.postMessage(PANE_TAKEN);
    for (const text of state.waiting.splice(0)) port.postMessage(text);
  });
  return bridge;
}

/**
 * Call it in the pane's frame before the script of Microsoft's client.
 * @param apiLevel the `n` of `ExcelApi 1.n` that `isSetSupported` answers for
 */
export function preparePane(apiLevel = MICROSOFT_365): void {
  const frame = globalThis as unknown as Frame;
  const state: { requirements: unknown } = { requirements: undefined };
  // The class that answers for requirement sets comes with the client, which is not there yet.
  const context = Object.defineProperty(newContext(), 'requirements', {
    enumerable: true,
    get: () => {
      const Matrix = frame.OfficeExt?.Requirement.RequirementMatrix;
      state.requirements ??= Matrix && new Matrix({ _sets: requirementSets(apiLevel) });
      return state.requirements;
    },
  });
  Object.assign(frame, bootGlobals(context), { _richApiNativeBridge: newBridge(frame) });
}
