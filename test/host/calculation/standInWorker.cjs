/** A calculating thread with stand-ins for functions of an add-in, as a composition root would start it. */
const { join } = require('node:path');
const { parentPort } = require('node:worker_threads');

const built = join(__dirname, '../../../build/src/host/calculation');
const { serveCalculation } = require(join(built, 'serve.js'));
const { SheetFunctionError } = require(join(built, 'sheetFunction.js'));

serveCalculation(parentPort, {
  'KC.FEE': (people, months = [[12]]) => people.map((row) => row.map((count) => count * months[0][0] * 1_490_000)),
  'KC.NAMES': () => [['Trảng Bom', 'Long Thành']],
  'KC.SOME': () => [[1], [new SheetFunctionError('#N/A')], [3]],
  'KC.REFUSES': () => {
    throw new SheetFunctionError('#N/A');
  },
  'KC.BREAKS': () => {
    throw new TypeError('A mistake of the function.');
  },
});
