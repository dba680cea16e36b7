/** Lists taken apart by a key, in the order in which the keys first appear. */

/** One item or more. */
export type Group<Item> = readonly [Item, ...Item[]];

/** @returns the items of each key; `groupedBy([1, 2, 3], (n) => n % 2)` has 1 → [1, 3] and 0 → [2]. */
export function groupedBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, Group<Item>> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
