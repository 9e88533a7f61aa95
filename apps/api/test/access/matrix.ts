import type { AccessTable } from '@obi/kernel';
import type { Asker } from './company';

export interface DeclaredPolicy {
  readonly endpoint: string;
  /** Whether the sign-in must be a few minutes old at most. */
  readonly fresh: boolean;
  readonly policy: { public?: string; permission?: string; relations?: AccessTable[string] };
}

/** Whose: what belongs to who asks, to somebody of their unit, to somebody of another unit. */
export const WHOSE = ['own', 'team', 'other'] as const;
export type Whose = (typeof WHOSE)[number];

/** How a question ended: answered, refused in words, told that it is not theirs, as if it did not exist, or sent to sign in. */
export type Ending = 'y' | 'r' | '-' | '.' | '!';

export const LEGEND = [
  'y answered   r refused in words, the door being open   . as if it did not exist   ! asked to sign in',
  '- told that it is not theirs, of what everybody knows to exist',
  'Three signs: about what is one’s own, a colleague’s in the unit (who reports to the leader), and another unit’s.',
  'One sign: about nobody in particular. The roles stand first over the company, then over the unit.',
];

/** Everybody may see people and units: nothing is given away by saying why one may not. */
const NOT_YOURS = ['PEOPLE_ROLE_NOT_YOURS_TO_GRANT'];

/** What an answer with these codes is. */
export function endingOf(codes: readonly string[]): Ending {
  if (codes.length === 0) return 'y';
  if (codes.includes('SIGN_IN_FIRST')) return '!';
  if (codes.includes('NOT_FOUND')) return '.';
  return codes.every((code) => NOT_YOURS.includes(code)) ? '-' : 'r';
}

/** Whether the access tables let this person through at all; a service may be narrower, never wider. */
export function mayEver({ policy }: DeclaredPolicy, asker: Asker, whose: Whose | undefined): boolean {
  if (policy.public !== undefined) return true;
  if (asker.person === undefined) return false;
  return (policy.relations ?? []).some((relation) => {
    if (relation === 'anyone') return true;
    if (['self', 'pair', 'author'].includes(relation)) return whose === undefined || whose === 'own';
    if (relation === 'leader') return whose === undefined || (whose === 'team' && asker.leads);
    return relation === asker.role && (asker.overAll || whose !== 'other');
  });
}

/** One line per door: who declared what, and what everybody found behind it. */
export function lineOf({ endpoint, policy, fresh }: DeclaredPolicy, cells: readonly string[]): string {
  const who =
    policy.public === undefined ? `${policy.permission} (${policy.relations?.join(', ')})` : 'everybody';
  const found = cells.map((cell) => cell.padEnd(3)).join(' ');
  return `${endpoint.padEnd(38)} ${found} ${who}${fresh ? ', signed in freshly' : ''}`.trimEnd();
}

/** The heading above the lines: the first letters of everybody who asks. */
export function headingOf(askers: readonly Asker[]): string {
  const short = (name: string) => name.replace('conversationManager', 'cm').slice(0, 3).padEnd(3);
  return `${''.padEnd(38)} ${askers.map(({ name }) => short(name)).join(' ')} permission (who)`;
}
