/** One comparison of the benchmark: our work beside a peer's, or beside a limit that no program can go below. */

/** Work that is timed; what it needs is made before. */
export type Work = () => unknown;

/** Two ways to do comparable work, in one run on one machine, so that only their ratio is told. */
export interface Comparison {
  readonly name: string;
  /** What the ratio is to; "of the same file", "of the same data". */
  readonly beside: string;
  readonly prepare: () => Promise<{ readonly ours: Work; readonly theirs: Work }>;
}

/** @returns seconds of processor time, which other programs on the machine disturb less than the clock */
export async function secondsOf(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

const ROUNDS = 3;

/** @returns how many times as long ours takes as theirs: the best of some rounds, each way in turn */
export async function ratioOf({ prepare }: Comparison): Promise<{ readonly ratio: number; readonly ours: number }> {
  const { ours, theirs } = await prepare();
  const best = { ours: Infinity, theirs: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    best.theirs = Math.min(best.theirs, await secondsOf(theirs));
    best.ours = Math.min(best.ours, await secondsOf(ours));
  }
  return { ratio: best.ours / best.theirs, ours: best.ours };
}
