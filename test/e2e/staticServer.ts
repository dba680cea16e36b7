/** Serves one folder on this machine, as a web server would serve the built pane. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

export interface StaticServer {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

async function fileAt(folder: string, url: string): Promise<Buffer | undefined> {
  const path = normalize(join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
  if (!path.startsWith(folder + sep)) return undefined;
  return readFile(path).catch(() => undefined);
}

/** @returns a server on a free port, reached from this machine only. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer(({ url = '/' }, response) => {
    const answer = (file: Buffer | undefined): void => {
      response.writeHead(file ? 200 : 404, {
        'Content-Type': TYPES[extname(new URL(url, 'http://localhost').pathname)] ?? 'text/plain',
      });
      response.end(file);
    };
    fileAt(folder, url).then(answer, () => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
