import type { StoredDraft } from './stored-draft';

/** What brings a draft nearer to being a version, or further away from it. */
export type DraftStep =
  'write' | 'catchUp' | 'ask' | 'approve' | 'sendBack' | 'schedule' | 'unschedule' | 'publish' | 'giveUp';

/** A draft went a step; the draft is the one before it. */
export class DraftWent {
  constructor(
    readonly step: DraftStep,
    readonly draft: StoredDraft,
    /** Who did it; null when its day had come. */
    readonly by: string | null,
  ) {}
}
