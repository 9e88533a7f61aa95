import { Inject, Injectable } from '@nestjs/common';
import { type Tie, tieOf } from '@obi/curriculum/rules';
import { Db } from '@obi/shared/api';

/** The persons whom somebody is or was paired with. */
export type PairsOf = (personId: string) => Promise<readonly string[]>;

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

  /** Those among the authors whom an assessor is tied to, with the reason. Two statements, however many they are. */
  async of(assessorId: string, authorIds: readonly string[]): Promise<ReadonlyMap<string, Tie>> {
    const pairs = new Set<string>();
    for (const source of this.pairSources) (await source(assessorId)).forEach((id) => pairs.add(id));
    const inLine = await this.db.rows<{ id: string }>(
      `select a.id from unnest($2::uuid[]) as a(id) where people.leads($1, a.id) or people.leads(a.id, $1)`,
      [assessorId, [...new Set(authorIds)]],
    );
    const line = new Set(inLine.map(({ id }) => id));
    const ties = new Map<string, Tie>();
    for (const authorId of authorIds) {
      const tie = tieOf({ assessorId, authorId, linesMeet: line.has(authorId), isPair: pairs.has(authorId) });
      if (tie) ties.set(authorId, tie);
    }
    return ties;
  }
}
