/**
 * Groups items whose places follow each other at no more than `gap`, in the order of the places.
 */
export function clusters<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
  gap: number,
): Item[][] {
  const groups: Item[][] = [];
  let last = -Infinity;
  for (const item of items.toSorted((one, other) => placeOf(one) - placeOf(other))) {
    const place = placeOf(item);
    if (place - last > gap) groups.push([]);
    groups.at(-1)?.push(item);
    last = place;
  }
  return groups;
}
