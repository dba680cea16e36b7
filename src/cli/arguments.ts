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
  readonly request: PlanRequest;
}

const OPTIONS = {
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
  lang: { type: 'string' },
  clock: { type: 'string' },
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
  return {
    input: positionals[0],
    out: values.out,
    json: values.json,
    preview: values.preview,
    request: { ...(lang === undefined ? {} : { language: lang }), ...(clock === undefined ? {} : { clock }) },
  };
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
