import type { FastifyReply } from 'fastify';
import type { ObiRequest } from '../access/request';
import type { CompiledDocuments } from './compiled-documents';
import { contextOf } from './context';
import type { GraphqlBody } from './registered-documents';

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Browsers and programs take JSON in one of these words; who wants another form of it is answered by Apollo. */
const takesJson = (accept: string | undefined): boolean =>
  accept === undefined || /\*\/\*|application\/json/.test(accept);

/**
 * Answers a document that was compiled, without its way through Apollo: the same text was parsed and held against rules
 * and limits before, and whoever asks passes the same doors in front of every field. Undefined leaves it to Apollo: when
 * the document is not compiled, and when anything is wrong, so that it is said in the usual words; reading it again does
 * no harm.
 */
export async function answerCompiled(
  documents: CompiledDocuments,
  request: ObiRequest,
  reply: FastifyReply,
): Promise<string | undefined> {
  if (!isRecord(request.body)) return undefined;
  const { query, variables, operationName, extensions } = request.body as GraphqlBody;
  const known = documents.knownAs(query);
  if (!known || !isAbsent(extensions) || !takesJson(request.headers.accept)) return undefined;
  if (!isAbsent(operationName) && operationName !== known.operationName) return undefined;
  if (!isAbsent(variables) && !isRecord(variables)) return undefined;
  try {
    const answer = await known.query(undefined, contextOf(request, reply), variables ?? {});
    return answer.errors || !answer.data ? undefined : JSON.stringify({ data: answer.data });
  } catch {
    return undefined;
  }
}
