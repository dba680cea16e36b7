/** The server of `npm run workbench`, for every built page. */
import { createRequire } from 'node:module';

export interface StaticServer {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** @returns a server on a free port, reached from this machine only. */
export const { serveFolder } = createRequire(__filename)('../../scripts/staticServer.cjs') as {
  readonly serveFolder: (folder: string) => Promise<StaticServer>;
};
