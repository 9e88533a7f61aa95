import { type EnvironmentProviders, inject, Injectable, provideEnvironmentInitializer } from '@angular/core';
import type { AccessTable, Relation } from '@obi/kernel';

/** The access tables of the contexts, as they are loaded: permission → relations. */
@Injectable({ providedIn: 'root' })
export class AccessTables {
  private readonly permissions = new Map<string, readonly Relation[]>();

  add(table: AccessTable): void {
    for (const [permission, relations] of Object.entries(table)) this.permissions.set(permission, relations);
  }

  /** Who may do it; nobody, when no table says so. */
  relationsFor(permission: string): readonly Relation[] {
    return this.permissions.get(permission) ?? [];
  }
}

/** Makes a context's access table known to the screens: put it into the `providers` of its routes. */
export function provideAccess(table: AccessTable): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(AccessTables).add(table));
}
