import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  headerKeyOf,
  type ImportMapping,
  isRunning,
  mappingFrom,
  parseMapping,
  refusalToApplyImport,
  refusalToCheckImport,
  sentenceOfFault,
} from '@obi/people/rules';
import { Db, notFound, refuseIf, Refused } from '@obi/shared/api';
import { valuesInColumn } from './file/column-values';
import { type DialectWish, type FileSample, sampleOf } from './file/file-sample';
import { faultyRowsFile } from './file/faulty-rows';
import { ImportFiles } from './file/import-files';
import { ImportResults } from './import-results';
import { ImportRuns } from './import-runs';
import { ImportStore } from './import-store';
import type { NewImport, StoredImport } from './import.types';
import { datesOf, dialectOf, fittedTo, sentencesAgainst } from './mapping-in-use';

/** Files and what was found in them are kept so long; what they changed is in the audit log for ever. */
const KEPT_DAYS = 90;
const MOST_SHOWN = 50;

/** The steps of an import as HR takes them: bring a file, say what its columns are, check, apply. */
@Injectable()
export class ImportService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ImportStore) private readonly store: ImportStore,
    @Inject(ImportFiles) private readonly files: ImportFiles,
    @Inject(ImportResults) private readonly results: ImportResults,
    @Inject(ImportRuns) private readonly runs: ImportRuns,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Keeps a file and finds out what its columns are, or takes the mapping that was saved for these headings. */
  async upload(actorId: string | null, fileName: string, file: Readable): Promise<string> {
    const id = randomUUID();
    const { path, bytes, sha256, encoding } = await this.files.keep(id, file);
    try {
      const sample = await sampleOf(path, encoding);
      const one = { id, fileName: plainName(fileName), bytes, sha256, uploadedBy: actorId };
      const read = await this.mappingFor(sample);
      await this.db.transaction(() => this.store.add({ ...one, sample, ...read }));
    } catch (error) {
      await this.files.forget(id);
      throw error;
    }
    for (const old of await this.store.forgetOld(KEPT_DAYS)) await this.files.forget(old);
    return id;
  }

  async read(id: string): Promise<StoredImport> {
    return (await this.store.read(id)) ?? notFound();
  }

  newest(): Promise<StoredImport[]> {
    return this.store.newest(MOST_SHOWN);
  }

  /** Reads the same file in another way; what is not said stays as it is read now. */
  async readAgain(id: string, wish: DialectWish): Promise<void> {
    const one = await this.read(id);
    refuseIf(refusalToCheckImport(one.state));
    const sample = await this.sampleAgain(one, wish);
    await this.store.readAgain(id, { sample, ...(await this.mappingFor(sample)) });
    await this.store.move(id, ['uploaded', 'checked', 'failed'], 'uploaded');
    this.db.remark('audited');
  }

  /** The different values of a column, the frequent ones first; none when there are too many to be titles. */
  async titles(
    { id, sample }: StoredImport,
    column: string,
  ): Promise<FileSample['values'][string] | undefined> {
    const known = sample.values[column];
    if (known !== undefined || !sample.headers.includes(column)) return known;
    if (!(await this.files.exists(id))) return undefined;
    return valuesInColumn(this.files.path(id), dialectOf({ sample }), column);
  }

  /** Remembers a mapping for files with these headings. */
  async saveMapping(actorId: string | null, id: string, json: unknown): Promise<void> {
    const one = await this.read(id);
    const { headerKey, mapping } = await this.useMapping(one, json);
    await this.store.remember(headerKey, mapping, actorId);
    await this.audit.record({
      actorId,
      operation: 'people.saveImportMapping',
      subjectType: 'import',
      subjectId: id,
    });
  }

  /** Begins a check in the background of this process. */
  async startCheck(id: string, json: unknown): Promise<void> {
    await this.prepareCheck(id, json);
    this.db.afterCommit(() => this.runs.inBackground(this.runs.check(id)));
  }

  /** Makes an import ready to be checked: its mapping has no fault, and nobody else is at it. */
  async prepareCheck(id: string, json: unknown): Promise<void> {
    const one = await this.read(id);
    refuseIf(refusalToCheckImport(one.state));
    const read = json === undefined || json === null ? one : await this.useMapping(one, json);
    refuseFaults(sentencesAgainst(read));
    await this.store.move(id, ['uploaded', 'checked', 'failed'], 'checking');
    // Nobody has changed yet; the audit log tells when somebody does.
    this.db.remark('audited');
  }

  /** Begins an apply in the background of this process. */
  async startApply(actorId: string, id: string, confirmLeaves: number | null): Promise<void> {
    await this.prepareApply(id, confirmLeaves);
    this.db.afterCommit(() => this.runs.inBackground(this.runs.apply(id, actorId, confirmLeaves)));
  }

  /** Makes an import ready to be applied: it is checked, and who leaves is confirmed where that has to be. */
  async prepareApply(id: string, confirmLeaves: number | null): Promise<void> {
    const one = await this.read(id);
    const { leaves = 0, peopleBefore = 0, rowsOfNobody = 0 } = one.counts ?? {};
    refuseIf(refusalToApplyImport({ state: one.state, leaves, peopleBefore, rowsOfNobody, confirmLeaves }));
    await this.store.move(id, ['checked'], 'applying');
    this.db.remark('audited');
  }

  /** The rows that cannot be imported, as a file. */
  async faultyFile(one: StoredImport): Promise<Readable> {
    if (!(await this.files.exists(one.id))) notFound();
    return faultyRowsFile(this.files.path(one.id), dialectOf(one), this.results.faultyRows(one.id));
  }

  /** Removes an import that is not needed any more, with its file. */
  async forget(id: string): Promise<void> {
    const one = await this.read(id);
    if (isRunning(one.state)) throw new Refused({ code: 'PEOPLE_IMPORT_RUNNING', kind: 'CONFLICT' });
    await this.db.rows('delete from people.import where id = $1', [id]);
    await this.files.forget(id);
  }

  private async useMapping(
    one: StoredImport,
    json: unknown,
  ): Promise<Pick<StoredImport, 'headerKey' | 'sample' | 'mapping'>> {
    const answer = parseMapping(json);
    if ('faults' in answer) throw mappingFaulty(answer.faults.map(sentenceOfFault));
    const { encoding, delimiter } = { ...one.sample, ...spoken(answer.mapping) };
    const isReadSo = encoding === one.sample.encoding && delimiter === one.sample.delimiter;
    const sample = isReadSo ? one.sample : await this.sampleAgain(one, { encoding, delimiter });
    const mapping = fittedTo(sample.headers, answer.mapping);
    const read = { headerKey: keyOf(sample.headers), sample, mapping };
    if (isReadSo) await this.store.useMapping(one.id, mapping);
    else await this.store.readAgain(one.id, { ...read, rememberedAt: null });
    return read;
  }

  private sampleAgain({ id, sample }: StoredImport, wish: DialectWish): Promise<FileSample> {
    const { encoding, encodingFound, delimiter } = sample;
    const said = { encoding: wish.encoding ?? encoding, delimiter: wish.delimiter ?? delimiter };
    return sampleOf(this.files.path(id), encodingFound ?? encoding, said);
  }

  private async mappingFor(
    sample: FileSample,
  ): Promise<Pick<NewImport, 'headerKey' | 'mapping' | 'rememberedAt'>> {
    const headerKey = keyOf(sample.headers);
    const known = await this.store.remembered(headerKey);
    if (known) {
      const mapping = fittedTo(sample.headers, known.mapping);
      return { headerKey, mapping: inOrderOfFile(sample, mapping), rememberedAt: known.savedAt };
    }
    const found = mappingFrom({ ...sample, dates: NO_DATES }, sample);
    return { headerKey, mapping: { ...found, encoding: null, delimiter: null }, rememberedAt: null };
  }
}

/** How a mapping says that its files are read, as far as it says it. */
function spoken({ encoding, delimiter }: ImportMapping): Partial<Pick<FileSample, 'encoding' | 'delimiter'>> {
  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
}

/** The dates of the whole file decide, not those of its first rows. */
const NO_DATES = { order: null, certain: true, example: null, possible: [], shortYears: false };

/** A remembered order of dates that this file contradicts is not used on it. */
function inOrderOfFile(sample: FileSample, mapping: ImportMapping): ImportMapping {
  const { possible } = datesOf({ sample, mapping });
  const fits = mapping.dateOrder === null || possible.length === 0 || possible.includes(mapping.dateOrder);
  return fits ? mapping : { ...mapping, dateOrder: null };
}

/** The same headings in any order and spelling have the same key. */
function keyOf(headers: readonly string[]): string {
  return createHash('sha256').update(headers.map(headerKeyOf).sort().join('\n')).digest('hex');
}

/** A file name as it may be shown: no folders, no control characters. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').slice(0, 200) || 'people.csv';
}

function refuseFaults(sentences: readonly string[]): void {
  if (sentences.length > 0) throw mappingFaulty(sentences);
}

function mappingFaulty(sentences: readonly string[]): Refused {
  const params = { faults: sentences.slice(0, 10).join(' ') };
  return new Refused({ code: 'PEOPLE_IMPORT_MAPPING_FAULTY', kind: 'BAD_INPUT', field: 'mapping', params });
}
