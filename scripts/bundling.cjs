/** How webpack reads our sources, and where Office.js comes from: the same for Excel's page and for the workbench. */
const path = require('node:path');

const root = path.join(__dirname, '..');

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Office.js brings its own Excel part from the first host, and a library of Microsoft's from the second; as a Content-Security-Policy writes them. */
const OFFICE_HOSTS = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com';

/** Types are checked room by room by `tsc -b`; here each file is only translated. */
const typescriptFor = (configFile) => ({
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    configFile: path.join(root, configFile),
    compilerOptions: {
      module: 'esnext',
      moduleResolution: 'bundler',
      rootDir: path.join(root, 'src'),
      composite: false,
      incremental: false,
      declaration: false,
    },
  },
});

/** @param {string} configFile the compiler's settings of the room that is bundled, from the root */
const rulesFor = (configFile) => [
  typescriptFor(configFile),
  // What a module of ours exports and nobody takes may be left out, but for those that the page is opened with.
  { test: /[\\/]src[\\/](?!addin[\\/])/, sideEffects: false },
  { test: /decimal\.js[\\/]decimal\.mjs$/, loader: require.resolve('./plainDecimal.cjs') },
  {
    test: /tokens[\\/]lib[\\/]themes[\\/]web[\\/](?:light|dark)Theme\.js$/,
    loader: require.resolve('./plainTheme.cjs'),
  },
];

module.exports = { OFFICE_HOSTS, OFFICE_JS, rulesFor };
