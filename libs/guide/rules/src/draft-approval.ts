import type { GuideRefusal } from './refusals';
import type { VersionFault } from './version';

/** What the approver said, and to which revision of the draft. */
export interface Decision {
  readonly kind: 'approved' | 'sent-back';
  readonly revision: number;
}

/** How far a draft is: written, waiting for somebody else, approved, or sent back with a comment. */
export type DraftState = 'writing' | 'waiting' | 'approved' | 'sent-back';

export interface DraftProgress {
  readonly revision: number;
  /** The revision for which approval was asked; null before the first time. */
  readonly askedRevision: number | null;
  /** The latest decision. */
  readonly decision: Decision | null;
}

/** How far a draft is. Whatever is written after approval was asked begins anew: nobody approves what they have not seen. */
export function stateOfDraft({ revision, askedRevision, decision }: DraftProgress): DraftState {
  if (decision && decision.revision === revision) return decision.kind;
  return askedRevision === revision ? 'waiting' : 'writing';
}

/** Why nobody can be asked to approve a draft yet: something in it is not ready. */
export function refusalToAsk(faults: readonly VersionFault[]): GuideRefusal | undefined {
  const [fault] = faults;
  return fault && { code: 'GUIDE_VERSION_FAULTY', params: { fault: fault.code, at: fault.at } };
}

/** Whether somebody may decide about a draft at all: whoever wrote a word in it may not. */
export function mayDecide(writers: readonly string[], personId: string): boolean {
  return !writers.includes(personId);
}

/** Why this person does not decide about a draft: they wrote in it, nobody asked, or it is not the text they saw. */
export function refusalToDecide(
  progress: DraftProgress,
  facts: {
    readonly personId: string;
    readonly writers: readonly string[];
    readonly seenRevision: number;
  },
): GuideRefusal | undefined {
  if (!mayDecide(facts.writers, facts.personId)) return { code: 'GUIDE_APPROVER_IS_AUTHOR' };
  if (facts.seenRevision !== progress.revision) return { code: 'GUIDE_DRAFT_CHANGED', kind: 'CONFLICT' };
  if (stateOfDraft(progress) !== 'waiting') return { code: 'GUIDE_DRAFT_NOT_WAITING' };
  return undefined;
}

/** Why a draft is not published: it changed since it was approved, or another version was published in between. */
export function refusalToRelease(
  progress: DraftProgress,
  facts: { readonly basedOn: string; readonly current: string; readonly currentNumber: string },
): GuideRefusal | undefined {
  if (facts.basedOn !== facts.current)
    return { code: 'GUIDE_DRAFT_OUTDATED', kind: 'CONFLICT', params: { version: facts.currentNumber } };
  if (stateOfDraft(progress) === 'approved') return undefined;
  return { code: 'GUIDE_DRAFT_NOT_APPROVED', kind: 'CONFLICT' };
}
