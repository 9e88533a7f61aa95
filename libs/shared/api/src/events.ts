import { Injectable, type Type } from '@nestjs/common';

type Listener<Event> = (event: Event) => Promise<void>;

/**
 * What happened, told up the arrows. Listeners run at once and in the same transaction, so that no figure and no belt
 * is ever a job behind; when one fails, nothing happened.
 */
@Injectable()
export class Events {
  private readonly listeners = new Map<unknown, Listener<never>[]>();

  on<Event extends object>(type: Type<Event>, listener: Listener<Event>): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener as Listener<never>]);
  }

  async publish<Event extends object>(event: Event): Promise<void> {
    for (const listener of this.listeners.get(event.constructor) ?? [])
      await (listener as Listener<Event>)(event);
  }
}
