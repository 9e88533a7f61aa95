import type { NotificationsRefusalCode } from '@obi/notifications/rules';
import type { Messages } from '@obi/shared/web';

/** What is said for each "no" about notices. */
export const notificationsMessages = {
  NOTIFICATIONS_KIND_STAYS: 'A last day hangs on this: mail about it comes at once or once a day.',
  NOTIFICATIONS_TIME_FAULTY: 'Enter a time of the day, such as 08:00.',
  NOTIFICATIONS_DIGEST_IN_QUIET_HOURS: 'Choose a time outside your quiet hours: no mail leaves in them.',
} as const satisfies Record<NotificationsRefusalCode, string> & Messages;
