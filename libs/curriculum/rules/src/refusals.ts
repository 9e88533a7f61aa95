import type { Refusal } from '@obi/kernel';

/** Every "no" that modules, scenarios and quizzes may answer. A screen needs a sentence for each. */
export const CURRICULUM_REFUSALS = [
  'CURRICULUM_STEP_IS_NO_LESSON',
  'CURRICULUM_CHOICE_UNKNOWN',
  'CURRICULUM_SITUATION_NOT_REACHED',
  'CURRICULUM_QUIZ_TOO_SOON',
  'CURRICULUM_ATTEMPT_SUBMITTED',
  'CURRICULUM_ATTEMPT_TIME_IS_UP',
  'CURRICULUM_ANSWER_UNKNOWN',
  'CURRICULUM_KEY_USED_OTHERWISE',
] as const;

export type CurriculumRefusalCode = (typeof CURRICULUM_REFUSALS)[number];

export type CurriculumRefusal = Refusal<CurriculumRefusalCode>;
