import { Module } from '@nestjs/common';
import { BeltsModule } from '@obi/belts/api';
import { CurriculumModule } from '@obi/curriculum/api';
import { ConfirmLinkResolver } from './confirm-link/confirm-link.resolver';
import { ConfirmLinkService } from './confirm-link/confirm-link.service';
import { SessionLinks } from './confirm-link/session-links';
import { EndingResolver } from './ending/ending.resolver';
import { LookBackService } from './ending/look-back.service';
import { PairEndings } from './ending/pair-endings';
import { ReportingLines } from './ending/reporting-lines';
import { TellOfEndings } from './ending/tell-of-endings';
import { AgendaResolver } from './agenda/agenda.resolver';
import { AgendaService } from './agenda/agenda.service';
import { TopicsQuery } from './agenda/topics.query';
import { AgreementResolver } from './agreement/agreement.resolver';
import { AgreementService } from './agreement/agreement.service';
import { TellOfAgreement } from './agreement/tell-of-agreement';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarFeeds } from './calendar/calendar-feeds';
import { CalendarResolver } from './calendar/calendar.resolver';
import { EnrolmentResolver } from './enrolment/enrolment.resolver';
import { EnrolmentService } from './enrolment/enrolment.service';
import { MyProgrammes } from './enrolment/my-programmes';
import { FitResolver } from './fit/fit.resolver';
import { FitService } from './fit/fit.service';
import { DecisionsService } from './matching/decisions.service';
import { MatchingResolver } from './matching/matching.resolver';
import { MatchingService } from './matching/matching.service';
import { HealthResolver } from './health/health.resolver';
import { HealthService } from './health/health.service';
import { FlagResolver } from './flag/flag.resolver';
import { FlagsService } from './flag/flags.service';
import { GradeGaps } from './flag/grade-gaps';
import { Drafts } from './matching/drafts';
import { ForbiddenPairs } from './matching/forbidden-pairs';
import { ForbiddenResolver } from './matching/forbidden.resolver';
import { Figures } from './matching/figures';
import { MatchingAgain } from './matching/matching-again';
import { WouldRather } from './matching/would-rather';
import { WouldRatherResolver } from './matching/would-rather.resolver';
import { Pools } from './matching/pool';
import { MatchingFilesController } from './matching/matching-files.controller';
import { Runs } from './matching/runs';
import { RunsResolver } from './matching/runs.resolver';
import { Servable } from './matching/servable';
import { ServableResolver } from './matching/servable.resolver';
import { SwapResolver } from './matching/swap.resolver';
import { Swaps } from './matching/swaps.service';
import { WhatIfs } from './matching/what-if';
import { WhatIfResolver } from './matching/what-if.resolver';
import { MatchingRunner } from './matching/runner/matching-runner';
import { UnderWay } from './matching/under-way/under-way';
import { UnderWayResolver } from './matching/under-way/under-way.resolver';
import { Workbench } from './matching/workbench';
import { MineController } from './mine/mine.controller';
import { MineResolver } from './mine/mine.resolver';
import { MineService } from './mine/mine.service';
import { NotesKey } from './notes/notes-key';
import { PairKeys } from './notes/pair-keys';
import { HeldPairs } from './pair/held-pair';
import { Leavers } from './pair/leavers';
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
import { TellFreePlaces } from './notices/tell-free-places';
import { TellPairs } from './notices/tell-pairs';
import { Seats } from './proposal/seats';
import { SendingService } from './proposal/sending.service';
import { StillAllowed } from './proposal/still-allowed';
import { Withdrawals } from './proposal/withdrawals';
import { OnSessionOff } from './schedule/on-session-off.listener';
import { ScheduleResolver } from './schedule/schedule.resolver';
import { ScheduleService } from './schedule/schedule.service';
import { SessionEntries } from './schedule/session-entry';
import { SessionTimes } from './schedule/session-times';
import { TellSessionTimes } from './schedule/tell-session-times';
import { OnSessionConfirmed } from './session/on-session-confirmed.listener';
import { SessionCorrectionService } from './session/session-correction.service';
import { SessionWordsService } from './session/session-words.service';
import { SessionLogService } from './session/session-log.service';
import { SessionResolver } from './session/session.resolver';
import { SessionService } from './session/session.service';
import { SessionTexts } from './session/session-texts';
import { WhatSessionsAreAbout } from './session/what-sessions-are-about';
import { OnSessionCancelled } from './sponsor/on-session-cancelled.listener';
import { SponsorResolver } from './sponsor/sponsor.resolver';
import { Sponsors } from './sponsor/sponsors';
import { OnModuleCompleted } from './taught/on-module-completed.listener';

const programmes = [ProgrammeService, ProgrammeResolver, EnrolmentService, EnrolmentResolver, MyProgrammes];
const matching = [
  ...[Pools, MatchingRunner, MatchingService, Figures, DecisionsService, Workbench, MatchingResolver],
  ...[HealthService, HealthResolver],
  ...[WhatIfs, WhatIfResolver, Swaps, SwapResolver, Runs, RunsResolver],
  ...[Drafts, MatchingAgain, WouldRather, WouldRatherResolver, UnderWay, UnderWayResolver],
  ...[ForbiddenPairs, ForbiddenResolver, Servable, ServableResolver],
];
const proposals = [
  ProposalService,
  ProposalResolver,
  SendingService,
  MyProposals,
  NextBest,
  Seats,
  StillAllowed,
  Withdrawals,
];
const pairs = [
  PairQuery,
  PairService,
  PairResolver,
  PairBeginning,
  HeldPairs,
  OnPeopleChanged,
  Leavers,
  PairsForAssessors,
  NotesKey,
  PairKeys,
];
const sessions = [
  SessionService,
  SessionLogService,
  SessionCorrectionService,
  SessionWordsService,
  SessionTexts,
  WhatSessionsAreAbout,
  SessionResolver,
  OnSessionConfirmed,
  OnModuleCompleted,
];
const byLink = [SessionLinks, ConfirmLinkService, ConfirmLinkResolver];
const endings = [
  PairEndings,
  TellOfEndings,
  ReportingLines,
  LookBackService,
  EndingResolver,
  FitService,
  FitResolver,
];
const flags = [GradeGaps, FlagsService, FlagResolver];
const ownWords = [MineService, MineResolver];
const sponsors = [Sponsors, SponsorResolver, OnSessionCancelled];
const agreements = [AgreementService, AgreementResolver, TellOfAgreement];
const agenda = [AgendaService, AgendaResolver, TopicsQuery];
const schedule = [
  ScheduleService,
  ScheduleResolver,
  SessionEntries,
  SessionTimes,
  TellSessionTimes,
  OnSessionOff,
  CalendarFeeds,
  CalendarResolver,
];

/** Programmes of reverse mentoring, from enrolling to the confirmed session. */
@Module({
  imports: [BeltsModule, CurriculumModule],
  controllers: [MatchingFilesController, MineController, CalendarController],
  providers: [
    ...programmes,
    ...matching,
    ...proposals,
    ...pairs,
    ...sessions,
    ...byLink,
    ...endings,
    ...flags,
    ...ownWords,
    ...sponsors,
    ...agreements,
    ...agenda,
    ...schedule,
    ProposalDeadlines,
    TellFreePlaces,
    TellPairs,
  ],
  exports: [ProposalDeadlines],
})
export class MentoringModule {}
