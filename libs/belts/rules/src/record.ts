import type { CurriculumOnDay } from './curriculum';
import type {
  AssessmentPassed,
  AwardEvent,
  BeltEvent,
  ClauseAcknowledged,
  ModuleCompleted,
  RefresherPassed,
  Revoked,
  SessionConfirmed,
  Taught,
} from './events';
import { isAskedAfter, type Moment } from './moment';
import type { RulesOnDay } from './rules-on-day';

/** A fact that counts: when, and the event that proves it. */
export interface Proof extends Moment {
  readonly id: string;
}

/** What a person did with one module. */
export interface ModuleRecord {
  /** The newest completion. */
  last: Proof;
  lastVersion: number;
  /** The newest completion that no change of the guide has made stale. */
  fresh: Proof | null;
}

/** What a person did with one clause. */
export interface ClauseRecord {
  /** The newest acknowledgement of any text. */
  last: Proof;
  /** The newest acknowledgement of a text that still counts. */
  current: Proof | null;
}

/** What a person has done up to a day, sorted by what it proves. The order of the events leaves no trace in it. */
export interface PersonRecord {
  readonly modules: Map<string, ModuleRecord>;
  readonly clauses: Map<string, ClauseRecord>;
  readonly assessments: AssessmentPassed[];
  readonly sessions: SessionConfirmed[];
  readonly taught: Taught[];
  readonly refreshers: RefresherPassed[];
  readonly awards: AwardEvent[];
  readonly revoked: Revoked[];
}

/** Reads a person's events once, leaving out what happened after the day. */
export function recordOf(events: readonly BeltEvent[], rules: RulesOnDay): PersonRecord {
  const record: PersonRecord = {
    modules: new Map(),
    clauses: new Map(),
    assessments: [],
    sessions: [],
    taught: [],
    refreshers: [],
    awards: [],
    revoked: [],
  };
  for (const event of events) if (event.on <= rules.day) enter(event, record, rules);
  return record;
}

function enter(event: BeltEvent, record: PersonRecord, rules: RulesOnDay): void {
  switch (event.kind) {
    case 'module-completed':
      return enterModule(event, record.modules, rules);
    case 'clause-acknowledged':
      return enterClause(event, record.clauses, rules.curriculum);
    case 'assessment-passed':
      return void record.assessments.push(event);
    case 'session-confirmed':
      return void record.sessions.push(event);
    case 'taught':
      return void record.taught.push(event);
    case 'refresher-passed':
      return void record.refreshers.push(event);
    case 'revoked':
      return void record.revoked.push(event);
    default:
      return void record.awards.push(event);
  }
}

function enterModule(event: ModuleCompleted, modules: Map<string, ModuleRecord>, rules: RulesOnDay): void {
  const { modules: published, editions } = rules.curriculum;
  const changes = published.get(event.module)?.staleBy.get(event.version);
  const fresh = changes?.some((change) => isAskedAfter(change, event, editions)) ? null : event;
  const known = modules.get(event.module);
  if (known === undefined) {
    modules.set(event.module, { last: event, lastVersion: event.version, fresh });
    return;
  }
  if (fresh !== null) known.fresh = newerOf(known.fresh, fresh);
  if (newerOf(known.last, event) === event) {
    known.last = event;
    known.lastVersion = event.version;
  }
}

function enterClause(
  event: ClauseAcknowledged,
  clauses: Map<string, ClauseRecord>,
  curriculum: CurriculumOnDay,
): void {
  const clause = curriculum.clauses.get(event.clause);
  // A text that came back after another one is asked again: an older acknowledgement of it does not count.
  const counts =
    clause !== undefined &&
    clause.accepted.has(event.textHash) &&
    !isAskedAfter(clause.material, event, curriculum.editions);
  const current = counts ? event : null;
  const known = clauses.get(event.clause);
  if (known === undefined) {
    clauses.set(event.clause, { last: event, current });
    return;
  }
  if (current !== null) known.current = newerOf(known.current, current);
  known.last = newerOf(known.last, event);
}

/** The newer of two facts; on one day the greater id, so that the order of arrival decides nothing. */
export function newerOf(a: Proof | null, b: Proof): Proof {
  if (a === null || b.on > a.on) return b;
  return b.on === a.on && b.id > a.id ? b : a;
}

/** The older of two facts; on one day the smaller id. */
export function olderOf(a: Proof | undefined, b: Proof): Proof {
  return a !== undefined && newerOf(a, b) === b ? a : b;
}
