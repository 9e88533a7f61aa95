import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { type LocalDate, plusDays } from '@obi/kernel';
import {
  EnrolmentService,
  FitService,
  MatchingService,
  AgreementService,
  PairService,
  ProgrammeService,
  ProposalService,
  SendingService,
  SessionLogService,
  SessionService,
} from '@obi/mentoring/api';
import { PROGRAMME_DEFAULTS, type Side, TOPICS, usualEndOf } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Db } from '@obi/shared/api';
import { seededRandom } from './cast';
import { addPairs } from './demo-pairs';

/** How long the running programme has been going. */
const BEGAN_DAYS_AGO = 52;
/** So many more pairs of the running programme as there are people for. */
const PAIRS = 26;

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grade: number;
  /** Where they work. */
  readonly timeZone: string;
}

/** Two programmes: one that runs, with the pair of the cast, and one whose proposals wait for HR. */
export async function addMentoring(app: INestApplicationContext, today: LocalDate): Promise<void> {
  const people = await app.get(Db).rows<Candidate>(
    `select id, full_name as name, email, grade, time_zone as "timeZone" from people.person
       where grade is not null order by employee_number`,
  );
  const { timeZone, name: unitName } = await app.get(CompanyQuery).company();
  const actorOf = ({ id, name, email }: Candidate): Actor => ({ id, name, email, timeZone, roles: [] });
  const named = (name: string): Candidate => people.find((one) => one.name === name) as Candidate;
  const hr: Actor = {
    ...actorOf(named('Priya Raman')),
    roles: [{ role: 'hr', unitId: null, unitName, unitIds: null }],
  };
  const cast = { hr, mentor: actorOf(named('Ines Duarte')), mentee: actorOf(named('Henrik Vos')) };
  const others = people
    .filter(({ id }) => ![hr.id, cast.mentor.id, cast.mentee.id].includes(id))
    .map((one) => ({ ...one, actor: actorOf(one) }));
  const running = await runningProgramme(app, cast, today);
  await enrolMany(app, running.programmeId, sidesOf(others, -PAIRS), seededRandom(5));
  const actors = new Map(others.map(({ id, actor }) => [id, actor]));
  await addPairs(app, { ...running, hr, actorOf: (id) => actors.get(id) as Actor }, today);
  await comingProgramme(app, hr, others, today);
}

type Other = Candidate & { readonly actor: Actor };

/** Managers to be mentees and juniors to be mentors: so many of each from the start of the list, or from its end. */
function sidesOf(people: readonly Other[], count: number): Readonly<Record<Side, readonly Other[]>> {
  const some = (all: readonly Other[]) => (count < 0 ? all.slice(count) : all.slice(0, count));
  return {
    mentee: some(people.filter(({ grade }) => grade >= 5)),
    mentor: some(people.filter(({ grade }) => grade <= 2)),
  };
}

async function makeProgramme(
  app: INestApplicationContext,
  hr: Actor,
  name: string,
  days: { startsOn: LocalDate; enrolUntil: LocalDate },
): Promise<string> {
  const { sessions, everyWeeks } = PROGRAMME_DEFAULTS;
  return app.get(ProgrammeService).create(hr, null, {
    ...PROGRAMME_DEFAULTS,
    ...days,
    name,
    endsOn: usualEndOf(days.startsOn, sessions, everyWeeks),
  });
}

async function enrol(
  app: INestApplicationContext,
  actor: Actor,
  programmeId: string,
  side: Side,
  wish: { timeZone: string; wants: string[]; offers: string[]; capacity?: number; day?: number },
): Promise<void> {
  await app.get(EnrolmentService).enrol(actor, programmeId, {
    side,
    capacity: wish.capacity ?? 1,
    wants: wish.wants,
    offers: wish.offers,
    languages: ['en'],
    timeZone: wish.timeZone,
    hours: [
      { day: wish.day ?? 2, from: 9 * 60, to: 12 * 60 },
      { day: 4, from: 14 * 60, to: 17 * 60 },
    ],
    rather: [],
    ratherNot: [],
  });
}

async function runningProgramme(
  app: INestApplicationContext,
  { hr, mentor, mentee }: Record<'hr' | 'mentor' | 'mentee', Actor>,
  today: LocalDate,
): Promise<{ readonly programmeId: string; readonly began: LocalDate }> {
  const db = app.get(Db);
  const began = plusDays(today, -BEGAN_DAYS_AGO);
  const days = { startsOn: began, enrolUntil: plusDays(today, 30) };
  const programmeId = await makeProgramme(app, hr, `Autumn ${began.slice(0, 4)}`, days);
  await enrol(app, mentor, programmeId, 'mentor', {
    timeZone: 'Europe/Lisbon',
    wants: ['deciding', 'career'],
    offers: ['customers', 'answering', 'platforms'],
  });
  await enrol(app, mentee, programmeId, 'mentee', {
    timeZone: 'Europe/Amsterdam',
    wants: ['customers', 'answering'],
    offers: ['deciding', 'leading'],
  });
  await app.get(MatchingService).run(hr, programmeId);
  const run = await db.row<{ id: string }>('select id from mentoring.run where programme_id = $1', [
    programmeId,
  ]);
  await app.get(SendingService).send(hr, programmeId, run?.id ?? '');
  const proposal = await db.row<{ id: string }>('select id from mentoring.proposal where programme_id = $1', [
    programmeId,
  ]);
  for (const side of [mentor, mentee]) await app.get(ProposalService).accept(side, proposal?.id ?? '');
  const pair = await db.row<{ id: string }>(
    `update mentoring.pair set started_on = $2, started_at = $2::date + interval '9 hours' where programme_id = $1 returning id`,
    [programmeId, began],
  );
  await fillPair(app, pair?.id ?? '', { mentor, mentee }, began, today);
  return { programmeId, began };
}

/** Days ago, minutes, who logged it, what both read, what only the author reads. */
type DemoSession = readonly [number, number, Side, string, string];

const SESSIONS: readonly DemoSession[] = [
  [44, 30, 'mentor', 'First meeting. Wrote the agreement together.', ''],
  [30, 45, 'mentee', 'Set up the feed. Agreed: no jargon in either direction.', ''],
  [
    16,
    30,
    'mentor',
    'We read forty posts about delays. Henrik had not seen one before. He asked who told customers nothing.',
    'He worries about tone more than facts.',
  ],
  [2, 30, 'mentor', 'Drafted an answer to the dishwasher post. Henrik sends the next one himself.', ''],
];

type Two = Readonly<Record<Side, Actor>>;

async function fillPair(
  app: INestApplicationContext,
  pairId: string,
  two: Two,
  began: LocalDate,
  today: LocalDate,
): Promise<void> {
  await app.get(AgreementService).save(two.mentor, pairId, {
    drives: 'mentee',
    everyWeeks: 2,
    minutes: 30,
    endsOn: plusDays(began, 140),
    staysBetweenUs: 'Everything but dates and minutes. No jargon in either direction.',
    howWeStop: 'Whoever wants to stop says so in a session, and we look back together.',
  });
  await app.get(AgreementService).agreeToo(two.mentee, pairId, null);
  await addGoals(app, pairId, two, today);
  for (const session of SESSIONS) await addSession(app, pairId, two, session, today);
  for (const person of [two.mentor, two.mentee]) await app.get(FitService).answer(person, pairId, 'good');
}

async function addGoals(
  app: INestApplicationContext,
  pairId: string,
  { mentor, mentee }: Two,
  today: LocalDate,
): Promise<void> {
  const pairs = app.get(PairService);
  await pairs.addGoal(
    mentor,
    pairId,
    'Henrik reads the customer feed himself each week',
    plusDays(today, -10),
  );
  await pairs.addGoal(
    mentee,
    pairId,
    'Henrik answers one public post, with Ines watching',
    plusDays(today, 12),
  );
  await pairs.addGoal(mentee, pairId, 'Supply chain publishes one honest delay notice', plusDays(today, 68));
  const first = await app
    .get(Db)
    .row<{ id: string }>('select id from mentoring.goal where pair_id = $1 order by by_on limit 1', [pairId]);
  await pairs.meetGoal(mentee, first?.id ?? '');
}

async function addSession(
  app: INestApplicationContext,
  pairId: string,
  two: Two,
  [daysAgo, minutes, side, sharedNote, privateNote]: DemoSession,
  today: LocalDate,
): Promise<void> {
  const texts = { sharedNote, privateNote, learned: '', taught: '' };
  const heldOn = plusDays(today, -daysAgo);
  const idempotencyKey = randomUUID();
  await app.get(SessionLogService).log(two[side], pairId, { idempotencyKey, heldOn, minutes, ...texts });
  // The last one still waits for the other side.
  if (daysAgo < 10) return;
  const logged = await app
    .get(Db)
    .row<{ id: string }>(`select id from mentoring.session where pair_id = $1 and state = 'logged'`, [
      pairId,
    ]);
  const other = side === 'mentor' ? two.mentee : two.mentor;
  await app.get(SessionService).answer(other, logged?.id ?? '', 'confirm');
}

async function comingProgramme(
  app: INestApplicationContext,
  hr: Actor,
  people: readonly Other[],
  today: LocalDate,
): Promise<void> {
  const startsOn = plusDays(today, 45);
  const days = { startsOn, enrolUntil: plusDays(today, 30) };
  const programmeId = await makeProgramme(app, hr, `Spring ${startsOn.slice(0, 4)}`, days);
  const { mentee, mentor } = sidesOf(people, 40);
  await enrolMany(app, programmeId, { mentee, mentor: mentor.slice(0, 34) }, seededRandom(7));
  await app.get(MatchingService).run(hr, programmeId);
}

/** People enrol with wishes as they come; some mentors would meet two. */
async function enrolMany(
  app: INestApplicationContext,
  programmeId: string,
  sides: Readonly<Record<Side, readonly Other[]>>,
  random: () => number,
): Promise<void> {
  const topics = Object.keys(TOPICS);
  const some = (): string[] =>
    [0, 1, 2].map((n) => topics[(Math.floor(random() * 5) * 3 + n) % topics.length] ?? '');
  for (const side of ['mentee', 'mentor'] as const) {
    for (const { actor, timeZone } of sides[side]) {
      const capacity = side === 'mentor' && random() < 0.2 ? 2 : 1;
      const day = 1 + Math.floor(random() * 5);
      const wish = { timeZone, wants: some(), offers: some(), capacity, day };
      await enrol(app, actor, programmeId, side, wish);
    }
  }
}
