import type { Refusal } from '@obi/kernel';

/** Every "no" of the guide. A screen needs a sentence for each. */
export const GUIDE_REFUSALS = [
  'GUIDE_VERSION_CHANGED',
  'GUIDE_NOTHING_TO_ACKNOWLEDGE',
  'GUIDE_CHECK_WRONG',
  'GUIDE_CHECK_NOT_ASKED',
  'GUIDE_APPROVER_MISSING',
  'GUIDE_APPROVER_IS_AUTHOR',
  'GUIDE_VERSION_FAULTY',
  'GUIDE_DRAFT_OPEN',
  'GUIDE_DRAFT_CHANGED',
  'GUIDE_DRAFT_CLAUSE_CHANGED',
  'GUIDE_DRAFT_CLAUSE_GONE',
  'GUIDE_DRAFT_NOT_WAITING',
  'GUIDE_DRAFT_NOT_APPROVED',
  'GUIDE_DRAFT_OUTDATED',
  'GUIDE_PUBLISH_DAY_PAST',
  'GUIDE_COMMENT_MISSING',
] as const;

export type GuideRefusalCode = (typeof GUIDE_REFUSALS)[number];

export type GuideRefusal = Refusal<GuideRefusalCode>;
