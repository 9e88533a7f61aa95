/** The same things with another one in place of the one that is there. */
export function replacedAt<Item>(
  items: readonly Item[],
  place: number,
  change: (item: Item) => Item,
): readonly Item[] {
  return items.map((item, index) => (index === place ? change(item) : item));
}

/** The same things without the one that is there. */
export function withoutAt<Item>(items: readonly Item[], place: number): readonly Item[] {
  return items.filter((_, index) => index !== place);
}

/** The same things with one of them in another place; as they are when there is no such place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const others = withoutAt(items, from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** A key that none of them has: option-1, option-2, … */
export function freshKey(items: readonly { readonly key: string }[], word: string): string {
  const taken = new Set(items.map(({ key }) => key));
  let count = items.length + 1;
  while (taken.has(`${word}-${count}`)) count += 1;
  return `${word}-${count}`;
}
