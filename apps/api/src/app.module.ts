import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditInterceptor } from '@obi/audit/api';
import { CONTEXTS, type ContextsOptions } from '@obi/contexts';
import { FoundationModule, graphqlModule } from '@obi/shared/api';
import { HealthController } from './health.controller';

export interface AppOptions extends ContextsOptions {
  readonly schemaFile?: string;
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
