/** The calculating thread with the add-in's worksheet functions, so that workbooks which use them are saved with their values. */
import { parentPort } from 'node:worker_threads';
import { serveCalculation } from '../host/calculation/serve';
import { sheetFunctions } from './sheetFunctions';

if (parentPort) serveCalculation(parentPort, sheetFunctions);
