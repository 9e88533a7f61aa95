import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditInterceptor, AuditModule } from '@obi/audit/api';
import { PeopleModule } from '@obi/people/api';
import { type Clock, type Config, type Db, FoundationModule, graphqlModule } from '@obi/shared/api';
import { HealthController } from './health.controller';

/** All contexts of the server. */
export const CONTEXTS = [AuditModule, PeopleModule];

export interface AppOptions {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly schemaFile?: string;
}

/** The server put together; the command line takes the same without the HTTP parts. */
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
