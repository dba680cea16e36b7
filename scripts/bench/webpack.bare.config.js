/** Builds the bare page as the pane is built: the same loaders and the same way to split and to minify. */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const { OFFICE_JS, rulesFor } = require('../bundling.cjs');
const configure = require('../../webpack.config.js');

module.exports = ({ folder }, argv) => {
  const { optimization, resolve, performance } = configure({ folder }, argv);
  const templateContent = ({ htmlWebpackPlugin: { files } }) => `<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>KC</title>
        <script defer src="${OFFICE_JS}"></script>
        ${files.js.map((file) => `<script defer src="${file}"></script>`).join('')}
      </head>
      <body><div id="page"></div></body>
    </html>`;
  return {
    mode: argv.mode,
    ...{ optimization, resolve, performance },
    context: path.join(__dirname, '..', '..'),
    entry: { bare: './scripts/bench/barePage.mjs' },
    output: { path: folder, filename: '[name].[contenthash].js', clean: true },
    devtool: 'source-map',
    module: { rules: rulesFor('src/addin/tsconfig.json') },
    plugins: [new HtmlPlugin({ filename: 'bare.html', templateContent, inject: false })],
  };
};
