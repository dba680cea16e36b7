/** What the page says of itself and of Office for the self-check: where Office tells, and where it does not. */
import { pageFacts } from '../../src/addin/pageFacts';
import type { PageFacts } from '../../src/app';

/** Timers end at once. */
const atOnce = {
  after: (_milliseconds: number, act: () => void) => {
    setTimeout(act, 0);
    return () => undefined;
  },
};

const saidOf = ({ lines }: PageFacts): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.map(({ check, state, found }) => [check, `${state} ${found}`]));

interface Around {
  readonly context: object;
  readonly sets?: Readonly<Record<string, number>>;
  readonly shortcuts?: () => Promise<unknown>;
  /** What the browser refused since the page came; left out, the browser cannot tell. */
  readonly refused?: number;
}

/** The globals of Excel's page. */
function standIn({ context, sets = {}, shortcuts = () => Promise.resolve({}), refused }: Around): void {
  const isSetSupported = (set: string, version: string): boolean => Number(version.split('.')[1]) <= (sets[set] ?? 0);
  class Observer {
    constructor(private readonly tell: (reports: readonly unknown[]) => void) {}
    observe(): void {
      if ((refused ?? 0) > 0) this.tell(Array.from({ length: refused ?? 0 }, () => ({})));
    }
    disconnect(): void {
      Object.assign(globalThis, { observed: true });
    }
  }
  Object.assign(globalThis, {
    Office: { context: { ...context, requirements: { isSetSupported } }, actions: { getShortcuts: shortcuts } },
    location: { origin: 'https://kc.example.vn', pathname: '/app/1.0.0/taskpane.html', search: '?_host_Info=Excel' },
    window: { matchMedia: () => ({ matches: true }) },
    ...(refused === undefined ? {} : { ReportingObserver: Observer }),
  });
}

afterEach(() => {
  for (const name of ['Office', 'location', 'window', 'CustomFunctions', 'ReportingObserver', 'observed'])
    Reflect.deleteProperty(globalThis, name);
});

test('A Microsoft 365 on a desk is told in full, without what Office adds to the address', async () => {
  Object.assign(globalThis, { CustomFunctions: {} });
  standIn({
    context: {
      diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.17328' },
      ...{ displayLanguage: 'vi-VN', contentLanguage: 'en-US' },
      officeTheme: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' },
    },
    sets: { ExcelApi: 21, SharedRuntime: 2, CustomFunctionsRuntime: 5, KeyboardShortcuts: 1 },
    shortcuts: () => Promise.resolve({ plan: 'Ctrl+Shift+Alt+K', check: 'Ctrl+Shift+Alt+T' }),
    refused: 0,
  });
  const facts = await pageFacts(atOnce);
  expect(facts.address).toBe('https://kc.example.vn/app/1.0.0/taskpane.html');
  expect(saidOf(facts)).toEqual({
    excel: 'ok Excel · 16.0.17328 · PC',
    requirements: 'ok ExcelApi 1.21 · SharedRuntime 1.2 · CustomFunctionsRuntime 1.5',
    language: 'ok vi-VN · en-US',
    theme: 'ok #FFFFFF · #000000 · dark',
    functions: 'ok ',
    policy: 'ok 0',
    shortcuts: 'ok plan Ctrl+Shift+Alt+K · check Ctrl+Shift+Alt+T',
  });
});

test('What Office does not tell is not known, and what is missing is told as missing', async () => {
  standIn({ context: {}, sets: { ExcelApi: 13, SharedRuntime: 1, CustomFunctionsRuntime: 1 } });
  expect(saidOf(await pageFacts(atOnce))).toEqual({
    excel: 'unknown ',
    requirements: 'notOk ExcelApi 1.13 · SharedRuntime 1.1 · CustomFunctionsRuntime 1.1',
    language: 'unknown ',
    theme: 'unknown dark',
    functions: 'notOk ',
    policy: 'unknown ',
    shortcuts: 'notOk KeyboardShortcuts < 1.1',
  });
});

test.each([
  ['taken by somebody else', () => Promise.resolve({ plan: null }), 'notOk plan –'],
  ['not read by Excel', () => Promise.resolve({}), 'notOk '],
  ['not told in time', () => new Promise(() => undefined), 'unknown '],
  ['refused', () => Promise.reject(new Error('InvalidOperation')), 'unknown Error: InvalidOperation'],
])('Shortcuts that are %s are told so', async (_what, shortcuts, said) => {
  standIn({ context: {}, sets: { KeyboardShortcuts: 1 }, shortcuts });
  expect(saidOf(await pageFacts(atOnce))['shortcuts']).toBe(said);
});

test('A part of the page that the browser refused is counted, and the watching ends', async () => {
  standIn({ context: {}, refused: 2 });
  expect(saidOf(await pageFacts(atOnce))['policy']).toBe('notOk 2');
  expect(globalThis).toHaveProperty('observed', true);
});
