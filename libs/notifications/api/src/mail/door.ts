import type { CalendarPart } from '../notice/notice-definition';

/** A mail as it is handed over. */
export interface Mail {
  /** The key of its effect. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  /** Where one click ends mail of this kind. */
  readonly stopAddress: string;
  /** An entry for the calendar. */
  readonly calendar?: CalendarPart | undefined;
}

/** How handing over ended; `closed` means that nobody took anything: the mail is not to blame. */
export type HandedOver = 'sent' | 'kept' | 'not-now' | 'never' | 'closed';

/** Where mails leave Obi. */
export abstract class MailDoor {
  abstract handOver(mail: Mail): Promise<HandedOver>;
  abstract close(): void;
}
