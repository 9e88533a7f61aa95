import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { faultsOfDraft, type ModuleContent, type ModuleFault, moduleKeyOf } from '@obi/curriculum/rules';
import type { Belt } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, notFound, Refused } from '@obi/shared/api';
import { ClauseQuotes } from '../guide/clause-quotes';
import { ModulePublisher } from '../module/module-publisher';
import { readModuleContent } from './module-content.schema';

/** A draft as it is kept. */
export interface ModuleDraft {
  readonly module: string;
  readonly follows: number;
  readonly content: ModuleContent;
  readonly revision: number;
  readonly changedByName: string;
  readonly changedAt: Date;
}

const DRAFT_SQL = `
  select d.module, d.follows, d.content, d.revision, p.full_name as "changedByName", d.changed_at as "changedAt"
  from curriculum.module_draft d join people.person p on p.id = d.changed_by where d.module = $1`;

/** The next version of a module while it is written. */
@Injectable()
export class ModuleDrafts {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
    @Inject(ModulePublisher) private readonly publisher: ModulePublisher,
  ) {}

  /** The open draft of a module; undefined when there is none. */
  of(module: string): Promise<ModuleDraft | undefined> {
    return this.db.row<ModuleDraft>(DRAFT_SQL, [module]);
  }

  /** Starts the next version from the one that is taught; when a draft is open already it is left as it is. */
  async start(actor: Actor, module: string): Promise<void> {
    const taught = await this.taught(module);
    await this.insert(actor, taught.version, { ...taught, version: taught.version + 1 });
  }

  /** Starts a module that is new, at the end of its belt. */
  async startNew(actor: Actor, belt: Belt, title: string): Promise<string> {
    const key = moduleKeyOf(belt, title);
    if (!key) throw new Refused({ code: 'CURRICULUM_TITLE_MISSING', kind: 'BAD_INPUT', field: 'title' });
    const known = await this.db.row(
      'select 1 from curriculum.module where key = $1 union select 1 from curriculum.module_draft where module = $1',
      [key],
    );
    if (known) throw new Refused({ code: 'CURRICULUM_MODULE_EXISTS', kind: 'CONFLICT', field: 'title' });
    const last = await this.db.row<{ position: number }>(
      'select coalesce(max(position), 0)::integer as position from curriculum.module where belt = $1',
      [belt],
    );
    const position = (last?.position ?? 0) + 1;
    await this.insert(actor, 0, { ...EMPTY, key, belt, title: title.trim(), position });
    return key;
  }

  /** Saves the whole draft; who saw an older revision is told, and nothing is overwritten. */
  async save(actor: Actor, module: string, revision: number, json: string): Promise<void> {
    const read = readModuleContent(json);
    if ('at' in read)
      throw new Refused({
        code: 'CURRICULUM_CONTENT_UNREADABLE',
        kind: 'BAD_INPUT',
        params: { at: read.at },
      });
    const draft = await this.held(module, revision);
    const { key, version, belt } = draft.content;
    await this.db.rows(
      `update curriculum.module_draft set content = $2, revision = revision + 1, changed_by = $3, changed_at = $4
       where module = $1`,
      [module, JSON.stringify({ ...read.content, key, version, belt }), actor.id, this.clock.now()],
    );
    await this.record(actor, 'saveModuleDraft', module, { revision: revision + 1 });
  }

  /** Everything that keeps a draft from being published. */
  async faultsOf(content: ModuleContent): Promise<readonly ModuleFault[]> {
    const missing = await this.quotes.missing(content.clauses);
    return faultsOfDraft(content, (clause) => !missing.includes(clause));
  }

  /** Publishes the draft as the next version; from then on people learn from it. */
  async publish(actor: Actor, module: string, revision: number): Promise<void> {
    const draft = await this.held(module, revision);
    const [fault] = await this.faultsOf(draft.content);
    if (fault)
      throw new Refused({ code: 'CURRICULUM_MODULE_FAULTY', params: { fault: fault.code, at: fault.at } });
    if (draft.follows > 0 && (await this.taught(module)).version !== draft.follows)
      throw new Refused({ code: 'CURRICULUM_DRAFT_CHANGED', kind: 'CONFLICT' });
    await this.publisher.publish(draft.content, await this.companies.today(), actor.id);
    await this.db.rows('delete from curriculum.module_draft where module = $1', [module]);
  }

  /** Gives a draft up: what is taught stays as it is. */
  async discard(actor: Actor, module: string): Promise<void> {
    const gone = await this.db.rows(
      'delete from curriculum.module_draft where module = $1 returning module',
      [module],
    );
    if (gone.length === 0) notFound();
    await this.record(actor, 'discardModuleDraft', module, {});
  }

  /** Held first and read then: whoever waited for somebody else's change reads who made it. */
  private async held(module: string, revision: number): Promise<ModuleDraft> {
    await this.db.rows('select 1 from curriculum.module_draft where module = $1 for update', [module]);
    const draft = await this.of(module);
    if (!draft) notFound();
    if (draft.revision !== revision)
      throw new Refused({
        code: 'CURRICULUM_DRAFT_CHANGED',
        kind: 'CONFLICT',
        params: { by: draft.changedByName },
      });
    return draft;
  }

  /** What is taught now; not found where there is no such module, or none of its versions is published yet. */
  async taught(module: string): Promise<ModuleContent> {
    const row = await this.db.row<{ content: ModuleContent }>(
      `select v.content from curriculum.module m
       join curriculum.module_version v on v.module = m.key and v.version = m.version where m.key = $1`,
      [module],
    );
    return row?.content ?? notFound();
  }

  private async insert(actor: Actor, follows: number, content: ModuleContent): Promise<void> {
    const added = await this.db.rows(
      `insert into curriculum.module_draft (module, follows, content, started_by, changed_by, started_at, changed_at)
       values ($1, $2, $3, $4, $4, $5, $5) on conflict on constraint module_draft_pk do nothing returning module`,
      [content.key, follows, JSON.stringify(content), actor.id, this.clock.now()],
    );
    if (added.length > 0) await this.record(actor, 'startModuleDraft', content.key, { follows });
    else this.db.remark('audited');
  }

  private record(actor: Actor, verb: string, module: string, detail: object): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      operation: `curriculum.${verb}`,
      subjectType: 'module',
      subjectId: module,
      detail: { ...detail },
    });
  }
}

/** A module that nobody has written yet. */
const EMPTY: Omit<ModuleContent, 'key' | 'belt' | 'title' | 'position'> = {
  version: 1,
  summary: '',
  quote: '',
  minutes: 5,
  clauses: [],
  steps: [],
  questions: [],
};
