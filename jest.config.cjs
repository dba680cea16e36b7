const { availableParallelism } = require('node:os');

/** Jest runs the TypeScript sources as they stand; types are checked once, by `tsc -b`, before it. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
  testTimeout: 60_000,
  // A sandbox looks each of these up through an interceptor at every use, which made tests take twice as long; here each
  // module gets them once. Whatever a test replaces must not be among them.
  sandboxInjectedGlobals: [
    ...['Array', 'BigInt', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Reflect'],
    ...['RegExp', 'Set', 'String', 'Uint8Array', 'WeakMap', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ],
  // One more than there are cores: browsers, LibreOffice and silent workbooks keep a test waiting and a core idle.
  maxWorkers: availableParallelism() + 1,
};
