export * from './audit.module';
export * from './entry/audit-log';
export * from './entry/audit.interceptor';
export * from './seal/sealer';
export * from './seal/verifier';
