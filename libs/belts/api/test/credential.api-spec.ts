import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { plusMonths } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { BADGE_SHAPE } from './badge-shape';
import { canonicalHash, isSigned } from './independent-verifier';
import { VECTOR } from './signing-vector';
import { EARNED_ON, VALID_UNTIL } from './some-months-ago';

type Json = Record<string, unknown>;
const RECOGNISE = `mutation ($input: BeltDecisionInput!, $on: LocalDate!) { recogniseBelt(input: $input, earnedOn: $on) }`;
const REVOKE = `mutation ($input: BeltDecisionInput!) { revokeBelt(input: $input) }`;
const CERTIFICATES = `query ($id: ID!) { certificates(personId: $id) { code state belt validUntil evidence { sessions clauses { clause } } } }`;
const CERTIFICATE = `query ($code: String!) { certificate(code: $code) { code state holder belt validUntil endedOn assessedBy } }`;

const { signedCredential } = jest.requireActual<{
  signedCredential(credential: object, signing: object): Promise<Json>;
}>(join(__dirname, '../../../../dist/api/workshop.js'));

describe('certificates', () => {
  let api: TestApi;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { name: 'Priya Raman', roles: ['hr'] });
  });
  afterAll(() => api?.close());

  /** Somebody with an orange belt, and its code. */
  async function holder(earnedOn: string = EARNED_ON): Promise<{ person: PersonMade; code: string }> {
    const person = await makePerson(api, { name: 'Łucja Duarte' });
    const input = { personId: person.id, belt: 'orange', reason: 'Earned in the pilot' };
    expect((await api.as(hr.cookie).query(RECOGNISE, { input, on: earnedOn })).codes).toEqual([]);
    return { person, code: (await earned(person))[0]?.code ?? '' };
  }

  async function earned(person: PersonMade) {
    const { data } = await api
      .as(person.cookie)
      .query<{ certificates: { code: string; state: string }[] }>(CERTIFICATES, { id: person.id });
    return data.certificates;
  }

  const file = (person: PersonMade, name: string) =>
    api.http('get', `/api/belts/certificates/${name}`, person.cookie).buffer(true);
  const badgeOf = async (person: PersonMade, code: string) =>
    JSON.parse(String((await file(person, `${code}.json`).parse(asText)).body)) as Json;
  const didDocument = async () =>
    JSON.parse(
      String((await api.http('get', '/.well-known/did.json').buffer(true).parse(asText)).body),
    ) as Json;
  const state = async (code: string) =>
    (await api.as(undefined).query<{ certificate: Json | null }>(CERTIFICATE, { code })).data.certificate;
  const check = (bytes: Buffer | string) =>
    api
      .http('post', '/api/belts/credentials/check')
      .set('x-obi', '1')
      .attach('file', Buffer.from(bytes), 'badge.json');
  const revoke = (person: PersonMade) =>
    api.as(hr.cookie).query(REVOKE, { input: { personId: person.id, belt: 'orange', reason: 'Mistaken' } });

  it('signs the example of the specification to the byte', async () => {
    const der = Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.from(VECTOR.privateKey, 'hex'),
    ]);
    const signed = await signedCredential(VECTOR.credential, {
      id: VECTOR.keyId,
      at: new Date(VECTOR.created),
      privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    });
    expect((signed['proof'] as Json[])[0]?.['proofValue']).toBe(VECTOR.proofValue);
    expect((await canonicalHash(VECTOR.credential)).toString('hex')).toBe(VECTOR.documentHash);
  });

  it('makes a badge that somebody else verifies, and refuses with any byte altered', async () => {
    const { person, code } = await holder();
    const badge = await badgeOf(person, code);
    const did = await didDocument();
    expect(await isSigned(badge, did)).toBe(true);
    const text = JSON.stringify(badge);
    for (const [from, to] of [
      ['Łucja', 'Lucja'],
      ['Orange', 'Orangf'],
      [VALID_UNTIL, plusMonths(VALID_UNTIL, 12)],
      ['"statusListIndex":"', '"statusListIndex":"1'],
      ['/credentials/suspension/1', '/credentials/suspension/2'],
    ] as const) {
      expect(text).toContain(from);
      expect(await isSigned(JSON.parse(text.replaceAll(from, to)) as Json, did)).toBe(false);
    }
  });

  it('has the shape that Open Badges 3.0 asks for, and not one part less', async () => {
    const { person, code } = await holder();
    const isValid = addFormats(new Ajv2020({ strict: false, allErrors: true })).compile(BADGE_SHAPE);
    const badge = await badgeOf(person, code);
    isValid(badge);
    expect(isValid.errors ?? []).toEqual([]);
    for (const part of BADGE_SHAPE.required) {
      const { [part]: _left, ...rest } = badge;
      expect({ part, passes: isValid(rest) }).toEqual({ part, passes: false });
    }
    expect(isValid({ ...badge, '@context': (badge['@context'] as string[]).toReversed() })).toBe(false);
    expect(isValid({ ...badge, proof: (badge['proof'] as Json[])[0] })).toBe(false);
  });

  it('says whose it is, for what and for how long', async () => {
    const { person, code } = await holder();
    expect(await badgeOf(person, code)).toMatchObject({
      id: expect.stringContaining(`/verify/${code}`) as string,
      name: expect.stringContaining('Orange belt') as string,
      validFrom: `${EARNED_ON}T00:00:00Z`,
      validUntil: `${VALID_UNTIL}T23:59:59Z`,
      credentialSubject: { identifier: [{ identityHash: 'Łucja Duarte' }] },
    });
  });

  it('is the same file however often it is asked for, also at the same moment', async () => {
    const { person, code } = await holder();
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => file(person, `${code}.json`).parse(asText)),
    );
    expect(new Set(asked.map(({ body }) => String(body))).size).toBe(1);
  });

  it('stays valid when the company signs with a new key', async () => {
    const { person, code } = await holder();
    const before = await badgeOf(person, code);
    await api.service<{ rotate(): Promise<unknown> }>('SigningKeys').rotate();
    const did = await didDocument();
    const other = await holder();
    const after = await badgeOf(other.person, other.code);
    const keyOf = (badge: Json) => (badge['proof'] as Json[])[0]?.['verificationMethod'];
    expect(keyOf(after)).not.toBe(keyOf(before));
    expect([await isSigned(before, did), await isSigned(after, did)]).toEqual([true, true]);
    expect((await check(JSON.stringify(before))).body).toEqual({ verdict: 'genuine', code, status: null });
  });

  it('keeps no private key in the database', async () => {
    await holder().then(({ person, code }) => badgeOf(person, code));
    const [key] = await api.sql<{ sealed: Buffer }>('select sealed from belts.signing_key limit 1');
    const pkcs8 = Buffer.from('302e020100300506032b6570', 'hex');
    expect(key?.sealed.includes(pkcs8)).toBe(false);
  });

  it('says that a belt was taken away: on the page, in the list and for a file that somebody kept', async () => {
    const { person, code } = await holder();
    const badge = await badgeOf(person, code);
    expect(await state(code)).toMatchObject({
      state: 'valid',
      holder: 'Łucja Duarte',
      validUntil: VALID_UNTIL,
    });
    expect(await bitOf(badge)).toBe(0);
    expect((await revoke(person)).codes).toEqual([]);
    expect(await state(code)).toMatchObject({ state: 'withdrawn' });
    expect(await bitOf(badge)).toBe(1);
    expect((await check(JSON.stringify(badge))).body).toEqual({
      ...{ verdict: 'genuine', code, status: 'revocation' },
    });
  });

  it.each(['status/2', 'status/x', 'status/0', 'suspension/2', 'suspension/x'])(
    'has no list %s, and says so to programs',
    async (list) => {
      const answer = await api.http('get', `/credentials/${list}`);
      expect(answer.status).toBe(404);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
      });
      expect(answer.body).toEqual({ error: { kind: 'NOT_FOUND', code: 'NOT_FOUND' } });
    },
  );

  it('says that its time is over', async () => {
    const { code } = await holder('2024-01-10');
    expect(await state(code)).toMatchObject({ state: 'expired', validUntil: '2026-01-10' });
  });

  it('knows no other codes, and tells nobody whose they are', async () => {
    expect(await state('7K4MQ2XD9A')).toBeNull();
    expect(await state("' or 1=1 --")).toBeNull();
    const { code } = await holder();
    const stranger = await makePerson(api);
    expect((await file(stranger, `${code}.json`)).status).toBe(404);
    expect((await api.http('get', `/api/belts/certificates/${code}.json`)).status).toBe(401);
    expect((await file(stranger, 'nothing.json')).status).toBe(404);
  });

  it('bakes the badge into a picture and a drawing, and reads it again', async () => {
    const { person, code } = await holder();
    for (const format of ['png', 'svg']) {
      const baked = await file(person, `${code}.${format}`).parse(asBytes);
      expect((await check(baked.body as Buffer)).body).toEqual({ verdict: 'genuine', code, status: null });
    }
  });

  it('prints the certificate', async () => {
    const { person, code } = await holder();
    const pdf = (await file(person, `${code}.pdf`).parse(asBytes)).body as Buffer;
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]');
  });

  it('tells an altered file, one of another company and one that is none', async () => {
    const { person, code } = await holder();
    const text = JSON.stringify(await badgeOf(person, code));
    const nothingOf = (verdict: string) => ({ verdict, code: null, status: null });
    expect((await check(text.replace('Łucja', 'Maria'))).body).toEqual(nothingOf('altered'));
    expect((await check(JSON.stringify(VECTOR.credential))).body).toEqual(nothingOf('foreign'));
    for (const nothing of ['', '{', '[]', '<svg></svg>', '\x89PNG\r\n\x1a\n\xff\xff\xff\xff'])
      expect((await check(nothing)).body).toEqual(nothingOf('unreadable'));
    expect((await check(Buffer.alloc(1_100_000))).body).toMatchObject({
      error: { code: 'BELTS_BADGE_TOO_LARGE' },
    });
  });

  async function bitOf(badge: Json): Promise<number> {
    const { statusListCredential, statusListIndex } = badge['credentialStatus'] as Record<string, string>;
    const answer = await api
      .http('get', new URL(statusListCredential ?? '').pathname)
      .buffer(true)
      .parse(asText);
    const list = JSON.parse(String(answer.body)) as Json;
    expect(await isSigned(list, await didDocument())).toBe(true);
    const bits = gunzipSync(
      Buffer.from(String((list['credentialSubject'] as Json)['encodedList']).slice(1), 'base64url'),
    );
    const index = Number(statusListIndex);
    return ((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  }
});

type Done = (error: Error | null, body: unknown) => void;

function asBytes(answer: NodeJS.EventEmitter, done: Done): void {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
  answer.on('end', () => done(null, Buffer.concat(chunks)));
}

function asText(answer: NodeJS.EventEmitter, done: Done): void {
  asBytes(answer, (error, body) => done(error, (body as Buffer).toString('utf8')));
}
