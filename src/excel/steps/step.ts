/** Pieces of a write that are sent together as long as one request stays small enough. */

/** Some actions, and about how many bytes they add to a request and to its answer. */
export interface Step {
  readonly bytes: number;
  readonly answer?: number;
  readonly put: (context: Excel.RequestContext) => void;
}

/** Excel on the web takes 5 MB a request, and gives as much. */
const MOST_BYTES = 4_000_000;
/** What must go in one request may be larger, but not more than Excel takes at all, with some room for what is around it. */
export const LARGEST_STEP = 5_000_000;
/** One range with one property set, as JSON. */
export const BYTES_A_RANGE = 400;
/** Escapes and array brackets aside, Vietnamese letters take up to 3 bytes. */
export function bytesOf(text: string): number {
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) others += 1;
  }
  return text.length + 2 * others;
}

/** How many of the steps fit one request: at least one. */
function fitting(steps: readonly Step[]): number {
  let bytes = 0;
  let answer = 0;
  for (const [index, step] of steps.entries()) {
    bytes += step.bytes;
    answer += step.answer ?? 0;
    if (Math.max(bytes, answer) > MOST_BYTES && index > 0) return index;
  }
  return steps.length;
}

/**
 * Sends everything, in one sync unless it is too large for one request.
 *
 * @param stillWanted throws when nobody waits for the end any more
 */
export async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  stillWanted: () => void = () => undefined,
): Promise<void> {
  const end = fitting(steps);
  stillWanted();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const step of steps.slice(0, end)) step.put(context);
  await context.sync();
  if (end < steps.length) await send(context, steps.slice(end), stillWanted);
}
