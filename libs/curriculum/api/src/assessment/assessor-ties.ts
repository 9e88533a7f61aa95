import { Inject, Injectable } from '@nestjs/common';
import { type Tie, tieOf } from '@obi/curriculum/rules';
import { Db } from '@obi/shared/api';

/** The pairs, of now and of before, in which one of these persons is. */
export type PairsOf = (personIds: readonly string[]) => Promise<readonly (readonly [string, string])[]>;

/** What ties an assessor to the author of a work; null: nothing. */
export type TieBetween = (assessorId: string, authorId: string) => Tie | null;

const LINES = `
  with recursive line (id, leader) as (
    select id, manager_id from people.person where id = any($1) and manager_id is not null
    union
    select l.id, p.manager_id from line l join people.person p on p.id = l.leader where p.manager_id is not null)
  select id, array_agg(leader::text) as leaders from line group by id`;

/**
 * Who may not judge whom. Pairs are known to a context above this one: it tells them here, as it would listen to an
 * event.
 */
@Injectable()
export class AssessorTies {
  private readonly pairSources: PairsOf[] = [];

  constructor(@Inject(Db) private readonly db: Db) {}

  /** Registered once, when the server starts. */
  knowPairsFrom(source: PairsOf): void {
    this.pairSources.push(source);
  }

  /** What ties any of these assessors to any of these authors. Two statements, however many they are. */
  async between(assessorIds: readonly string[], authorIds: readonly string[]): Promise<TieBetween> {
    const paired = new Set<string>();
    for (const source of this.pairSources)
      for (const [one, other] of await source(assessorIds))
        paired.add(`${one} ${other}`).add(`${other} ${one}`);
    const lines = await this.db.rows<{ id: string; leaders: string[] }>(LINES, [
      [...assessorIds, ...authorIds],
    ]);
    const above = new Map(lines.map(({ id, leaders }) => [id, new Set(leaders)]));
    const leads = (leader: string, person: string): boolean => above.get(person)?.has(leader) ?? false;
    return (assessorId, authorId) =>
      tieOf({
        assessorId,
        authorId,
        linesMeet: leads(assessorId, authorId) || leads(authorId, assessorId),
        isPair: paired.has(`${assessorId} ${authorId}`),
      });
  }
}
