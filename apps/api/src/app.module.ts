import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditInterceptor, AuditModule } from '@obi/audit/api';
import { BeltsModule } from '@obi/belts/api';
import { CurriculumModule } from '@obi/curriculum/api';
import { GuideModule } from '@obi/guide/api';
import { MentoringModule } from '@obi/mentoring/api';
import { NotificationsModule } from '@obi/notifications/api';
import { PeopleModule } from '@obi/people/api';
import { type Clock, type Config, type Db, FoundationModule, graphqlModule } from '@obi/shared/api';
import { HealthController } from './health.controller';

/** All contexts of the server. */
export const CONTEXTS = [
  AuditModule,
  PeopleModule,
  NotificationsModule,
  GuideModule,
  CurriculumModule,
  BeltsModule,
  MentoringModule,
];

export interface AppOptions {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly schemaFile?: string;
}

/** The contexts on their foundation, without a server: for the command line and for what a new database starts with. */
@Module({})
export class ContextsModule {
  static with({ config, db, clock }: Omit<AppOptions, 'schemaFile'>): DynamicModule {
    return {
      module: ContextsModule,
      imports: [FoundationModule.with({ config, db, clock }), ...CONTEXTS],
    };
  }
}

/** The server put together. */
@Module({})
export class AppModule {
  static with({ config, db, clock, schemaFile }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        FoundationModule.with({ config, db, clock }),
        graphqlModule({ production: config.production, schemaFile: schemaFile ?? true }),
        ...CONTEXTS,
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_INTERCEPTOR, useClass: AuditInterceptor }],
    };
  }
}
