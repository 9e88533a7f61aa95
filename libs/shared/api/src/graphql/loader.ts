import type { GraphqlContext } from '../access/request';

/**
 * Gathers the keys that resolvers of one request ask for in the same tick and loads them with one statement.
 * `load` answers a map; a key without an entry is undefined.
 */
export function loaderOf<Key, Value>(
  context: GraphqlContext,
  name: string,
  load: (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  const known = context.loaders.get(name) as ((key: Key) => Promise<Value | undefined>) | undefined;
  if (known) return known;
  let waiting: { keys: Set<Key>; answer: Promise<ReadonlyMap<Key, Value>> } | undefined;
  const ask = (key: Key): Promise<Value | undefined> => {
    if (!waiting) {
      const keys = new Set<Key>();
      const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        waiting = undefined;
        return load([...keys]);
      });
      waiting = { keys, answer };
    }
    waiting.keys.add(key);
    return waiting.answer.then((values) => values.get(key));
  };
  context.loaders.set(name, ask);
  return ask;
}
