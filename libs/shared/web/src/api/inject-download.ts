import { DOCUMENT, inject, signal, type Signal } from '@angular/core';
import { FreshSignIn, NOT_FRESH } from '../session/fresh-sign-in';
import { asFailure, type Failure } from './failure';
import { Transport } from './transport';

/** Fetches a file and hands it over as the browser's own download. */
export interface Download {
  /** Answers whether there was a file; otherwise `refusal` says why not. */
  readonly run: (path: string, fileName: string) => Promise<boolean>;
  readonly isPending: Signal<boolean>;
  readonly refusal: Signal<Failure | undefined>;
}

/** A file of the server; one that needs a fresh sign-in asks for it and is fetched again. */
export function injectDownload(): Download {
  const transport = inject(Transport);
  const signIn = inject(FreshSignIn);
  const document = inject(DOCUMENT);
  const isPending = signal(false);
  const refusal = signal<Failure | undefined>(undefined);
  const run = async (path: string, fileName: string): Promise<boolean> => {
    if (isPending()) return false;
    isPending.set(true);
    refusal.set(undefined);
    try {
      const file = await transport.download(path).catch(async (error: unknown) => {
        if (asFailure(error).code !== NOT_FRESH || !(await signIn.confirm())) throw error;
        return transport.download(path);
      });
      handOver(document, file, fileName);
      return true;
    } catch (error) {
      refusal.set(asFailure(error));
      return false;
    } finally {
      isPending.set(false);
    }
  };
  return { run, isPending: isPending.asReadonly(), refusal: refusal.asReadonly() };
}

function handOver(document: Document, file: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
