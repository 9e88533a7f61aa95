import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { ACCEPT, enrolled, makeProgramme, matchAndSend, type ProgrammeMade } from './mentoring';

interface Proposal {
  readonly id: string;
  readonly mentorId: string;
  readonly state: string;
}

describe('the deadline of a proposal', () => {
  let api: TestApi;
  let programme: ProgrammeMade;
  let mentee: PersonMade;
  let first: string;

  beforeEach(async () => {
    api = await TestApi.open();
    programme = await makeProgramme(api, await makePerson(api, { roles: ['hr'] }));
    mentee = await enrolled(api, programme, 'mentee');
    for (let n = 0; n < 2; n += 1) await enrolled(api, programme, 'mentor');
    first = (await matchAndSend(api, programme)).get(mentee.id) ?? '';
  });
  afterEach(() => api?.close());

  const expire = () => api.service<{ expire(): Promise<number> }>('ProposalDeadlines').expire();
  const proposals = () =>
    api.sql<Proposal & Record<string, unknown>>(
      `select id, mentor_id as "mentorId", state from mentoring.proposal where mentee_id = $1 order by sent_at`,
      [mentee.id],
    );

  it('leaves what can still be answered alone', async () => {
    expect(await expire()).toBe(0);
    api.clock.advanceDays(6);
    expect(await expire()).toBe(0);
    expect(await proposals()).toMatchObject([{ id: first, state: 'sent' }]);
  });

  it('ends what nobody answered, once, and the next best mentor is asked', async () => {
    api.clock.advanceDays(8);
    const together = await Promise.all([expire(), expire()]);
    expect(together.reduce((sum, expired) => sum + expired, 0)).toBe(1);
    const [before, next, ...more] = await proposals();
    expect(before).toMatchObject({ id: first, state: 'expired' });
    expect(next).toMatchObject({ state: 'sent' });
    expect(next?.mentorId).not.toBe(before?.mentorId);
    expect(more).toEqual([]);
    const entries = await api.sql(
      `select actor_id, subject_id from audit.entry where operation = 'mentoring.expireProposal'`,
    );
    expect(entries).toEqual([{ actor_id: null, subject_id: first }]);
    expect(await expire()).toBe(0);
  });

  it('also ends what only one side accepted, and a late yes is told so', async () => {
    const accept = () =>
      api.as(mentee.cookie).query<{ acceptProposal: { state: string } }>(ACCEPT, { id: first });
    expect((await accept()).codes).toEqual([]);
    api.clock.advanceDays(8);
    expect(await expire()).toBe(1);
    expect((await proposals())[0]).toMatchObject({ id: first, state: 'expired' });
    expect((await accept()).codes).toHaveLength(1);
    expect(await api.sql('select from mentoring.pair')).toHaveLength(0);
  });
});
