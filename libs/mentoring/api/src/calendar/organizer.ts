import type { Config } from '@obi/shared/api';

/** The address from which Obi invites: the one that its mails come from. */
export function organizerOf({ mailFrom }: Pick<Config, 'mailFrom'>): string {
  return mailFrom?.match(/[^<>\s]+@[^<>\s]+/)?.[0] ?? 'obi@localhost.invalid';
}
