import { Inject, Injectable } from '@nestjs/common';
import {
  type DraftContent,
  type DraftImport,
  type GuideContent,
  importIntoDraft,
  type ImportRemark,
  markdownOf,
  contentOfDraft,
} from '@obi/guide/rules';
import { Db, notFound, type SentFile } from '@obi/shared/api';
import { Drafts } from '../draft/drafts';
import type { GuideInForce } from '../version/guide-in-force';
import { PublishedGuide } from '../version/published-guide';
import { type ReadFile, readGuideFile } from './read-file';

/** What a file does to the draft, as it is told before and after. */
export interface ImportReport {
  readonly name: string;
  readonly counts: ReadFile['counts'];
  readonly changed: readonly NamedClause[];
  readonly added: readonly NamedClause[];
  readonly unchanged: number;
  /** Clauses of the draft that the file does not have: they stay. */
  readonly missing: readonly NamedClause[];
  readonly remarks: readonly ImportRemark[];
}

interface NamedClause {
  readonly key: string;
  readonly title: string;
}

/** Brings files into the draft, and writes versions and the draft to files. */
@Injectable()
export class DraftImports {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
  ) {}

  /** What a file would do to the draft; nothing is written. */
  async check(file: SentFile): Promise<ImportReport> {
    const draft = (await this.drafts.open()) ?? notFound();
    const read = await readGuideFile(file, titlesOf(draft.content));
    const published = await this.drafts.basis(draft);
    return report(file, read, this.importing(draft.content, read, published, draft.revision + 1));
  }

  /** Writes what a file says into the draft. */
  async bring(personId: string, file: SentFile): Promise<ImportReport> {
    const draft = (await this.drafts.open()) ?? notFound();
    const read = await readGuideFile(file, titlesOf(draft.content));
    return this.db.transaction(async () => {
      let done: DraftImport | undefined;
      await this.drafts.write(personId, { imported: file.name }, (content, published, revision) => {
        done = this.importing(content, read, published, revision);
        return done.content;
      });
      return report(file, read, done ?? notFound());
    });
  }

  /** A version, or the draft, as Markdown. */
  async markdown(which: string): Promise<{ name: string; text: string }> {
    const content = which === 'draft' ? await this.draft() : await this.version(which);
    const name = `guide-${content.version}${which === 'draft' ? '-draft' : ''}.md`;
    return { name, text: markdownOf(content) };
  }

  private async draft(): Promise<GuideContent> {
    const draft = (await this.drafts.open()) ?? notFound();
    return contentOfDraft(draft.content, (await this.drafts.basis(draft)).content);
  }

  private async version(number: string): Promise<GuideContent> {
    const row = await this.db.row<{ id: string }>('select id from guide.version where number = $1', [number]);
    return (await this.guides.version(row?.id ?? notFound())).content;
  }

  private importing(
    draft: DraftContent,
    read: ReadFile,
    published: GuideInForce,
    revision: number,
  ): DraftImport {
    const taken = this.drafts.takenKeys(draft, published);
    return importIntoDraft(draft, read, { published: published.content, taken, revision });
  }
}

function titlesOf({ sections }: DraftContent): string[] {
  return sections.map(({ title }) => title);
}

function report({ name }: SentFile, { counts }: ReadFile, done: DraftImport): ImportReport {
  const titles = new Map(
    done.content.sections.flatMap(({ clauses }) => clauses.map(({ key, title }) => [key, title] as const)),
  );
  const named = (keys: readonly string[]): NamedClause[] =>
    keys.map((key) => ({ key, title: titles.get(key) ?? key }));
  return {
    name,
    counts,
    changed: named(done.changed),
    added: named(done.added),
    unchanged: done.unchanged,
    missing: named(done.missing),
    remarks: done.remarks,
  };
}
