/** Builds what Excel loads: one page with its scripts, a help page, the icons and the manifest. */
const path = require('node:path');
const { BannerPlugin, Compilation } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { version } = require('./package.json');
const { OFFICE_HOSTS, OFFICE_JS, rulesFor } = require('./scripts/bundling.cjs');
const { atBaseUrl, folderOf, manifestFor } = require('./scripts/manifest/flavours.cjs');

/** Three times the gzip that the page may wait for before its first picture: growth past it should be a decision. */
const MOST_BYTES = 400 * 1024;

const AFTER_MINIFYING = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;

/** Where the built files will be served. */
const served = () => ({ address: process.env.KC_BASE_URL, version });

const page = (filename, options) =>
  new HtmlPlugin({ filename, template: `src/addin/${filename}`, inject: false, ...options });

/** The manifest names the script of the functions, so its file keeps its name and only its address changes. */
const fileOf = ({ chunk }) => (chunk.name === 'functions' ? '[name].js?[contenthash]' : '[name].[contenthash].js');

/** What is served as it stands, or with the real address in it. */
const copied = (folder) => [
  { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
  { from: 'scripts/sample/dong-nai-2020-2025.json', to: 'samples/[name][ext]' },
  {
    from: 'manifest.xml',
    to: path.join(folder, 'manifest.xml'),
    transform: (content) => manifestFor(String(content), served()),
  },
  {
    from: 'assets/functions/*.json',
    to: '[name][ext]',
    transform: (content) => atBaseUrl(String(content), served()),
  },
  { from: 'assets/shortcuts/*.json', to: '[name][ext]' },
  { from: 'assets/functions/*.html', to: '[name][ext]' },
];

/** @param env `folder`: where the manifest goes, and the folder of its version; `dist` if it is not said */
module.exports = ({ folder = path.join(__dirname, 'dist') } = {}, { mode = 'production' } = {}) => ({
  mode,
  context: __dirname,
  entry: {
    watchdog: './src/addin/watchdog.ts',
    functions: './src/addin/functions.ts',
    // What the functions have brought is not brought a second time.
    pane: { import: './src/addin/main.tsx', dependOn: 'functions' },
  },
  output: {
    // A version never gets an older one's file from a cache. Only the manifest stands above its folder.
    path: path.join(folder, folderOf(served())),
    filename: mode === 'production' ? fileOf : '[name].js',
    chunkFilename: mode === 'production' ? '[name].[contenthash].js' : '[name].js',
    clean: true,
  },
  // Parts that come later share what they have in common, however small: one copy of each module.
  optimization: { splitChunks: { minSize: 0, cacheGroups: { defaultVendors: false } } },
  devtool: mode === 'production' ? 'source-map' : 'cheap-module-source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: rulesFor('src/addin/tsconfig.json') },
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
        officeHosts: OFFICE_HOSTS,
      }),
    }),
    page('help.html', { chunks: [] }),
    new CopyPlugin({ patterns: copied(folder) }),
    // Chromium then compiles the whole script beside the page's own thread, while Office.js is still on its way.
    new BannerPlugin({ banner: '//# allFunctionsCalledOnLoad', raw: true, test: /^pane\./, stage: AFTER_MINIFYING }),
  ],
});
