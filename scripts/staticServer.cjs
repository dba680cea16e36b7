/** Serves one folder on this machine, as a web server would serve the built pages. */
const { readFile } = require('node:fs/promises');
const http = require('node:http');
const https = require('node:https');
const { extname, join, normalize, sep } = require('node:path');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

const pathOf = (url) => decodeURIComponent(new URL(url, 'http://localhost').pathname);

function fileAt(folder, url) {
  const asked = pathOf(url);
  const path = normalize(join(folder, asked.endsWith('/') ? `${asked}index.html` : asked));
  return path.startsWith(folder + sep) ? readFile(path).catch(() => undefined) : Promise.resolve(undefined);
}

function answer(folder, { url = '/' }, response) {
  const type = TYPES[extname(pathOf(url)) || '.html'] ?? 'text/plain';
  fileAt(folder, url).then(
    (file) => response.writeHead(file ? 200 : 404, { 'Content-Type': type }).end(file),
    () => response.destroy(),
  );
}

/**
 * @param {string} folder
 * @param {number} port 0 for any that is free
 * @param {{ key: Buffer, cert: Buffer } | undefined} certificate with which it is served by https
 * @returns {Promise<{ origin: string, close(): Promise<void> }>} a server reached from this machine only; its origin has no slash at the end
 */
function serveFolder(folder, port = 0, certificate = undefined) {
  const answering = (request, response) => answer(folder, request, response);
  const server = certificate ? https.createServer(certificate, answering) : http.createServer(answering);
  const origin = () =>
    certificate ? `https://localhost:${server.address().port}` : `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => ready({ origin: origin(), close }));
  });
}

module.exports = { serveFolder };
