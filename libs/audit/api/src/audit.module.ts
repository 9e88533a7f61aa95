import { Global, Module } from '@nestjs/common';
import { AuditLog } from './entry/audit-log';
import { LogIdentity } from './seal/log-identity';
import { Sealer } from './seal/sealer';
import { Verifier } from './seal/verifier';

/** The log of who did what; every context may write to it. */
@Global()
@Module({ providers: [AuditLog, LogIdentity, Sealer, Verifier], exports: [AuditLog, Sealer, Verifier] })
export class AuditModule {}
