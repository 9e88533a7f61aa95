import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** The entities of all contexts. */
export const ENTITIES: EntityTarget<ObjectLiteral>[] = [];
