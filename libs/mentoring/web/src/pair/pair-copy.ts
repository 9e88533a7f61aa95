import type { PairQuery } from './pair-page.graphql.gen';

/** What of a pair stays on this device: notes and takeaways are read with the network only. */
export function withoutWords({ pair }: PairQuery): PairQuery {
  const sessions = pair.sessions.map((session) => ({ ...session, texts: [], privateNote: null }));
  return { pair: { ...pair, sessions } };
}
