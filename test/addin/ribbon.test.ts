/** Every entry of the ribbon, of a cell's menu and of the shortcuts does something, and everything that can be asked for has its entry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, associateActions, errands } from '../../src/addin/ribbon';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, 'assets/shortcuts', file), 'utf8'));

/** The functions that are named below one extension point. */
const namedAt = (point: string): readonly (string | undefined)[] => {
  const [, inside = ''] = new RegExp(`xsi:type="${point}">([\\s\\S]*?)</ExtensionPoint>`, 'u').exec(manifest) ?? [];
  return [...inside.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/gu)].map(([, name]) => name);
};

type Texts = Readonly<Record<string, { readonly value: string }>>;
const shortcutFile = readJson('shortcuts.json') as {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
  readonly resources: { readonly default: Texts };
};
const shortcutTexts = { vi: shortcutFile.resources.default, en: readJson('shortcuts-en.json') as Texts };

/** The label of a button in the manifest, Vietnamese and English. */
const labelsOf = (id: string): readonly (string | undefined)[] => {
  const entry = `id="${id.charAt(0).toUpperCase()}${id.slice(1)}.Label" DefaultValue="([^"]+)">[^<]*<bt:Override Locale="en-US" Value="([^"]+)"`;
  return new RegExp(entry, 'u').exec(manifest)?.slice(1) ?? [];
};

type Action = (event?: { completed?: () => void }) => void;

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
    expect(namedAt('PrimaryCommandSurface')).toEqual([...ACTIONS]);
    expect([...actions.keys()]).toEqual([...ACTIONS]);
  });

  it("is shortened to what is asked of a cell in the cell's own menu, one control, as Excel allows no more", () => {
    const menus = [...manifest.matchAll(/<OfficeMenu id="([^"]+)">\s*<Control xsi:type="Menu"/gu)].map(([, id]) => id);
    expect(menus).toEqual(['ContextMenuCell']);
    expect(namedAt('ContextMenu')).toEqual(['plan', 'check', 'update']);
    const { actions } = excelWith({ browser: true });
    associateActions();
    expect(namedAt('ContextMenu').filter((name = '') => !actions.has(name))).toEqual([]);
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

describe('the shortcuts', () => {
  const ids = shortcutFile.actions.map(({ id }) => id);

  it('run actions that are there, each by one combination of its own, as Microsoft advises add-ins to choose them', () => {
    const { actions } = excelWith({ browser: true });
    associateActions();
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !actions.has(id))).toEqual([]);
    expect(shortcutFile.actions.map(({ type }) => type)).toEqual(ids.map(() => 'ExecuteFunction'));
    expect(shortcutFile.shortcuts.map(({ action }) => action)).toEqual(ids);
    const keys = shortcutFile.shortcuts.flatMap(({ key }) => Object.values(key));
    expect(keys).toHaveLength(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^Ctrl\+Shift\+Alt\+[A-Z]$/u.test(key))).toEqual([]);
  });

  it('are called as the buttons are, in both languages', () => {
    const tokens = shortcutFile.actions.map(({ name }) => /^\$\{resource\.(\w+)\}$/u.exec(name)?.[1] ?? '');
    for (const texts of Object.values(shortcutTexts)) expect(Object.keys(texts)).toEqual(tokens);
    ids.forEach((id, at) => {
      const token = tokens[at] ?? '';
      expect(labelsOf(id)).toEqual([shortcutTexts.vi[token]?.value, shortcutTexts.en[token]?.value]);
    });
  });

  it('work although Excel hands them no event that waits for their end', async () => {
    const { actions, asked } = excelWith({ browser: true });
    const reported: unknown[] = [];
    Object.assign(globalThis, { reportError: (failure: unknown) => reported.push(failure) });
    associateActions();
    actions.get('plan')?.({});
    actions.get('check')?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const told: string[] = [];
    errands.subscribe((errand) => told.push(errand))();
    expect({ asked, told, reported }).toEqual({ asked: ['pane', 'pane'], told: ['plan', 'check'], reported: [] });
    Reflect.deleteProperty(globalThis, 'reportError');
  });
});
