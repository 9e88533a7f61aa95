import type { Belt } from '@obi/kernel';
import { countAskedBy } from './rule-set-change';
import type { PairRole, Requirement } from './rule-set';

/** A requirement taken apart, as a form fills it in and a screen reads it. What does not belong to its kind is empty. */
export interface RequirementInParts {
  readonly kind: string;
  readonly belt?: string | null;
  /** The modules, clauses or the assessment that it names; no clause means all of them. */
  readonly keys?: readonly string[] | null;
  readonly role?: string | null;
  readonly count?: number | null;
}

/** A requirement taken apart, with every part named. */
export interface PartsOfRequirement {
  readonly kind: Requirement['kind'];
  readonly belt: Belt | null;
  readonly keys: readonly string[];
  readonly role: PairRole | null;
  readonly count: number | null;
}

/** A requirement in its parts. */
export function partsOf(asked: Requirement): PartsOfRequirement {
  const keys = 'keys' in asked && asked.keys !== 'all' ? asked.keys : [];
  return {
    kind: asked.kind,
    belt: 'belt' in asked ? asked.belt : null,
    keys: asked.kind === 'assessment' ? [asked.key] : keys,
    role: asked.kind === 'sessions' ? asked.role : null,
    count: countAskedBy(asked),
  };
}

/** The requirement of a belt that such parts make; what is missing in them, the faults of a rule set tell. */
export function requirementFrom(belt: Belt, { kind, keys, role, ...parts }: RequirementInParts): Requirement {
  const count = parts.count ?? Number.NaN;
  const about = (parts.belt ?? belt) as Belt;
  switch (kind) {
    case 'modules':
      return { kind, keys: keys ?? [] };
    case 'modules-of-belt':
      return { kind, belt: about, minimum: count };
    case 'clauses':
      return { kind, keys: keys?.length ? keys : 'all' };
    case 'assessment':
      return { kind, key: keys?.[0] ?? '', assessors: count };
    case 'sessions':
      return { kind, role: role === 'mentee' ? role : ('mentor' satisfies PairRole), count };
    case 'taught':
      return { kind, count };
    case 'refresher':
      return { kind, belt: about, count };
    default:
      return { kind: 'belt', belt: about };
  }
}
