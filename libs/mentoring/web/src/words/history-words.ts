import type { Side, WhyNotHeld } from '@obi/mentoring/rules';
import { whenInWords, momentOf } from '../schedule/when';
import { whyNotHeldWords } from './words';

/** How the two are called by the one who reads: oneself is "you". */
export type Called = Readonly<Record<Side, string>>;

interface Pair {
  readonly mySide: Side;
  readonly mentor: { readonly callName: string };
  readonly mentee: { readonly callName: string };
}

/** What the reader calls each of the two. */
export function calledBy({ mySide, mentor, mentee }: Pair): Called {
  const names = { mentor: mentor.callName, mentee: mentee.callName };
  return { ...names, [mySide]: 'you' };
}

interface Said {
  readonly at: string;
  readonly howLate: string | null;
  readonly why: WhyNotHeld | null;
}

/** "on 24 Nov, 2 days before. Work came between." */
function whenAndWhy({ at, howLate, why }: Said): string {
  const words = [`on ${momentOf(at).shortDay}`, howLate].filter(Boolean).join(', ');
  return `${words}.${why ? ` ${whyNotHeldWords[why]}.` : ''}`;
}

/** Why a session did not take place, so that nobody is blamed; of a mentor it is said that nobody holds it against them. */
export function calledOffInWords(
  session: {
    readonly cancelledBy: Side | null;
    readonly cancelledAt: string | null;
    readonly howLate: string | null;
    readonly why: WhyNotHeld | null;
  },
  called: Called,
): string {
  const { cancelledBy, cancelledAt, howLate, why } = session;
  if (!cancelledAt) return '';
  const how = whenAndWhy({ at: cancelledAt, howLate, why });
  if (!cancelledBy) return `Called off ${how} The two of you differ on who it was, so it counts for neither.`;
  const said = `Called off by ${called[cancelledBy]} ${how}`;
  return cancelledBy === 'mentor' ? `${said} It is never held against a mentor.` : said;
}

/** How a session came to another time: "From Thu 26 Nov, 15:30 to Tue 1 Dec, 10:00, by Henrik on …". */
export function movedInWords(
  move: {
    readonly by: Side;
    readonly movedAt: string;
    readonly from: string;
    readonly to: string;
    readonly howLate: string;
    readonly why: WhyNotHeld;
  },
  called: Called,
): string {
  const { by, movedAt, from, to, howLate, why } = move;
  const times = `From ${whenInWords(from)} to ${whenInWords(to)}`;
  return `${times}, by ${called[by]} ${whenAndWhy({ at: movedAt, howLate, why })}`;
}

/** "Moved once", "Moved twice", "Moved 3 times". */
export function movedTimes(times: number): string {
  if (times === 1) return 'Moved once';
  return times === 2 ? 'Moved twice' : `Moved ${times} times`;
}
