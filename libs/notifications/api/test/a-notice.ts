import type { TestApi } from '@obi/testing/api';

interface Notices {
  define(...definitions: object[]): void;
  send(definition: object, told: object): Promise<void>;
  sendAll(definition: object, told: readonly object[]): Promise<void>;
  settle(definition: object, personIds: readonly string[], key?: string): Promise<void>;
}

/** A notice of a context that exists in specs only. */
export const renewal = {
  name: 'spec.renewal',
  kind: 'belt-expiring',
  words: {
    en: ({ on }: { on: string }, day: (on: string) => string) => ({
      subject: `Renew your green belt by ${day(on)}`,
      body: 'It holds <until> then & not longer.',
      action: 'Renew it',
    }),
    de: ({ on }: { on: string }, day: (on: string) => string) => ({
      subject: `Grünen Gürtel bis ${day(on)} erneuern`,
      body: 'Danach gilt er nicht mehr.',
      action: 'Erneuern',
    }),
  },
  link: () => '/path',
  belt: () => 'green',
};

export const answer = {
  name: 'spec.answer',
  kind: 'answer-waited-for',
  words: {
    en: () => ({ subject: 'Answer Tom', body: 'He waits since Monday.', action: 'Answer' }),
    de: () => ({ subject: 'Tom antworten', body: 'Er wartet seit Montag.', action: 'Antworten' }),
  },
  link: () => '/pair',
};

/** The service, with the notices of specs made known. */
export function noticesOf(api: TestApi): Notices {
  const notices = api.service<Notices>('Notices');
  notices.define(renewal, answer);
  return notices;
}

export const DELIVER = 'notifications.deliver';

export const MY_NOTICES = '{ myNotices { id group kind subject body action link isNew } }';
export const OPEN = 'mutation ($ids: [ID!]!) { openNotices(ids: $ids) { id isNew } }';
export const PREFER =
  'mutation ($input: NoticePreferencesInput!) { preferNotices(input: $input) { digestAt ways { kind way } } }';
