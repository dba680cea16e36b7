/** One comparison of the benchmark: our work beside a peer's, or beside a limit that no program can go below. */

/** Work that is timed; what it needs is made before. */
export type Work = () => unknown;

interface Prepared {
  readonly ours: Work;
  readonly theirs: Work;
  /** Gives back what was made. */
  readonly end?: () => Promise<void>;
}

/** How work is timed. */
export interface Timing {
  readonly rounds: number;
  readonly seconds: (work: Work) => Promise<number>;
  /** The seconds of all rounds, told as one. */
  readonly typical: (seconds: readonly number[]) => number;
}

/** Two ways to do comparable work, in one run on one machine, so that only their ratio is told. */
export interface Comparison {
  readonly name: string;
  /** What the ratio is to; "of the same file", "of the same data". */
  readonly beside: string;
  readonly prepare: () => Promise<Prepared>;
  /** Where it is not this process that works. */
  readonly timing?: Timing;
}

/** @returns seconds of processor time, which other programs on the machine disturb less than the clock */
export async function secondsOf(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

const PROCESSOR: Timing = { rounds: 3, seconds: secondsOf, typical: (seconds) => Math.min(...seconds) };

/** @returns how many times as long ours takes as theirs, each way in turn */
export async function ratioOf({ prepare, timing = PROCESSOR }: Comparison): Promise<{
  readonly ratio: number;
  readonly ours: number;
}> {
  const { ours, theirs, end } = await prepare();
  const taken: { readonly ours: number[]; readonly theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round < timing.rounds; round += 1) {
    taken.theirs.push(await timing.seconds(theirs));
    taken.ours.push(await timing.seconds(ours));
  }
  await end?.();
  const ourTime = timing.typical(taken.ours);
  return { ratio: ourTime / timing.typical(taken.theirs), ours: ourTime };
}
