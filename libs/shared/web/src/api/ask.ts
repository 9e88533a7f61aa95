import { inject } from '@angular/core';
import type { LocalDate, TypedDocument } from '@obi/kernel';
import { todayHere } from '../format/today-here';
import { DeviceCopies } from '../session/device-copies';
import { asFailure } from './failure';
import { Transport } from './transport';

/** What the server said, or the copy of it and the day on which it was kept. */
export interface Found<Result> {
  readonly result: Result;
  readonly copiedOn?: LocalDate;
}

/** Asks a question, its variables as text; `shown` is what is on screen of it. */
type Ask<Result> = (words: string, abort: AbortSignal, shown?: Found<Result>) => Promise<Found<Result>>;

/** An answer of the server as it lies on this device. */
interface AnswerCopy<Result> {
  /** Another version of the app asks for something else: its copies do not fit. */
  readonly document: string;
  readonly on: LocalDate;
  readonly result: Result;
}

/** Asks the server. */
export function injectAsk<Result, Variables>(document: TypedDocument<Result, Variables>): Ask<Result> {
  const transport = inject(Transport);
  return async (words, abort) => ({
    result: await transport.execute(document, JSON.parse(words) as Variables, abort),
  });
}

/**
 * Asks the server, and leaves on this device what `kept` leaves of the answer. Where the server cannot be reached it is the
 * copy, but for what the server said and is on screen: that stays.
 */
export function injectAskWithCopy<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  kept: (result: Result) => Result,
): Ask<Result> {
  const ask = injectAsk(document);
  const copies = injectCopies(document);
  return async (words, abort, shown) => {
    try {
      const found = await ask(words, abort);
      void copies.keep(words, kept(found.result));
      return found;
    } catch (error) {
      if (asFailure(error).kind !== 'OFFLINE' || (shown && !shown.copiedOn)) throw error;
      const copy = await copies.find(words);
      if (!copy) throw error;
      return { result: copy.result, copiedOn: copy.on };
    }
  };
}

/**
 * Keeps an answer on this device before anybody opens its page, so that the page opens without the network. What was kept
 * today is not asked again.
 */
export function injectKeepAhead<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  kept: (result: Result) => Result = (result) => result,
): (variables: Variables) => Promise<void> {
  const transport = inject(Transport);
  const copies = injectCopies(document);
  return async (variables) => {
    const words = JSON.stringify(variables);
    if ((await copies.find(words))?.on === todayHere()) return;
    await copies.keep(words, kept(await transport.execute(document, variables)));
  };
}

/** The answers to one question, by its variables, as this version of the app left them on this device. */
function injectCopies<Result, Variables>(document: TypedDocument<Result, Variables>) {
  const copies = inject(DeviceCopies);
  const nameOf = (words: string) => `${document.name} ${words}`;
  return {
    keep: (words: string, result: Result) => {
      const copy: AnswerCopy<Result> = { document: document.id, on: todayHere(), result };
      return copies.keep(nameOf(words), copy);
    },
    find: async (words: string) => {
      const copy = await copies.find<AnswerCopy<Result>>(nameOf(words));
      return copy?.document === document.id ? copy : undefined;
    },
  };
}
