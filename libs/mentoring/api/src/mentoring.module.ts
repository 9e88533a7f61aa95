import { Module } from '@nestjs/common';
import { BeltsModule } from '@obi/belts/api';
import { CurriculumModule } from '@obi/curriculum/api';
import { EnrolmentResolver } from './enrolment/enrolment.resolver';
import { EnrolmentService } from './enrolment/enrolment.service';
import { MyProgrammes } from './enrolment/my-programmes';
import { DecisionsService } from './matching/decisions.service';
import { MatchingResolver } from './matching/matching.resolver';
import { MatchingService } from './matching/matching.service';
import { Pools } from './matching/pool';
import { MatchingRunner } from './matching/runner/matching-runner';
import { Workbench } from './matching/workbench';
import { NotesKey } from './notes/notes-key';
import { PairKeys } from './notes/pair-keys';
import { HeldPairs } from './pair/held-pair';
import { OnPeopleChanged } from './pair/on-people-changed.listener';
import { PairBeginning } from './pair/pair-beginning';
import { PairQuery } from './pair/pair.query';
import { PairResolver } from './pair/pair.resolver';
import { PairService } from './pair/pair.service';
import { PairsForAssessors } from './pair/pairs-for-assessors';
import { ProgrammeResolver } from './programme/programme.resolver';
import { ProgrammeService } from './programme/programme.service';
import { ProposalDeadlines } from './proposal/deadlines';
import { MyProposals } from './proposal/my-proposals';
import { NextBest } from './proposal/next-best';
import { ProposalResolver } from './proposal/proposal.resolver';
import { ProposalService } from './proposal/proposal.service';
import { TellPairs } from './notices/tell-pairs';
import { Seats } from './proposal/seats';
import { SendingService } from './proposal/sending.service';
import { StillAllowed } from './proposal/still-allowed';
import { OnSessionConfirmed } from './session/on-session-confirmed.listener';
import { SessionLogService } from './session/session-log.service';
import { SessionResolver } from './session/session.resolver';
import { SessionService } from './session/session.service';

const programmes = [ProgrammeService, ProgrammeResolver, EnrolmentService, EnrolmentResolver, MyProgrammes];
const matching = [Pools, MatchingRunner, MatchingService, DecisionsService, Workbench, MatchingResolver];
const proposals = [
  ProposalService,
  ProposalResolver,
  SendingService,
  MyProposals,
  NextBest,
  Seats,
  StillAllowed,
];
const pairs = [
  PairQuery,
  PairService,
  PairResolver,
  PairBeginning,
  HeldPairs,
  OnPeopleChanged,
  PairsForAssessors,
  NotesKey,
  PairKeys,
];
const sessions = [SessionService, SessionLogService, SessionResolver, OnSessionConfirmed];

/** Programmes of reverse mentoring, from enrolling to the confirmed session. */
@Module({
  imports: [BeltsModule, CurriculumModule],
  providers: [...programmes, ...matching, ...proposals, ...pairs, ...sessions, ProposalDeadlines, TellPairs],
  exports: [ProposalDeadlines],
})
export class MentoringModule {}
