/** One turn of work in Excel: undone in one step where Excel can, tried again when that is safe, and not waited for for ever. */
import { issue } from '../../kernel/issue';
import { ExcelFailure, isTooLarge, isTransient } from './failure';
import type { Portion } from './portions';

/** Waits; whoever calls knows how, so that tests need not wait. */
export interface Patience {
  /** Calls `act` after so many milliseconds unless the returned function was called before. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** How whoever waits for something long follows it and ends it. */
export interface Watch {
  /** Told after each part: how many of how many rows are done. */
  readonly progress?: (done: number, rows: number) => void;
  /** Asked before each part; `true` ends it. */
  readonly cancelled?: () => boolean;
}

export interface Turn {
  readonly context: Excel.RequestContext;
  /** How much to ask for at once. */
  readonly portion: Portion;
  /** Throws once the turn was given up: whatever still comes back must not go on writing. */
  readonly stillWanted: () => void;
}

/** Excel on the web can fail to answer for ever, without an error. */
export const LONGEST_TURN = 60_000;
/** Before each further attempt, in milliseconds. */
export const PAUSES: readonly number[] = [500, 2000, 5000];

const silent = (): ExcelFailure => new ExcelFailure(issue({ code: 'excel-silent', severity: 'error' }, {}));

/** All syncs of a run become one step of Excel's undo, from ExcelApi 1.20 on; older Excel keeps a step a sync. */
const runOptions = (): Excel.RunOptions => ({
  delayForCellEdit: true,
  ...(Office.context.requirements.isSetSupported('ExcelApi', '1.20') ? { mergeUndoGroup: true } : {}),
});

/** Excel on the web has refused grouped undo although it says that it knows it (office-js issue 6711). */
const refusesGrouping = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  ['ApiNotFound', 'InvalidArgument', 'NotImplemented', 'UnsupportedOperation', 'UndoNotSupported'].includes(error.code);

interface Attempt {
  isOver: boolean;
  /** The work was begun, so that the options were taken. */
  isBegun: boolean;
  readonly portion: Portion;
}

/** Cells an answer, tried in turn where everything at once is too large for Excel on the web. */
const PORTIONS: readonly Portion[] = [undefined, 10_000, 1000, 50];

async function attempted<T>(work: (turn: Turn) => Promise<T>, attempt: Attempt): Promise<T> {
  const turn = (context: Excel.RequestContext): Promise<T> => {
    attempt.isBegun = true;
    const stillWanted = (): void => {
      if (attempt.isOver) throw silent();
    };
    return work({ context, portion: attempt.portion, stillWanted });
  };
  const options = runOptions();
  try {
    return await Excel.run(options, turn);
  } catch (error) {
    if (options.mergeUndoGroup !== true || attempt.isBegun || !refusesGrouping(error)) throw error;
    return await Excel.run({ delayForCellEdit: true }, turn);
  }
}

/** @throws {ExcelFailure} "excel-silent" when nothing came back in time */
function inTime<T>(work: (turn: Turn) => Promise<T>, portion: Portion, patience: Patience | undefined): Promise<T> {
  const attempt: Attempt = { isOver: false, isBegun: false, portion };
  if (patience === undefined) return attempted(work, attempt);
  return new Promise((resolve, reject) => {
    const cancel = patience.after(LONGEST_TURN, () => {
      attempt.isOver = true;
      reject(silent());
    });
    attempted(work, attempt).then(resolve, reject).finally(cancel);
  });
}

async function inPortions<T>(
  work: (turn: Turn) => Promise<T>,
  patience: Patience | undefined,
  [portion, ...smaller]: readonly Portion[] = PORTIONS,
): Promise<T> {
  try {
    return await inTime(work, portion, patience);
  } catch (error) {
    if (smaller.length === 0 || !isTooLarge(error)) throw error;
    return await inPortions(work, patience, smaller);
  }
}

const pause = (milliseconds: number, { after }: Patience): Promise<void> =>
  new Promise((resolve) => {
    after(milliseconds, resolve);
  });

async function persistent<T>(
  work: (turn: Turn) => Promise<T>,
  patience: Patience,
  [next, ...later]: readonly number[],
): Promise<T> {
  try {
    return await inPortions(work, patience);
  } catch (error) {
    if (next === undefined || !isTransient(error)) throw error;
    await pause(next, patience);
    return await persistent(work, patience, later);
  }
}

/**
 * Does some work in a context of its own. After a failure that may pass, the whole work starts again in a new context:
 * it must read before it writes.
 *
 * @param patience undefined: one attempt, however long it takes
 */
export function inExcel<T>(work: (turn: Turn) => Promise<T>, patience: Patience | undefined): Promise<T> {
  if (patience === undefined) return inPortions(work, patience);
  return persistent(work, patience, PAUSES);
}
