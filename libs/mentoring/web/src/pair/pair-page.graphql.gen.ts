// Generated from pair-page.graphql; do not edit.
import type { TypedDocument } from '@obi/kernel';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who brings the topics. */
export type AgreementDriver =
  | 'both'
  | 'mentee'
  | 'mentor';

/** Whether the other one has yet to agree, asks for a change, or both agreed. */
export type AgreementStanding =
  | 'agreed'
  | 'changeAsked'
  | 'waits';

/** How one of the two says that it ends or goes on. */
export type HowPairConcludes =
  /** They did what they set out to do. */
  | 'complete'
  /** It ends before its time. */
  | 'concludeEarly'
  /** They go on until a later day. */
  | 'extend'
  /** One of them has to stop, through no fault of anybody. */
  | 'leave'
  /** Both are free for somebody else. Nobody is told who asked. */
  | 'rePair';

/** The junior who teaches, or the senior who learns. */
export type MentoringSide =
  | 'mentee'
  | 'mentor';

/** What the two do next; end: their last day is over, they complete or extend. */
export type NextForBoth =
  | 'agree'
  | 'end'
  | 'meet'
  | 'plan';

/** How a pair stands, or how it ended. */
export type PairState =
  | 'active'
  | 'completed'
  | 'concludedEarly'
  | 'extended'
  | 'leftWithoutFault'
  | 'rePaired';

/** How a session stands; reported: logged, and not confirmed for 7 days. */
export type SessionStanding =
  | 'confirmed'
  | 'didNotHappen'
  | 'disputed'
  | 'logged'
  | 'planned'
  | 'reported';

/** Why a session did not take place. */
export type WhyNotHeld =
  | 'holiday'
  | 'illness'
  | 'noShow'
  | 'other'
  | 'work';

export type PersonOfPairFragment = { readonly id: string, readonly name: string, readonly callName: string, readonly initials: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null };

export type AgreementOfPairFragment = { readonly drives: AgreementDriver, readonly everyWeeks: number, readonly minutes: number, readonly endsOn: string, readonly staysBetweenUs: string, readonly howWeStop: string, readonly standing: AgreementStanding, readonly savedBy: MentoringSide, readonly savedAt: string, readonly waitsForMe: boolean, readonly changeAsked: string | null };

export type SessionOfPairFragment = { readonly id: string, readonly state: SessionStanding, readonly plannedFor: string | null, readonly plannedMinutes: number | null, readonly title: string | null, readonly place: string | null, readonly heldOn: string | null, readonly minutes: number | null, readonly goalId: string | null, readonly loggedBy: MentoringSide | null, readonly counts: boolean, readonly waitsForMe: boolean, readonly waitsSince: string | null, readonly privateNote: string | null, readonly cancelledBy: MentoringSide | null, readonly mayContest: boolean, readonly cancelledAt: string | null, readonly howLate: string | null, readonly why: WhyNotHeld | null, readonly about: { readonly key: string, readonly title: string } | null, readonly texts: ReadonlyArray<{ readonly by: MentoringSide, readonly kind: string, readonly text: string }>, readonly moves: ReadonlyArray<{ readonly by: MentoringSide, readonly movedAt: string, readonly from: string, readonly to: string, readonly howLate: string, readonly why: WhyNotHeld }> };

export type PairQueryVariables = Exact<{
  id: string;
}>;


export type PairQuery = { readonly pair: { readonly id: string, readonly programmeName: string, readonly hasSponsor: boolean, readonly state: PairState, readonly startedOn: string, readonly endedOn: string | null, readonly mySide: MentoringSide, readonly sessionsPlanned: number, readonly minutes: number, readonly everyWeeks: number, readonly endsOn: string, readonly confirmed: number, readonly next: NextForBoth, readonly nextSince: string, readonly silentSince: string | null, readonly today: string, readonly mentor: { readonly id: string, readonly name: string, readonly callName: string, readonly initials: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null }, readonly mentee: { readonly id: string, readonly name: string, readonly callName: string, readonly initials: string, readonly job: string | null, readonly unitName: string | null, readonly location: string | null, readonly held: string | null }, readonly agreement: { readonly drives: AgreementDriver, readonly everyWeeks: number, readonly minutes: number, readonly endsOn: string, readonly staysBetweenUs: string, readonly howWeStop: string, readonly standing: AgreementStanding, readonly savedBy: MentoringSide, readonly savedAt: string, readonly waitsForMe: boolean, readonly changeAsked: string | null } | null, readonly agreementInForce: { readonly drives: AgreementDriver, readonly everyWeeks: number, readonly minutes: number, readonly endsOn: string, readonly staysBetweenUs: string, readonly howWeStop: string, readonly standing: AgreementStanding, readonly savedBy: MentoringSide, readonly savedAt: string, readonly waitsForMe: boolean, readonly changeAsked: string | null } | null, readonly goals: ReadonlyArray<{ readonly id: string, readonly text: string, readonly forSide: MentoringSide | null, readonly byOn: string | null, readonly metOn: string | null }>, readonly sessions: ReadonlyArray<{ readonly id: string, readonly state: SessionStanding, readonly plannedFor: string | null, readonly plannedMinutes: number | null, readonly title: string | null, readonly place: string | null, readonly heldOn: string | null, readonly minutes: number | null, readonly goalId: string | null, readonly loggedBy: MentoringSide | null, readonly counts: boolean, readonly waitsForMe: boolean, readonly waitsSince: string | null, readonly privateNote: string | null, readonly cancelledBy: MentoringSide | null, readonly mayContest: boolean, readonly cancelledAt: string | null, readonly howLate: string | null, readonly why: WhyNotHeld | null, readonly about: { readonly key: string, readonly title: string } | null, readonly texts: ReadonlyArray<{ readonly by: MentoringSide, readonly kind: string, readonly text: string }>, readonly moves: ReadonlyArray<{ readonly by: MentoringSide, readonly movedAt: string, readonly from: string, readonly to: string, readonly howLate: string, readonly why: WhyNotHeld }> }>, readonly planned: { readonly id: string, readonly state: SessionStanding, readonly plannedFor: string | null, readonly plannedMinutes: number | null, readonly title: string | null, readonly place: string | null, readonly heldOn: string | null, readonly minutes: number | null, readonly goalId: string | null, readonly loggedBy: MentoringSide | null, readonly counts: boolean, readonly waitsForMe: boolean, readonly waitsSince: string | null, readonly privateNote: string | null, readonly cancelledBy: MentoringSide | null, readonly mayContest: boolean, readonly cancelledAt: string | null, readonly howLate: string | null, readonly why: WhyNotHeld | null, readonly about: { readonly key: string, readonly title: string } | null, readonly texts: ReadonlyArray<{ readonly by: MentoringSide, readonly kind: string, readonly text: string }>, readonly moves: ReadonlyArray<{ readonly by: MentoringSide, readonly movedAt: string, readonly from: string, readonly to: string, readonly howLate: string, readonly why: WhyNotHeld }> } | null, readonly agenda: ReadonlyArray<{ readonly id: string, readonly text: string, readonly by: MentoringSide, readonly done: boolean }> } };

export type AddGoalMutationVariables = Exact<{
  pairId: string;
  text: string;
  byOn?: string | null | undefined;
  forSide?: MentoringSide | null | undefined;
}>;


export type AddGoalMutation = { readonly addGoal: { readonly id: string } };

export type MeetGoalMutationVariables = Exact<{
  goalId: string;
}>;


export type MeetGoalMutation = { readonly meetGoal: { readonly id: string } };

export type ReopenGoalMutationVariables = Exact<{
  goalId: string;
}>;


export type ReopenGoalMutation = { readonly reopenGoal: { readonly id: string } };

export type RemoveGoalMutationVariables = Exact<{
  goalId: string;
}>;


export type RemoveGoalMutation = { readonly removeGoal: { readonly id: string } };

export type ConfirmSessionMutationVariables = Exact<{
  sessionId: string;
}>;


export type ConfirmSessionMutation = { readonly confirmSession: { readonly id: string } };

export type ContestCallOffMutationVariables = Exact<{
  sessionId: string;
}>;


export type ContestCallOffMutation = { readonly contestCallOff: { readonly id: string } };

export type DisputeSessionMutationVariables = Exact<{
  sessionId: string;
}>;


export type DisputeSessionMutation = { readonly disputeSession: { readonly id: string } };

export type ConcludePairMutationVariables = Exact<{
  pairId: string;
  how: HowPairConcludes;
  until?: string | null | undefined;
  silentSince?: string | null | undefined;
}>;


export type ConcludePairMutation = { readonly concludePair: { readonly id: string } };

export const PairDocument: TypedDocument<PairQuery, PairQueryVariables> = {
  id: '394f8060ef5dec946f63dd3048586ccf',
  name: 'Pair',
};

export const AddGoalDocument: TypedDocument<AddGoalMutation, AddGoalMutationVariables> = {
  id: 'c685e7828baef926a0f3177ddb56a433',
  name: 'AddGoal',
};

export const MeetGoalDocument: TypedDocument<MeetGoalMutation, MeetGoalMutationVariables> = {
  id: '43a487ae9173bd27237543ee51d7e951',
  name: 'MeetGoal',
};

export const ReopenGoalDocument: TypedDocument<ReopenGoalMutation, ReopenGoalMutationVariables> = {
  id: 'a8a47279ee228472746091ab68c8776d',
  name: 'ReopenGoal',
};

export const RemoveGoalDocument: TypedDocument<RemoveGoalMutation, RemoveGoalMutationVariables> = {
  id: '35819d6cf8cb9f58c8a04fcfbf82c857',
  name: 'RemoveGoal',
};

export const ConfirmSessionDocument: TypedDocument<ConfirmSessionMutation, ConfirmSessionMutationVariables> = {
  id: '5ab632251c72cccfea3a2cf5d2dc8ee3',
  name: 'ConfirmSession',
};

export const ContestCallOffDocument: TypedDocument<ContestCallOffMutation, ContestCallOffMutationVariables> = {
  id: '178525d9247e137b7c9c5abc4c1b9f13',
  name: 'ContestCallOff',
};

export const DisputeSessionDocument: TypedDocument<DisputeSessionMutation, DisputeSessionMutationVariables> = {
  id: '7d04df46c0d85b0b33933bbef6655e48',
  name: 'DisputeSession',
};

export const ConcludePairDocument: TypedDocument<ConcludePairMutation, ConcludePairMutationVariables> = {
  id: '1348ad1f607708e0a4b1fb1739d64209',
  name: 'ConcludePair',
};
