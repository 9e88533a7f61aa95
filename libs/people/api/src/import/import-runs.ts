import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { refusalToApplyImport } from '@obi/people/rules';
import { Db, failureOf, log, Refused, refuseIf } from '@obi/shared/api';
import { CompanyQuery } from '../company/company';
import { ImportApply } from './apply/import-apply';
import { type Found, ImportCheck } from './check/import-check';
import { ImportFiles } from './file/import-files';
import { dialectOf, mappingInUse } from './mapping-in-use';
import { ImportResults } from './import-results';
import { ImportStore } from './import-store';
import type { StoredImport } from './import.types';
import { ProgressBeats, RunProgress, type ProgressSeen } from './run-progress';

/** Any number that no other program on the same database uses for its advisory lock. */
const APPLY_LOCK = 7_064_203;

type Watch = (seen: ProgressSeen) => void;

/** Carries checks and applies out: each one transaction, told about while it runs, and failed with a reason. */
@Injectable()
export class ImportRuns implements OnModuleDestroy {
  private readonly atWork = new Set<Promise<void>>();

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ImportStore) private readonly store: ImportStore,
    @Inject(ImportResults) private readonly results: ImportResults,
    @Inject(ImportFiles) private readonly files: ImportFiles,
    @Inject(ImportCheck) private readonly checks: ImportCheck,
    @Inject(ImportApply) private readonly applies: ImportApply,
    @Inject(ProgressBeats) private readonly beats: ProgressBeats,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Lets a check or an apply run beside the request that asked for it. */
  inBackground(run: Promise<void>): void {
    const watched = run
      .catch((error: unknown) => log.error({ err: error }, 'an import'))
      .finally(() => this.atWork.delete(watched));
    this.atWork.add(watched);
  }

  /** A server that stops lets the work end, as long as it is given time; what is cut off is told as interrupted. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.atWork);
  }

  /** Finds out what the file would change, and keeps it. The import is in the state `checking`. */
  async check(id: string, watch?: Watch): Promise<void> {
    await this.run(id, 'checking', watch, async (one, progress) => {
      const found = await this.find(one, progress);
      await this.results.keep(id, found);
      await this.store.move(id, ['checking'], 'checked');
    });
  }

  /** Checks once more and writes, when the same was found as before. The import is in the state `applying`. */
  async apply(
    id: string,
    actorId: string | null,
    confirmLeaves: number | null,
    watch?: Watch,
  ): Promise<void> {
    await this.run(id, 'applying', watch, async (one, progress) => {
      // One at a time: what the second one finds is what the first one left.
      await this.db.rows('select pg_advisory_xact_lock($1)', [APPLY_LOCK]);
      const found = await this.find(one, progress);
      if (found.fingerprint !== one.fingerprint) {
        throw new Refused({ code: 'PEOPLE_IMPORT_CHANGED_SINCE_CHECK', kind: 'CONFLICT' });
      }
      refuseIf(refusalToApplyImport({ ...found.counts, state: 'checked', confirmLeaves }));
      const { joins, changes, leaves, rejoins } = found.counts;
      const people = joins + changes + leaves + rejoins;
      progress.reach('writing', 0, people);
      const endedRoles = await this.applies.write(found, await this.companies.today(), (done) =>
        progress.reach('writing', done, people),
      );
      await this.store.remember(one.headerKey, mappingInUse(one), actorId);
      await this.audit.record({
        actorId,
        operation: 'people.import',
        subjectType: 'import',
        subjectId: id,
        detail: { fileName: one.fileName, ...found.counts, ...(endedRoles.length > 0 && { endedRoles }) },
      });
      await this.store.move(id, ['applying'], 'applied');
    });
  }

  private async find(one: StoredImport, progress: RunProgress): Promise<Found> {
    const mapping = mappingInUse(one);
    return this.checks.find({
      path: this.files.path(one.id),
      dialect: dialectOf(one),
      mapping,
      today: await this.companies.today(),
      onRows: (rows) => progress.reach('reading', rows, one.rowCount),
      onCompared: (share) => progress.reach('comparing', Math.round(share * one.rowCount), one.rowCount),
    });
  }

  private async run(
    id: string,
    state: 'checking' | 'applying',
    watch: Watch | undefined,
    work: (one: StoredImport, progress: RunProgress) => Promise<void>,
  ): Promise<void> {
    const progress = new RunProgress(state, watch);
    try {
      await this.beats.during(id, progress, () =>
        this.db.transaction(async () => {
          const one = await this.store.read(id);
          if (one?.state !== state || !(await this.files.exists(id))) {
            throw new Refused({ code: 'PEOPLE_IMPORT_INTERRUPTED' });
          }
          await work(one, progress);
        }),
      );
    } catch (error) {
      await this.store.failIfStill(state, id, failureOf(error));
    }
  }
}
