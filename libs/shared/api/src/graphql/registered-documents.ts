import { Injectable } from '@nestjs/common';

/** Answers a registered document about the person who asks, whatever their roles: the JSON text of its `data`. */
export type OwnRead = (personId: string) => Promise<string>;

/** What a request sends: the id of one of our own documents, or a document. */
export interface GraphqlBody {
  documentId?: unknown;
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

/**
 * The documents of our own web app, known by the hash of their text. Those that are read most have a hot read: one
 * prepared statement and JSON that goes out as it is, in place of the resolvers. A spec proves that both answer the same.
 */
@Injectable()
export class RegisteredDocuments {
  private readonly texts = new Map<string, { name: string; text: string }>();
  private readonly hot = new Map<string, OwnRead>();

  register(documents: Readonly<Record<string, { name: string; text: string }>>): void {
    for (const [id, document] of Object.entries(documents)) this.texts.set(id, document);
  }

  /** Lets one prepared statement answer the document of this name. */
  answerWith(name: string, read: OwnRead): void {
    this.hot.set(name, read);
  }

  textOf(id: string): string | undefined {
    return this.texts.get(id)?.text;
  }

  hotReadOf(id: string): OwnRead | undefined {
    const name = this.texts.get(id)?.name;
    return name === undefined ? undefined : this.hot.get(name);
  }
}
