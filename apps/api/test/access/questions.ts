import { randomUUID } from 'node:crypto';
import type { Subject } from './company';

/** What is asked of a root field. Without a subject it is asked once, with one it is asked about own, team and other. */
export type Question =
  | { readonly about: (subject: Subject) => Record<string, unknown> }
  | { readonly once: Record<string, unknown> };

/** What changes that about which the others are asked comes last. */
export const LAST = [
  'Mutation.concludePair',
  'Mutation.endSignIn',
  'Mutation.endOtherSignIns',
  'Mutation.endNeed',
  'Mutation.endResponsibility',
  'Mutation.grantRole',
  'Mutation.revokeRole',
  'Mutation.withdrawEnrolment',
  'Mutation.signOut',
];

const PAST = '2020-01-01';
const text = 'x';
const person = ({ personId }: Subject) => ({ personId });
const pairOf = ({ pairId }: Subject) => ({ pairId });
const session = ({ sessionId }: Subject) => ({ sessionId });
const programme = ({ programmeId }: Subject) => ({ programmeId });
const proposal = ({ proposalId }: Subject) => ({ id: proposalId });
const unit = ({ unitId }: Subject) => ({ unitId });
const work = ({ workId }: Subject) => ({ id: workId });
const CLAUSE = 'conversation.saying-sorry';
const imported = ({ importId }: Subject) => ({ id: importId });
const role = ({ personId, unitId }: Subject) => ({ personId, role: 'assessor', unitId });
const belt = ({ personId }: Subject) => ({ personId, belt: 'white', reason: text });

const ENROL = {
  ...{ side: 'mentee', wants: ['crisis'], offers: ['crisis'], languages: ['en'], timeZone: 'Europe/Lisbon' },
  hours: [{ day: 2, from: 540, to: 900 }],
};
const STEP = { module: 'white.join-in', version: 1, step: 'how-it-works' };
const RULES = { expectedVersion: 1, effectiveFrom: PAST, belts: [] };
const FOUND = {
  companyName: text,
  name: text,
  email: 'x@x.example',
  password: text,
  timeZone: 'Europe/Lisbon',
};

/** What is asked, so that only who may is answered. A field that is not here is asked with made-up values. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  'Query.attempt': { about: ({ attemptId }) => ({ id: attemptId }) },
  'Query.certification': { about: person },
  'Query.certificationList': { about: ({ unitId }) => ({ first: 1, filter: { unitId } }) },
  'Query.certificationOverview': { about: ({ unitId }) => ({ unitId }) },
  'Query.directReports': { about: ({ personId }) => ({ personId, first: 1 }) },
  'Query.findColleagues': { once: { search: 'Per' } },
  'Query.lookBack': { about: pairOf },
  'Query.matching': { about: ({ programmeId }) => ({ programmeId, first: 1, search: '', set: 'all' }) },
  'Query.needPreview': {
    about: ({ unitId }) => ({ input: { unitId, belt: 'white', withinDays: 9, effectiveFrom: '2030-01-01' } }),
  },
  'Query.ruleSetPreview': { once: { input: RULES } },
  'Query.matchingRows': { about: ({ programmeId }) => ({ programmeId, first: 1, search: '', set: 'all' }) },
  'Query.matchingWouldRather': { about: ({ programmeId }) => ({ programmeId, first: 1 }) },
  'Query.matchingWhatIf': { about: ({ programmeId }) => ({ programmeId, settings: {}, keep: 0 }) },
  'Query.forbiddenPairs': { about: ({ programmeId }) => ({ programmeId, first: 1 }) },
  'Query.programmeHealth': { about: programme },
  'Query.matchingRuns': { about: programme },
  'Query.matchingServable': { about: programme },
  'Query.matchingUnderWay': { about: programme },
  'Query.matchingProof': { about: ({ runId }) => ({ runId }) },
  'Query.swapOptions': { about: ({ programmeId, personId }) => ({ programmeId, menteeId: personId }) },
  'Query.module': { once: { key: 'white.join-in' } },
  'Query.moduleDraft': { once: { module: 'white.join-in' } },
  'Query.refresher': { once: { belt: 'white' } },
  'Query.modulesOf': { once: { belt: 'white' } },
  'Query.myEnrolment': { about: programme },
  'Query.pair': { about: ({ pairId }) => ({ id: pairId }) },
  'Query.pairFit': { about: pairOf },
  'Query.people': { about: ({ unitId }) => ({ first: 1, unitId, left: false }) },
  'Query.peopleCount': { about: ({ unitId }) => ({ unitId, left: false }) },
  'Query.peopleImport': { about: imported },
  'Query.person': { about: ({ personId }) => ({ id: personId }) },
  'Query.programme': { about: ({ programmeId }) => ({ id: programmeId }) },
  'Query.placements': { about: person },
  'Query.reportingLine': { about: person },
  'Query.plannedResponsibilities': { about: unit },
  'Query.responsibilities': { about: unit },
  'Query.rolesHeld': { about: person },
  'Query.sessionByLink': { once: { token: text } },
  'Query.signInLink': { once: { token: text } },
  'Query.certificates': { about: person },
  'Query.movedDates': { about: person },
  'Query.whoAnswers': { about: ({ unitId }) => ({ unitId, clause: CLAUSE }) },
  'Query.workToJudge': { about: work },
  'Query.awardRecord': { about: person },
  'Query.sessionTimes': { about: ({ pairId }) => ({ pairId }) },
  'Query.standing': { about: person },
  'Mutation.acceptProposal': { about: proposal },
  'Query.pairTopics': { about: ({ pairId }) => ({ pairId }) },
  'Mutation.addToAgenda': { about: ({ pairId }) => ({ pairId, text }) },
  'Mutation.changeAgenda': { once: { itemId: randomUUID(), text } },
  'Mutation.checkAgenda': { once: { itemId: randomUUID(), done: true } },
  'Mutation.removeFromAgenda': { once: { itemId: randomUUID() } },
  'Mutation.showMyGaps': { about: ({ pairId }) => ({ pairId, shown: true }) },
  'Mutation.agreeToo': { about: ({ pairId }) => ({ pairId, readAt: `${PAST}T10:00:00Z` }) },
  'Mutation.askToChangeAgreement': {
    about: ({ pairId }) => ({ pairId, readAt: `${PAST}T10:00:00Z`, change: text }),
  },
  'Mutation.reopenGoal': { once: { goalId: randomUUID() } },
  'Mutation.removeGoal': { once: { goalId: randomUUID() } },
  'Mutation.addGoal': { about: ({ pairId }) => ({ pairId, text }) },
  'Mutation.addNeed': {
    about: ({ unitId }) => ({ input: { unitId, belt: 'white', withinDays: 9, effectiveFrom: '2030-01-01' } }),
  },
  'Mutation.answerFit': { about: ({ pairId }) => ({ pairId, answer: 'deciding' }) },
  'Mutation.answerSessionByLink': { once: { token: text, confirm: true } },
  'Mutation.applyImport': { about: imported },
  'Mutation.assignResponsibility': {
    about: ({ unitId, personId }) => ({
      input: { clause: CLAUSE, matter: text, unitId, accountableId: personId, deputyIds: [], from: PAST },
    }),
  },
  'Mutation.cancelSession': { about: ({ sessionId }) => ({ sessionId, by: 'mentee', why: 'work' }) },
  'Mutation.changePassword': { once: { current: text, next: text } },
  'Mutation.checkImport': { about: (subject) => ({ ...imported(subject), mapping: { columns: [] } }) },
  'Mutation.chooseInScenario': {
    once: { ...STEP, situation: text, channel: text, reply: text, idempotencyKey: text },
  },
  'Mutation.completeStep': { once: { ...STEP, idempotencyKey: text } },
  'Mutation.concludePair': { about: ({ pairId }) => ({ pairId, how: 'concludeEarly' }) },
  'Mutation.confirmSession': { about: session },
  'Mutation.reportMisuse': { once: { code: '7K4MQ2XD9A', what: 'altered' } },
  'Mutation.contestCallOff': { about: session },
  'Mutation.correctSession': {
    about: ({ sessionId }) => ({
      sessionId,
      input: { idempotencyKey: randomUUID(), heldOn: PAST, minutes: 45 },
    }),
  },
  'Mutation.writeSessionWords': {
    about: ({ sessionId }) => ({ sessionId, words: { learned: text } }),
  },
  'Mutation.createProgramme': {
    about: ({ unitId }) => ({ input: { name: text, startsOn: '2030-01-01', unitId } }),
  },
  'Mutation.createSignInLink': { about: person },
  'Mutation.declineProposal': { about: ({ proposalId }) => ({ id: proposalId, reason: 'x' }) },
  'Mutation.disputeSession': { about: session },
  'Mutation.endSignIn': { about: ({ signInId }) => ({ id: signInId }) },
  'Mutation.endResponsibility': { about: ({ responsibilityId }) => ({ id: responsibilityId }) },
  'Mutation.giveWorkBack': { about: work },
  'Mutation.markWork': { about: (subject) => ({ ...work(subject), mark: { points: [], feedback: text } }) },
  'Mutation.takeWork': { about: work },
  'Mutation.endNeed': { about: ({ needId }) => ({ id: needId }) },
  'Mutation.enrol': { about: ({ programmeId }) => ({ programmeId, input: ENROL }) },
  'Mutation.allowPair': {
    about: ({ programmeId, personId }) => ({ programmeId, menteeId: personId, mentorId: personId }),
  },
  'Mutation.forbidProposal': { about: proposal },
  'Mutation.eraseMyWords': { about: pairOf },
  'Mutation.foundCompany': { once: { token: text, input: FOUND } },
  'Mutation.grantRole': { about: role },
  'Mutation.leaveFlaggedPair': { about: ({ pairId }) => ({ pairId }) },
  'Mutation.lockProposal': { about: proposal },
  'Mutation.logSession': {
    about: ({ pairId }) => ({ pairId, input: { idempotencyKey: randomUUID(), heldOn: PAST, minutes: 45 } }),
  },
  'Mutation.meetGoal': { about: ({ goalId }) => ({ goalId }) },
  'Mutation.moveNeedDate': { about: ({ personId }) => ({ personId, dueOn: '2030-01-01', reason: text }) },
  'Mutation.publishRuleSet': { once: { input: RULES, reason: text } },
  'Mutation.recogniseBelt': { about: (subject) => ({ earnedOn: PAST, input: belt(subject) }) },
  'Mutation.redeemSignInLink': { once: { token: text, password: text } },
  'Mutation.rereadImport': { about: (subject) => ({ ...imported(subject), delimiter: ',' }) },
  'Mutation.revokeBelt': { about: (subject) => ({ input: belt(subject) }) },
  'Mutation.revokeRole': { about: role },
  'Mutation.setSmallestGroup': { once: { people: 10, reason: 'As it was' } },
  'Mutation.runMatching': { about: ({ programmeId }) => ({ programmeId, keep: 0 }) },
  'Mutation.matchLateJoiners': { about: programme },
  'Mutation.swapMentor': {
    about: ({ programmeId, personId }) => ({ programmeId, menteeId: personId, mentorId: personId }),
  },
  'Mutation.saveAgreement': {
    about: ({ pairId }) => ({
      pairId,
      input: { drives: 'mentor', endsOn: PAST, everyWeeks: 3, minutes: 45, staysBetweenUs: '' },
    }),
  },
  'Mutation.saveMapping': { about: (subject) => ({ ...imported(subject), mapping: { columns: [] } }) },
  'Mutation.saveAnswer': {
    about: ({ attemptId }) => ({ attempt: attemptId, question: text, chosen: [text] }),
  },
  'Mutation.scheduleSession': { about: ({ pairId }) => ({ pairId, at: '2020-01-01T10:00:00Z' }) },
  'Mutation.sendProposals': { about: ({ programmeId, runId }) => ({ programmeId, runId }) },
  'Mutation.signIn': { once: { email: 'x@x.example', password: text } },
  'Mutation.startRefresher': { once: { belt: 'white' } },
  'Mutation.saveRefresherAnswer': {
    about: ({ attemptId }) => ({ refresher: attemptId, question: 'x', chosen: [] }),
  },
  'Mutation.submitRefresher': {
    about: ({ attemptId }) => ({ refresher: attemptId, idempotencyKey: randomUUID() }),
  },
  'Mutation.handInWork': { once: { assessment: 'black.practical', text } },
  'Mutation.startPractice': { once: { module: 'white.join-in', step: 'quiz' } },
  'Mutation.startAttempt': { once: { module: 'white.join-in', step: 'quiz' } },
  'Mutation.submitAttempt': {
    about: ({ attemptId }) => ({ attempt: attemptId, idempotencyKey: randomUUID() }),
  },
  'Mutation.unlockProposal': { about: proposal },
  'Mutation.changeProgramme': {
    about: ({ programmeId }) => ({ id: programmeId, input: { name: text, startsOn: '2030-01-01' } }),
  },
  'Mutation.updateProgramme': { about: ({ programmeId }) => ({ id: programmeId, settings: {} }) },
  'Mutation.withdrawEnrolment': { about: ({ enrolmentId }) => ({ enrolmentId }) },
  'Mutation.writeLookBack': { about: ({ pairId }) => ({ pairId, text }) },
};
