import type { CurriculumRefusalCode } from '@obi/curriculum/rules';
import { counted, dayInWords, type Messages } from '@obi/shared/web';

/** What each refusal about modules is told in. */
export const curriculumMessages = {
  CURRICULUM_STEP_IS_NO_LESSON: 'This step is done by taking it, not by reading it. Load the page again.',
  CURRICULUM_CHOICE_UNKNOWN: 'This scenario has changed. Load the page again: what you did is kept.',
  CURRICULUM_SITUATION_NOT_REACHED: 'You have not reached this situation. Load the page again.',
  CURRICULUM_QUIZ_TOO_SOON: ({ minutes }) =>
    `Read the lessons again first. You can try again in ${counted(Number(minutes), 'minute', 'minutes')}.`,
  CURRICULUM_ATTEMPT_SUBMITTED:
    'These answers were sent already, perhaps in another tab. Load the page again.',
  CURRICULUM_ATTEMPT_TIME_IS_UP: 'The time is up. The answers that you gave in time count.',
  CURRICULUM_GUIDE_CHANGED: ({ on }) =>
    `The guide changed on ${dayInWords(String(on))}. Begin again: your answers are kept, except those about what changed.`,
  CURRICULUM_ANSWER_UNKNOWN: 'This question has changed. Load the page again: your other answers are kept.',
  CURRICULUM_NOTHING_TO_REFRESH:
    'Complete a module of this belt first: a refresher asks about what you learned.',
  CURRICULUM_PRACTICE_NOT_OPEN: 'Complete the module first: then its quiz is open to practise.',
  CURRICULUM_KEY_USED_OTHERWISE: 'This was sent before with other content. Load the page again.',
  CURRICULUM_CRITERION_NOT_MARKED: 'Give points for every criterion',
  CURRICULUM_FEEDBACK_MISSING: 'Say in a sentence or two what to do next',
  CURRICULUM_FEEDBACK_TOO_LONG: 'Say it in at most {most} characters',
  CURRICULUM_ASSESSOR_IS_TIED: 'You do not judge your own work, that of your line, or that of your pair.',
  CURRICULUM_MARKED_ALREADY: 'You have judged this work already.',
  CURRICULUM_WORK_TAKEN: 'Somebody else has taken this work. The queue shows what still waits.',
  CURRICULUM_WORK_IS_WAITING: 'This was handed in already and waits for its assessors.',
  CURRICULUM_WORK_HAS_PASSED: 'Your work has passed already.',
  CURRICULUM_WORK_TOO_LONG: 'Write at most {most} characters',
  CURRICULUM_WORK_TOO_SHORT: 'Write at least {least} words. These are {words}.',
  CURRICULUM_WORK_TOO_MANY_WORDS: 'Write at most {most} words. These are {words}.',
  CURRICULUM_WORK_LOCKED:
    'Your {belt} belt has to stand before this is handed in. What you wrote is kept until then.',
  CURRICULUM_FILES_TOO_MANY: 'Hand in at most {most} files. Take one out first.',
  CURRICULUM_FILE_NOT_TAKEN: 'This is no PDF, PNG, JPEG or plain text. Save it as one of these.',
  CURRICULUM_FILE_TOO_LARGE: 'A file may have at most {megabytes} MB.',
  CURRICULUM_TITLE_MISSING: 'Give the module a title',
  CURRICULUM_MODULE_EXISTS:
    'This belt has a module of that title. Choose another title, or open that module.',
  CURRICULUM_CONTENT_UNREADABLE:
    'This cannot be saved: something is wrong at {at}. What you wrote is still here.',
  CURRICULUM_MODULE_FAULTY: 'This module cannot be published yet. Look at {at}.',
  CURRICULUM_DRAFT_CHANGED:
    'Somebody else has changed this module meanwhile. Copy what you wrote, load the page again, and put it in.',
} satisfies Record<CurriculumRefusalCode, Messages[string]>;
