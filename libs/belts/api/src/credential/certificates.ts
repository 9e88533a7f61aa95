import { Inject, Injectable } from '@nestjs/common';
import {
  type AwardEvent,
  beltIn,
  type BeltEvent,
  certificateCode,
  type CertificateFacts,
  certificateOf,
  type CertificateState,
  certificateState,
  isWithdrawn,
  type RulesOnDay,
  standingOn,
} from '@obi/belts/rules';
import { type Belt, type LocalDate, plusDays } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { refusalToLookBack } from '@obi/people/rules';
import { Db, refuseIf } from '@obi/shared/api';
import { CompanyRules } from '../standing/company-rules';
import { PersonFactsQuery } from '../standing/person-facts';

/** One award with its certificate, as it is today. */
export interface Certificate extends CertificateFacts {
  readonly awardId: string;
  readonly code: string;
  readonly number: number;
  readonly cycle: number;
  readonly personId: string;
  readonly holder: string;
  readonly summary: string;
  readonly state: CertificateState;
  /** Since when it is not valid any more, when that is known. */
  readonly endedOn: LocalDate | null;
  readonly award: AwardEvent;
}

interface CredentialRow {
  readonly award_id: string;
  readonly code: string;
  readonly number: string;
  readonly person_id: string;
  readonly holder: string;
  readonly belt: Belt;
  readonly cycle: number;
}

const SELECT = `select c.award_id::text, c.code, c.number::text, c.person_id, p.full_name as holder, c.belt, c.cycle
  from belts.credential c join people.person p on p.id = c.person_id`;

/** Reads certificates: the award says what was earned, the standing of today whether it counts. */
@Injectable()
export class Certificates {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(CompanyRules) private readonly rules: CompanyRules,
    @Inject(PersonFactsQuery) private readonly facts: PersonFactsQuery,
  ) {}

  /** The certificate with this code; undefined when there is none. */
  async byCode(typed: string): Promise<Certificate | undefined> {
    const code = certificateCode(typed);
    if (code === null) return undefined;
    return (await this.of(await this.db.rows<CredentialRow>(`${SELECT} where c.code = $1`, [code])))[0];
  }

  /** The certificates of a person, the newest first; today, or as they were on a past day. */
  async ofPerson(personId: string, asOf?: LocalDate | null): Promise<Certificate[]> {
    if (asOf) refuseIf(refusalToLookBack(asOf, await this.companies.today()));
    const rows = await this.db.rows<CredentialRow>(
      `${SELECT} where c.person_id = $1 order by c.award_id desc`,
      [personId],
    );
    return this.of(rows, asOf);
  }

  /** The certificates of many people that were earned by a day, told as they were on that day. */
  async onDay(personIds: readonly string[], day: LocalDate): Promise<Certificate[]> {
    const rows = await this.db.rows<CredentialRow>(
      `${SELECT} join belts.event e on e.id = c.award_id
       where c.person_id = any($1) and e.happened_on <= $2 order by p.sort_name, c.award_id`,
      [personIds, day],
    );
    return this.of(rows, day);
  }

  private async of(rows: readonly CredentialRow[], asOf?: LocalDate | null): Promise<Certificate[]> {
    if (rows.length === 0) return [];
    const day = asOf ?? (await this.companies.today());
    const rules = await this.rules.on(day);
    const people = await this.facts.of([...new Set(rows.map((row) => row.person_id))]);
    const events = new Map(people.map((one) => [one.personId, one.events]));
    return rows.flatMap((row) => {
      const happened = (events.get(row.person_id) ?? []).filter(({ on }) => on <= day);
      const award = happened.find(({ id }) => id === row.award_id);
      const isAward = award?.kind === 'awarded' || award?.kind === 'recognised';
      return isAward ? [shown(row, award, happened, rules)] : [];
    });
  }
}

function shown(
  row: CredentialRow,
  award: AwardEvent,
  events: readonly BeltEvent[],
  rules: RulesOnDay,
): Certificate {
  const facts = certificateOf(award, events, rules);
  const today = beltIn(standingOn(events, rules), row.belt);
  const withdrawn = isWithdrawn(award, events);
  const state = certificateState({ validUntil: facts.validUntil, withdrawn }, today, rules.day);
  return {
    ...facts,
    awardId: row.award_id,
    code: row.code,
    number: Number(row.number),
    cycle: row.cycle,
    personId: row.person_id,
    holder: row.holder,
    summary: rules.rules.get(row.belt)?.summary ?? '',
    state,
    endedOn:
      state === 'valid' ? null : (today.endedOn ?? (facts.validUntil && plusDays(facts.validUntil, 1))),
    award,
  };
}
