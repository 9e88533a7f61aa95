import { chainText } from '@obi/people/rules';

/** Somebody who is in a circle of reporting lines, or reports to one. */
export interface Looped {
  readonly id: string;
  readonly managerId: string;
  /** The row of the file; null when only Obi knows this line. */
  readonly number: number | null;
  readonly name: string;
  readonly column: string | null;
  readonly value: string | null;
}

export interface CircleFault {
  readonly number: number;
  readonly column: string | null;
  readonly value: string;
  readonly chain: string;
}

/** A longer chain is not read by anybody. */
const LONGEST_CHAIN = 8;

/** Each row that is part of a circle, with the circle as it goes from that person on. */
export function circleFaultsOf(looped: readonly Looped[]): CircleFault[] {
  const byId = new Map(looped.map((one) => [one.id, one]));
  const done = new Set<string>();
  const faults: CircleFault[] = [];
  for (const start of looped) {
    const walked: Looped[] = [];
    const place = new Map<string, number>();
    let at: Looped | undefined = start;
    while (at && !done.has(at.id) && !place.has(at.id)) {
      place.set(at.id, walked.length);
      walked.push(at);
      at = byId.get(at.managerId);
    }
    if (at && place.has(at.id)) faults.push(...faultsIn(walked.slice(place.get(at.id))));
    for (const one of walked) done.add(one.id);
  }
  return faults;
}

function faultsIn(circle: readonly Looped[]): CircleFault[] {
  return circle.flatMap(({ number, column, value }, index) => {
    if (number === null) return [];
    const from = Array.from({ length: Math.min(circle.length, LONGEST_CHAIN) }, (_, step) => {
      return circle[(index + step) % circle.length]?.name ?? '';
    });
    if (circle.length > LONGEST_CHAIN) from.push('…');
    return [{ number, column, value: value ?? '', chain: chainText(from) }];
  });
}
