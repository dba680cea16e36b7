/** Builds what Excel loads: one page with its scripts, a help page, the icons and the manifest. */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { version } = require('./package.json');
const { atBaseUrl, folderOf, manifestFor } = require('./scripts/manifest/flavours.cjs');

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Office.js brings its own Excel part from the first host, and a library of Microsoft's from the second. */
const OFFICE_HOSTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];
/** Three times the gzip that the page may wait for before its first picture: growth past it should be a decision. */
const MOST_BYTES = 400 * 1024;

/** Where the built files will be served, and their place below it: a version never gets an older one's file from a cache. */
const served = () => ({ address: process.env.KC_BASE_URL, version });
const inFolder = (name) => `${folderOf(served())}${name}`;

const page = (filename, options) =>
  new HtmlPlugin({ filename: inFolder(filename), template: `src/addin/${filename}`, inject: false, ...options });

/** Types are checked room by room by `tsc -b`; here each file is only translated. */
const typescriptFor = (configFile) => ({
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    configFile: path.join(__dirname, configFile),
    compilerOptions: {
      module: 'esnext',
      moduleResolution: 'bundler',
      rootDir: path.join(__dirname, 'src'),
      composite: false,
      incremental: false,
      declaration: false,
    },
  },
});

/** The manifest names the script of the functions, so its file keeps its name and only its address changes. */
const fileOf = ({ chunk }) =>
  inFolder(chunk.name === 'functions' ? '[name].js?[contenthash]' : '[name].[contenthash].js');

const rules = (typescript) => [
  typescript,
  // What a module of ours exports and nobody takes may be left out, but for those that the page is opened with.
  { test: /[\\/]src[\\/](?!addin[\\/])/, sideEffects: false },
  { test: /decimal\.js[\\/]decimal\.mjs$/, loader: require.resolve('./scripts/plainDecimal.cjs') },
];

/** What is served as it stands, or with the real address in it. */
const copied = () => [
  { from: 'assets/icons/*.png', to: inFolder('assets/icons/[name][ext]') },
  { from: 'scripts/sample/dong-nai-2020-2025.json', to: inFolder('samples/[name][ext]') },
  { from: 'manifest.xml', transform: (content) => manifestFor(String(content), served()) },
  {
    from: 'assets/functions/*.json',
    to: inFolder('[name][ext]'),
    transform: (content) => atBaseUrl(String(content), served()),
  },
  { from: 'assets/shortcuts/*.json', to: inFolder('[name][ext]') },
  { from: 'assets/functions/*.html', to: inFolder('[name][ext]') },
];

module.exports = (_, { mode = 'production' } = {}) => ({
  mode,
  context: __dirname,
  entry: {
    watchdog: './src/addin/watchdog.ts',
    functions: './src/addin/functions.ts',
    // What the functions have brought is not brought a second time.
    pane: { import: './src/addin/main.tsx', dependOn: 'functions' },
  },
  output: {
    path: path.join(__dirname, 'dist'),
    filename: mode === 'production' ? fileOf : '[name].js',
    chunkFilename: inFolder(mode === 'production' ? '[name].[contenthash].js' : '[name].js'),
    clean: true,
  },
  // Parts that come later share what they have in common, however small: one copy of each module.
  optimization: { splitChunks: { minSize: 0, cacheGroups: { defaultVendors: false } } },
  devtool: mode === 'production' ? 'source-map' : 'cheap-module-source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: rules(typescriptFor('src/addin/tsconfig.json')) },
  performance: {
    hints: mode === 'production' ? 'error' : false,
    maxAssetSize: MOST_BYTES,
    maxEntrypointSize: MOST_BYTES,
    assetFilter: (name) => /\.js(?:\?|$)/.test(name),
  },
  plugins: [
    page('taskpane.html', {
      chunks: ['watchdog', 'functions', 'pane'],
      chunksSortMode: 'manual',
      templateParameters: (compilation, assets) => ({
        htmlWebpackPlugin: { files: assets },
        officeJs: OFFICE_JS,
        officeHosts: OFFICE_HOSTS.join(' '),
      }),
    }),
    page('help.html', { chunks: [] }),
    new CopyPlugin({ patterns: copied() }),
  ],
});

/** What the workbench builds in the same way, and what it puts in its place. */
Object.assign(module.exports, { OFFICE_JS, OFFICE_HOSTS: OFFICE_HOSTS.join(' '), typescriptFor, rules });
