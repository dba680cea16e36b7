/** Lint rules: types first, then limits of size, then what Office.js needs; formatting is left to Prettier. */
import prettier from 'eslint-config-prettier';
import office from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const SOURCES = ['src/**/*.{ts,tsx}'];
const PURE = ['kernel', 'model', 'plan', 'report', 'i18n', 'functions'].map((room) => `src/${room}/**/*.ts`);
const AT_OFFICE = ['excel', 'app', 'addin'].map((room) => `src/${room}/**/*.{ts,tsx}`);
const TESTS = ['test/**/*.{ts,tsx}'];

/**
 * `call-sync-before-read` takes the step from a range to its worksheet for a read, so it is left out: Office.js's own
 * client throws PropertyNotLoaded on a read that came too early, and the tests run that client.
 */
const officeRules = Object.fromEntries(
  Object.keys(office.rules)
    .filter((name) => name !== 'call-sync-before-read')
    .map((name) => [`office/${name}`, 'error']),
);

const limits = (file, lines) => ({
  'max-lines': ['error', file],
  'max-lines-per-function': ['error', { max: lines, IIFEs: true }],
});

const forbidden = {
  'no-restricted-globals': [
    'error',
    { name: 'parseFloat', message: 'It takes "12 đồng" for 12: parse the whole text.' },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Number', property: 'parseFloat', message: 'It takes "12 đồng" for 12: parse the whole text.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'Program > VariableDeclaration[kind=/^(let|var)$/]', message: 'State belongs to the caller.' },
    {
      selector: 'Program > ExportNamedDeclaration > VariableDeclaration[kind=/^(let|var)$/]',
      message: 'State belongs to the caller.',
    },
    {
      selector: 'MemberExpression[property.name="settings"][object.property.name="document"]',
      message: 'document.settings breaks undo: use workbook.settings or the own sheet.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'dist/', 'coverage/', 'assets/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    // One program for all: one for each of the rooms, as the compiler has them, takes half as long again.
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implicit-coercion': ['error', { allow: ['!!'] }],
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      ...forbidden,
    },
  },
  { files: [...SOURCES, 'scripts/**/*.ts'], rules: { ...limits(250, 50), 'max-params': ['error', 3] } },
  { files: PURE, rules: { 'no-param-reassign': ['error', { props: true }] } },
  { files: AT_OFFICE, plugins: { office }, rules: officeRules },
  { files: ['src/cli/**/*.ts', 'scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: TESTS, rules: { ...limits(350, 150), 'max-params': ['error', 4] } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { ...limits(250, 50), eqeqeq: 'error', 'no-eval': 'error', 'prefer-const': 'error' },
  },
  prettier,
);
