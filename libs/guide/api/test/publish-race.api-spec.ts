import { setTimeout as pause } from 'node:timers/promises';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { Client } from 'pg';
import { acknowledge, contentOf, guideOf, inputFor, nextContent, publish } from './guide-for-specs';

/** Publishes a copy of the version in force in which one clause says more. */
const COPY = `with was as (select v.* from guide.version v join guide.current_version c on c.version_id = v.id),
  v as (insert into guide.version (major, minor, content_hash, note, published_on, published_at)
    select major + 1, 0, content_hash, note, published_on, published_at from was returning id)
  select v.id as next, was.id as was from v, was`;
const SECTIONS = `insert into guide.section select $1, key, position, title from guide.section where version_id = $2`;
const CLAUSES = `insert into guide.clause
  select $1, key, section_key, position, number, title, t.text,
    encode(sha256(convert_to(title || E'\\n\\n' || t.text, 'UTF8')), 'hex'),
    null, null, check_question, check_options, check_correct
  from guide.clause c, lateral (select case when key = 'why.people-talk' then c.text || ' More.' else c.text end as text) t
  where version_id = $2`;

describe('an acknowledgement that races a new version', () => {
  let api: TestApi;
  let publisher: Client;

  beforeAll(async () => {
    api = await TestApi.open();
    publisher = new Client({ connectionString: api.databaseUrl });
    await publisher.connect();
  });
  afterAll(async () => {
    await publisher?.end();
    await api?.close();
  });

  async function publishButWait(): Promise<void> {
    await publisher.query('begin');
    const { rows } = await publisher.query<{ next: string; was: string }>(COPY);
    const ids = [rows[0]?.next, rows[0]?.was];
    await publisher.query(SECTIONS, ids);
    await publisher.query(CLAUSES, ids);
    await publisher.query('update guide.current_version set version_id = $1', [rows[0]?.next]);
  }

  it('waits for the version that is being published, and is refused when it is there', async () => {
    const person = await makePerson(api);
    const guide = await guideOf(api, person);
    const input = await inputFor(api, guide, guide.reading.readings[0]!);
    await publishButWait();
    let answered = false;
    const answer = acknowledge(api, person, input).finally(() => (answered = true));
    await pause(300);
    expect(answered).toBe(false);
    await publisher.query('commit');
    const { errors, codes } = await answer;
    expect(codes).toEqual(['GUIDE_VERSION_CHANGED']);
    expect(errors[0]?.extensions['kind']).toBe('CONFLICT');
    const rows = await api.sql('select 1 from guide.acknowledgement where person_id = $1', [person.id]);
    expect(rows).toEqual([]);
  });

  it('lands on the version that was shown when the new one is given up', async () => {
    const person = await makePerson(api);
    const guide = await guideOf(api, person);
    const input = await inputFor(api, guide, guide.reading.readings[0]!);
    await publishButWait();
    const answer = acknowledge(api, person, input);
    await pause(100);
    await publisher.query('rollback');
    expect((await answer).codes).toEqual([]);
  });

  it('lands or is refused, for each of 40 people, and never lands on a text that was not shown', async () => {
    const people: PersonMade[] = [];
    for (let n = 0; n < 40; n += 1) people.push(await makePerson(api));
    const [author, approver] = people as [PersonMade, PersonMade];
    const guide = await guideOf(api, author);
    const inputs: object[] = [];
    for (const person of people) {
      const mine = await guideOf(api, person);
      inputs.push(await inputFor(api, mine, mine.reading.readings[0]!));
    }
    const content = nextContent(contentOf('1.0'), '3.0', {
      'why.who-may-speak': ['acknowledge-again', 'More.'],
    });
    // The version in force says more in its first clause than the content file does.
    const first = content.sections[0]!.clauses[0]!;
    first.text = `${first.text} More.`;
    const sends = people.map((person, n) => acknowledge(api, person, inputs[n]!));
    const publishing = publish(api, content, { authorId: author.id, approverId: approver.id }, '2026-12-01');
    const answers = await Promise.all(sends);
    await publishing;
    const landed = await api.sql<{ person_id: string; version_id: string }>(
      'select distinct person_id, version_id from guide.acknowledgement where person_id = any($1)',
      [people.map(({ id }) => id)],
    );
    for (const [n, { codes }] of answers.entries()) {
      const rows = landed.filter((row) => row.person_id === people[n]!.id);
      if (codes.length === 0)
        expect(rows).toEqual([{ person_id: people[n]!.id, version_id: guide.versionId }]);
      else {
        expect(codes).toEqual(['GUIDE_VERSION_CHANGED']);
        expect(rows).toEqual([]);
      }
    }
  });
});
