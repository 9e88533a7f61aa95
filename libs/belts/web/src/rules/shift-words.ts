import type { Shift } from '@obi/belts/rules';
import { beltPhrase } from '@obi/shared/ui';
import { counted, countInWords } from '@obi/shared/web';
import { listed } from '../words/numbers';
import { asBelt } from '../words/way';
import type { RuleSetPreviewQuery } from './rules.graphql.gen';

export type Touches = RuleSetPreviewQuery['ruleSetPreview'];
type BeltShifts = Touches['belts'][number];

/** One thing that happens to some people, with examples of who they are. */
export interface ShiftInWords {
  readonly shift: Shift;
  readonly text: string;
  readonly tone: 'ok' | 'warn' | 'seal' | 'plain';
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** How many more than the examples. */
  readonly others: string;
}

const TOLD: Record<Shift, { readonly tone: ShiftInWords['tone']; readonly text: (who: string) => string }> = {
  awarded: { tone: 'ok', text: (who) => `${who} it at once` },
  lost: { tone: 'seal', text: (who) => `${who} it` },
  due: { tone: 'warn', text: (who) => `${who} due` },
  more: { tone: 'warn', text: (who) => `${who} more left to do` },
  less: { tone: 'plain', text: (who) => `${who} less left to do` },
};
const VERBS: Record<Shift, readonly [string, string]> = {
  awarded: ['person earns', 'people earn'],
  lost: ['holder loses', 'holders lose'],
  due: ['holder falls', 'holders fall'],
  more: ['person has', 'people have'],
  less: ['person has', 'people have'],
};
const ORDER: readonly Shift[] = ['awarded', 'lost', 'due', 'more', 'less'];

/** What happens to whom, for one belt; what happens to nobody is left out. */
export function shiftsInWords(belt: BeltShifts): ShiftInWords[] {
  return ORDER.filter((shift) => belt[shift] > 0).map((shift) => {
    const people = belt.examples.filter((one) => one.shift === shift);
    const others = belt[shift] - people.length;
    return {
      ...{ shift, people, tone: TOLD[shift].tone },
      text: TOLD[shift].text(counted(belt[shift], ...VERBS[shift])),
      others: others > 0 ? `and ${countInWords(others)} more` : '',
    };
  });
}

/** What becomes of who holds the belt: nothing is taken, and the next renewal follows the new rules. */
export function holdersInWords({ belt, holders }: Pick<BeltShifts, 'belt' | 'holders'>): string {
  const phrase = beltPhrase(asBelt(belt));
  if (holders === 0) return `Nobody holds the ${phrase} yet.`;
  return holders === 1
    ? 'Who holds it, one person, keeps it to its last day and renews it by the new rules.'
    : `The ${countInWords(holders)} people who hold it keep it to its last day, and renew it by the new rules.`;
}

/** The whole preview in one sentence: "12 people earn a belt at once and 3 have more left to do. Nobody loses a belt." */
export function touchesInWords({ people, belts }: Touches): string {
  const sum = (shift: Shift) => belts.reduce((all, belt) => all + belt[shift], 0);
  const lost = sum('lost');
  const due = sum('due');
  const ends = lost === 0 && due === 0 ? 'Nobody loses a belt and none falls due.' : lossInWords(lost, due);
  if (people === 0) return `Nothing happens to anybody on that day. ${ends}`;
  return `Something happens to ${counted(people, 'person', 'people')} on that day. ${ends}`;
}

function lossInWords(lost: number, due: number): string {
  const parts = [
    ...(lost > 0 ? [`${counted(lost, 'belt is', 'belts are')} lost`] : []),
    ...(due > 0 ? [`${counted(due, 'belt falls', 'belts fall')} due`] : []),
  ];
  return `${listed(parts)}.`;
}
