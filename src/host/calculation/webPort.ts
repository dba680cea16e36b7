/** The end of a calculating Web Worker that its requests come in by. */
import type { RequestPort } from './serve';
import type { CalculationMessage, CalculationRequest } from './thread';

/** What a Web Worker's own global has. */
interface WorkerScope {
  postMessage(message: CalculationMessage): void;
  onmessage: ((event: { readonly data: CalculationRequest }) => void) | null;
}

/** @example serveCalculation(webPort(), { 'KC.FEE': (people) => … }); */
export function webPort(): RequestPort {
  const scope = globalThis as unknown as WorkerScope;
  return {
    postMessage: (message) => scope.postMessage(message),
    on: (_event, listener) => {
      scope.onmessage = ({ data }) => listener(data);
    },
  };
}
