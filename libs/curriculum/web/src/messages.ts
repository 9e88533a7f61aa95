import type { CurriculumRefusalCode } from '@obi/curriculum/rules';
import { counted, type Messages } from '@obi/shared/web';

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
  CURRICULUM_ANSWER_UNKNOWN: 'This question has changed. Load the page again: your other answers are kept.',
  CURRICULUM_KEY_USED_OTHERWISE: 'This was sent before with other content. Load the page again.',
} satisfies Record<CurriculumRefusalCode, Messages[string]>;
