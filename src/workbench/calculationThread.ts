/** The calculating Web Worker with the add-in's worksheet functions. */
import { sheetFunctions } from '../cli/sheetFunctions';
import { serveCalculation } from '../host/calculation/serve';
import { webPort } from '../host/calculation/webPort';

serveCalculation(webPort(), sheetFunctions);
