import { type EnvironmentProviders, inject, Injectable, provideEnvironmentInitializer } from '@angular/core';
import type { Refusal } from '@obi/kernel';
import type { Failure } from '../api/failure';
import { dayInWords } from '../format/local-date.pipe';
import { messages as english } from './messages.en';

export type Params = Readonly<Record<string, string | number>>;

/** A sentence for each code; `{name}` is filled from the params, or a function makes the sentence. */
export type Messages = Readonly<Record<string, string | ((params: Params) => string)>>;

/** The sentences that failures are told in. */
@Injectable({ providedIn: 'root' })
export class MessageCatalogue {
  private readonly sentences = new Map(Object.entries(english));

  add(messages: Messages): void {
    for (const [code, sentence] of Object.entries(messages)) this.sentences.set(code, sentence);
  }

  /** What happened and what to do. A code without a sentence is told as a fault of ours, with its reference. */
  tell(failure: Pick<Failure, 'code' | 'kind' | 'params' | 'reference'>): string {
    const sentence =
      this.sentences.get(failure.code) ?? this.sentences.get(failure.kind) ?? english['INTERNAL']!;
    const text = typeof sentence === 'function' ? sentence(failure.params) : fill(sentence, failure.params);
    return failure.kind === 'INTERNAL' && failure.reference
      ? `${text} Reference ${failure.reference}.`
      : text;
  }

  /** The same for the refusal of a rule that the browser asked itself, before anything was sent. */
  tellRefusal({ code, kind = 'BAD_INPUT', params = {} }: Refusal): string {
    return this.tell({ code, kind, params, reference: null });
  }
}

function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(params[name] ?? whole);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value) : value;
  });
}

/** Adds a context's sentences: put it into the `providers` of its routes. */
export function provideMessages(messages: Messages): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(MessageCatalogue).add(messages));
}
