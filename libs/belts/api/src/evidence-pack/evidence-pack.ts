import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type RulesOnDay, standingOn } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { Clock, csvLine, Db } from '@obi/shared/api';
import { Badges } from '../credential/badges';
import { type Certificate, Certificates } from '../credential/certificates';
import { type AwardEvidence, EvidenceQuery } from '../credential/evidence';
import { Issuer } from '../credential/issuer';
import { SigningKeys } from '../credential/keys/signing-keys';
import { PURPOSES, StatusLists } from '../credential/status-lists';
import { placeOf } from '../credential/status-place';
import { CompanyRules } from '../standing/company-rules';
import { PersonFactsQuery } from '../standing/person-facts';
import { ACKNOWLEDGED, GUIDE, ROSTER, UNIT } from './pack.sql';
import { PackFolder } from './pack-folder';

const BATCH = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const VERIFIER = join(__dirname, '..', 'evidence', 'verify.mjs');

/** What an auditor asks for. */
export interface PackAsked {
  readonly asOf: LocalDate;
  /** With all units under it; null: the whole company. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly folder: string;
}

export interface PackMade {
  readonly people: number;
  readonly certificates: number;
  readonly files: number;
  /** The public key that verifies it. */
  readonly key: string;
}

interface OnRoster {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly unit: string | null;
  readonly job: string | null;
  readonly grade: number | null;
  readonly manager: string | null;
  readonly joinedOn: string;
}

const ROSTER_HEAD = ['employee number', 'name', 'unit', 'job', 'grade', 'manager', 'joined on'];
const STANDING_HEAD = ['holds', 'state', 'holds until', 'earned on', 'guide version'];
const ACKNOWLEDGED_HEAD = [
  'employee number',
  'clause',
  'text sha256',
  'version',
  'on',
  'at',
  'check clause',
  'answer',
];

/** Puts together what an auditor needs to see who was certified on a day, and why; all of it signed. */
@Injectable()
export class EvidencePack {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(CompanyRules) private readonly rules: CompanyRules,
    @Inject(PersonFactsQuery) private readonly facts: PersonFactsQuery,
    @Inject(Certificates) private readonly certificates: Certificates,
    @Inject(EvidenceQuery) private readonly evidence: EvidenceQuery,
    @Inject(Badges) private readonly badges: Badges,
    @Inject(Issuer) private readonly issuer: Issuer,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(StatusLists) private readonly lists: StatusLists,
  ) {}

  /** The units that are called so; two when the name does not say which. */
  units(name: string): Promise<{ id: string; name: string }[]> {
    return this.db.rows(UNIT, [name]);
  }

  async make({ asOf, unit, folder }: PackAsked, tell: (people: number) => void): Promise<PackMade> {
    const pack = new PackFolder(folder);
    pack.append('roster.csv', csvLine([...ROSTER_HEAD, ...STANDING_HEAD]));
    pack.append('acknowledgements.csv', csvLine(ACKNOWLEDGED_HEAD));
    pack.append('awards.jsonl', '');
    const counts = { people: 0, certificates: 0 };
    const lists = new Set<number>();
    const rules = await this.rules.on(asOf);
    for (let last = NOBODY; ;) {
      const people = await this.db.rows<OnRoster>(ROSTER, [unit?.id ?? null, asOf, last, BATCH]);
      if (people.length === 0) break;
      await this.roster(pack, people, rules);
      await this.acknowledgements(pack, people, asOf);
      const earned = await this.awards(pack, people, asOf);
      for (const { number } of earned) lists.add(placeOf(number).list);
      counts.certificates += earned.length;
      counts.people += people.length;
      last = people.at(-1)?.id ?? NOBODY;
      tell(counts.people);
    }
    await this.statusLists(pack, lists);
    await this.guide(pack, asOf);
    pack.copy(VERIFIER, 'verify.mjs');
    return this.seal(pack, { asOf, unit, folder }, counts);
  }

  private async roster(pack: PackFolder, people: readonly OnRoster[], rules: RulesOnDay): Promise<void> {
    const facts = new Map(
      (await this.facts.of(people.map(({ id }) => id))).map((one) => [one.personId, one]),
    );
    for (const { id, number, name, unit, job, grade, manager, joinedOn } of people) {
      const { held, belts } = standingOn(facts.get(id)?.events ?? [], rules);
      const belt = belts.find((one) => one.belt === held);
      const standing = [held, belt?.state ?? 'none', belt?.standsUntil ?? null, belt?.earnedOn ?? null];
      const person = [number, name, unit, job, grade, manager, joinedOn];
      pack.append('roster.csv', csvLine([...person, ...standing, belt?.guideVersion ?? null]));
    }
  }

  private async acknowledgements(
    pack: PackFolder,
    people: readonly OnRoster[],
    asOf: LocalDate,
  ): Promise<void> {
    const rows = await this.db.rows<Record<string, string> & { at: Date }>(ACKNOWLEDGED, [
      people.map(({ id }) => id),
      asOf,
    ]);
    const line = (row: (typeof rows)[number]): string =>
      csvLine([
        ...[
          row['number'] ?? '',
          row['clause'] ?? '',
          row['textHash'] ?? '',
          row['version'] ?? '',
          row['on'] ?? '',
        ],
        ...[row.at.toISOString(), row['checkClause'] ?? '', row['checkAnswer'] ?? ''],
      ]);
    pack.append('acknowledgements.csv', rows.map(line).join(''));
  }

  private async awards(
    pack: PackFolder,
    people: readonly OnRoster[],
    asOf: LocalDate,
  ): Promise<readonly Certificate[]> {
    const numbers = new Map(people.map(({ id, number }) => [id, number]));
    const earned = await this.evidence.with(await this.certificates.onDay([...numbers.keys()], asOf));
    const lines = earned.map((one) => `${JSON.stringify(awardOf(one, numbers.get(one.personId) ?? ''))}\n`);
    pack.append('awards.jsonl', lines.join(''));
    for (const [code, badge] of await this.badges.of(earned)) pack.add(`credentials/${code}.json`, badge);
    return earned;
  }

  /** The lists that the badges name, as they are when the pack is made: what a badge is worth now, not on the day. */
  private async statusLists(pack: PackFolder, lists: ReadonlySet<number>): Promise<void> {
    for (const list of lists)
      for (const purpose of PURPOSES)
        pack.add(`status/${purpose}-${list}.json`, `${await this.lists.text(purpose, list)}\n`);
  }

  private async guide(pack: PackFolder, asOf: LocalDate): Promise<void> {
    for (const version of await this.db.rows<{ version: string }>(GUIDE, [asOf]))
      pack.add(`guide/${version.version}.json`, `${JSON.stringify(version, null, 2)}\n`);
  }

  private async seal(
    pack: PackFolder,
    { asOf, unit }: PackAsked,
    counts: { people: number; certificates: number },
  ): Promise<PackMade> {
    const key = await this.keys.current();
    pack.add('did.json', `${JSON.stringify(await this.issuer.document(), null, 2)}\n`);
    const { name: company } = await this.companies.company();
    const scope = { asOf, unit: unit?.name ?? 'everybody' };
    const head = { company, ...scope, madeAt: this.clock.now().toISOString(), issuer: this.issuer.id };
    const files = await pack.seal(head, key);
    await this.audit.record({
      actorId: null,
      operation: 'belts.makeEvidencePack',
      detail: { ...scope, ...counts },
    });
    return { ...counts, files, key: key.name };
  }
}

function awardOf(certificate: Certificate & { evidence: AwardEvidence }, employeeNumber: string): object {
  const { code, holder, belt, cycle, state, award, earnedOn, validUntil, endedOn, guideVersion, evidence } =
    certificate;
  const told = award.kind === 'recognised' ? { recognisedBecause: award.reason } : {};
  return {
    ...{ employeeNumber, name: holder, belt, cycle, kind: award.kind, on: award.on, earnedOn, validUntil },
    ...{ guideVersion, state, endedOn, code, ...told, evidence },
  };
}
