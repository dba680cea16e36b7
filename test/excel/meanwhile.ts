/** Somebody else at work in the workbook while the add-in is: a change just before one of its syncs. */

/** @param before the syncs, counted from 1, just before which the workbook changes */
export async function changingMeanwhile<T>(
  change: () => void,
  work: () => Promise<T>,
  before: readonly number[] = [2],
): Promise<T> {
  const { prototype } = Excel.RequestContext;
  const sync = Reflect.get(prototype, 'sync') as (this: Excel.RequestContext, value?: unknown) => Promise<never>;
  const state = { syncs: 0 };
  const spy = jest.spyOn(prototype, 'sync').mockImplementation(function (this: Excel.RequestContext, value?: unknown) {
    state.syncs += 1;
    if (before.includes(state.syncs)) change();
    return sync.call(this, value);
  });
  const result = await work();
  spy.mockRestore();
  return result;
}
