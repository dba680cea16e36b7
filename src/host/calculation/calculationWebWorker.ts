/** The calculating Web Worker without functions of any add-in: the script that pages name. */
import { serveCalculation, type RequestPort } from './serve';

serveCalculation(globalThis as unknown as RequestPort, {});
