/** Counting what crosses between the client and the host, as it would cross between a page and Excel. */
import { byteLength } from '../wire/message';

/** Bytes are UTF-8 bytes of JSON; a sync counts when it asks for something beyond keeping references. */
export interface Traffic {
  readonly syncs: number;
  readonly actions: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

export const NO_TRAFFIC: Traffic = { syncs: 0, actions: 0, bytesSent: 0, bytesReceived: 0 };

interface SentAction {
  readonly ActionType: number;
  readonly Name?: string;
}

/** Instantiating an object (1) and tracing (5) are not requests of the add-in's own, nor is keeping references. */
const isRequest = ({ ActionType, Name }: SentAction): boolean =>
  ActionType !== 1 &&
  ActionType !== 5 &&
  Name !== '_KeepReference' &&
  Name !== '_RemoveReference' &&
  Name !== '_SetOsfControlContainerReadyForCustomFunctions' &&
  Name !== '_GetEnabledFeatures';

function sentActions(text: string): readonly SentAction[] {
  const { message } = JSON.parse(text) as {
    readonly message?: { readonly body?: { readonly Actions?: readonly SentAction[] } };
  };
  return message?.body?.Actions ?? [];
}

/** @returns the traffic after one message was sent; messages that carry no request of the add-in do not count. */
export function withSent(traffic: Traffic, text: string): Traffic {
  const actions = sentActions(text).filter(isRequest).length;
  if (actions === 0) return traffic;
  const { syncs, bytesSent } = traffic;
  return { ...traffic, syncs: syncs + 1, actions: traffic.actions + actions, bytesSent: bytesSent + byteLength(text) };
}

/** @returns the traffic after the answer to `sent` was received. */
export function withReceived(traffic: Traffic, sent: string, text: string): Traffic {
  const counted = sentActions(sent).some(isRequest);
  return counted ? { ...traffic, bytesReceived: traffic.bytesReceived + byteLength(text) } : traffic;
}
