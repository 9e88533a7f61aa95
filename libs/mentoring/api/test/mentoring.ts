import { randomUUID } from 'node:crypto';
import { makePerson, type PersonMade, type PersonWish, type TestApi } from '@obi/testing/api';

export interface ProgrammeMade {
  readonly id: string;
  readonly hr: PersonMade;
}

/** A day so many days from now. */
export const dayFrom = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const CREATE = `mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }`;
const ENROL = `mutation ($programmeId: ID!, $input: EnrolInput!) { enrol(programmeId: $programmeId, input: $input) { enrolments { id side } } }`;
export const RUN = `mutation ($programmeId: ID!) { runMatching(programmeId: $programmeId) { runId all drafts blocked rows { nodes { proposalId mentee { id } mentor { id } score toCheck change state } } } }`;
export const SEND = `mutation ($programmeId: ID!, $runId: ID!) { sendProposals(programmeId: $programmeId, runId: $runId) { drafts rows { nodes { state } } } }`;
export const ACCEPT = `mutation ($id: ID!) { acceptProposal(id: $id) { state pairId } }`;

export interface Run {
  readonly runMatching: {
    readonly runId: string;
    readonly all: number;
    readonly drafts: number;
    readonly blocked: number;
    readonly rows: {
      readonly nodes: readonly {
        readonly proposalId: string | null;
        readonly mentee: { readonly id: string };
        readonly mentor: { readonly id: string } | null;
        readonly score: number | null;
        readonly toCheck: readonly string[];
        readonly change: string | null;
        readonly state: string | null;
      }[];
    };
  };
}

/** A programme for everybody that begins today. */
export async function makeProgramme(
  api: TestApi,
  hr: PersonMade,
  input: object = {},
): Promise<ProgrammeMade> {
  const whole = { name: 'Spring', startsOn: dayFrom(0), enrolUntil: dayFrom(30), ...input };
  const { data, codes } = await api
    .as(hr.cookie)
    .query<{ createProgramme: { id: string } }>(CREATE, { input: whole });
  if (codes.length > 0) throw new Error(codes.join());
  return { id: data.createProgramme.id, hr };
}

export const wishOf = (side: 'mentor' | 'mentee', change: object = {}): object => ({
  side,
  capacity: 1,
  wants: ['crisis', 'leading'],
  offers: ['customers', 'crisis', 'leading'],
  languages: ['en'],
  timeZone: 'Europe/Lisbon',
  hours: [{ day: 2, from: 540, to: 900 }],
  rather: [],
  ratherNot: [],
  ...change,
});

/** Enrols somebody; answers the codes of what was refused. */
export async function enrol(
  api: TestApi,
  who: PersonMade,
  programmeId: string,
  input: object,
): Promise<string[]> {
  return (await api.as(who.cookie).query(ENROL, { programmeId, input })).codes;
}

/** A new person of a grade, enrolled on one side. */
export async function enrolled(
  api: TestApi,
  programme: ProgrammeMade,
  side: 'mentor' | 'mentee',
  change: object = {},
  person: PersonWish = {},
): Promise<PersonMade> {
  const who = await makePerson(api, { grade: side === 'mentor' ? 3 : 8, ...person });
  const codes = await enrol(api, who, programme.id, wishOf(side, change));
  if (codes.length > 0) throw new Error(codes.join());
  return who;
}

/** Runs matching as HR; answers what it found. */
export async function runMatching(api: TestApi, programme: ProgrammeMade): Promise<Run['runMatching']> {
  const { data, codes } = await api.as(programme.hr.cookie).query<Run>(RUN, { programmeId: programme.id });
  if (codes.length > 0) throw new Error(codes.join());
  return data.runMatching;
}

/** Runs matching and sends what it proposes; answers the proposal of each mentee. */
export async function matchAndSend(api: TestApi, programme: ProgrammeMade): Promise<Map<string, string>> {
  const { runId, rows } = await runMatching(api, programme);
  const sent = await api.as(programme.hr.cookie).query(SEND, { programmeId: programme.id, runId });
  if (sent.codes.length > 0) throw new Error(sent.codes.join());
  return new Map(
    rows.nodes.flatMap(({ mentee, proposalId }) => (proposalId ? [[mentee.id, proposalId] as const] : [])),
  );
}

export interface PairMade {
  readonly id: string;
  readonly mentor: PersonMade;
  readonly mentee: PersonMade;
  readonly programme: ProgrammeMade;
}

/** Two people who have accepted each other. */
export async function makePair(api: TestApi, hr: PersonMade): Promise<PairMade> {
  const programme = await makeProgramme(api, hr);
  const mentor = await enrolled(api, programme, 'mentor', {}, { name: 'Ines Duarte' });
  const mentee = await enrolled(api, programme, 'mentee', {}, { name: 'Henrik Vos' });
  const id = (await matchAndSend(api, programme)).get(mentee.id);
  await api.as(mentor.cookie).query(ACCEPT, { id });
  const done = await api.as(mentee.cookie).query<{ acceptProposal: { pairId: string } }>(ACCEPT, { id });
  return { id: done.data.acceptProposal.pairId, mentor, mentee, programme };
}

export const LOG = `mutation ($pairId: ID!, $input: LogSessionInput!) { logSession(pairId: $pairId, input: $input) {
  sessions { id state heldOn minutes loggedBy waitsForMe texts { by kind text } privateNote } confirmed } }`;

export interface Logged {
  readonly logSession: {
    readonly confirmed: number;
    readonly sessions: readonly {
      readonly id: string;
      readonly state: string;
      readonly waitsForMe: boolean;
      readonly texts: readonly { readonly by: string; readonly kind: string; readonly text: string }[];
      readonly privateNote: string | null;
    }[];
  };
}

export const logInput = (change: object = {}): object => ({
  idempotencyKey: randomUUID(),
  heldOn: dayFrom(0),
  minutes: 45,
  ...change,
});
