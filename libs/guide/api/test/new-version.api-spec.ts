import { plusDays } from '@obi/kernel';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import {
  acknowledge,
  acknowledgeAll,
  contentOf,
  guideOf,
  inputFor,
  nextContent,
  publish,
} from './guide-for-specs';

describe('a new version of the guide', () => {
  let api: TestApi;
  let author: PersonMade;
  let approver: PersonMade;
  let day: string;
  const stages: Record<string, PersonMade> = {};

  /** Each version is published on the one before it: the file tells one story. */
  beforeAll(async () => {
    api = await TestApi.open();
    author = await makePerson(api, { name: 'Tomasz Wilk', roles: ['conversationManager'] });
    approver = await makePerson(api, { roles: ['conversationManager'] });
    const [row] = await api.sql<{ on: string }>('select published_on::text as on from guide.version');
    day = row?.on ?? '';
    const by = { authorId: author.id, approverId: approver.id };
    stages['all of 1.0'] = await readerOfAll();
    stages['two sections of 1.0'] = await makePerson(api);
    const guide = await guideOf(api, stages['two sections of 1.0']);
    for (const reading of guide.reading.readings.slice(0, 2))
      await acknowledge(api, stages['two sections of 1.0'], await inputFor(api, guide, reading));
    await publish(api, contentOf('2.0'), by, plusDays(day, 20));
    stages['all of 2.0'] = await readerOfAll();
    const minor = nextContent(contentOf('2.0'), '2.1', { 'why.people-talk': ['wording-only', 'Every day.'] });
    await publish(api, minor, by, plusDays(day, 30));
    stages['all of 2.1'] = await readerOfAll();
  });
  afterAll(() => api?.close());

  async function readerOfAll(): Promise<PersonMade> {
    const person = await makePerson(api);
    await acknowledgeAll(api, person);
    return person;
  }

  it('asks who read everything only what changed materially, with one question about the gravest change', async () => {
    const { reading } = await guideOf(api, stages['all of 1.0']!);
    expect(reading.readings).toHaveLength(1);
    expect(reading.readings[0]).toMatchObject({
      kind: 'changes',
      section: null,
      clauses: [
        'listening.cannot-wait',
        'conversation.out-of-public',
        'angry.named-colleague',
        'accounts.customers-find-you',
      ],
      by: plusDays(day, 34),
      check: { clause: 'listening.cannot-wait' },
    });
  });

  it('shows what changed word by word, with the reason', async () => {
    const { reading } = await guideOf(api, stages['all of 1.0']!);
    const { difference } = reading.clauses.find(({ key }) => key === 'conversation.out-of-public')!;
    expect(difference).toMatchObject({ kind: 'acknowledgeAgain', steps: [{ version: '2.0' }] });
    expect(difference?.blocks.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'added', 'same']);
    expect(difference?.blocks[1]?.pieces.filter(({ kind }) => kind !== 'same').slice(0, 2)).toEqual([
      { kind: 'removed', text: 'as soon as you can.' },
      {
        kind: 'added',
        text: 'within 30 minutes between 8:00 and 22:00. What arrives later is answered by 8:30.',
      },
    ]);
  });

  it('says of a new clause which version brought it, and why', async () => {
    const { reading } = await guideOf(api, stages['all of 1.0']!);
    const clause = reading.clauses.find(({ key }) => key === 'angry.named-colleague');
    expect(clause).toMatchObject({ isWaiting: true, difference: null, introduced: { version: '2.0' } });
    expect(reading.clauses.filter(({ introduced }) => introduced)).toHaveLength(1);
  });

  it('shows better wording, and asks nothing for it', async () => {
    const { reading } = await guideOf(api, stages['all of 1.0']!);
    const clause = reading.clauses.find(({ key }) => key === 'conversation.not-our-customer');
    expect(clause).toMatchObject({ isWaiting: false, acknowledgedVersion: '1.0' });
    expect(clause?.difference?.kind).toBe('wordingOnly');
  });

  it('asks who had read two sections for the changes in those, and section by section for the rest', async () => {
    const { reading } = await guideOf(api, stages['two sections of 1.0']!);
    expect(reading.readings.map(({ kind, section }) => [kind, section])).toEqual([
      ['changes', null],
      ['section', 'conversation'],
      ['section', 'angry'],
      ['section', 'accounts'],
      ['section', 'answers'],
    ]);
    expect(reading.readings[0]?.clauses).toEqual(['listening.cannot-wait']);
  });

  it('keeps every acknowledgement when it is a minor one', async () => {
    const { number, reading } = await guideOf(api, stages['all of 2.0']!);
    expect(number).toBe('2.1');
    expect(reading.waiting).toBe(0);
    expect(reading.clauses[0]?.difference?.kind).toBe('wordingOnly');
  });

  it('shows nothing to who read the version in force', async () => {
    const { reading } = await guideOf(api, stages['all of 2.1']!);
    expect(reading.clauses.filter(({ difference }) => difference)).toEqual([]);
  });

  it('takes whoever read an old version to the one in force in one step', async () => {
    const person = stages['all of 1.0']!;
    const { reading } = await guideOf(api, person);
    expect(reading.clauses[0]?.difference?.steps.map(({ version }) => version)).toEqual(['2.1']);
    await acknowledgeAll(api, person);
    const after = await guideOf(api, person);
    expect(after.reading.waiting).toBe(0);
    expect(after.reading.clauses.find(({ key }) => key === 'listening.cannot-wait')).toMatchObject({
      acknowledgedVersion: '2.1',
      difference: null,
    });
  });

  it.each([
    [
      'approved by its author',
      '3.0',
      () => ({ authorId: author.id, approverId: author.id }),
      'GUIDE_APPROVER_IS_AUTHOR',
    ],
    [
      'with a number that does not follow',
      '9.0',
      () => ({ authorId: author.id, approverId: approver.id }),
      'GUIDE_VERSION_FAULTY',
    ],
  ])('is refused when %s', async (_, version, by, code) => {
    const current = nextContent(contentOf('2.0'), version, { 'why.people-talk': ['certify-again', 'More.'] });
    await expect(publish(api, current, by(), day)).rejects.toThrow(code);
  });

  it.each([
    `update guide.version set note = 'Better'`,
    `update guide.clause set text = 'Better'`,
    `delete from guide.acknowledgement`,
    `insert into guide.section (version_id, key, position, title) select id, 'more', 99, 'More' from guide.version`,
    `update guide.current_version set version_id = (select id from guide.version where number = '1.0')`,
  ])('never changes afterwards, also not by the owner of the database: %s', async (sql) => {
    await expect(api.sql(sql)).rejects.toMatchObject({ code: '55000' });
  });

  it('cannot hold a hash that is not of its text', async () => {
    const forged = `insert into guide.clause select gen_random_uuid(), key, section_key, position, number, title,
      text || ' forged', text_hash, change_kind, change_reason, check_question, check_options, check_correct
      from guide.clause limit 1`;
    await api.sql('begin');
    await api.sql('alter table guide.clause disable trigger sealed');
    await expect(api.sql(forged)).rejects.toMatchObject({ constraint: 'clause_hash_is_of_its_text' });
    await api.sql('rollback');
  });
});
