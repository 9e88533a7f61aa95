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

const CLAUSES = `
  select distinct on (s.number, k.clause) k.clause, s.number, s.title, k.hash as "textHash", v.number as "guideVersion"
  from unnest($1::text[], $2::text[]) as k(clause, hash)
  join guide.clause s on s.key = k.clause and s.text_hash = k.hash
  join guide.version v on v.id = s.version_id
  order by s.number, k.clause, v.published_at`;

const MODULES = `
  select e.detail->>'module' as module, v.title, v.version, e.happened_on::text as "completedOn"
  from belts.event e
  join curriculum.module_version v on v.module = e.detail->>'module' and v.version = (e.detail->>'version')::integer
  where e.id = any($1::bigint[]) and e.kind = 'module-completed' order by e.id`;

/** Reads the events that an award rests on, in the words of the guide and of the modules. */
@Injectable()
export class EvidenceQuery {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(award: AwardEvent): Promise<AwardEvidence> {
    // Acknowledgements given together are one event: `17:tone.own-mistakes` names the clause in it.
    const named = evidenceOf(award).map((name) => name.split(':', 2) as [string, string?]);
    const ids = [...new Set(named.map(([id]) => id))];
    const events = await this.db.rows<{
      id: string;
      kind: string;
      clauses: { key: string; textHash: string }[] | null;
    }>(`select id::text, kind, detail->'clauses' as clauses from belts.event where id = any($1::bigint[])`, [
      ids,
    ]);
    const asked = new Set(named.map((pair) => pair.join(':')));
    const clauses = events.flatMap(({ id, clauses: given }) =>
      (given ?? []).filter(({ key }) => asked.has(`${id}:${key}`)),
    );
    const count = (kind: string): number => events.filter((event) => event.kind === kind).length;
    return {
      clauses: await this.db.rows<ClauseEvidence>(CLAUSES, [
        clauses.map(({ key }) => key),
        clauses.map(({ textHash }) => textHash),
      ]),
      modules: await this.db.rows<ModuleEvidence>(MODULES, [ids]),
      sessions: count('session-confirmed'),
      taught: count('taught'),
      marks: count('assessment-passed'),
    };
  }
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

/** Awards of the first days may have been written without their evidence. */
function evidenceOf(award: AwardEvent): readonly string[] {
  const { evidence } = award as { evidence?: unknown };
  return Array.isArray(evidence) ? evidence.map(String) : [];
}
