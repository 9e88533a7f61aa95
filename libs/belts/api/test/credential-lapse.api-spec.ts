import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';
import { isSigned } from './independent-verifier';

const APOLOGY = 'conversation.saying-sorry';
const OWN = 'query ($id: ID!) { certificates(personId: $id) { code belt state } }';
const PUBLIC = 'query ($code: String!) { certificate(code: $code) { state holder endedOn } }';

type Json = Record<string, unknown>;
type Purpose = 'revocation' | 'suspension';
interface Earned {
  readonly person: PersonMade;
  readonly code: string;
  readonly badge: Json;
}
interface Public {
  readonly certificate: {
    readonly state: string;
    readonly holder: string;
    readonly endedOn: string | null;
  } | null;
}

const { signedCredential } = jest.requireActual<{
  signedCredential(credential: object, signing: object): Promise<Json>;
}>(join(__dirname, '../../../../dist/api/workshop.js'));

describe('the certificate of a belt that lapsed because the guide changed', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  /** Lets the change pass; the other one does it in time. */
  let late: Earned;
  let inTime: Earned;
  /** The badge of the late one as it was before badges named a list of what does not count for a time. */
  let oldBadge: Json;
  let certifyBy: string;

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    await guide.teach({ apology: [APOLOGY] });
    await guide.ask({ yellow: ['apology'] });
    late = await earn('Ines Duarte');
    inTime = await earn('Theo Marsh');
    const { statusReference: _, ...status } = late.badge['credentialStatus'] as Record<string, string>;
    const { proof, ...unsigned } = late.badge;
    const key = await api.service<{ current(): Promise<{ privateKey: unknown }> }>('SigningKeys').current();
    oldBadge = await signedCredential(
      { ...unsigned, credentialStatus: status },
      {
        id: (proof as { verificationMethod: string }[])[0]?.verificationMethod,
        privateKey: key.privateKey,
        at: api.clock.now(),
      },
    );
    // The list is signed now: who reads it judges its day by their own clock, which does not move with the spec's.
    expect((await check(late.badge)).body).toEqual({ verdict: 'genuine', code: late.code, status: null });
    certifyBy = plusDays(guide.today(), 14);
  });
  afterAll(() => api?.close());

  async function earn(name: string): Promise<Earned> {
    const person = await makePerson(api, { name });
    await guide.complete(person, 'apology');
    const { data } = await api
      .as(person.cookie)
      .query<{ certificates: { code: string }[] }>(OWN, { id: person.id });
    const code = data.certificates[0]?.code ?? '';
    return { person, code, badge: await jsonAt(`/api/belts/certificates/${code}.json`, person.cookie) };
  }

  async function jsonAt(path: string, cookie?: string): Promise<Json> {
    const answer = await api
      .http('get', path, cookie)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
      });
    return JSON.parse(String(answer.body)) as Json;
  }
  const anybody = async ({ code }: Earned) =>
    (await api.as(undefined).query<Public>(PUBLIC, { code })).data.certificate;
  const check = (badge: Json) =>
    api
      .http('post', '/api/belts/credentials/check')
      .set('x-obi', '1')
      .attach('file', Buffer.from(JSON.stringify(badge)), 'badge.json');

  /** What somebody reads who has the file, the public keys and the lists that the file names, and nothing else of Obi. */
  async function bitOf(badge: Json, purpose: Purpose): Promise<number> {
    const status = badge['credentialStatus'] as Record<string, string>;
    const address = status[purpose === 'revocation' ? 'statusListCredential' : 'statusReference'] ?? '';
    const list = await jsonAt(new URL(address).pathname);
    expect(await isSigned(list, await jsonAt('/.well-known/did.json'))).toBe(true);
    const { statusPurpose, encodedList } = list['credentialSubject'] as Record<string, string>;
    expect([list['id'], statusPurpose]).toEqual([address, purpose]);
    const bits = gunzipSync(Buffer.from(String(encodedList).slice(1), 'base64url'));
    const index = Number(status['statusListIndex']);
    return ((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  }
  const bitsOf = async ({ badge }: Earned) => ({
    revocation: await bitOf(badge, 'revocation'),
    suspension: await bitOf(badge, 'suspension'),
  });
  const counts = { revocation: 0, suspension: 0 };
  const suspended = { revocation: 0, suspension: 1 };

  it('counts in every list until the last day to do what changed', async () => {
    expect([await anybody(late), await bitsOf(late)]).toMatchObject([
      ...[{ state: 'valid', endedOn: null }, counts],
    ]);
    await guide.publish({ [APOLOGY]: { kind: 'certify-again', certifyBy } });
    await guide.completeAgain(inTime.person, 'apology');
    api.clock.advanceDays(14);
    expect([await bitsOf(late), await bitsOf(inTime)]).toEqual([counts, counts]);
    expect(await anybody(late)).toMatchObject({ state: 'valid' });
  });

  it('is marked on the day after, before anybody looked, and only where the change was let pass', async () => {
    api.clock.advanceDays(1);
    expect([await bitsOf(late), await bitsOf(inTime)]).toEqual([suspended, counts]);
    expect(await anybody(late)).toEqual({
      ...{ state: 'expired', holder: 'Ines Duarte', endedOn: plusDays(certifyBy, 1) },
    });
    expect((await check(late.badge)).body).toEqual({
      ...{ verdict: 'genuine', code: late.code, status: 'suspension' },
    });
    expect((await check(inTime.badge)).body).toMatchObject({ verdict: 'genuine', status: null });
  });

  it('stays genuine in a file that was issued before there was such a list', async () => {
    expect(oldBadge['credentialStatus']).not.toHaveProperty('statusReference');
    expect((await check(oldBadge)).body).toEqual({ verdict: 'genuine', code: late.code, status: null });
  });

  it('stays marked when its holder has left the company', async () => {
    const left = 'update people.person set left_on = $2 where id = $1';
    await api.sql(left, [late.person.id, guide.today()]);
    expect([await bitsOf(late), await anybody(late)]).toMatchObject([suspended, { state: 'expired' }]);
    await api.sql(left, [late.person.id, null]);
  });

  it('counts again in the moment in which what changed is done', async () => {
    await guide.completeAgain(late.person, 'apology');
    expect([await anybody(late), await bitsOf(late)]).toMatchObject([
      ...[{ state: 'valid', endedOn: null }, counts],
    ]);
    expect((await check(late.badge)).body).toEqual({ verdict: 'genuine', code: late.code, status: null });
  });

  it('stays to be verified when its holder has left the company', async () => {
    await api.sql('update people.person set left_on = $2 where id = $1', [late.person.id, guide.today()]);
    expect(await anybody(late)).toMatchObject({ state: 'valid', holder: 'Ines Duarte' });
    expect((await check(late.badge)).body).toMatchObject({ verdict: 'genuine', code: late.code });
  });
});
