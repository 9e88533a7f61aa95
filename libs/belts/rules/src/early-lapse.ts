import { type Belt, type LocalDate, plusDays } from '@obi/kernel';
import type { Standing } from './standing';

/** From when on a belt does not count although its own time is not over: a change of the guide was let pass. */
export interface EarlyLapse {
  readonly belt: Belt;
  readonly from: LocalDate;
}

/**
 * The belts of a person that lapse before their time, when nothing is done. The day decides whether they have: with no
 * event and no other text the answer stays the same from day to day.
 */
export function earlyLapsesIn({ belts }: Pick<Standing, 'belts'>): EarlyLapse[] {
  return belts.flatMap(({ belt, standsUntil, validUntil }) =>
    standsUntil === null || standsUntil === validUntil ? [] : [{ belt, from: plusDays(standsUntil, 1) }],
  );
}
