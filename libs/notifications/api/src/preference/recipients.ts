import { Inject, Injectable } from '@nestjs/common';
import { CompanyQuery } from '@obi/people/api';
import {
  type Language,
  languageOf,
  missingLanguageOf,
  type NoticePreferences,
  preferencesOf,
  type StoredPreferences,
  timeZoneOf,
} from '@obi/notifications/rules';
import { Db } from '@obi/shared/api';

/** Who is told, where, in which language and on which terms. */
export interface Recipient {
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  /** The language of their own in which nothing is written yet; null when they are told in it, or have none. */
  readonly missingLanguage: string | null;
  readonly timeZone: string;
  readonly preferences: NoticePreferences;
}

interface Row extends StoredPreferences {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
}

/** The people who can be told something: those who are here. */
@Injectable()
export class Recipients {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** Those of them who are here, by their id, with one statement. */
  async of(personIds: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
    const company = await this.companies.company();
    const rows = await this.db.rows<Row>(
      `select p.id, p.full_name as name, p.email, p.language, p.time_zone as "timeZone", f.ways,
         f.quiet_from as "quietFrom", f.quiet_to as "quietTo", f.digest_at as "digestAt"
       from people.person p left join notifications.preference f on f.person_id = p.id
       where p.id = any($1) and (p.left_on is null or p.left_on > $2)`,
      [personIds, await this.companies.today()],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          name: row.name,
          email: row.email,
          language: languageOf(row.language, company.language),
          missingLanguage: missingLanguageOf(row.language),
          timeZone: timeZoneOf(row.timeZone, company.timeZone),
          preferences: preferencesOf(row),
        },
      ]),
    );
  }
}
