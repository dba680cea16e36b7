/** Stands in for Microsoft's CDN: a small office.js, then Microsoft's own Excel client, byte for byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import ts from 'typescript';
import { requirementSets } from '../../src/host/client/bootGlobals';
import { MICROSOFT_365 } from '../../src/host/wire/session';

export const CDN = 'https://appsforoffice.microsoft.com';
const CLIENT = 'excel-web-16.00.js';

/** The name under which the page finds the workbook that the test holds. */
export const BRIDGE = 'kcAnswerMessage';

/** The name under which the test brings the page what it did not ask for. */
export const PUSHED = 'kcPushed';

/** What office.js does in Excel on the web: globals first, then the client from its own folder, then `onReady`. */
function bootScript(): string {
  const source = readFileSync(join(__dirname, '../../src/host/client/bootGlobals.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return `(() => {
    const exports = {};
    ${outputText}
    const context = exports.newContext();
    const bridge = {
      sendMessageToHost: (text) => void ${BRIDGE}(text).then((answer) => bridge.onMessageFromHost(answer)),
    };
    globalThis.${PUSHED} = (text) => bridge.onMessageFromHost(text);
    Object.assign(globalThis, exports.bootGlobals(context), { _richApiNativeBridge: bridge });
    Office.addin = { showAsTaskpane: () => Promise.resolve() };
    const client = document.createElement('script');
    client.src = new URL('${CLIENT}', document.currentScript.src);
    const info = { host: 'Excel', platform: 'OfficeOnline' };
    const ready = new Promise((resolve) => {
      client.onload = () => {
        context.requirements = new OfficeExt.Requirement.RequirementMatrix({ _sets: ${JSON.stringify(requirementSets(MICROSOFT_365))} });
        resolve(info);
      };
    });
    Office.onReady = (callback) => ready.then((given) => (callback?.(given), given));
    document.head.append(client);
  })();`;
}

/** What office.js says in a browser that is not inside Office. */
export const OUTSIDE_OFFICE = `globalThis.Office = {
  HostType: { Excel: 'Excel' },
  onReady: () => Promise.resolve({ host: null, platform: null }),
};`;

/** Answers the pane's requests to the CDN from this machine; `officeJs` defaults to Excel's. */
export async function routeCdn(page: Page, officeJs = bootScript()): Promise<void> {
  const client = readFileSync(require.resolve(`@microsoft/office-js/dist/${CLIENT}`), 'utf8');
  const contentType = 'text/javascript; charset=utf-8';
  await page.route(`${CDN}/**/office.js`, (route) => route.fulfill({ contentType, body: officeJs }));
  await page.route(`${CDN}/**/${CLIENT}`, (route) => route.fulfill({ contentType, body: client }));
}
