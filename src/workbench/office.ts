/** Stands where the pane's page loads office.js from: prepares Microsoft's Excel client, which is its own file, and loads it. */
import { preparePane } from '../host/client/pane';

/** Beside this script; Microsoft's file, byte for byte. */
const CLIENT = 'excel-web-16.00.js';

const EXCEL = { host: 'Excel', platform: 'OfficeOnline' } as const;

interface Frame {
  readonly Office: { onReady: (callback?: (info: typeof EXCEL) => void) => Promise<typeof EXCEL> };
}

/** Office is ready when its client is there. */
function readyAfter(client: HTMLScriptElement): void {
  const loaded = new Promise<typeof EXCEL>((resolve, reject) => {
    client.onload = () => resolve(EXCEL);
    client.onerror = () => reject(new Error(`${CLIENT} could not be loaded.`));
  });
  (globalThis as unknown as Frame).Office.onReady = async (callback) => {
    const info = await loaded;
    callback?.(info);
    return info;
  };
}

preparePane();
const { currentScript } = document;
const client = document.createElement('script');
client.src = new URL(CLIENT, currentScript instanceof HTMLScriptElement ? currentScript.src : location.href).href;
readyAfter(client);
document.head.append(client);
