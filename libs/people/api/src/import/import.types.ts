import type { ImportMapping, ImportState, ProblemParams } from '@obi/people/rules';
import type { Failure } from '@obi/shared/api';
import type { ImportCounts, ImportNotice } from './check/import-check';
import type { FileSample } from './file/file-sample';

/** A file of people as it is stored. */
export interface StoredImport {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly rowCount: number;
  readonly headerKey: string;
  readonly sample: FileSample;
  readonly mapping: ImportMapping;
  readonly rememberedAt: Date | null;
  readonly state: ImportState;
  readonly uploadedAt: Date;
  readonly uploadedByName: string | null;
  readonly counts: ImportCounts | null;
  readonly notices: readonly ImportNotice[] | null;
  readonly fingerprint: string | null;
  readonly failure: Failure | null;
  readonly endedAt: Date | null;
  readonly progress: StoredProgress | null;
}

/** How far a check or an apply is. */
export interface StoredProgress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
  /** Of the whole work, 0 to 1. */
  readonly share: number;
  readonly ratePerSecond: number | null;
  readonly secondsLeft: number | null;
  /** No sign of life for some seconds: the process that was at it is gone. */
  readonly silent: boolean;
}

export type Phase = 'reading' | 'comparing' | 'writing';

/** What is known about a new import. */
export interface NewImport {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly headerKey: string;
  readonly sample: FileSample;
  readonly mapping: ImportMapping;
  readonly rememberedAt: Date | null;
  readonly uploadedBy: string | null;
}

export interface ProblemGroup {
  readonly code: string;
  readonly column: string | null;
  readonly value: string;
  readonly params: ProblemParams | null;
  readonly rows: number;
  readonly firstRows: readonly number[];
}

export interface StoredChange {
  readonly id: number;
  readonly kind: 'join' | 'change' | 'leave' | 'rejoin';
  readonly personId: string;
  readonly employeeNumber: string;
  readonly name: string;
  readonly changes: readonly { field: string; before: unknown; after: unknown }[] | null;
}
