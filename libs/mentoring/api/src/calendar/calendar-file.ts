import type { ICalEventData } from 'ical-generator';
import type { EntryPerson, SessionEntry } from '../schedule/session-entry';

/** For whom a file is written, and whose it is. */
export interface FileTerms {
  /** By the clock of where they said they are, pair by pair. */
  readonly personId: string;
  readonly language: 'en' | 'de';
  /** What addresses of Obi begin with. */
  readonly site: string;
  /** The address that invites. */
  readonly organizer: string;
}

const WORDS = {
  en: {
    session: ({ mentor, mentee }: SessionEntry) => `Session: ${mentor.callName} and ${mentee.callName}`,
    more: 'Agenda and notes are on your page, which only the two of you can read:',
    feed: 'Obi: my sessions',
  },
  de: {
    session: ({ mentor, mentee }: SessionEntry) => `Treffen: ${mentor.callName} und ${mentee.callName}`,
    more: 'Themen und Notizen stehen auf Ihrer Seite, die nur Sie beide lesen:',
    feed: 'Obi: meine Treffen',
  },
} as const;

/** Quotation marks end a name in calendars, wherever they stand. */
const plainName = (name: string): string => name.replaceAll('"', '');

/** The two libraries are loaded when the first file is written. They need to be told times with their place: a bare
 * instant would be written as the clock of the server shows it. */
async function tools() {
  const [{ default: ical, ...kinds }, { tzlib_get_ical_block }, { Temporal }] = await Promise.all([
    import('ical-generator'),
    import('timezones-ical-library'),
    import('temporal-polyfill'),
  ]);
  const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());
  /** Many places keep the clock of another one: the description is theirs under the name that the times name. */
  const zone = (name: string): string | null => {
    const [block] = [tzlib_get_ical_block(name)].flat();
    return block ? block.replace(/^TZID:.*$/m, `TZID:${name}`) : null;
  };
  /** In autumn an hour comes twice, and what a wall shows then does not say which of the two is meant. */
  const isTwice = (at: Date, name: string): boolean => {
    const wall = instant(at).toZonedDateTimeISO(name).toPlainDateTime();
    const [first, last] = (['earlier', 'later'] as const).map(
      (disambiguation) => wall.toZonedDateTime(name, { disambiguation }).epochMilliseconds,
    );
    return first !== last;
  };
  return { ical, kinds, instant, zone, isTwice };
}

type Tools = Awaited<ReturnType<typeof tools>>;

/** What the file could not describe, or the wall does not tell, is written in UTC, which needs no description. */
function zoneOf(timeZone: string, times: readonly Date[], { zone, isTwice }: Tools): string {
  return zone(timeZone) && !times.some((at) => isTwice(at, timeZone)) ? timeZone : 'UTC';
}

function eventOf(entry: SessionEntry, terms: FileTerms, own: Tools): ICalEventData {
  const { instant, kinds } = own;
  const words = WORDS[terms.language];
  const { timeZone } = entry.mentor.id === terms.personId ? entry.mentor : entry.mentee;
  const end = new Date(entry.at.getTime() + entry.minutes * 60_000);
  const page = `${terms.site}/pair/${entry.pairId}`;
  return {
    id: entry.id,
    sequence: entry.sequence,
    start: instant(entry.at),
    end: instant(end),
    stamp: instant(entry.changedAt),
    lastModified: instant(entry.changedAt),
    timezone: zoneOf(timeZone, [entry.at, end], own),
    summary: entry.title || words.session(entry),
    location: entry.place || null,
    description: `${words.more} ${page}`,
    url: page,
    status: entry.isOff ? kinds.ICalEventStatus.CANCELLED : kinds.ICalEventStatus.CONFIRMED,
  };
}

/** Both are invited by Obi, which reads no answers; who planned it comes. */
function peopleOf(entry: SessionEntry, terms: FileTerms, { kinds }: Tools): Partial<ICalEventData> {
  const attendee = ({ id, name, email }: EntryPerson) =>
    email === null
      ? []
      : [
          {
            name: plainName(name),
            email,
            rsvp: false,
            role: kinds.ICalAttendeeRole.REQ,
            status:
              id === entry.plannedBy
                ? kinds.ICalAttendeeStatus.ACCEPTED
                : kinds.ICalAttendeeStatus.NEEDSACTION,
          },
        ];
  return {
    organizer: { name: 'Obi', email: terms.organizer },
    attendees: [...attendee(entry.mentor), ...attendee(entry.mentee)],
  };
}

const PRODUCT = '//Obi//Mentoring//EN';

/** A session as a request to a calendar, or the word that it is off; the same session keeps its name in calendars. */
export async function invitationOf(entry: SessionEntry, terms: FileTerms): Promise<string> {
  const own = await tools();
  const method = entry.isOff ? own.kinds.ICalCalendarMethod.CANCEL : own.kinds.ICalCalendarMethod.REQUEST;
  const file = own.ical({ prodId: PRODUCT, method, timezone: { name: null, generator: own.zone } });
  file.createEvent({ ...eventOf(entry, terms, own), ...peopleOf(entry, terms, own) });
  return file.toString();
}

/** Somebody's sessions as a calendar that others may read again and again. */
export async function calendarOf(entries: readonly SessionEntry[], terms: FileTerms): Promise<string> {
  const own = await tools();
  const file = own.ical({
    prodId: PRODUCT,
    name: WORDS[terms.language].feed,
    ttl: 3_600,
    timezone: { name: null, generator: own.zone },
  });
  for (const entry of entries) file.createEvent(eventOf(entry, terms, own));
  return file.toString();
}
