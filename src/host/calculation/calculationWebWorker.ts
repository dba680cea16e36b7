/** The calculating Web Worker without functions of any add-in: the script that pages name. */
import { serveCalculation } from './serve';
import { webPort } from './webPort';

serveCalculation(webPort(), {});
