/** Builds the workbench: its page, the workers behind it, and the built pane beside it. Static files, no network. */
const path = require('node:path');
const { readFileSync } = require('node:fs');
const CopyPlugin = require('copy-webpack-plugin');
const { OFFICE_HOSTS, OFFICE_JS, rulesFor } = require('./scripts/bundling.cjs');

/** The add-in as `npm run build` leaves it for Excel, or as a test has built it. */
const pane = path.resolve(process.env.KC_PANE ?? path.join(__dirname, 'dist'));
const CLIENT = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
const GRID_STYLES = ['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui'];

const styleOf = (name) => require.resolve(`@univerjs/${name}/lib/index.css`);

/** The pane's page loads the workbench's stand-in for office.js, and may load nothing from elsewhere; the rest of it is as Excel gets it. */
function withoutNetwork(content) {
  const page = content.toString();
  if (!page.includes(OFFICE_JS) || !page.includes(OFFICE_HOSTS)) throw new Error(`${pane} holds no built pane.`);
  return page.replaceAll(OFFICE_JS, '../office.js').replaceAll(` ${OFFICE_HOSTS}`, '');
}

module.exports = ({ folder = path.join(__dirname, 'build', 'workbench') } = {}) => ({
  // Nobody waits for this page over a network, so it is left readable: that takes half the time to build.
  mode: 'production',
  optimization: { minimize: false },
  devtool: false,
  context: __dirname,
  entry: {
    workbench: './src/workbench/main.ts',
    office: './src/workbench/office.ts',
    workbook: './src/host/webWorker.ts',
    calculation: './src/workbench/calculationThread.ts',
  },
  output: { path: folder, filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: rulesFor('src/workbench/tsconfig.json') },
  performance: { hints: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: pane, to: 'pane', globOptions: { ignore: ['**/*.map', '**/manifest.xml', '**/taskpane.html'] } },
        { from: path.join(pane, 'taskpane.html'), to: 'pane/taskpane.html', transform: withoutNetwork },
        { from: CLIENT, to: '[name][ext]' },
        { from: 'assets/samples/dong-nai-2020-2025.xlsx', to: 'sample.xlsx' },
        { from: 'src/workbench/*.{html,css}', to: '[name][ext]' },
        {
          from: styleOf(GRID_STYLES[0]),
          to: 'grid.css',
          transform: () => GRID_STYLES.map((name) => readFileSync(styleOf(name), 'utf8')).join('\n'),
        },
      ],
    }),
  ],
});
