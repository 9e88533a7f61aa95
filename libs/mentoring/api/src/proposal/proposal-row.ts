import type { ProposalState, Side } from '@obi/mentoring/rules';

/** A proposal as the services need it. */
export interface ProposalRow {
  readonly id: string;
  readonly programmeId: string;
  readonly runId: string;
  readonly menteeEnrolmentId: string;
  readonly mentorEnrolmentId: string;
  readonly menteeId: string;
  readonly mentorId: string;
  readonly state: ProposalState;
  readonly locked: boolean;
  readonly deadline: Date | null;
  readonly closedBecause: string | null;
}

/** A proposal that is out, of which this person is one of the two. */
export const PROPOSAL_SQL = `
  select id, programme_id as "programmeId", run_id as "runId", mentee_enrolment_id as "menteeEnrolmentId",
    mentor_enrolment_id as "mentorEnrolmentId", mentee_id as "menteeId", mentor_id as "mentorId", state, locked,
    deadline, closed_because as "closedBecause"
  from mentoring.proposal where id = $1 and $2 in (mentee_id, mentor_id) and sent_at is not null`;

/** On which side of a proposal or a pair a person is. */
export const sideOf = (two: { readonly mentorId: string }, personId: string): Side =>
  two.mentorId === personId ? 'mentor' : 'mentee';
