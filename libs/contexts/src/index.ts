import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@obi/audit/api';
import { BeltsModule } from '@obi/belts/api';
import { CurriculumModule } from '@obi/curriculum/api';
import { GuideModule } from '@obi/guide/api';
import { MentoringModule } from '@obi/mentoring/api';
import { NotificationsModule } from '@obi/notifications/api';
import { PeopleModule } from '@obi/people/api';
import { type Clock, type Config, type Db, FoundationModule } from '@obi/shared/api';

/** All contexts of the server. The command line has the same: what one of them publishes, the others must hear there too. */
export const CONTEXTS = [
  AuditModule,
  PeopleModule,
  NotificationsModule,
  GuideModule,
  CurriculumModule,
  BeltsModule,
  MentoringModule,
];

export interface ContextsOptions {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
}

/** The contexts on their foundation, without a server: for the command line and for what a new database starts with. */
@Module({})
export class ContextsModule {
  static with(options: ContextsOptions): DynamicModule {
    return { module: ContextsModule, imports: [FoundationModule.with(options), ...CONTEXTS] };
  }
}
