import { Inject, Injectable } from '@nestjs/common';
import { type AccessTable, ROLES } from '@obi/kernel';
import { Db } from '../db/db';
import { notFound } from '../errors/refused';
import { type Actor, unitsUnder } from './actor';

/** What must be known of a person to decide about them. */
interface Subject {
  readonly unit_id: string | null;
  readonly is_led: boolean;
}

/** Answers "may this actor do this to this person", closed by default. */
@Injectable()
export class Access {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Refuses with NOT_FOUND unless one relation of the permission holds between the actor and the person. */
  async require<Table extends AccessTable>(
    actor: Actor,
    table: Table,
    permission: keyof Table & string,
    personId: string,
  ): Promise<void> {
    if (!(await this.may(actor, table, permission, personId))) notFound();
  }

  /** Whether one relation of the permission holds between the actor and the person. */
  async may<Table extends AccessTable>(
    actor: Actor,
    table: Table,
    permission: keyof Table & string,
    personId: string,
  ): Promise<boolean> {
    const relations = table[permission] ?? [];
    if (relations.includes('self') && personId === actor.id) return true;
    const subject = await this.subject(actor, personId, relations.includes('leader'));
    if (!subject) return false;
    if (relations.includes('anyone') || subject.is_led) return true;
    const units = this.unitsFor(actor, table, permission);
    return units === undefined || (subject.unit_id !== null && units.includes(subject.unit_id));
  }

  /** The units whose people the actor's roles open for this permission; undefined means every unit. */
  unitsFor<Table extends AccessTable>(
    actor: Actor,
    table: Table,
    permission: keyof Table & string,
  ): readonly string[] | undefined {
    const relations = table[permission] ?? [];
    if (relations.includes('anyone')) return undefined;
    return unitsUnder(
      actor,
      relations.filter((relation) => (ROLES as readonly string[]).includes(relation)),
    );
  }

  private subject(actor: Actor, personId: string, askLeader: boolean): Promise<Subject | undefined> {
    return this.db.row<Subject>(
      `select p.unit_id, $3 and people.leads($2, p.id) as is_led from people.person p where p.id = $1`,
      [personId, actor.id, askLeader],
    );
  }
}
