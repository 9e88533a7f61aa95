import type { GuideRefusalCode } from '@obi/guide/rules';
import type { Messages } from '@obi/shared/web';

/** What is said for each "no" of the guide. */
export const guideMessages = {
  GUIDE_VERSION_CHANGED:
    'Version {version} was published while you were reading. Look at what changed, then acknowledge it.',
  GUIDE_NOTHING_TO_ACKNOWLEDGE: 'There is nothing to acknowledge.',
  GUIDE_CHECK_WRONG: 'That is not what {number} says. Read “{title}” again, then answer.',
  GUIDE_CHECK_NOT_ASKED: 'The question has changed. Here is the one to answer now.',
  GUIDE_APPROVER_MISSING: 'A version needs an author and somebody else who approves it.',
  GUIDE_APPROVER_IS_AUTHOR: 'Somebody other than the author approves a version.',
  GUIDE_VERSION_FAULTY: 'This version cannot be published yet. Look at {at}.',
} as const satisfies Record<GuideRefusalCode, string> & Messages;
