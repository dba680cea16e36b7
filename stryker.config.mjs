/**
 * Mutation tests of the engine rooms (`npm run mutation`): every small change of kernel, model and plan that no test
 * notices is a rule that nobody proves. One file only: `npm run mutation -- -m src/plan/apportion.ts`.
 */
const TYPESCRIPT = { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: false, isolatedModules: true };

export default {
  testRunner: 'jest',
  mutate: ['src/{kernel,model,plan}/**/*.ts', '!src/**/index.ts'],
  coverageAnalysis: 'perTest',
  // Headings, words and tables of the schema are evaluated once, when a module is loaded: each would need a whole run.
  ignoreStatic: true,
  disableTypeChecks: true,
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: {
      testEnvironment: 'node',
      roots: ['<rootDir>/test'],
      // One file that has the engine's tests: every mutant loads all test files that match.
      testMatch: ['**/test/plan/everyEngineTest.ts'],
      transform: { '^.+\\.tsx?$': ['ts-jest', TYPESCRIPT] },
    },
  },
  ignorePatterns: ['/assets', '/build', '/coverage', '/dist', '/docs', '/src/host', '/src/taskpane'],
  tempDirName: 'build/stryker',
  incrementalFile: 'build/stryker-incremental.json',
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'build/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 5_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
