import { dayIn, type LocalDate } from '@obi/kernel';

/** Where every service reads the time; a spec gives one that it can move. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's calendar day in a time zone. */
  today(timeZone: string): LocalDate {
    return dayIn(this.now(), timeZone);
  }
}
