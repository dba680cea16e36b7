/** Counting what crosses between the client and the host, as it would cross between a page and Excel. */
import { byteLength } from '../wire/message';

/** Bytes are UTF-8 bytes of JSON; a sync counts when it asks for something beyond keeping references. */
export interface Traffic {
  readonly syncs: number;
  readonly actions: number;
  readonly bytesSent: number;
  /** Of the largest message sent, which is what Excel on the web limits. */
  readonly largestSent: number;
  readonly bytesReceived: number;
}

export const NO_TRAFFIC: Traffic = { syncs: 0, actions: 0, bytesSent: 0, largestSent: 0, bytesReceived: 0 };

/**
 * The client writes the kind and the name of each action one behind the other, and no text of a cell can look so: its
 * quotes are escaped. Parsing every message once more just to count took a tenth of the tests' time.
 */
const ACTION = /"ActionType":(\d+),"Name":"([^"]*)"/gu;

/** Instantiating an object and tracing are not requests of the add-in's own, nor is keeping references. */
const NOT_ASKED_FOR = new Set(['1', '5']);
const HOUSEKEEPING = new Set([
  '_KeepReference',
  '_RemoveReference',
  '_SetOsfControlContainerReadyForCustomFunctions',
  '_GetEnabledFeatures',
]);

/** @returns how many actions of a message are the add-in's own. */
const ownActions = (text: string): number =>
  [...text.matchAll(ACTION)].filter(([, kind = '', name = '']) => !NOT_ASKED_FOR.has(kind) && !HOUSEKEEPING.has(name))
    .length;

/** @returns the traffic of one message and its answer; nothing when the message carries no request of the add-in */
export function trafficOf(sent: string, received: string): Traffic {
  const actions = ownActions(sent);
  if (actions === 0) return NO_TRAFFIC;
  const bytes = byteLength(sent);
  return { syncs: 1, actions, bytesSent: bytes, largestSent: bytes, bytesReceived: byteLength(received) };
}

/** @returns the traffic of both together. */
export const addedTraffic = (one: Traffic, other: Traffic): Traffic => ({
  syncs: one.syncs + other.syncs,
  actions: one.actions + other.actions,
  bytesSent: one.bytesSent + other.bytesSent,
  largestSent: Math.max(one.largestSent, other.largestSent),
  bytesReceived: one.bytesReceived + other.bytesReceived,
});
