import type { Config } from '@obi/shared/api';

/** What addresses of Obi begin with. */
export function siteOf({ publicUrl, port }: Config): string {
  return (publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '');
}

/** The address from which Obi invites: the one that its mails come from. */
export function organizerOf({ mailFrom }: Config): string {
  return mailFrom?.match(/[^<>\s]+@[^<>\s]+/)?.[0] ?? 'obi@localhost.invalid';
}
