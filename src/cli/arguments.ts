/** What a person typed after the command, understood or refused. */
import { parseArgs } from 'node:util';
import type { PlanRequest } from '../app';

/** One call of the command. */
export interface Call {
  /** The input as typed; undefined: the sample. */
  readonly input: string | undefined;
  /** The result as typed; undefined: a free name in the current folder. */
  readonly out: string | undefined;
  readonly json: boolean;
  /** Only what would be written is told. */
  readonly preview: boolean;
  /** The copy to send as typed; undefined: a plain result is wanted. */
  readonly send: string | undefined;
  /** The input sheets of the copy are locked. */
  readonly lock: boolean;
  /** The input is a copy whose receipt is to be checked. */
  readonly verify: boolean;
  /** The report before the last write is wanted. */
  readonly restore: boolean;
  /** Only the runs on record are told. */
  readonly history: boolean;
  readonly request: PlanRequest;
}

const OPTIONS = {
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
  lang: { type: 'string' },
  clock: { type: 'string' },
  send: { type: 'string' },
  lock: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
  restore: { type: 'boolean', default: false },
  history: { type: 'boolean', default: false },
} as const;

/** @returns the call, or the argument that is not understood. */
export function callFrom(typed: readonly string[]): Call | { readonly unknown: string } {
  const parsed = parsedOrUnknown(typed);
  if ('unknown' in parsed) return parsed;
  const { values, positionals } = parsed;
  const { lang, clock } = values;
  if (positionals.length > 1) return { unknown: positionals[1] ?? '' };
  if (lang !== undefined && lang !== 'vi' && lang !== 'en') return { unknown: `--lang ${lang}` };
  if (clock !== undefined && clock !== 'plan' && clock !== 'law') return { unknown: `--clock ${clock}` };
  const clash = clashOf(values, positionals);
  if (clash !== undefined) return { unknown: clash };
  return {
    input: positionals[0],
    out: values.out,
    json: values.json,
    preview: values.preview,
    send: values.send,
    lock: values.lock,
    verify: values.verify,
    restore: values.restore,
    history: values.history,
    request: { ...(lang === undefined ? {} : { language: lang }), ...(clock === undefined ? {} : { clock }) },
  };
}

type Values = Partial<Record<'out' | 'send', string | undefined>> &
  Partial<Record<'preview' | 'lock' | 'verify' | 'restore' | 'history', boolean>>;

/** What is asked for beside something that it does not go with; undefined: everything fits. */
function clashOf(values: Values, positionals: readonly string[]): string | undefined {
  const { out, preview = false, send, lock = false, verify = false, restore = false, history = false } = values;
  const isPlain = send === undefined && !preview && positionals.length === 1;
  if (lock && send === undefined) return '--lock';
  if (send !== undefined && (out !== undefined || preview)) return '--send';
  if (verify && !(isPlain && out === undefined)) return '--verify';
  if (history && !(isPlain && out === undefined && !verify)) return '--history';
  return restore && !(isPlain && !verify && !history) ? '--restore' : undefined;
}

function parsedOrUnknown(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options: OPTIONS, allowPositionals: true });
  } catch (refusal) {
    if (refusal instanceof TypeError)
      return { unknown: typed.find((word) => refusal.message.includes(word)) ?? typed.join(' ') };
    throw refusal;
  }
}
