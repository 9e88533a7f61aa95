import { randomUUID } from 'node:crypto';
import { ROLES } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, type TestApi } from '@obi/testing/api';

/** Somebody who asks, and how far what they hold reaches. */
export interface Asker {
  readonly name: string;
  /** Absent for whoever is not signed in. */
  readonly person: PersonMade | undefined;
  readonly role: string | undefined;
  readonly overAll: boolean;
  readonly leads: boolean;
  readonly subjects: { readonly own: Subject; readonly team: Subject; readonly other: Subject };
}

/** What belongs to one person, by its ids: every question is asked about one of these. */
export interface Subject {
  readonly personId: string;
  readonly unitId: string;
  readonly programmeId: string;
  readonly runId: string;
  readonly proposalId: string;
  readonly enrolmentId: string;
  readonly pairId: string;
  readonly sessionId: string;
  readonly goalId: string;
  readonly attemptId: string;
  /** A file that HR of the company brought; nobody's in particular. */
  readonly importId: string;
  /** Practical work that was handed in. */
  readonly workId: string;
  /** Who answers something in the unit. */
  readonly responsibilityId: string;
  /** A device on which one is signed in, not the one that asks. */
  readonly signInId: string;
  /** A need of the unit. */
  readonly needId: string;
}

/** Nothing of anybody: what is asked about it must answer as what somebody else's is answered. */
export const nobodys = (): Subject => ({
  ...{ personId: randomUUID(), unitId: randomUUID(), programmeId: randomUUID(), runId: randomUUID() },
  ...{ proposalId: randomUUID(), enrolmentId: randomUUID(), pairId: randomUUID() },
  ...{
    sessionId: randomUUID(),
    goalId: randomUUID(),
    attemptId: randomUUID(),
    needId: randomUUID(),
    workId: randomUUID(),
    responsibilityId: randomUUID(),
    importId: randomUUID(),
    signInId: randomUUID(),
  },
});

/** A clause of the starter guide that somebody has to answer for. */
const RESPONSIBILITY = { clause: 'conversation.saying-sorry', deputyIds: [] };

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * A company with one unit in which all who ask work, and another one: own is what belongs to who asks, team what belongs
 * to somebody of that unit (who reports to the leader), other what belongs to somebody of the other unit.
 */
export class Company {
  private constructor(
    private readonly api: TestApi,
    private readonly hr: PersonMade,
    private readonly importId: string,
  ) {}

  static async of(api: TestApi): Promise<Asker[]> {
    const hr = await makePerson(api, { roles: ['hr', 'conversationManager'] });
    const { body } = await api
      .http('post', '/api/people/imports', hr.cookie)
      .set('x-obi', '1')
      .attach('file', Buffer.from('nr,name,email,unit\n1,Ana Reis,ana@x.example,North\n'), 'people.csv');
    return new Company(api, hr, (body as { id: string }).id).build();
  }

  private async build(): Promise<Asker[]> {
    const [unit, otherUnit] = [await makeUnit(this.api, 'North'), await makeUnit(this.api, 'South')];
    const leader = await makePerson(this.api, { unitId: unit, grade: 9 });
    const mate = await makePerson(this.api, { unitId: unit, grade: 8, managerId: leader.id });
    const stranger = await makePerson(this.api, { unitId: otherUnit, grade: 8 });
    const holders: { name: string; person: PersonMade; role: string | undefined; overAll: boolean }[] = [
      { name: 'employee', role: undefined },
      ...[true, false].flatMap((overAll) => ROLES.map((role) => ({ name: role, role, overAll }))),
    ].map((one) => ({ overAll: false, ...one, person: undefined as never }));
    for (const one of holders) {
      one.person = await makePerson(this.api, { unitId: unit, grade: 8 });
      if (one.role) await this.hold(one.person.id, one.role, one.overAll ? null : unit);
    }
    const here = await this.mentoring(unit, [leader, mate, ...holders.map(({ person }) => person)]);
    const there = await this.mentoring(otherUnit, [stranger]);
    const [team, other] = [here.get(mate.id)!, there.get(stranger.id)!];
    const subjectsOf = (id: string) => ({ own: here.get(id)!, team, other });
    const common = { role: undefined, overAll: false, leads: false };
    return [
      { ...common, name: 'nobody', person: undefined, subjects: { own: team, team, other } },
      ...holders.slice(0, 1).map((one) => ({ ...common, ...one, subjects: subjectsOf(one.person.id) })),
      { ...common, name: 'leader', person: leader, leads: true, subjects: subjectsOf(leader.id) },
      ...holders.slice(1).map((one) => ({ ...one, leads: false, subjects: subjectsOf(one.person.id) })),
    ];
  }

  private async hold(personId: string, role: string, unitId: string | null): Promise<void> {
    await this.api.sql('insert into people.role_grant (person_id, role, unit_id) values ($1, $2, $3)', [
      personId,
      role,
      unitId,
    ]);
  }

  /** A programme of the unit in which each of these people meets a mentor. */
  private async mentoring(unitId: string, mentees: readonly PersonMade[]): Promise<Map<string, Subject>> {
    const { createProgramme } = await this.ask<{ createProgramme: { id: string } }>(
      this.hr,
      'mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }',
      { input: { name: 'Spring', startsOn: day(0), enrolUntil: day(30), unitId } },
    );
    const programmeId = createProgramme.id;
    const mentors = new Map<string, PersonMade>();
    for (const mentee of mentees) {
      const mentor = await makePerson(this.api, { unitId, grade: 3 });
      mentors.set(mentor.id, mentor);
      await this.enrol(mentor, programmeId, 'mentor');
      await this.enrol(mentee, programmeId, 'mentee');
    }
    const { runMatching } = await this.ask<{ runMatching: { runId: string } }>(
      this.hr,
      'mutation ($programmeId: ID!) { runMatching(programmeId: $programmeId) { runId } }',
      { programmeId },
    );
    const { runId } = runMatching;
    await this.ask(
      this.hr,
      'mutation ($programmeId: ID!, $runId: ID!) { sendProposals(programmeId: $programmeId, runId: $runId) { drafts } }',
      { programmeId, runId },
    );
    const found = new Map<string, Subject>();
    for (const mentee of mentees) {
      const [row] = await this.api.sql<{ id: string; mentor_id: string; enrolment: string }>(
        `select id, mentor_id, mentee_enrolment_id as enrolment from mentoring.proposal
         where mentee_id = $1 and programme_id = $2`,
        [mentee.id, programmeId],
      );
      const ids = {
        signInId: await this.signIn(mentee.id),
        needId: await this.need(unitId),
        workId: await this.work(mentee.id),
        responsibilityId: await this.responsibility(unitId, mentee.id),
        importId: this.importId,
        personId: mentee.id,
        unitId,
        programmeId,
        runId,
        enrolmentId: row!.enrolment,
      };
      found.set(mentee.id, { ...ids, ...(await this.met(mentee, mentors.get(row!.mentor_id)!, row!.id)) });
    }
    return found;
  }

  private async signIn(personId: string): Promise<string> {
    const [row] = await this.api.sql<{ id: string }>(
      "insert into people.session (token_hash, person_id) values (decode($1, 'hex'), $2) returning id",
      [randomUUID().replaceAll('-', ''), personId],
    );
    return row!.id;
  }

  private async need(unitId: string): Promise<string> {
    const { addNeed } = await this.ask<{ addNeed: { id: string } }>(
      this.hr,
      'mutation ($input: AddNeedInput!) { addNeed(input: $input) { id } }',
      { input: { unitId, belt: 'yellow', withinDays: 90, effectiveFrom: day(0) } },
    );
    return addNeed.id;
  }

  private async work(personId: string): Promise<string> {
    const [row] = await this.api.sql<{ id: string }>(
      `insert into curriculum.work (person_id, assessment, version, text, handed_in_at)
       select $1, key, version, 'What I did', now() from curriculum.assessment limit 1 returning id`,
      [personId],
    );
    return row!.id;
  }

  /** Each in another matter: two do not answer the same in one unit. */
  private async responsibility(unitId: string, accountableId: string): Promise<string> {
    const { assignResponsibility } = await this.ask<{ assignResponsibility: { id: string } }>(
      this.hr,
      'mutation ($input: AssignResponsibilityInput!) { assignResponsibility(input: $input) { id } }',
      {
        input: { ...RESPONSIBILITY, matter: `Matter ${accountableId}`, unitId, accountableId, from: day(0) },
      },
    );
    return assignResponsibility.id;
  }

  private enrol(person: PersonMade, programmeId: string, side: 'mentor' | 'mentee'): Promise<unknown> {
    const input = {
      ...{ side, wants: ['crisis'], offers: ['crisis'], languages: ['en'], timeZone: 'Europe/Lisbon' },
      hours: [{ day: 2, from: 540, to: 900 }],
    };
    const text = `mutation ($programmeId: ID!, $input: EnrolInput!) { enrol(programmeId: $programmeId, input: $input) { id } }`;
    return this.ask(person, text, { programmeId, input });
  }

  /** Both say yes; they have a goal, a session that the mentor logged, and the mentee has begun a quiz. */
  private async met(mentee: PersonMade, mentor: PersonMade, proposalId: string) {
    const accept = 'mutation ($id: ID!) { acceptProposal(id: $id) { pairId } }';
    await this.ask(mentor, accept, { id: proposalId });
    const { acceptProposal } = await this.ask<{ acceptProposal: { pairId: string } }>(mentee, accept, {
      id: proposalId,
    });
    const { pairId } = acceptProposal;
    const log = { idempotencyKey: randomUUID(), heldOn: day(0), minutes: 45 };
    const { logSession } = await this.ask<{ logSession: { sessions: { id: string }[] } }>(
      mentor,
      'mutation ($pairId: ID!, $input: LogSessionInput!) { logSession(pairId: $pairId, input: $input) { sessions { id } } }',
      { pairId, input: log },
    );
    const { addGoal } = await this.ask<{ addGoal: { goals: { id: string }[] } }>(
      mentee,
      'mutation ($pairId: ID!) { addGoal(pairId: $pairId, text: "Answer a post") { goals { id } } }',
      { pairId },
    );
    const { startAttempt } = await this.ask<{ startAttempt: { id: string } }>(
      mentee,
      'mutation { startAttempt(module: "white.join-in", step: "quiz") { id } }',
    );
    const [session, goal] = [logSession.sessions[0]!.id, addGoal.goals[0]!.id];
    return { pairId, proposalId, sessionId: session, goalId: goal, attemptId: startAttempt.id };
  }

  private async ask<Data>(person: PersonMade, text: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.api.as(person.cookie).query<Data>(text, variables);
    if (errors.length > 0) throw new Error(`${text}: ${JSON.stringify(errors)}`);
    return data;
  }
}
