/** The calculating thread of Node without functions of any add-in. */
import { parentPort } from 'node:worker_threads';
import { serveCalculation } from './serve';

if (parentPort) serveCalculation(parentPort, {});
