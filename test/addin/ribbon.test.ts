/** Every entry of the ribbon does something, and everything that can be asked for has its entry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, associateActions, errands } from '../../src/addin/ribbon';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
const named = [...manifest.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/gu)].map(([, name]) => name);

type Action = (event: { completed: () => void }) => void;

/** An Excel that keeps what it is given and notes what it is asked for. */
function excelWith({ browser }: { readonly browser: boolean }) {
  const actions = new Map<string, Action>();
  const asked: string[] = [];
  const office = {
    actions: { associate: (id: string, action: Action) => actions.set(id, action) },
    addin: { showAsTaskpane: () => Promise.resolve(asked.push('pane')) },
    context: {
      requirements: { isSetSupported: () => browser },
      ui: {
        openBrowserWindow: (address: string) => asked.push(address),
        displayDialogAsync: (address: string) => asked.push(`dialog ${address}`),
      },
    },
  };
  Object.assign(globalThis, { Office: office, location: { href: 'https://kc.example.vn/taskpane.html' } });
  const press = (id: string): Promise<void> => new Promise((completed) => actions.get(id)?.({ completed }));
  return { actions, asked, press };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'location');
});

describe('the ribbon', () => {
  it('has an entry for each action and an action for each entry', () => {
    const { actions } = excelWith({ browser: true });
    associateActions();
    expect(named).toEqual([...ACTIONS]);
    expect([...actions.keys()]).toEqual(named);
  });

  it.each(['plan', 'update', 'check', 'copyToSend'])('%s brings the pane and leaves its errand', async (id) => {
    const { asked, press } = excelWith({ browser: true });
    associateActions();
    await press(id);
    expect(asked).toEqual(['pane']);
    const told: string[] = [];
    errands.subscribe((errand) => told.push(errand))();
    expect(told).toEqual([id]);
  });

  it('opens the help page in the browser, or in a dialog where Excel cannot', async () => {
    const modern = excelWith({ browser: true });
    associateActions();
    await modern.press('help');
    expect(modern.asked).toEqual(['https://kc.example.vn/help.html']);
    const older = excelWith({ browser: false });
    associateActions();
    await older.press('help');
    expect(older.asked).toEqual(['dialog https://kc.example.vn/help.html']);
  });

  it('is let go by an action that fails', async () => {
    const { press } = excelWith({ browser: true });
    const reported: unknown[] = [];
    Object.assign(globalThis, { reportError: (failure: unknown) => reported.push(failure) });
    Object.assign(Office.addin, { showAsTaskpane: () => Promise.reject(new Error('no pane')) });
    associateActions();
    await press('check');
    errands.subscribe(() => undefined)();
    expect(reported).toEqual([new Error('no pane')]);
    Reflect.deleteProperty(globalThis, 'reportError');
  });
});
