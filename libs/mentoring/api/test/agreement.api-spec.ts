import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { dayFrom, makePair, type PairMade } from './mentoring';

const SAVE = `mutation ($pairId: ID!, $input: AgreementInput!) { saveAgreement(pairId: $pairId, input: $input) { id } }`;
const AGREE = `mutation ($pairId: ID!, $readAt: DateTime!) { agreeToo(pairId: $pairId, readAt: $readAt) { next } }`;
const CHANGE = `mutation ($pairId: ID!, $readAt: DateTime!, $change: String!) {
  askToChangeAgreement(pairId: $pairId, readAt: $readAt, change: $change) { next } }`;
const PAIR = `query ($id: ID!) { pair(id: $id) { next
  everyWeeks agreementInForce { everyWeeks standing staysBetweenUs }
  agreement { standing savedBy savedAt waitsForMe howWeStop staysBetweenUs changeAsked } goals { text forSide } } }`;
const GOAL = `mutation ($pairId: ID!, $text: String!, $forSide: MentoringSide) {
  addGoal(pairId: $pairId, text: $text, forSide: $forSide) { id } }`;
const MINE = '{ myNotices { subject } }';

interface Seen {
  pair: {
    next: string;
    everyWeeks: number;
    agreementInForce: { everyWeeks: number; standing: string; staysBetweenUs: string } | null;
    agreement: { standing: string; savedAt: string; waitsForMe: boolean; changeAsked: string | null } | null;
    goals: { text: string; forSide: string | null }[];
  };
}

const terms = {
  drives: 'mentor',
  everyWeeks: 2,
  minutes: 30,
  endsOn: dayFrom(120),
  staysBetweenUs: 'Whatever is said about colleagues',
  howWeStop: 'We say so in a session, and look back',
};

jest.setTimeout(60_000);

describe('the agreement of a pair', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    pair = await makePair(api, hr);
  });
  afterAll(() => api?.close());

  const seenBy = async (who: PersonMade) =>
    (await api.as(who.cookie).query<Seen>(PAIR, { id: pair.id })).data.pair;
  const save = (who: PersonMade, input: object = terms) =>
    api.as(who.cookie).query(SAVE, { pairId: pair.id, input });
  const agree = (who: PersonMade, readAt: string) =>
    api.as(who.cookie).query(AGREE, { pairId: pair.id, readAt });
  const told = async ({ cookie }: PersonMade) =>
    (await api.as(cookie).query<{ myNotices: { subject: string }[] }>(MINE)).data.myNotices.map(
      ({ subject }) => subject,
    );

  it('ends by the last day of the programme, and later only when the pair is extended', async () => {
    expect((await save(pair.mentor, { ...terms, endsOn: '2099-01-01' })).codes).toEqual([
      'MENTORING_AGREEMENT_ENDS_TOO_LATE',
    ]);
    const extend = `mutation ($pairId: ID!, $until: LocalDate) { concludePair(pairId: $pairId, how: extend, until: $until) { state } }`;
    expect(
      (await api.as(pair.mentee.cookie).query(extend, { pairId: pair.id, until: dayFrom(400) })).codes,
    ).toEqual([]);
    expect((await save(pair.mentor, { ...terms, endsOn: dayFrom(400) })).codes).toEqual([]);
    expect((await save(pair.mentor, { ...terms, endsOn: dayFrom(401) })).codes).toEqual([
      'MENTORING_AGREEMENT_ENDS_TOO_LATE',
    ]);
  });

  it('holds when both gave their word', async () => {
    await save(pair.mentor);
    const [writer, other] = [await seenBy(pair.mentor), await seenBy(pair.mentee)];
    expect(writer).toMatchObject({ next: 'agree', agreement: { standing: 'waits', waitsForMe: false } });
    expect(other.agreement).toMatchObject({
      standing: 'waits',
      savedBy: 'mentor',
      waitsForMe: true,
      howWeStop: terms.howWeStop,
      staysBetweenUs: terms.staysBetweenUs,
    });
    expect(await told(pair.mentee)).toContain('Ines wrote what the two of you agree');
    const readAt = other.agreement?.savedAt ?? '';
    expect((await agree(pair.mentor, readAt)).codes).toEqual(['MENTORING_AGREEMENT_YOURS_TO_WAIT']);
    expect((await agree(hr, readAt)).codes).toEqual(['NOT_FOUND']);
    expect((await agree(pair.mentee, readAt)).codes).toEqual([]);
    expect(await seenBy(pair.mentor)).toMatchObject({ next: 'plan', agreement: { standing: 'agreed' } });
    expect(await told(pair.mentee)).not.toContain('Ines wrote what the two of you agree');
    expect((await agree(pair.mentee, readAt)).codes).toEqual(['MENTORING_AGREEMENT_AGREED']);
  });

  it('is changed when the other one asks, and waits for them again', async () => {
    await save(pair.mentor);
    const readAt = (await seenBy(pair.mentee)).agreement?.savedAt ?? '';
    const change = 'Every three weeks is enough for me';
    const asked = await api.as(pair.mentee.cookie).query(CHANGE, { pairId: pair.id, readAt, change });
    expect(asked.codes).toEqual([]);
    expect((await seenBy(pair.mentor)).agreement).toMatchObject({
      standing: 'changeAsked',
      waitsForMe: true,
      changeAsked: change,
    });
    expect(await told(pair.mentor)).toContain('Henrik asks for a change in your agreement');
    await save(pair.mentor, { ...terms, everyWeeks: 3 });
    expect(await told(pair.mentor)).not.toContain('Henrik asks for a change in your agreement');
    expect((await seenBy(pair.mentee)).agreement).toMatchObject({ standing: 'waits', changeAsked: null });
    const rows = await api.sql<{ row: string }>('select a::text as row from mentoring.agreement a');
    expect(rows.map(({ row }) => row).join()).not.toContain(Buffer.from('three weeks').toString('hex'));
  });

  it('holds as both agreed until the other one agrees to what was written anew', async () => {
    await save(pair.mentor);
    await agree(pair.mentee, (await seenBy(pair.mentee)).agreement?.savedAt ?? '');
    await save(pair.mentor);
    expect(await seenBy(pair.mentee)).toMatchObject({
      agreement: { standing: 'agreed' },
      agreementInForce: null,
    });
    const asks = 'Ines wrote what the two of you agree';
    expect(await told(pair.mentee)).not.toContain(asks);

    await save(pair.mentor, { ...terms, everyWeeks: 4, staysBetweenUs: 'Nothing' });
    await save(pair.mentor, { ...terms, everyWeeks: 5, staysBetweenUs: 'Nothing' });
    for (const who of [pair.mentor, pair.mentee]) {
      expect(await seenBy(who)).toMatchObject({
        everyWeeks: 2,
        agreement: { standing: 'waits', staysBetweenUs: 'Nothing' },
        agreementInForce: { everyWeeks: 2, standing: 'agreed', staysBetweenUs: terms.staysBetweenUs },
      });
    }
    expect(await told(pair.mentee)).toContain(asks);

    await save(pair.mentor);
    expect(await seenBy(pair.mentee)).toMatchObject({
      agreement: { standing: 'agreed' },
      agreementInForce: null,
    });
    expect(await told(pair.mentee)).not.toContain(asks);

    await save(pair.mentee, { ...terms, everyWeeks: 6 });
    await agree(pair.mentor, (await seenBy(pair.mentor)).agreement?.savedAt ?? '');
    expect(await seenBy(pair.mentee)).toMatchObject({ everyWeeks: 6, agreementInForce: null });
  });

  it('is never agreed to as somebody did not read it, also when both act at once', async () => {
    await save(pair.mentor);
    const readAt = (await seenBy(pair.mentee)).agreement?.savedAt ?? '';
    const [, ...answers] = await Promise.all([
      save(pair.mentor, { ...terms, minutes: 90 }),
      ...Array.from({ length: 10 }, () => agree(pair.mentee, readAt)),
    ]);
    const now = (await seenBy(pair.mentee)).agreement;
    // Written anew after the word was given, it waits again; written before, the word was refused.
    expect(now?.standing).toBe('waits');
    const codes = answers.flatMap((answer) => answer.codes);
    expect(codes.length).toBeGreaterThanOrEqual(9);
    expect(
      codes.every((code) =>
        ['MENTORING_AGREEMENT_AGREED', 'MENTORING_AGREEMENT_CHANGED_MEANWHILE'].includes(code),
      ),
    ).toBe(true);
  });

  it('has goals both ways', async () => {
    await api
      .as(pair.mentor.cookie)
      .query(GOAL, { pairId: pair.id, text: 'Reads the feed', forSide: 'mentee' });
    await api
      .as(pair.mentee.cookie)
      .query(GOAL, { pairId: pair.id, text: 'Sits in a board', forSide: 'mentor' });
    await api.as(pair.mentee.cookie).query(GOAL, { pairId: pair.id, text: 'A notice' });
    const goals = (await seenBy(pair.mentor)).goals.map(({ text, forSide }) => [text, forSide]);
    expect(goals).toEqual(
      expect.arrayContaining([
        ['Reads the feed', 'mentee'],
        ['Sits in a board', 'mentor'],
        ['A notice', null],
      ]),
    );
  });
});
