import { Inject, Injectable } from '@nestjs/common';
import type { AwardEvent } from '@obi/belts/rules';
import { Db } from '@obi/shared/api';

/** A clause in the text that the person acknowledged. */
export interface ClauseEvidence {
  readonly clause: string;
  readonly number: string;
  readonly title: string;
  readonly textHash: string;
  readonly guideVersion: string;
}

/** A module in the version that the person completed. */
export interface ModuleEvidence {
  readonly module: string;
  readonly title: string;
  readonly version: number;
  readonly completedOn: string;
}

/** On what an award rests. */
export interface AwardEvidence {
  readonly clauses: readonly ClauseEvidence[];
  readonly modules: readonly ModuleEvidence[];
  readonly sessions: number;
  readonly taught: number;
  readonly marks: number;
}

const EVENTS = `select id::text, kind, detail->'clauses' as clauses from belts.event where id = any($1::bigint[])`;

/** Each text in the first version of the guide that has it, for a text may stand under another number later. */
const TEXTS = `
  select distinct on (s.key, s.text_hash) s.key as clause, s.number, s.title, s.text_hash as "textHash",
    v.number as "guideVersion"
  from unnest($1::text[], $2::text[]) as k(clause, hash)
  join guide.clause s on s.key = k.clause and s.text_hash = k.hash
  join guide.version v on v.id = s.version_id
  order by s.key, s.text_hash, v.published_at`;

const MODULES = `
  select e.id::text as event, e.detail->>'module' as module, v.title, v.version, e.happened_on::text as "completedOn"
  from belts.event e
  join curriculum.module_version v on v.module = e.detail->>'module' and v.version = (e.detail->>'version')::integer
  where e.id = any($1::bigint[]) and e.kind = 'module-completed' order by e.id`;

interface EvidenceEvent {
  readonly id: string;
  readonly kind: string;
  readonly clauses: readonly { readonly key: string; readonly textHash: string }[] | null;
}

/** What the events were that awards rest on: by the names that the awards give them. */
interface Known {
  readonly kinds: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, ClauseEvidence>;
  readonly modules: ReadonlyMap<string, ModuleEvidence>;
}

/** Reads the events that awards rest on, in the words of the guide and of the modules. */
@Injectable()
export class EvidenceQuery {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Adds to each certificate what its award rests on; read together, however many there are. */
  async with<One extends { readonly award: AwardEvent }>(
    certificates: readonly One[],
  ): Promise<(One & { readonly evidence: AwardEvidence })[]> {
    const ids = [...new Set(certificates.flatMap(({ award }) => eventsOf(award)))];
    const events = await this.db.rows<EvidenceEvent>(EVENTS, [ids]);
    const modules = await this.db.rows<ModuleEvidence & { event: string }>(MODULES, [ids]);
    const known: Known = {
      kinds: new Map(events.map(({ id, kind }) => [id, kind])),
      texts: await this.texts(events),
      modules: new Map(modules.map(({ event, ...module }) => [event, module])),
    };
    return certificates.map((one) => ({ ...one, evidence: evidenceOf(one.award, known) }));
  }

  /** The texts that were acknowledged, by event and clause: `17:tone.own-mistakes`. */
  private async texts(events: readonly EvidenceEvent[]): Promise<Map<string, ClauseEvidence>> {
    const given = events.flatMap(({ id, clauses }) =>
      (clauses ?? []).map(({ key, textHash }) => ({
        name: `${id}:${key}`,
        text: `${key} ${textHash}`,
        key,
        textHash,
      })),
    );
    const distinct = [...new Map(given.map((one) => [one.text, one])).values()];
    const rows = await this.db.rows<ClauseEvidence>(TEXTS, [
      distinct.map(({ key }) => key),
      distinct.map(({ textHash }) => textHash),
    ]);
    const byText = new Map(rows.map((row) => [`${row.clause} ${row.textHash}`, row]));
    return new Map(
      given.flatMap(({ name, text }) => {
        const found = byText.get(text);
        return found ? [[name, found] as const] : [];
      }),
    );
  }
}

function evidenceOf(award: AwardEvent, { kinds, texts, modules }: Known): AwardEvidence {
  const events = eventsOf(award);
  const count = (kind: string): number => events.filter((id) => kinds.get(id) === kind).length;
  return {
    clauses: found(namesIn(award), texts).toSorted(byNumber),
    modules: found(events, modules),
    sessions: count('session-confirmed'),
    taught: count('taught'),
    marks: count('assessment-passed'),
  };
}

function found<Value>(names: readonly string[], known: ReadonlyMap<string, Value>): Value[] {
  return names.flatMap((name) => known.get(name) ?? []);
}

function byNumber(one: ClauseEvidence, other: ClauseEvidence): number {
  return one.number.localeCompare(other.number, 'en', { numeric: true });
}

/** In a sentence, as the badge says it. */
export function evidenceInWords(award: AwardEvent, evidence: AwardEvidence): string {
  if (award.kind === 'recognised') return 'Earned before the company came to Obi, and recognised.';
  const parts = [
    counted(evidence.modules.length, 'module', 'completed'),
    counted(evidence.clauses.length, 'clause of the guide', 'acknowledged', 'clauses of the guide'),
    counted(evidence.sessions, 'session', 'confirmed'),
    counted(evidence.marks, 'assessor', 'passed the practical work'),
    counted(evidence.taught, 'person', 'taught', 'persons'),
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join(', ')}.` : 'The belt before it, and what it asks.';
}

function counted(count: number, one: string, verb: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many} ${verb}`;
}

/** What an award names; awards of the first days may have been written without their evidence. */
function namesIn(award: AwardEvent): readonly string[] {
  const { evidence } = award as { evidence?: unknown };
  return Array.isArray(evidence) ? evidence.map(String) : [];
}

/** Acknowledgements given together are one event: `17:tone.own-mistakes` names the clause in it. */
function eventsOf(award: AwardEvent): string[] {
  return [...new Set(namesIn(award).map((name) => name.split(':', 1)[0] ?? ''))];
}
