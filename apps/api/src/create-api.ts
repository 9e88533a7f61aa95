import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ActorSource,
  addDocumentHook,
  addHeaders,
  Clock,
  type CompilingDriver,
  type Config,
  Db,
  LIMITS,
  log,
  openDb,
  refuseUndeclaredPolicies,
  RegisteredDocuments,
} from '@obi/shared/api';
import type { FastifyInstance } from 'fastify';
import { resetCaches as forgetParsedDocuments } from 'graphql-tag';
import { AppModule } from './app.module';
import documents from './documents.gen.json';
import { serveWeb, unreadableAddress } from './serve-web';

export interface Api {
  readonly app: NestFastifyApplication;
  readonly db: Db;
  close(): Promise<void>;
}

export interface ApiOptions {
  readonly config: Config;
  readonly clock?: Clock;
  /** Where the schema is written; nowhere when absent. */
  readonly schemaFile?: string;
  /** The folder of the built web app; the API alone when absent. */
  readonly webFolder?: string;
}

/** Half of what a browser may send to import people; the file itself streams. */
const UPLOAD_BYTES = 200 * 1024 * 1024;

/** Puts the server together on an open database, ready to listen. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const db = await openDb(options.config.databaseUrl);
  try {
    return await start(options, db);
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function start(options: ApiOptions, db: Db): Promise<Api> {
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: false,
    frameworkErrors: unreadableAddress(options.webFolder),
  });
  const module = AppModule.with({
    config: options.config,
    db,
    clock: options.clock ?? new Clock(),
    ...(options.schemaFile && { schemaFile: options.schemaFile }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: nestLogger,
    abortOnError: false,
  });
  refuseUndeclaredPolicies(app);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  addHeaders(fastify);
  await fastify.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 2_048 });
  await fastify.register(multipart, { limits: { files: 1, fileSize: UPLOAD_BYTES, fields: 10 } });
  const registered = app.get(RegisteredDocuments);
  registered.register(documents);
  const { graphQlAdapter } = app.get<GraphQLModule<CompilingDriver>>(GraphQLModule, { strict: false });
  addDocumentHook(fastify, registered, app.get(ActorSource), graphQlAdapter);
  if (options.webFolder) await serveWeb(fastify, options.webFolder, options.config);
  await app.init();
  await fastify.ready();
  // Nest read the whole schema as a document, which would be kept for ever.
  forgetParsedDocuments();
  return {
    app,
    db,
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}

/** Writes `schema.graphql`: the same server, put together without a database and never listening. */
export async function describeApi(schemaFile: string): Promise<void> {
  const config: Config = {
    port: 0,
    databaseUrl: '',
    dataDir: '',
    demo: false,
    production: false,
    publicUrl: undefined,
    jobs: false,
    smtpUrl: undefined,
    mailFrom: undefined,
  };
  const db = new Db(undefined as never, undefined as never);
  const module = AppModule.with({ config, db, clock: new Clock(), schemaFile });
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: nestLogger,
    abortOnError: false,
  });
  refuseUndeclaredPolicies(app);
  await app.init();
  await app.close();
}

/** Nest says little; what it says goes where everything else goes. */
const nestLogger = {
  log: (): void => undefined,
  error: (message: unknown): void => log.error({ message: String(message) }, 'nest'),
  warn: (message: unknown): void => log.warn({ message: String(message) }, 'nest'),
  fatal: (message: unknown): void => log.fatal({ message: String(message) }, 'nest'),
};
