import type { INestApplicationContext } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { asksFreshSignIn, POLICY, type Policy } from './can';

const GRAPHQL_TYPE = 'graphql:resolver_type';
const REST_PATH = 'path';

export interface DeclaredPolicy {
  readonly endpoint: string;
  readonly policy: Policy | undefined;
  /** Whether it asks for a sign-in of the last minutes. */
  readonly fresh: boolean;
}

/** Every root field and REST route with the policy that it declares; start-up refuses one without. */
export function policiesOf(app: INestApplicationContext): DeclaredPolicy[] {
  const scanner = new MetadataScanner();
  const found: DeclaredPolicy[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of [...module.providers.values(), ...module.controllers.values()]) {
      if (typeof metatype !== 'function' || !metatype.prototype) continue;
      for (const name of scanner.getAllMethodNames(metatype.prototype as object)) {
        const handler = (metatype.prototype as Record<string, object>)[name];
        if (handler === undefined) continue;
        const type: unknown = Reflect.getMetadata(GRAPHQL_TYPE, handler);
        const route: unknown = Reflect.getMetadata(REST_PATH, handler);
        const root = type === 'Query' || type === 'Mutation';
        if (!root && route === undefined) continue;
        const endpoint = root ? `${String(type)}.${name}` : `${metatype.name}.${name}`;
        const policy = (Reflect.getMetadata(POLICY, handler) ?? Reflect.getMetadata(POLICY, metatype)) as
          Policy | undefined;
        found.push({ endpoint, policy, fresh: asksFreshSignIn(handler) });
      }
    }
  }
  return found.sort((a, b) => (a.endpoint < b.endpoint ? -1 : 1));
}

/** Refuses to start while a field or route has no policy (security.md R2). */
export function refuseUndeclaredPolicies(app: INestApplicationContext): void {
  const open = policiesOf(app).filter((one) => !one.policy);
  if (open.length > 0) throw new Error(`No policy declared: ${open.map((one) => one.endpoint).join(', ')}`);
}
