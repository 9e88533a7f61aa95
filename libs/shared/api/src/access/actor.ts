import type { Role } from '@obi/kernel';

/** A role that a person holds over a unit and what is under it; a null unit is the whole company. */
export interface HeldRole {
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitName: string;
  /** The unit and all under it; null is every unit, and whoever is in none. */
  readonly unitIds: readonly string[] | null;
}

/** Who is asking: a signed-in person with the roles that they hold now. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Of the company: which calendar day it is. */
  readonly timeZone: string;
  readonly roles: readonly HeldRole[];
}

/** Finds the actor of a request by its cookie; implemented by people. */
export abstract class ActorSource {
  abstract actorOf(cookies: string | undefined): Promise<Actor | undefined>;

  /** Refuses unless the person of this cookie proved who they are a few minutes ago. */
  abstract requireFresh(cookies: string | undefined): Promise<void>;

  /**
   * Whose session this cookie was when it was last seen here: enough to prepare an answer, never to give it. Whether it
   * still is a session, and what the person may do, says `actorOf` alone.
   */
  abstract lastSeenAs(cookies: string | undefined): string | undefined;
}

/** Whether the actor holds one of the roles, over any unit. */
export function holdsAny(actor: Actor, roles: readonly string[]): boolean {
  return actor.roles.some((held) => roles.includes(held.role));
}

/**
 * The units over which the actor holds one of the roles: undefined means every unit, an empty list none.
 */
export function unitsUnder(actor: Actor, roles: readonly string[]): readonly string[] | undefined {
  const held = actor.roles.filter((one) => roles.includes(one.role));
  if (held.some((one) => one.unitIds === null)) return undefined;
  return [...new Set(held.flatMap((one) => one.unitIds ?? []))];
}
