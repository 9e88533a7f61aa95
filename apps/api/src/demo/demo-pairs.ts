import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { type LocalDate, plusDays } from '@obi/kernel';
import {
  AgreementService,
  FitService,
  MatchingService,
  PairService,
  ProposalService,
  SendingService,
  SessionLogService,
  SessionService,
} from '@obi/mentoring/api';
import type { FitAnswer, Side } from '@obi/mentoring/rules';
import { type Actor, Db } from '@obi/shared/api';
import { seededRandom } from './cast';

/** A pair of the running programme, and what tells it from the others. */
interface DemoPair extends Readonly<Record<Side, Actor>> {
  readonly id: string;
  readonly began: LocalDate;
  readonly random: () => number;
}

interface Proposed {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
}

/** Everybody who has just enrolled is matched and proposed, and everybody says yes. */
async function accepted(
  app: INestApplicationContext,
  hr: Actor,
  programmeId: string,
  actorOf: (id: string) => Actor,
): Promise<readonly (Proposed & { readonly pairId: string })[]> {
  const db = app.get(Db);
  await app.get(MatchingService).run(hr, programmeId);
  const run = await db.row<{ id: string }>(
    'select id from mentoring.run where programme_id = $1 order by ran_at desc, id desc limit 1',
    [programmeId],
  );
  await app.get(SendingService).send(hr, programmeId, run?.id ?? '');
  const sent = await db.rows<Proposed & Record<string, unknown>>(
    `select id, mentor_id as "mentorId", mentee_id as "menteeId" from mentoring.proposal
     where programme_id = $1 and state = 'sent' order by mentee_id`,
    [programmeId],
  );
  for (const { id, mentorId, menteeId } of sent)
    for (const person of [mentorId, menteeId]) await app.get(ProposalService).accept(actorOf(person), id);
  return db.rows(
    `select o.id, o.mentor_id as "mentorId", o.mentee_id as "menteeId", r.id as "pairId"
     from mentoring.pair r join mentoring.proposal o on o.id = r.proposal_id join people.person p on p.id = o.mentee_id
     where o.id = any($1) order by p.employee_number`,
    [sent.map(({ id }) => id)],
  );
}

interface RunningProgramme {
  readonly hr: Actor;
  readonly programmeId: string;
  readonly began: LocalDate;
  readonly actorOf: (id: string) => Actor;
}

/** More pairs of the running programme: enough of them for HR to see how it goes. */
export async function addPairs(
  app: INestApplicationContext,
  { hr, programmeId, began, actorOf }: RunningProgramme,
  today: LocalDate,
): Promise<void> {
  const random = seededRandom(11);
  const ids: string[] = [];
  for (const { pairId, mentorId, menteeId } of await accepted(app, hr, programmeId, actorOf)) {
    const beganOn = plusDays(began, Math.floor(random() * 10));
    const pair = {
      ...{ id: pairId, began: beganOn, random },
      ...{ mentor: actorOf(mentorId), mentee: actorOf(menteeId) },
    };
    await app
      .get(Db)
      .rows(
        `update mentoring.pair set started_on = $2, started_at = $2::date + interval '9 hours' where id = $1`,
        [pairId, beganOn],
      );
    if (random() < 0.9) await agree(app, pair);
    await meet(app, pair, today);
    ids.push(pairId);
  }
  await asItWasThen(app.get(Db), ids, today);
}

async function agree(app: INestApplicationContext, { id, began, mentor, mentee, random }: DemoPair) {
  const agreements = app.get(AgreementService);
  await agreements.save(mentor, id, {
    drives: 'mentor',
    everyWeeks: 2,
    minutes: 45,
    endsOn: plusDays(began, 130),
    staysBetweenUs: 'Everything but dates and minutes.',
    howWeStop: 'Whoever wants to stop says so, and nobody asks twice.',
  });
  if (random() < 0.85) await agreements.agreeToo(mentee, id, null);
  const goals = app.get(PairService);
  await goals.addGoal(mentor, id, 'Read ten posts a week and say what they ask', plusDays(began, 90));
  if (random() < 0.4) return;
  const goal = await app
    .get(Db)
    .row<{ id: string }>('select id from mentoring.goal where pair_id = $1', [id]);
  if (goal && random() < 0.5) await goals.meetGoal(mentee, goal.id);
}

const ANSWERS: readonly FitAnswer[] = ['good', 'good', 'good', 'good', 'deciding'];

/** Sessions every two weeks or so: held and confirmed, called off, or still to be confirmed. */
async function meet(app: INestApplicationContext, pair: DemoPair, today: LocalDate): Promise<void> {
  const { id, began, mentor, mentee, random } = pair;
  const rhythm = 12 + Math.floor(random() * 6);
  for (let day = plusDays(began, 7); day < today; day = plusDays(day, rhythm)) {
    if (random() < 0.2) {
      await callOff(app, pair, day);
      continue;
    }
    const input = { idempotencyKey: randomUUID(), heldOn: day, minutes: 45 };
    const words = { sharedNote: '', privateNote: '', learned: '', taught: '' };
    await app.get(SessionLogService).log(mentor, id, { ...input, ...words });
    if (plusDays(day, rhythm) >= today && random() < 0.5) return;
    const logged = await app
      .get(Db)
      .row<{ id: string }>('select id from mentoring.session where pair_id = $1 and log_key = $2', [
        id,
        input.idempotencyKey,
      ]);
    await app.get(SessionService).answer(mentee, logged?.id ?? '', 'confirm');
  }
  const confirmed = await app
    .get(Db)
    .row(`select 1 from mentoring.session where pair_id = $1 and state = 'confirmed'`, [id]);
  if (!confirmed) return;
  for (const person of [mentor, mentee])
    await app.get(FitService).answer(person, id, ANSWERS[Math.floor(random() * ANSWERS.length)] ?? 'good');
}

/** A session that was planned and did not take place. */
async function callOff(
  app: INestApplicationContext,
  { id, random }: DemoPair,
  day: LocalDate,
): Promise<void> {
  const [by, why] = random() < 0.75 ? ['mentee', 'work'] : ['mentor', 'illness'];
  await app.get(Db).rows(
    `insert into mentoring.session (id, pair_id, state, planned_for, planned_minutes, cancelled_by, cancelled_at, minutes_before, why)
     values ($1, $2, 'didNotHappen', $3::date + interval '10 hours', 45, $4, $3::date + interval '8 hours', 120, $5)`,
    [randomUUID(), id, day, by, why],
  );
}

/** What was written now is given the time at which it would have been written, and they were told of it then. */
async function asItWasThen(db: Db, pairIds: readonly string[], today: LocalDate): Promise<void> {
  await db.rows(
    `update mentoring.session set logged_at = held_on + interval '18 hours',
       answered_at = case when answered_at is null then null else least(held_on + interval '30 hours', now()) end
     where held_on is not null and held_on < $2 and pair_id = any($1)`,
    [pairIds, today],
  );
  await db.rows(
    `update mentoring.agreement a set saved_at = r.started_at + interval '1 day',
       agreed_at = case when a.agreed_at is null then null else r.started_at + interval '2 days' end
     from mentoring.pair r where r.id = a.pair_id and r.id = any($1)`,
    [pairIds],
  );
  await db.rows(
    `update notifications.notice n set opened_at = n.told_at, mail_due_at = null from mentoring.pair r
     where r.id = any($1) and n.person_id in (r.mentor_id, r.mentee_id) and n.opened_at is null`,
    [pairIds],
  );
  await db.rows(
    `update mentoring.goal g set added_at = r.started_at + interval '1 day'
     from mentoring.pair r where r.id = g.pair_id and r.id = any($1)`,
    [pairIds],
  );
}
