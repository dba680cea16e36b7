/** `npm run bench`: what our work costs beside a peer or a limit, as ratios of one run; add comparisons in `scripts/bench`. */
import { ratioOf } from './bench/comparison';
import { fees } from './bench/fees';
import { embedded } from './bench/embedded';
import { pages } from './bench/pages';
import { registers } from './bench/registers';

const COMPARISONS = [...pages, ...registers, ...fees, ...embedded];

async function main(): Promise<void> {
  for (const comparison of COMPARISONS) {
    const { ratio, ours } = await ratioOf(comparison);
    console.log(
      `${ratio.toFixed(2).padStart(7)} x  ${comparison.name} (${ours.toFixed(2)} s), beside ${comparison.beside}`,
    );
  }
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
