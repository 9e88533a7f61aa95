import { gunzipSync } from 'node:zlib';
import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const APOLOGY = 'conversation.saying-sorry';
const OWN = 'query ($id: ID!) { certificates(personId: $id) { code belt state } }';
const PUBLIC = 'query ($code: String!) { certificate(code: $code) { state holder endedOn } }';

interface Public {
  readonly certificate: {
    readonly state: string;
    readonly holder: string;
    readonly endedOn: string | null;
  } | null;
}
interface StatusList {
  readonly credentialSubject: { readonly statusPurpose: string; readonly encodedList: string };
}

describe('the certificate of a belt that lapsed because the guide changed', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let person: PersonMade;
  let code: string;
  let badge: string;

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    await guide.teach({ apology: [APOLOGY] });
    await guide.ask({ yellow: ['apology'] });
    person = await makePerson(api, { name: 'Ines Duarte' });
    await guide.complete(person, 'apology');
    const { data } = await api
      .as(person.cookie)
      .query<{ certificates: { code: string }[] }>(OWN, { id: person.id });
    code = data.certificates[0]?.code ?? '';
    badge = await textOf(`/api/belts/certificates/${code}.json`, person.cookie);
  });
  afterAll(() => api?.close());

  async function textOf(path: string, cookie?: string): Promise<string> {
    const answer = await api
      .http('get', path, cookie)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
      });
    return String(answer.body);
  }
  const anybody = async () => (await api.as(undefined).query<Public>(PUBLIC, { code })).data.certificate;
  const check = () =>
    api
      .http('post', '/api/belts/credentials/check')
      .set('x-obi', '1')
      .attach('file', Buffer.from(badge), 'badge.json');
  async function isMarked(): Promise<boolean> {
    const { credentialSubject } = JSON.parse(await textOf('/credentials/status/1')) as StatusList;
    expect(credentialSubject.statusPurpose).toBe('revocation');
    const bits = gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'));
    return bits.some((byte) => byte !== 0);
  }

  it('does not count on its page until what changed is done; the badge is genuine and not withdrawn', async () => {
    expect(await anybody()).toMatchObject({ state: 'valid', endedOn: null });
    // The list is signed now: who reads it judges its day by their own clock, which does not move with the spec's.
    expect((await check()).body).toEqual({ verdict: 'genuine', code });
    const certifyBy = plusDays(guide.today(), 14);
    await guide.publish({ [APOLOGY]: { kind: 'certify-again', certifyBy } });
    expect(await anybody()).toMatchObject({ state: 'valid' });
    api.clock.advanceDays(15);
    expect(await anybody()).toEqual({
      ...{ state: 'expired', holder: 'Ines Duarte', endedOn: plusDays(certifyBy, 1) },
    });
    expect((await check()).body).toEqual({ verdict: 'genuine', code });
    // A lapse is made good again and a withdrawal is not: the list tells of withdrawals only.
    expect(await isMarked()).toBe(false);
    await guide.completeAgain(person, 'apology');
    expect(await anybody()).toMatchObject({ state: 'valid', endedOn: null });
  });

  it('stays to be verified when its holder has left the company', async () => {
    await api.sql('update people.person set left_on = $2 where id = $1', [person.id, guide.today()]);
    expect(await anybody()).toMatchObject({ state: 'valid', holder: 'Ines Duarte' });
    expect((await check()).body).toEqual({ verdict: 'genuine', code });
  });
});
