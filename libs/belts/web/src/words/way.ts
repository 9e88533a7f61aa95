import { type BeltOnWay, canBeEarned, inOrderOfDoing, isEarned, stands, type Way } from '@obi/belts/rules';
import type { Belt } from '@obi/kernel';
import { beltName } from '@obi/shared/ui';
import type { MyPathQuery } from '../path/my-path.graphql.gen';
import { listed, numbered, numberInWords, sentence } from './numbers';
import { missingInSentence } from './requirement-words';

/** What the server answers about one's own path. */
export type MyPath = MyPathQuery['myPath'];
export type PathModule = MyPath['modules'][number];
export type BeltOfPath = MyPath['belts'][number];

/** A path as the rules read it: the contract says texts where the rules know which texts there are. */
export function wayOf(path: MyPath): Way {
  return path as Way;
}

/** A belt as the contract says it; null for no belt. */
export function asBelt(text: string | null): Belt | null {
  return text as Belt | null;
}

/** "Three belts earned. Green is next: one module, one guide change and the assessment." */
export function waySentence(way: Way): string {
  const held = way.belts.filter(stands).length;
  const none = way.belts.some(isEarned) ? 'No belt now' : 'No belt yet';
  const earned = held === 0 ? none : `${numbered(held, 'belt', 'belts')} earned`;
  const next = way.belts.find(({ belt }) => belt === way.earning);
  return `${sentence(earned)}. ${next ? nextSentence(next) : 'There is no belt after black.'}`;
}

function nextSentence(next: BeltOnWay): string {
  const name = beltName(next.belt);
  const start = next.state === 'lapsed' ? `${name} lapsed and can be renewed` : `${name} is next`;
  if (!canBeEarned(next)) return `${start}; its modules are not published yet.`;
  const left = inOrderOfDoing(next.requirements)
    .filter(({ done, total }) => done < total)
    .map(({ code, done, total }) => leftInSentence(code, total - done, next));
  return left.length === 0 ? `${start}.` : `${start}: ${listed(left)}.`;
}

/** What is left of a guide that was read before is a change of it. */
function leftInSentence(code: string, count: number, { asks }: BeltOnWay): string {
  if (code === 'clauses' && asks !== 'first')
    return `${numberInWords(count)} guide ${count === 1 ? 'change' : 'changes'}`;
  return missingInSentence(code, count);
}
