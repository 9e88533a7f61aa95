import { Inject, Injectable } from '@nestjs/common';
import { historiesOf } from '@obi/guide/rules';
import { Db } from '@obi/shared/api';
import type { GuideInForce } from './guide-in-force';
import {
  type ClauseRow,
  CLAUSES,
  contentOf,
  sectionsOf,
  TEXTS,
  VERSIONS,
  type VersionRow,
} from './version-rows';

/** Two, so that requests on both sides of a publish do not push each other out. */
const KEPT = 2;

/** The guide that is in force. A published version never changes, so it is read once and kept. */
@Injectable()
export class PublishedGuide {
  private readonly kept = new Map<string, Promise<GuideInForce>>();

  constructor(@Inject(Db) private readonly db: Db) {}

  /** The version in force now; undefined until the first one is published. */
  async inForce(): Promise<GuideInForce | undefined> {
    const [row] = await this.db.prepared<{ id: string | null }>(
      'guide.current',
      'select version_id as id from guide.current_version',
      [],
    );
    return row?.id ? this.version(row.id) : undefined;
  }

  /** A version as of which everything is told; only its id has to be asked for freshly. */
  version(id: string): Promise<GuideInForce> {
    const known = this.kept.get(id);
    if (known) return known;
    const loading = this.load(id);
    this.kept.set(id, loading);
    loading.catch(() => this.kept.delete(id));
    for (const old of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(old);
    return loading;
  }

  private async load(id: string): Promise<GuideInForce> {
    const versions = await this.db.rows<VersionRow>(VERSIONS, [id]);
    const rows = await this.db.rows<ClauseRow>(CLAUSES, [id]);
    const texts = await this.db.rows<{ textHash: string; title: string; text: string }>(TEXTS);
    const current = versions.at(-1) as VersionRow;
    const sections = sectionsOf(rows);
    return {
      ...current,
      versionId: id,
      sections,
      clauses: new Map(sections.flatMap((section) => section.clauses.map((clause) => [clause.key, clause]))),
      checks: new Map(
        rows.map(({ key, question, options, correct }) => [key, { question, options, correct }]),
      ),
      histories: new Map(historiesOf(versions).map((history) => [history.clause, history])),
      texts: new Map(texts.map(({ textHash, title, text }) => [textHash, { title, text }])),
      editions: versions.toReversed(),
      published: versions,
      content: contentOf(current, rows),
    };
  }
}
