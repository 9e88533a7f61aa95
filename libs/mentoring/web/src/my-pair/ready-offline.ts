import { injectKeepAhead, whenQuiet } from '@obi/shared/web';
import { withoutWords } from '../pair/pair-copy';
import { PairDocument } from '../pair/pair-page.graphql.gen';
import { MyPairsDocument } from './my-pair-page.graphql.gen';

/**
 * Makes these pairs ready to be opened, and a session of theirs to be logged, without the network: on a device that never
 * showed them too. Whatever cannot be loaded now is loaded the next time.
 */
export function injectReadyOffline(): (pairIds: readonly string[]) => void {
  const keepPairs = injectKeepAhead(MyPairsDocument);
  const keepPair = injectKeepAhead(PairDocument, withoutWords);
  // Their code first: a pair that is kept is one that can be shown.
  const makeReady = async (pairIds: readonly string[]): Promise<void> => {
    await Promise.all([import('../pair/pair-page'), import('./my-pair-page')]);
    await Promise.allSettled([keepPairs({}), ...pairIds.map((id) => keepPair({ id }))]);
  };
  return (pairIds) => void whenQuiet(() => void makeReady(pairIds).catch(() => undefined));
}
