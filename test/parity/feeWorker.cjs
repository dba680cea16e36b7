/** A calculating thread that knows KC.FEE, as the add-in brings it: one person-month rounded half away from zero, then people and months. */
const { join } = require('node:path');
const { parentPort } = require('node:worker_threads');
const Decimal = require('decimal.js');

const { serveCalculation } = require(join(__dirname, '../../build/src/host/calculation/serve.js'));

const one = (matrix, fallback) => new Decimal(matrix?.[0]?.[0] ?? fallback);

serveCalculation(parentPort, {
  'KC.FEE': (salary, coefficient, months, people, completion) =>
    one(salary)
      .times(one(coefficient))
      .times(one(completion, 1))
      .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
      .times(one(months))
      .times(one(people, 1))
      .toNumber(),
});
