import { defineNotice } from '@obi/notifications/api';

/** Practical work was judged. What the assessors wrote is read on its page, never in a notice. */
export const workDecided = defineNotice<{ assessment: string; title: string; passed: boolean }>({
  name: 'curriculum.work-decided',
  kind: 'assessment-result',
  words: {
    en: ({ title, passed }) => ({
      subject: passed ? `You passed “${title}”` : `Look at what is missing in “${title}”`,
      body: passed
        ? 'The assessors wrote what they saw in your work.'
        : 'The assessors wrote what is missing. You may hand in again.',
      action: 'Read the feedback',
    }),
    de: ({ title, passed }) => ({
      subject: passed ? `Sie haben „${title}“ bestanden` : `Ansehen, was in „${title}“ fehlt`,
      body: passed
        ? 'Die Prüfenden haben geschrieben, was sie in Ihrer Arbeit gesehen haben.'
        : 'Die Prüfenden haben geschrieben, was fehlt. Sie können noch einmal abgeben.',
      action: 'Rückmeldung lesen',
    }),
  },
  link: ({ assessment }) => `/assessments/${assessment}`,
});
