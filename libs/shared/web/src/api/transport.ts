import { inject, Injectable, InjectionToken } from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { Connection } from './connection';
import { Failure, failureOf } from './failure';

/** What happens when the server says that nobody is signed in (the session listens). */
export const ON_SIGNED_OUT = new InjectionToken<{ handler: () => void }>('ON_SIGNED_OUT', {
  providedIn: 'root',
  factory: () => ({ handler: () => undefined }),
});

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: Parameters<typeof failureOf>[0][];
}

/** Carries registered documents to the server: their id and variables, never their text. */
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
    const response = await this.post({ documentId: document.id, variables }, abort);
    const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
    const error = answer.errors?.[0];
    if (error) {
      const failure = failureOf(error);
      if (failure.kind === 'UNAUTHENTICATED') this.signedOut.handler();
      throw failure;
    }
    if (!answer.data) throw new Failure('INTERNAL', 'INTERNAL');
    return answer.data;
  }

  private async post(body: unknown, signal?: AbortSignal): Promise<Response> {
    try {
      const response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-obi': '1' },
        body: JSON.stringify(body),
        signal,
      });
      this.connection.answered();
      return response;
    } catch (error) {
      if (signal?.aborted) throw error;
      this.connection.failed();
      throw new Failure('OFFLINE', 'OFFLINE');
    }
  }
}
