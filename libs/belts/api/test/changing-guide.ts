import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePerson, type PersonMade, type TestApi } from '@obi/testing/api';
import { ACKNOWLEDGE, acknowledgementsOf } from './acknowledging';

interface Content {
  readonly version: string;
  readonly sections: readonly {
    readonly clauses: readonly { readonly key: string; readonly text: string; readonly change?: object }[];
  }[];
}

/** What a new text of a clause asks, and the last day to do it. */
export interface Change {
  readonly kind: 'wording-only' | 'acknowledge-again' | 'certify-again';
  readonly certifyBy?: string;
}

/** Of some belts, the keys of what they ask. */
type Keys = Readonly<Record<string, readonly string[]>>;

/** A small company whose belts rest on modules of one lesson each, and whose guide changes. */
export class ChangingGuide {
  private content: Content;
  private people: { authorId: string; approverId: string } | undefined;

  constructor(private readonly api: TestApi) {
    const file = join(__dirname, '../../../database/seeds/content/guide-1.0.json');
    this.content = JSON.parse(readFileSync(file, 'utf8')) as Content;
  }

  today(): string {
    return this.api.clock.today('UTC');
  }

  /** The keys of all clauses. */
  get clauses(): string[] {
    return this.content.sections.flatMap(({ clauses }) => clauses.map(({ key }) => key));
  }

  /** Publishes modules that only quote clauses. They count towards black, so that no other belt asks for them. */
  async teach(modules: Readonly<Record<string, readonly string[]>>): Promise<void> {
    const contents = Object.entries(modules).map(([key, clauses], at) => ({
      ...{
        key,
        version: 1,
        belt: 'black',
        position: 50 + at,
        title: key,
        summary: '',
        quote: '',
        minutes: 5,
      },
      ...{ clauses, questions: [] },
      steps: [
        {
          ...{ key: 'read', type: 'lesson', title: 'Read' },
          blocks: clauses.map((clause) => ({ type: 'clause', clause })),
        },
      ],
    }));
    await this.api.service<{ load(all: object): Promise<void> }>('ModuleStarter').load(contents);
  }

  /** Puts a ladder in force on which some belts ask exactly these modules, or these clauses. */
  async ask(modulesOf: Keys, clausesOf: Keys = {}): Promise<void> {
    const asked = (kind: 'modules' | 'clauses', of: Keys) =>
      Object.entries(of).map(([belt, keys]) => [belt, [{ kind, keys }]]);
    const requirementsOf = Object.fromEntries([
      ...asked('modules', modulesOf),
      ...asked('clauses', clausesOf),
    ]) as object;
    const validity = { months: 24, base: 'completion', windowDays: 90, minimumActiveDays: 90 };
    await this.api.sql(
      `insert into belts.rule_set (version, effective_from, belts)
       select version + 1, $1, (select jsonb_agg(case when $2::jsonb ? (b->>'belt') then b || jsonb_build_object(
           'requirements', $2::jsonb->(b->>'belt'),
           'renewal', jsonb_build_array(jsonb_build_object('kind', 'refresher', 'belt', b->'belt', 'count', 1)),
           'validity', $3::jsonb) else b end order by n)
         from jsonb_array_elements(belts) with ordinality as t(b, n))
       from belts.rule_set order by version desc limit 1`,
      [this.today(), JSON.stringify(requirementsOf), JSON.stringify(validity)],
    );
  }

  /** Reads a module to its end, as the player does. */
  async complete(person: PersonMade, module: string): Promise<void> {
    expect(await this.read(await this.api.signIn(person.id), module)).toEqual([]);
  }

  /** Acknowledges everything that waits, as the guide page does. */
  async acknowledge(person: PersonMade): Promise<void> {
    const cookie = await this.api.signIn(person.id);
    for (const input of await acknowledgementsOf(this.api, { cookie }))
      expect((await this.api.as(cookie).query(ACKNOWLEDGE, { input })).codes).toEqual([]);
  }

  /** Many read a module to its end while something else happens; answers what each was told. */
  async completeAtOnce(
    people: readonly PersonMade[],
    module: string,
    meanwhile: () => Promise<void>,
  ): Promise<(readonly string[])[]> {
    const cookies: string[] = [];
    for (const { id } of people) cookies.push(await this.api.signIn(id));
    const half = Math.ceil(cookies.length / 2);
    const first = cookies.slice(0, half).map((cookie) => this.read(cookie, module));
    const happening = meanwhile();
    const then = cookies.slice(half).map((cookie) => this.read(cookie, module));
    const codes = await Promise.all([...first, ...then]);
    await happening;
    return codes;
  }

  private async read(cookie: string, module: string): Promise<readonly string[]> {
    const text = `mutation ($module: String!, $key: ID!) {
      completeStep(module: $module, version: 1, step: "read", idempotencyKey: $key) { key } }`;
    return (await this.api.as(cookie).query(text, { module, key: randomUUID() })).codes;
  }

  /** Tells belts that a person did something, as the events of other contexts do. */
  async happened(person: PersonMade, kind: string, detail: object): Promise<void> {
    const on = this.today();
    const event = { personId: person.id, on, kind, key: `${randomUUID()}`, detail };
    const listener = this.api.service<{ happened(events: object[]): Promise<void> }>('WhatHappenedListener');
    // As in a request: what happened and what follows from it become real together.
    await this.api
      .service<{ transaction(work: () => Promise<void>): Promise<void> }>('Db')
      .transaction(() => listener.happened([event]));
  }

  /** Does a module again, because the guide changed under it. */
  completeAgain(person: PersonMade, module: string): Promise<void> {
    const guideVersion = this.content.version;
    return this.happened(person, 'module-completed', { module, version: 1, guideVersion });
  }

  /** The next version: each clause that changes says more than before. */
  private next(changes: Readonly<Record<string, Change>>): Content {
    const isMajor = Object.values(changes).some(({ kind }) => kind !== 'wording-only');
    const [major = 1, minor = 0] = this.content.version.split('.').map(Number);
    const version = isMajor ? `${major + 1}.0` : `${major}.${minor + 1}`;
    const sections = this.content.sections.map((section) => ({
      ...section,
      clauses: section.clauses.map(({ change: _, ...clause }) => {
        const change = changes[clause.key];
        if (!change) return clause;
        return {
          ...clause,
          text: `${clause.text} As of ${version}.`,
          change: { ...change, reason: version },
        };
      }),
    }));
    return { ...this.content, version, sections };
  }

  /** Leaves the next version as the open draft of the studio, so that its impact can be asked. */
  async draft(changes: Readonly<Record<string, Change>>): Promise<void> {
    const { sections } = this.next(changes);
    const content = {
      note: 'Next',
      sections: sections.map((section) => ({
        ...section,
        clauses: section.clauses.map((clause) => ({ ...clause, revision: 1 })),
      })),
    };
    const { authorId } = await this.writers();
    await this.api.sql(`update guide.draft set state = 'given-up' where state = 'open'`);
    await this.api.sql(
      `insert into guide.draft (based_on, content, author_id, writers, started_at, changed_by, changed_at)
       select version_id, $1, $2, array[$2::uuid], now(), $2, now() from guide.current_version`,
      [JSON.stringify(content), authorId],
    );
  }

  /** Publishes the next version today. */
  async publish(changes: Readonly<Record<string, Change>>): Promise<void> {
    this.content = this.next(changes);
    await this.api
      .service<{ publish(content: object, by: object): Promise<object> }>('PublishVersion')
      .publish(this.content, { ...(await this.writers()), publishedOn: this.today() });
  }

  private async writers(): Promise<{ authorId: string; approverId: string }> {
    this.people ??= {
      authorId: (await makePerson(this.api)).id,
      approverId: (await makePerson(this.api)).id,
    };
    return this.people;
  }
}
