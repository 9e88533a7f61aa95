import type { Driver, PairState, SessionState, Side, WhyNotHeld } from '@obi/mentoring/rules';
import type { PersonCard } from '../person/person.graphql';

/** What the statement of a pair answers; every `sealed` is ciphertext in base64. */
export interface PairRow {
  readonly id: string;
  readonly programmeName: string;
  readonly hasSponsor: boolean;
  readonly sessionsPlanned: number;
  readonly usualMinutes: number;
  readonly usualWeeks: number;
  readonly programmeEndsOn: string;
  readonly state: PairState;
  readonly startedOn: string;
  readonly startedAt: Date;
  readonly lastSignAt: Date | null;
  readonly endedOn: string | null;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly keyName: string;
  readonly wrappedKey: Buffer;
  readonly mentor: PersonCard;
  readonly mentee: PersonCard;
  readonly agreement: AgreementJson | null;
  readonly agreementInForce: AgreementJson | null;
  readonly goals: readonly GoalJson[];
  readonly notes: readonly TextJson<'shared' | 'private'>[];
  readonly takeaways: readonly TextJson<'learned' | 'taught'>[];
  readonly sessions: readonly SessionJson[];
  readonly agenda: readonly AgendaJson[];
}

export interface AgendaJson {
  readonly id: string;
  readonly sealed: string;
  readonly writtenBy: string;
  readonly done: boolean;
}

export interface AgreementJson {
  readonly drives: Driver;
  readonly everyWeeks: number;
  readonly minutes: number;
  readonly endsOn: string;
  readonly sealed: string;
  /** Ciphertext, as what the other one asks to be changed. */
  readonly howWeStop: string | null;
  readonly changeAsked: string | null;
  readonly agreedAt: string | null;
  readonly changeAskedAt: string | null;
  readonly savedBy: string;
  readonly savedAt: string;
}

export interface GoalJson {
  readonly id: string;
  readonly sealed: string;
  readonly byOn: string | null;
  readonly metOn: string | null;
  readonly forSide: Side | null;
  readonly addedBy: string;
}

export interface TextJson<Kind extends string> {
  readonly id: string;
  readonly sessionId: string;
  readonly authorId: string;
  readonly kind: Kind;
  readonly sealed: string;
}

export interface SessionJson {
  readonly id: string;
  readonly state: SessionState;
  readonly plannedFor: string | null;
  readonly plannedMinutes: number | null;
  readonly titleBy: string | null;
  readonly placeBy: string | null;
  /** Ciphertext, as the place is. */
  readonly title: string | null;
  readonly place: string | null;
  readonly heldOn: string | null;
  readonly minutes: number | null;
  readonly goalId: string | null;
  readonly about: { readonly key: string; readonly title: string } | null;
  readonly loggedBy: string | null;
  readonly loggedAt: string | null;
  readonly loggedOn: string | null;
  readonly answeredAt: string | null;
  readonly cancelledBy: Side | null;
  readonly saidBy: Side | null;
  readonly cancelledAt: string | null;
  readonly minutesBefore: number | null;
  readonly why: WhyNotHeld | null;
  readonly moves: readonly MoveJson[];
}

export interface MoveJson {
  readonly by: string;
  readonly movedAt: string;
  readonly from: string;
  readonly to: string;
  readonly minutesBefore: number;
  readonly why: WhyNotHeld;
}
