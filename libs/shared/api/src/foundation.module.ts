import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Access } from './access/access';
import { AccessGuard } from './access/access.guard';
import { Clock } from './clock';
import { CONFIG, type Config } from './config/config';
import { inputPipe } from './graphql/input.pipe';
import { RegisteredDocuments } from './graphql/registered-documents';
import { LocalDateScalar } from './graphql/scalars';
import { FailureFilter } from './http/failure.filter';
import { Db } from './db/db';
import { Events } from './events';
import { Jobs } from './jobs/jobs';
import { UnitOfWorkInterceptor } from './db/unit-of-work.interceptor';

/** What every context stands on: the database, the clock, the settings, and the doors in front of every field. */
@Global()
@Module({})
export class FoundationModule {
  static with(options: { config: Config; db: Db; clock: Clock }): DynamicModule {
    const given = [
      { provide: CONFIG, useValue: options.config },
      { provide: Db, useValue: options.db },
      { provide: Clock, useValue: options.clock },
    ];
    return {
      module: FoundationModule,
      providers: [
        ...given,
        Access,
        Events,
        Jobs,
        RegisteredDocuments,
        LocalDateScalar,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: UnitOfWorkInterceptor },
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_FILTER, useClass: FailureFilter },
      ],
      exports: [...given, Access, Events, Jobs, RegisteredDocuments],
    };
  }
}
