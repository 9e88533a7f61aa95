import type { FastifyInstance, FastifyReply } from 'fastify';
import { ActorSource } from '../access/actor';
import type { ObiRequest } from '../access/request';
import { failureOf } from '../errors/failure';
import { Refused } from '../errors/refused';
import { answerCompiled } from './compiled-answer';
import type { CompilingDriver } from './driver';
import { LIMITS } from './limits';
import type { GraphqlBody, OwnRead, RegisteredDocuments } from './registered-documents';

const JSON_TYPE = 'application/json; charset=utf-8';

function answerFailure(reply: FastifyReply, error: unknown, status = 200): FastifyReply {
  const failure = failureOf(error);
  const body = { errors: [{ message: failure.code, extensions: failure }] };
  return reply.code(status).type(JSON_TYPE).send(JSON.stringify(body));
}

/** A document that is longer than any of ours is not even parsed. */
function refusalOfText(text: unknown, reply: FastifyReply): FastifyReply | undefined {
  if (typeof text !== 'string' || text.length <= LIMITS.characters) return undefined;
  const params = { most: LIMITS.characters };
  return answerFailure(reply, new Refused({ code: 'DOCUMENT_TOO_LARGE', kind: 'BAD_INPUT', params }), 400);
}

/**
 * Asks at once who signed in and what the last person with this cookie would read, so that both go to the database
 * together. Nothing is answered before the session is proven, and only to the person it was read for.
 */
async function readAs(read: OwnRead, actors: ActorSource, cookies: string | undefined): Promise<string> {
  const expected = actors.lastSeenAs(cookies);
  const proven = actors.actorOf(cookies);
  const prepared = expected === undefined ? undefined : read(expected);
  // Whoever it was prepared for may be gone: then nobody waits for it.
  prepared?.catch(() => undefined);
  const actor = await proven;
  if (!actor) throw new Refused({ code: 'SIGN_IN_FIRST', kind: 'UNAUTHENTICATED' });
  return prepared && actor.id === expected ? prepared : read(actor.id);
}

/**
 * In front of Apollo: turns the id of a registered document into its text, and answers at once what is a hot read or was
 * compiled.
 * A GET or a form never reaches GraphQL, so no other site can make a signed-in browser ask (security.md R13).
 */
export function addDocumentHook(
  fastify: FastifyInstance,
  documents: RegisteredDocuments,
  actors: ActorSource,
  driver: CompilingDriver,
): void {
  const compiled = async (request: ObiRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const answer = driver.documents && (await answerCompiled(driver.documents, request, reply));
    return answer === undefined ? undefined : reply.type(JSON_TYPE).send(answer);
  };
  fastify.addHook('preHandler', async (request: ObiRequest, reply) => {
    if (!request.url.startsWith('/graphql')) return undefined;
    if (request.method !== 'POST')
      return reply
        .code(405)
        .header('allow', 'POST')
        .type(JSON_TYPE)
        .send('{"errors":[{"message":"Send a POST.","extensions":{"kind":"BAD_INPUT","code":"POST_ONLY"}}]}');
    const body = request.body as GraphqlBody | undefined;
    const id = body?.documentId;
    if (!body || typeof id !== 'string') return refusalOfText(body?.query, reply) ?? compiled(request, reply);
    const text = documents.textOf(id);
    if (text === undefined) {
      return answerFailure(reply, new Refused({ code: 'DOCUMENT_UNKNOWN', kind: 'BAD_INPUT' }));
    }
    const read = documents.hotReadOf(id);
    if (!read) {
      body.query = text;
      delete body.documentId;
      return compiled(request, reply);
    }
    try {
      const data = await readAs(read, actors, request.headers.cookie);
      return reply.type(JSON_TYPE).send(Buffer.from(`{"data":${data}}`));
    } catch (error) {
      return answerFailure(reply, error);
    }
  });
}
