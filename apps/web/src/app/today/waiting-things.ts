import { type Headline, type NextStep, nextStepFor, type Way } from '@obi/belts/rules';
import { asBelt, type MyPath } from '@obi/belts/web';
import { daysBetween, rankOf } from '@obi/kernel';
import { beltName, beltPhrase, type Tone } from '@obi/shared/ui';
import { counted, dayInWords } from '@obi/shared/web';

/** Something else that waits for the person: what it is, how urgent, and where it is done. */
export interface WaitingThing {
  readonly title: string;
  readonly about: string;
  readonly tag?: { readonly text: string; readonly tone: Tone };
  readonly action: { readonly label: string; readonly link: string };
}

const SOON_DAYS = 30;

/** What waits besides the next step and the headline, most urgent first. */
export function waitingThings(path: MyPath, way: Way, told: Told): WaitingThing[] {
  const things = [needThing(path), guideThing(told), ...dueThings(way, told)];
  return things.filter((thing) => thing !== undefined);
}

/** What the page says already, so that nothing is said twice. */
export interface Told {
  readonly next: NextStep;
  readonly headline: Headline;
  /** Clauses that the guide asks to acknowledge. */
  readonly guide: number;
  readonly held: boolean;
}

function needThing({ needs, held, dueOn, overdueSince, overdueFor, asOf }: MyPath): WaitingThing | undefined {
  const belt = asBelt(needs);
  if (belt === null || rankOf(asBelt(held)) >= rankOf(belt)) return undefined;
  const title = `Your job needs the ${beltPhrase(asBelt(overdueFor) ?? belt)}`;
  const action = { label: 'See what is left', link: '/path' };
  if (overdueSince !== null) {
    const days = daysBetween(overdueSince, asOf);
    const text = days === 0 ? 'Overdue since today' : `${counted(days, 'day', 'days')} overdue`;
    return {
      title,
      about:
        overdueFor === needs && dueOn !== null
          ? `It was needed by ${dayInWords(dueOn)}.`
          : `It has been missing since ${dayInWords(overdueSince)}.`,
      tag: { text, tone: 'seal' },
      action,
    };
  }
  if (dueOn === null) return { title, about: 'The day is set when you are back.', action };
  const left = daysBetween(asOf, dueOn);
  const about = left === 0 ? 'Today is the last day.' : `${counted(left, 'day', 'days')} left.`;
  const tone = left <= SOON_DAYS ? 'warn' : 'plain';
  return { title, about, tag: { text: `By ${dayInWords(dueOn, 'short')}`, tone }, action };
}

function guideThing({ next, guide, held }: Told): WaitingThing | undefined {
  if (guide === 0 || next.do === 'read-guide') return undefined;
  const many = guide === 1 ? 'a change' : `${guide} changes`;
  return {
    title: held ? `Acknowledge ${many} to the guide` : 'Read the guide',
    about: held
      ? 'You see only what is different from the text that you acknowledged.'
      : `${counted(guide, 'clause', 'clauses')} to acknowledge.`,
    action: { label: held ? 'Read what changed' : 'Read the guide', link: '/guide' },
  };
}

/** Belts below the one in the headline that are due, too. */
function dueThings(way: Way, { headline }: Told): WaitingThing[] {
  return (
    way.belts
      .filter(({ state, belt }) => state === 'due' && !('belt' in headline && headline.belt === belt))
      // What is left is in the guide, and that the guide waits is said already.
      .filter(({ belt }) => nextStepFor(belt, way).do !== 'read-guide')
      .map(({ belt, dueBecause, standsUntil }) => ({
        title: dueBecause === 'expiring' ? `Renew your ${beltPhrase(belt)}` : `Keep your ${beltPhrase(belt)}`,
        about:
          dueBecause === 'expiring' ? 'Renewing now loses no days.' : 'The guide that it rests on changed.',
        ...(standsUntil !== null && {
          tag: { text: `${beltName(belt)} to ${dayInWords(standsUntil, 'short')}`, tone: 'warn' as const },
        }),
        action: { label: 'See what is left', link: '/path' },
      }))
  );
}
