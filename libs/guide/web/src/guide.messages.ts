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
  GUIDE_DRAFT_OPEN: 'Somebody else has just started the next version. Open it to go on.',
  GUIDE_DRAFT_CHANGED: 'Somebody wrote in the draft in the meantime. Look at it again, then decide.',
  GUIDE_DRAFT_CLAUSE_CHANGED: 'Somebody else saved this clause in the meantime. Your text is still here.',
  GUIDE_DRAFT_CLAUSE_GONE: 'Somebody else left this clause out in the meantime. Your text is still here.',
  GUIDE_DRAFT_NOT_WAITING: 'Nobody has asked for approval of what the draft says now.',
  GUIDE_DRAFT_NOT_APPROVED: 'What the draft says now is not approved. Ask for approval first.',
  GUIDE_DRAFT_OUTDATED:
    'Version {version} was published in the meantime. Bring the draft up to it first, on the page of the versions.',
  GUIDE_CATCH_UP_UNDECIDED: 'Both sides changed {clause}. Choose what it says.',
  GUIDE_PUBLISH_DAY_PAST: 'Choose a day after today, or publish now.',
  GUIDE_COMMENT_MISSING: 'Write what has to change.',
  GUIDE_IMPORT_UNREADABLE:
    'Obi reads Word files (.docx) and Markdown. This file is neither, or it is damaged: save it anew and try again.',
  GUIDE_IMPORT_TOO_LARGE: 'This file is too large for a guide: 8 MB at most.',
  GUIDE_IMPORT_EMPTY: 'This file has no headings. Sections and clauses need one each.',
  GUIDE_MATTER_MISSING: 'Say what is to be answered',
  GUIDE_MATTER_TOO_LONG: 'Say in at most {most} characters what is to be answered',
  GUIDE_REACH_TOO_LONG: 'Say in at most {most} characters how to reach them',
  GUIDE_ANSWERER_TWICE: 'Name each person once: accountable or deputy',
  GUIDE_ANSWERER_UNKNOWN: 'Somebody named here is not in the company on the first day. Name somebody else.',
  GUIDE_DEPUTIES_TOO_MANY: 'Name at most {most} deputies',
  GUIDE_RESPONSIBILITY_IN_PAST: 'Choose today or a later day',
  GUIDE_RESPONSIBILITY_ENDS_FIRST: 'The last day is before the first one',
  GUIDE_RESPONSIBILITY_OVERLAPS:
    'Somebody else is already named for later. End that first, or enter a last day before it.',
} as const satisfies Record<GuideRefusalCode, string> & Messages;
