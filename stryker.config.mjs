/**
 * Mutation tests of the engine rooms (`npm run mutation`): every small change of kernel, model and plan that no test
 * notices is a rule that nobody proves. One file only: `npm run mutation -- -m src/plan/apportion.ts`.
 */
export default {
  testRunner: 'engine',
  plugins: ['./scripts/mutation/engineTests.mjs'],
  buildCommand: 'tsc -p scripts/mutation',
  mutate: ['src/{kernel,model,plan}/**/*.ts', '!src/**/index.ts'],
  coverageAnalysis: 'perTest',
  // Headings, words and tables of the schema are evaluated once, when a module is loaded: each would need a new process.
  ignoreStatic: true,
  disableTypeChecks: true,
  concurrency: 1,
  ignorePatterns: ['/assets', '/build', '/coverage', '/dist', '/docs', '/src/taskpane'],
  tempDirName: 'build/stryker',
  // Each result is kept as it comes, for a run that is ended early.
  reporters: ['clear-text', 'progress', 'html', 'json', 'event-recorder'],
  eventReporter: { baseDir: 'build/mutation-events' },
  htmlReporter: { fileName: 'build/mutation.html' },
  jsonReporter: { fileName: 'build/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 5_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
