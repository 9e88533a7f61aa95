import type { Refusal } from '@obi/kernel';

/** Every "no" that notices may answer. A screen has a sentence for each. */
export const NOTIFICATIONS_REFUSALS = [
  'NOTIFICATIONS_KIND_STAYS',
  'NOTIFICATIONS_TIME_FAULTY',
  'NOTIFICATIONS_DIGEST_IN_QUIET_HOURS',
] as const;

export type NotificationsRefusalCode = (typeof NOTIFICATIONS_REFUSALS)[number];

export type NotificationsRefusal = Refusal<NotificationsRefusalCode>;
