import { registerEnumType } from '@nestjs/graphql';
import {
  type Driver,
  PAIR_STATES,
  PROPOSAL_STATES,
  SESSION_STATES,
  type Side,
  WHY_NOT_HELD,
} from '@obi/mentoring/rules';

export function named<Value extends string>(
  values: readonly Value[],
  name: string,
  description: string,
): Record<Value, Value> {
  const object = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(object, { name, description });
  return object;
}

export const SideEnum = named<Side>(
  ['mentor', 'mentee'],
  'MentoringSide',
  'The junior who teaches, or the senior who learns.',
);
export const ProposalStateEnum = named(PROPOSAL_STATES, 'ProposalState', 'Where a proposed pair stands.');
export const PairStateEnum = named(PAIR_STATES, 'PairState', 'How a pair stands, or how it ended.');
export const SessionStandingEnum = named(
  [...SESSION_STATES, 'reported'],
  'SessionStanding',
  'How a session stands; reported: logged, and not confirmed for 7 days.',
);
export const DriverEnum = named<Driver>(
  ['mentor', 'mentee', 'both'],
  'AgreementDriver',
  'Who brings the topics.',
);
export const WhyNotHeldEnum = named(WHY_NOT_HELD, 'WhyNotHeld', 'Why a session did not take place.');
export const NextEnum = named(
  ['agree', 'plan', 'meet', 'end'],
  'NextForBoth',
  'What the two do next; end: their last day is over, they complete or extend.',
);
export const TurnEnum = named(['mentor', 'mentee', 'both'], 'MentoringTurn', 'Who is waited for.');
