const { availableParallelism } = require('node:os');

/** Jest runs the TypeScript sources as they stand; types are checked once, by `tsc -b`, before it. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
  testTimeout: 60_000,
  // One more than there are cores: browsers, LibreOffice and silent workbooks keep a test waiting and a core idle.
  maxWorkers: availableParallelism() + 1,
};
