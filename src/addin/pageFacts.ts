/** What the page knows of itself and of the Office around it, for the self-check; nothing is asked of a network. */
import type { PageFacts } from '../app';
import type { CheckId, CheckLine } from '../kernel';

/** The manifest's floor: without these Excel does not offer the add-in. */
const FLOOR = [
  ['ExcelApi', 14],
  ['SharedRuntime', 1],
  ['CustomFunctionsRuntime', 1],
] as const;
/** Above every number that a set has. */
const MOST = 40;

/** A value that a person cannot wait for longer; the timer is the caller's. */
interface Waiting {
  readonly after: (milliseconds: number, act: () => void) => () => void;
}
const ANSWER_MS = 5_000;
const REPORTS_MS = 100;

/** The types promise more of the context than every Excel gives. */
const context = (): Partial<Office.Context> => Office.context;

const line = (check: CheckId, state: CheckLine['state'], ...found: readonly (string | undefined)[]): CheckLine => ({
  check,
  state,
  found: found.filter((each) => each !== undefined && each !== '').join(' · '),
});

const isThere = (set: string, minor: number): boolean =>
  context().requirements?.isSetSupported(set, `1.${minor}`) ?? false;

const newestOf = (set: string): number =>
  Array.from({ length: MOST }, (_, at) => MOST - at).find((minor) => isThere(set, minor)) ?? 0;

function excel(): CheckLine {
  const { diagnostics } = context();
  if (diagnostics === undefined) return line('excel', 'unknown');
  return line('excel', 'ok', String(diagnostics.host), diagnostics.version, String(diagnostics.platform));
}

const requirements = (): CheckLine =>
  line(
    'requirements',
    FLOOR.every(([set, minor]) => isThere(set, minor)) ? 'ok' : 'notOk',
    ...FLOOR.map(([set]) => `${set} 1.${newestOf(set)}`),
  );

function language(): CheckLine {
  const { displayLanguage, contentLanguage } = context();
  return line('language', displayLanguage === undefined ? 'unknown' : 'ok', displayLanguage, contentLanguage);
}

/** Excel on the web says nothing of it; then the system's preference is what the pane follows. */
function theme(): CheckLine {
  const { officeTheme } = context();
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return officeTheme === undefined
    ? line('theme', 'unknown', system)
    : line('theme', 'ok', officeTheme.bodyBackgroundColor, officeTheme.bodyForegroundColor, system);
}

const functions = (): CheckLine => line('functions', 'CustomFunctions' in globalThis ? 'ok' : 'notOk');

/** What the browser has refused to load or run since the page came. */
function policy({ after }: Waiting): Promise<CheckLine> {
  if (!('ReportingObserver' in globalThis)) return Promise.resolve(line('policy', 'unknown'));
  return new Promise((resolve) => {
    const seen: unknown[] = [];
    const observer = new ReportingObserver((reports) => void seen.push(...reports), {
      types: ['csp-violation'],
      buffered: true,
    });
    observer.observe();
    after(REPORTS_MS, () => {
      observer.disconnect();
      resolve(line('policy', seen.length === 0 ? 'ok' : 'notOk', String(seen.length)));
    });
  });
}

/** Excel tells which combinations it took from the manifest's file; one that somebody else has taken is null. */
function shortcuts({ after }: Waiting): Promise<CheckLine> {
  if (!isThere('KeyboardShortcuts', 1)) return Promise.resolve(line('shortcuts', 'notOk', 'KeyboardShortcuts < 1.1'));
  return new Promise((resolve) => {
    after(ANSWER_MS, () => resolve(line('shortcuts', 'unknown')));
    Office.actions.getShortcuts().then(
      (given) => {
        const keys = Object.entries(given as Record<string, string | null>);
        const isWhole = keys.length > 0 && keys.every(([, key]) => key !== null);
        resolve(line('shortcuts', isWhole ? 'ok' : 'notOk', ...keys.map(([id, key]) => `${id} ${key ?? '–'}`)));
      },
      (failure: unknown) => resolve(line('shortcuts', 'unknown', String(failure))),
    );
  });
}

/** Of the address only what names the program: what Office adds to it may name a person's document. */
export async function pageFacts(waiting: Waiting): Promise<PageFacts> {
  return {
    address: `${location.origin}${location.pathname}`,
    lines: [
      ...[excel(), requirements(), language(), theme(), functions()],
      ...(await Promise.all([policy(waiting), shortcuts(waiting)])),
    ],
  };
}
