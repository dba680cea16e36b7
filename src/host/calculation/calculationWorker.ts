/** The calculating thread of Node without functions of any add-in. */
import { parentPort, type MessagePort } from 'node:worker_threads';
import { serveCalculation, type RequestPort } from './serve';

// It takes listeners as a Web Worker does, which its types leave out.
if (parentPort) serveCalculation(parentPort as MessagePort & RequestPort, {});
