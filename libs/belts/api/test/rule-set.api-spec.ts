import { plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const LIST = '{ ruleSets { version effectiveFrom effectiveTo isInForce publishedBy reason } }';
const PREVIEW = `query ($input: RuleSetInput!) { ruleSetPreview(input: $input) {
  people belts { belt awarded lost due more less holders examples { personId shift } } } }`;
const PUBLISH = `mutation ($input: RuleSetInput!, $reason: String = "More practice") {
  publishRuleSet(input: $input, reason: $reason) { version effectiveFrom } }`;

const NO_ONE = { lost: 0, due: 0, more: 0, less: 0 };
const validity = { months: 24, base: 'completion', windowDays: 90, minimumActiveDays: 90 };
const renewal = [{ kind: 'refresher', count: 1 }];

describe('the rule set', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let hr: PersonMade;
  let unitId: string;
  const people: PersonMade[] = [];

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    unitId = await makeUnit(api, 'Stores');
    hr = await makePerson(api, { roles: ['hr'] });
    for (let n = 0; n < 4; n += 1) people.push(await makePerson(api, { unitId }));
    await guide.ask({ yellow: ['nothing.yet'] });
  });
  afterAll(() => api?.close());

  const ask = async <Data>(text: string, input?: object, more?: object) =>
    api.as(await api.signIn(hr.id)).query<Data>(text, { input, ...more });
  const change = (expectedVersion: number, effectiveFrom: string, belts: object[]) => ({
    expectedVersion,
    effectiveFrom,
    belts,
  });
  const brown = (count: number) => ({
    belt: 'brown',
    requirements: [{ kind: 'sessions', role: 'mentor', count }],
    renewal: [{ kind: 'sessions', role: 'mentor', count: 2 }],
    validity,
  });
  const yellow = (requirements: object[]) => ({ belt: 'yellow', requirements, renewal, validity });
  const held = () =>
    api.sql<{ id: string }>(`select person_id as id from belts.certification where held = 'brown'`);

  it('is refused with the reason, at its place', async () => {
    const today = guide.today();
    const refused = async (input: object) => {
      const { errors } = await ask(PUBLISH, input);
      return [errors[0]?.extensions?.['code'], errors[0]?.extensions?.['field']];
    };
    const short = { ...brown(6), validity: { ...validity, minimumActiveDays: 30 } };
    expect(await refused(change(2, today, [short]))).toEqual([
      'BELTS_RULES_MINIMUM_SHORTER_THAN_WINDOW',
      'brown.validity.minimumActiveDays',
    ]);
    // The belt before stands first among what is asked.
    expect(await refused(change(2, today, [brown(0)]))).toEqual([
      'BELTS_RULES_COUNT_TOO_SMALL',
      'brown.requirements.1',
    ]);
    expect(await refused(change(2, plusDays(today, -1), [brown(2)]))).toEqual([
      'BELTS_DAY_IN_PAST',
      'effectiveFrom',
    ]);
    const unknown = yellow([{ kind: 'modules', keys: ['no.such'] }]);
    expect(await refused(change(2, today, [unknown]))).toEqual([
      'BELTS_RULES_KEY_UNKNOWN',
      'yellow.requirements.0',
    ]);
    const nobody = yellow([{ kind: 'modules-of-belt', belt: 'black', count: 1 }]);
    expect(await refused(change(2, today, [nobody]))).toEqual([
      'BELTS_RULES_MODULES_TOO_FEW',
      'yellow.requirements.0',
    ]);
    expect((await ask(PUBLISH, change(1, today, [brown(2)]))).codes).toEqual(['BELTS_RULES_CHANGED']);
    expect((await ask(PUBLISH, change(2, today, []))).codes).toEqual(['BELTS_RULES_UNCHANGED']);
    const far = change(2, plusDays(today, 900), [brown(2)]);
    expect((await ask(PUBLISH, far)).codes).toEqual(['BELTS_RULES_TOO_FAR_AHEAD']);
    const silent = await ask(PUBLISH, change(2, today, [brown(2)]), { reason: ' ' });
    expect(silent.codes).toEqual(['BELTS_REASON_MISSING']);
  });

  it('is changed by nobody who is responsible for a unit only, and not without a fresh sign-in', async () => {
    const ofUnit = await makePerson(api, { unitId });
    await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      ofUnit.id,
      unitId,
    ]);
    const input = change(2, guide.today(), [brown(2)]);
    const cookie = await api.signIn(ofUnit.id);
    expect((await api.as(cookie).query(PUBLISH, { input })).codes).toEqual(['NOT_FOUND']);
    expect((await api.as(cookie).query(PREVIEW, { input })).codes).toEqual(['NOT_FOUND']);
    const stale = await api.signIn(hr.id);
    await api.sql(`update people.session set confirmed_at = now() - interval '1 day' where person_id = $1`, [
      hr.id,
    ]);
    expect((await api.as(stale).query(PUBLISH, { input })).codes).toEqual(['PEOPLE_SIGN_IN_NOT_FRESH']);
  });

  it('does what its preview said', async () => {
    const [one, two, three] = people as [PersonMade, PersonMade, PersonMade];
    const above = { guideVersion: null, ruleSet: 2, cycle: 1, evidence: [] };
    for (const person of [one, two, three])
      await guide.happened(person, 'awarded', { belt: 'blue', ...above });
    for (let n = 0; n < 3; n += 1) {
      await guide.happened(one, 'session-confirmed', { session: `one ${n}`, role: 'mentor' });
      if (n > 0) await guide.happened(two, 'session-confirmed', { session: `two ${n}`, role: 'mentor' });
    }
    const input = change(2, guide.today(), [brown(3)]);
    const { data } = await ask<{ ruleSetPreview: object }>(PREVIEW, input);
    expect(data.ruleSetPreview).toEqual({
      people: 2,
      belts: [
        {
          ...{ belt: 'brown', ...NO_ONE, awarded: 1, less: 1, holders: 0 },
          examples: [
            { personId: one.id, shift: 'awarded' },
            { personId: two.id, shift: 'less' },
          ],
        },
      ],
    });
    expect(await held()).toEqual([]);
    expect((await ask(PUBLISH, input)).codes).toEqual([]);
    expect(await held()).toEqual([{ id: one.id }]);
  });

  it('takes nothing from who holds the belt: they keep their last day and renew by the new rules', async () => {
    const [one] = people as [PersonMade];
    const until = () =>
      api.sql(`select held_until::text from belts.certification where person_id = $1`, [one.id]);
    const before = await until();
    const input = change(3, guide.today(), [{ ...brown(3), validity: { ...validity, months: 12 } }]);
    const { data } = await ask<{ ruleSetPreview: { belts: object[] } }>(PREVIEW, input);
    expect(data.ruleSetPreview).toEqual({
      people: 0,
      belts: [{ belt: 'brown', awarded: 0, ...NO_ONE, holders: 1, examples: [] }],
    });
    expect((await ask(PUBLISH, input)).codes).toEqual([]);
    expect(await until()).toEqual(before);
  });

  it('that counts from a later day is derived on that day', async () => {
    const [, two] = people as [PersonMade, PersonMade];
    const from = plusDays(guide.today(), 5);
    expect((await ask(PUBLISH, change(4, from, [brown(2)]))).codes).toEqual([]);
    const isBrown = async () => {
      await api.service<{ deriveChangedByDay(): Promise<void> }>('Certifications').deriveChangedByDay();
      return (await held()).some(({ id }) => id === two.id);
    };
    api.clock.advanceDays(4);
    expect(await isBrown()).toBe(false);
    api.clock.advanceDays(1);
    expect(await isBrown()).toBe(true);
  });

  it('is published once by two who had the same version before their eyes', async () => {
    const cookie = await api.signIn(hr.id);
    const input = change(5, guide.today(), [brown(4)]);
    const answers = await Promise.all([1, 2, 3].map(() => api.as(cookie).query(PUBLISH, { input })));
    expect(answers.map(({ codes }) => codes[0] ?? 'published').sort()).toEqual([
      'BELTS_RULES_CHANGED',
      'BELTS_RULES_CHANGED',
      'published',
    ]);
  });

  it('is what somebody is derived by who does something while it is published', async () => {
    const [, , three] = people as [PersonMade, PersonMade, PersonMade];
    const cookie = await api.signIn(hr.id);
    const input = change(6, guide.today(), [brown(1)]);
    const one = { session: 'at the same time', role: 'mentor' };
    const [published] = await Promise.all([
      api.as(cookie).query(PUBLISH, { input }),
      guide.happened(three, 'session-confirmed', one),
    ]);
    expect(published.codes).toEqual([]);
    expect(await held()).toContainEqual({ id: three.id });
  });

  it('keeps every version with its days, who published it and why', async () => {
    const { data } = await ask<{ ruleSets: object[] }>(LIST);
    const today = guide.today();
    expect(data.ruleSets).toHaveLength(7);
    expect(data.ruleSets[0]).toMatchObject({
      ...{ version: 7, effectiveFrom: today, effectiveTo: null, isInForce: true, reason: 'More practice' },
      publishedBy: hr.name,
    });
    expect(data.ruleSets[6]).toMatchObject({ version: 1, publishedBy: null, reason: null, isInForce: false });
  });
});
