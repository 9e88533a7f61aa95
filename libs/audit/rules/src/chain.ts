/** What `verify` found: the whole log holds, or the first place where it does not. */
export type AuditVerdict =
  | {
      readonly intact: true;
      readonly sealed: number;
      readonly unsealed: number;
      readonly checkpoints: number;
    }
  | {
      readonly intact: false;
      readonly position: number;
      readonly entryId: string | null;
      readonly fault: AuditFault;
    }
  /** The log holds by itself, but the folder remembers another one: a database of its own, or one put in its place. */
  | {
      readonly intact: false;
      readonly fault: 'ANOTHER_LOG';
      readonly sealed: number;
      /** When the other log was last written down. */
      readonly lastAt: string;
    };

/** In which way the log was altered. */
export type AuditFault =
  | 'ENTRY_ALTERED'
  | 'ENTRY_MISSING'
  | 'POSITION_MISSING'
  | 'TRUNCATED'
  | 'CHECKPOINT_DIFFERS'
  | 'CHECKPOINT_FORGED';

/** One sentence for the administrator. */
export function sentenceOfVerdict(verdict: AuditVerdict): string {
  if (verdict.intact) {
    return `The audit log is intact: ${verdict.sealed} entries sealed, ${verdict.unsealed} waiting for the sealer, ${verdict.checkpoints} checkpoints agree.`;
  }
  if (verdict.fault === 'ANOTHER_LOG') {
    const { sealed, lastAt } = verdict;
    return `The data folder has checkpoints of another database’s log, the last of ${lastAt}: it was used with two databases, or this database took the other’s place. The ${sealed} entries sealed here hold by themselves. Give each database a data folder of its own.`;
  }
  const where = verdict.entryId === null ? `position ${verdict.position}` : `entry ${verdict.entryId}`;
  const what: Record<AuditFault, string> = {
    ENTRY_ALTERED: 'was altered after it was sealed',
    ENTRY_MISSING: 'was removed',
    POSITION_MISSING: 'is missing from the chain',
    TRUNCATED: 'and all after it are missing',
    CHECKPOINT_DIFFERS: 'is not the one that a checkpoint recorded',
    CHECKPOINT_FORGED: 'has a checkpoint whose signature does not fit',
  };
  return `The audit log was altered: ${where} ${what[verdict.fault]}.`;
}
