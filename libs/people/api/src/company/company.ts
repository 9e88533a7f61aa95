import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import { Clock, Db } from '@obi/shared/api';

export interface Company {
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly demo: boolean;
}

const KEEP_MS = 5_000;

/** The company that this Obi serves. */
@Injectable()
export class CompanyQuery {
  private known: { company: Company; until: number } | undefined;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async company(): Promise<Company> {
    if (this.known && this.known.until > Date.now()) return this.known.company;
    const company = await this.db.row<Company>(
      `select name, time_zone as "timeZone", language, demo from people.company`,
    );
    if (!company) return { name: 'Obi', timeZone: 'UTC', language: 'en', demo: false };
    this.known = { company, until: Date.now() + KEEP_MS };
    return company;
  }

  /** Lets the next reader ask the database again. */
  forget(): void {
    this.known = undefined;
  }

  /** The calendar day at the company's seat: the day on which rules are asked. */
  async today(): Promise<LocalDate> {
    return this.clock.today((await this.company()).timeZone);
  }
}
