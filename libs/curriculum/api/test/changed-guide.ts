import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePerson, type TestApi } from '@obi/testing/api';

interface Written {
  readonly version: string;
  readonly sections: readonly {
    readonly clauses: readonly { key: string; text: string; change?: object }[];
  }[];
}

/** The guide of one spec, published again and again with one clause that says more. */
export class ChangedGuide {
  private content: Written;
  private by: { authorId: string; approverId: string } | undefined;

  constructor(private readonly api: TestApi) {
    const file = join(__dirname, '../../../database/seeds/content/guide-1.0.json');
    this.content = JSON.parse(readFileSync(file, 'utf8')) as Written;
  }

  /** Publishes the next version today. */
  async publish(key: string, kind: string, certifyBy?: string): Promise<void> {
    const [major = 1, minor = 0] = this.content.version.split('.').map(Number);
    const version = kind === 'wording-only' ? `${major}.${minor + 1}` : `${major + 1}.0`;
    const change = { kind, reason: 'We answer at night.', certifyBy };
    const sections = this.content.sections.map((section) => ({
      ...section,
      clauses: section.clauses.map(({ change: _, ...clause }) =>
        clause.key === key
          ? { ...clause, text: `${clause.text} Since ${version} also at night.`, change }
          : clause,
      ),
    }));
    this.content = { ...this.content, version, sections };
    this.by ??= { authorId: (await makePerson(this.api)).id, approverId: (await makePerson(this.api)).id };
    await this.api
      .service<{ publish(content: object, by: object): Promise<object> }>('PublishVersion')
      .publish(this.content, { ...this.by, publishedOn: this.api.clock.today('UTC') });
  }
}
