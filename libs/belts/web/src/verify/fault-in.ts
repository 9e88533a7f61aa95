import type { BeltsRefusalCode } from '@obi/belts/rules';
import type { Failure } from '@obi/shared/web';
import type { VerifyFault } from './words/verify-words';

const CODES: Partial<Readonly<Record<BeltsRefusalCode, VerifyFault>>> = {
  BELTS_TOO_MANY_CHECKS: 'too-often',
  BELTS_TOO_MANY_LOOK_UPS: 'too-often',
  BELTS_TOO_MANY_REPORTS: 'too-often',
  BELTS_BADGE_TOO_LARGE: 'too-large',
};

/** Why a public page could not do what it was asked, as far as who reads it can do something about it. */
export function faultIn({ kind, code }: Failure): VerifyFault {
  return CODES[code as BeltsRefusalCode] ?? (kind === 'OFFLINE' ? 'offline' : 'ours');
}
