import { inject, Injectable, InjectionToken } from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { takeAskedEarly } from './asked-early';
import { Connection } from './connection';
import { Failure, failureOf } from './failure';

/** What happens when the server says that nobody is signed in (the session listens). */
export const ON_SIGNED_OUT = new InjectionToken<{ handler: () => void }>('ON_SIGNED_OUT', {
  providedIn: 'root',
  factory: () => ({ handler: () => undefined }),
});

/** What the server says to a document. */
export interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: Parameters<typeof failureOf>[0][];
}

interface FileAnswer {
  readonly error?: NonNullable<Parameters<typeof failureOf>[0]['extensions']>;
}

/** Carries registered documents to the server: their id and variables, never their text. And files. */
@Injectable({ providedIn: 'root' })
export class Transport {
  private readonly connection = inject(Connection);
  private readonly signedOut = inject(ON_SIGNED_OUT);

  /** The answer, or a thrown {@link Failure}. */
  async execute<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    abort?: AbortSignal,
  ): Promise<Result> {
    const early = takeAskedEarly<Result>(document.id, variables);
    const answer = await (early ? this.reach(() => early) : this.ask<Result>(document.id, variables, abort));
    const error = answer.errors?.[0];
    if (error) throw this.refused(failureOf(error));
    if (!answer.data) throw new Failure('INTERNAL', 'INTERNAL');
    return answer.data;
  }

  /** Sends a file to one of our own addresses; what that answers, or a thrown {@link Failure}. */
  async upload<Result>(path: string, file: File, abort?: AbortSignal): Promise<Result> {
    const form = new FormData();
    form.append('file', file, file.name);
    // Without a content type: the browser writes it, with the mark between the parts of the form.
    const response = await this.post(path, form, {}, abort);
    const answer = (await response.json().catch(() => ({}))) as FileAnswer;
    if (!response.ok) throw this.refused(failureOf({ extensions: answer.error }));
    return answer as Result;
  }

  /** A file of ours, or a thrown {@link Failure}: a plain link could not say why there is none. */
  async download(path: string): Promise<Blob> {
    const response = await this.reach(() => fetch(path, { credentials: 'same-origin' }));
    if (response.ok) return response.blob();
    const answer = (await response.json().catch(() => ({}))) as FileAnswer;
    throw this.refused(failureOf({ extensions: answer.error }));
  }

  private async ask<Result>(
    documentId: string,
    variables: unknown,
    abort?: AbortSignal,
  ): Promise<Answer<Result>> {
    const body = JSON.stringify({ documentId, variables });
    const response = await this.post('/graphql', body, { 'content-type': 'application/json' }, abort);
    return (await response.json().catch(() => ({}))) as Answer<Result>;
  }

  private refused(failure: Failure): Failure {
    if (failure.kind === 'UNAUTHENTICATED') this.signedOut.handler();
    return failure;
  }

  private async post(
    path: string,
    body: string | FormData,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<Response> {
    const method = 'POST';
    const sent = { method, credentials: 'same-origin', headers: { ...headers, 'x-obi': '1' }, body } as const;
    return this.reach(() => fetch(path, { ...sent, signal }), signal);
  }

  private async reach<Got>(ask: () => Promise<Got>, signal?: AbortSignal): Promise<Got> {
    const asked = this.connection.asking();
    try {
      const response = await ask();
      asked.answered();
      return response;
    } catch (error) {
      if (signal?.aborted) throw error;
      asked.failed();
      throw new Failure('OFFLINE', 'OFFLINE');
    }
  }
}
