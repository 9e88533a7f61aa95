import type { ReceivedMail } from '@obi/testing/api';
import ICAL from 'ical.js';

/** An entry as a calendar program understands it, by a reader that has nothing to do with the writer. */
export interface ReadEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string | null;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  /** The instants, after the time zone that the file itself describes. */
  readonly start: string;
  readonly end: string;
  /** The time on the wall, and the place whose wall it is. */
  readonly wall: string;
  readonly zone: string;
  readonly organizer: string | null;
  readonly attendees: string[];
}

export interface ReadFile {
  readonly method: string | null;
  readonly entries: ReadEntry[];
}

/** Reads a calendar file strictly; a file that does not parse throws. */
export function readCalendar(text: string): ReadFile {
  const file = new ICAL.Component(ICAL.parse(text) as never[]);
  const zones = new Map(
    file.getAllSubcomponents('vtimezone').map((one) => {
      const zone = new ICAL.Timezone(one);
      return [zone.tzid, zone] as const;
    }),
  );
  const entries = file.getAllSubcomponents('vevent').map((one): ReadEntry => {
    const event = new ICAL.Event(one);
    const text = (name: string): string | null => {
      const value = one.getFirstPropertyValue(name);
      return value === null ? null : String(value);
    };
    const instant = (name: 'dtstart' | 'dtend'): string => {
      if (/Z$/.test(text(name) ?? '')) return new Date(text(name) ?? '').toISOString();
      const zone = zones.get(String(one.getFirstProperty(name)?.getFirstParameter('tzid')));
      if (!zone) throw new Error('The file does not describe the time zone that it names');
      const time = ICAL.Time.fromDateTimeString(text(name) ?? '');
      time.zone = zone;
      return time.toJSDate().toISOString();
    };
    const start = one.getFirstProperty('dtstart');
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: text('status'),
      summary: event.summary,
      location: event.location ?? '',
      description: event.description ?? '',
      start: instant('dtstart'),
      end: instant('dtend'),
      wall: text('dtstart') ?? '',
      zone: String(start?.getFirstParameter('tzid')),
      organizer: text('organizer'),
      attendees: event.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
    };
  });
  return { method: file.getFirstPropertyValue('method')?.toString() ?? null, entries };
}

/** The request that a mail carries as its text for calendars, with how the mail announces it. */
export function calendarIn(mail: ReceivedMail | undefined): (ReadFile & { announced: string }) | undefined {
  const part = mail?.attachments.find((one) => one.mimeType === 'text/calendar');
  if (!mail || !part) return undefined;
  const text = typeof part.content === 'string' ? part.content : Buffer.from(part.content).toString('utf8');
  const announced = /content-type: text\/calendar;[^\r\n]*(?:\r\n[ \t][^\r\n]*)*/i.exec(mail.raw)?.[0] ?? '';
  return { ...readCalendar(text), announced: announced.replace(/\r\n[ \t]/g, ' ') };
}
