import { Inject, Injectable } from '@nestjs/common';
import { clauseToCheck, earliest, type Reading, readingsOf } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { Db, notFound } from '@obi/shared/api';
import type { GuideInForce } from '../version/guide-in-force';
import { PublishedGuide } from '../version/published-guide';
import { type ClauseOfPerson, guideOfPerson, type PersonRecord } from './person-guide';

/** The question that shows whether a reading was understood, without its answer. */
export interface AskedCheck {
  readonly clause: string;
  readonly question: string;
  readonly options: readonly string[];
}

/** What is to be acknowledged in one go, with the question that goes with it. */
export interface ReadingWithCheck extends Reading {
  readonly check: AskedCheck;
}

/** The guide as it stands for one person. */
export interface GuideReading {
  readonly guide: GuideInForce;
  readonly clauses: readonly ClauseOfPerson[];
  readonly waiting: number;
  readonly by: LocalDate | null;
  readonly readings: readonly ReadingWithCheck[];
}

/** What one person knows of the guide, and what waits for them. */
@Injectable()
export class Readings {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
  ) {}

  /** How many clauses wait for a person to acknowledge them. */
  async waitingOf(personId: string): Promise<number> {
    const guide = await this.guides.inForce();
    return guide ? (await this.clausesOf(personId, guide)).filter((clause) => clause.isWaiting).length : 0;
  }

  /** The guide as it stands for a person. */
  async of(personId: string, guide: GuideInForce): Promise<GuideReading> {
    const clauses = await this.clausesOf(personId, guide);
    const waiting = clauses.filter((clause) => clause.isWaiting);
    return {
      guide,
      clauses,
      waiting: waiting.length,
      by: earliest(waiting),
      readings: readingsOf(clauses).map((reading) => ({
        ...reading,
        check: checkFor(personId, reading.clauses, guide),
      })),
    };
  }

  /** Every clause of a version as it stands for a person. */
  async clausesOf(personId: string, guide: GuideInForce): Promise<ClauseOfPerson[]> {
    const [record] = await this.db.prepared<PersonRecord>(
      'guide.person',
      `select p.joined_on::text as "joinedOn",
         coalesce((select json_agg(json_build_object('key', a.clause_key, 'hash', a.text_hash, 'version', v.number,
             'on', a.acknowledged_on))
           from guide.acknowledgement a join guide.version v on v.id = a.version_id
           where a.person_id = p.id), '[]') as acknowledged
       from people.person p where p.id = $1`,
      [personId],
    );
    return guideOfPerson(guide, record ?? notFound());
  }
}

/** The question that this person is asked when they acknowledge these clauses. */
export function checkFor(
  personId: string,
  clauses: readonly Pick<ClauseOfPerson, 'key' | 'change'>[],
  guide: GuideInForce,
): AskedCheck {
  const clause = clauseToCheck(clauses, personId) ?? '';
  const { question, options } = guide.checks.get(clause) ?? { question: '', options: [] };
  return { clause, question, options };
}
