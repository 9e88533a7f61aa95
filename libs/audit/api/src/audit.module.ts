import { Global, Module } from '@nestjs/common';
import { AuditLog } from './entry/audit-log';
import { Sealer } from './seal/sealer';
import { Verifier } from './seal/verifier';

/** The log of who did what; every context may write to it. */
@Global()
@Module({ providers: [AuditLog, Sealer, Verifier], exports: [AuditLog, Sealer, Verifier] })
export class AuditModule {}
