import { missingInTable } from '@obi/belts/rules';
import type { IconName } from '@obi/shared/ui';
import { counted, dayInWords } from '@obi/shared/web';

/** How one belt stands, as the server answers it. */
export interface StandingOfBelt {
  readonly belt: string;
  readonly state: string;
  readonly dueBecause: string | null;
  readonly heldSince: string | null;
  readonly standsUntil: string | null;
  readonly validUntil?: string | null;
  readonly endedOn: string | null;
  readonly done: number;
  readonly total: number;
  readonly lockedBy: string | null;
  readonly requirements: readonly { readonly code: string; readonly done: number; readonly total: number }[];
}

/** How a belt stands in words, with the drawing and the tone that say the same. */
export interface StateInWords {
  readonly text: string;
  readonly icon: IconName | null;
  readonly tone: 'plain' | 'warn' | 'seal' | 'quiet';
}

const day = (on: string | null) => (on === null ? '' : dayInWords(on));

/** How a belt stands: "Held since 12 Jan 2026", "Lapsed on 3 May 2026", "Opens after green". */
export function stateInWords(standing: StandingOfBelt, worn: boolean): StateInWords {
  const { state, heldSince, standsUntil, endedOn } = standing;
  switch (state) {
    case 'held':
      if (!worn) return { text: `Held since ${day(heldSince)}`, icon: 'check', tone: 'plain' };
      return { text: `You wear this belt. ${validity(standsUntil)}`, icon: null, tone: 'plain' };
    case 'due':
      return { text: dueWords(standing), icon: 'warning', tone: 'warn' };
    case 'lapsed':
      return { text: `Lapsed on ${day(endedOn)}`, icon: 'clock', tone: 'seal' };
    case 'revoked':
      return { text: `Revoked on ${day(endedOn)}`, icon: 'forbidden', tone: 'seal' };
    case 'in progress':
      return { text: `${standing.done} of ${standing.total} done`, icon: 'clock', tone: 'quiet' };
    default:
      return lockedWords(standing);
  }
}

/** "Valid to 18 Jun 2028", or that it does not expire. */
export function validity(until: string | null): string {
  return until === null ? 'It does not expire' : `Valid to ${day(until)}`;
}

function dueWords({ dueBecause, standsUntil, validUntil }: StandingOfBelt): string {
  if (dueBecause === 'expiring') return `Expires on ${day(standsUntil)}`;
  return standsUntil === null || standsUntil === validUntil
    ? 'The guide changed'
    : `The guide changed: certify again by ${day(standsUntil)}`;
}

/** What a belt that is further up will ask; below it says why it cannot be begun. */
function lockedWords({ requirements, total, lockedBy }: StandingOfBelt): StateInWords {
  const icon = lockedBy === null ? 'clock' : 'lock';
  const tone = 'quiet';
  if (requirements.some(({ code }) => code === 'modules-not-published'))
    return { text: 'Modules not published yet', icon: 'lock', tone };
  const asked = requirements.map(({ code, total: count }) => ({ code, count }));
  const text = asked.length === 1 ? missingInTable(asked) : counted(total, 'requirement', 'requirements');
  return { text, icon, tone };
}
