import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ClauseHistory,
  type ClauseToTell,
  DAYS_AFTER_JOINING,
  DAYS_AFTER_PUBLISHING,
  historiesOf,
  isAskedAnew,
  lastDaysToTell,
  readingsOf,
  toldOfVersion,
} from '@obi/guide/rules';
import { type LocalDate, plusDays } from '@obi/kernel';
import { Notices } from '@obi/notifications/api';
import { CompanyQuery } from '@obi/people/api';
import { Db, Events, Jobs } from '@obi/shared/api';
import { ClausesAcknowledged, VersionPublished } from '../events';
import { guideOfPerson, type PersonRecord } from '../reading/person-guide';
import { Readings } from '../reading/readings';
import type { GuideInForce } from '../version/guide-in-force';
import { PublishedGuide } from '../version/published-guide';
import { lastDays, newVersion } from './guide-asks.notice';

/** How many people are told with one round of statements, and one transaction. */
const PAGE = 1_000;

/** Who is here on $1, after $2, and joined no earlier than $3, with everything that they ever acknowledged. */
const PEOPLE_SQL = `
  select p.id, p.joined_on::text as "joinedOn", coalesce(known.all_of_it, '[]') as acknowledged
  from people.person p
  left join lateral (
    select json_agg(json_build_object('key', a.clause_key, 'hash', a.text_hash, 'version', v.number,
      'on', a.acknowledged_on)) as all_of_it
    from guide.acknowledgement a join guide.version v on v.id = a.version_id where a.person_id = p.id) known on true
  where p.joined_on between $3 and $1 and (p.left_on is null or p.left_on > $1) and p.id > $2
  order by p.id limit ${PAGE}`;

interface Waiting {
  readonly personId: string;
  readonly waiting: readonly ClauseToTell[];
  readonly hasRead: boolean;
}

/** Tells those whom the guide asks: when a version is published, and again before the last day. */
@Injectable()
export class TellReaders implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Events) private readonly events: Events,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(PublishedGuide) private readonly guides: PublishedGuide,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  onModuleInit(): void {
    this.notices.define(newVersion, lastDays);
    const ownTransactions = 'A thousand people at a time; whoever was told is not told again.';
    this.jobs.define('guide.tell-version', () => this.tellVersion(), { ownTransactions });
    this.jobs.define('guide.tell-last-days', () => this.tellLastDays(), {
      cron: '20 2 * * *',
      ownTransactions,
    });
    // The first version asks nobody who was here before it.
    this.events.on(VersionPublished, async ({ versionId, changes }) => {
      if (changes.length > 0) await this.jobs.send('guide.tell-version', { versionId }, { key: versionId });
    });
    this.events.on(ClausesAcknowledged, ({ personId }) => this.settle(personId));
  }

  private async tellVersion(): Promise<void> {
    const guide = await this.guides.inForce();
    if (!guide) return;
    const today = await this.companies.today();
    await this.eachPage(guide, '-infinity', async (page) => {
      const told = page.flatMap(({ personId, ...person }) => {
        const told = toldOfVersion(person, today);
        return told ? [{ personId, key: guide.number, detail: { ...told } }] : [];
      });
      await this.notices.replaceAll(newVersion, told);
    });
  }

  private async tellLastDays(): Promise<void> {
    const guide = await this.guides.inForce();
    if (!guide) return;
    const today = await this.companies.today();
    await this.eachPage(guide, this.joinedSince(guide, today), async (page) => {
      const told = page.flatMap(({ personId, waiting }) =>
        lastDaysToTell(waiting, today).map(({ by, days, clauses: many }) => ({
          personId,
          key: `${by} ${days}`,
          day: today,
          detail: { clauses: many, by },
        })),
      );
      await this.notices.sendAll(lastDays, told);
    });
  }

  /** Whose last day may be near: everybody's while a text is new, and later only that of people who joined lately. */
  private joinedSince(guide: GuideInForce, today: LocalDate): LocalDate {
    const texts = [...guide.histories.values()].flatMap((history) => history.texts);
    const isNew = texts.some(({ since }) => plusDays(since, DAYS_AFTER_PUBLISHING) >= today);
    return isNew ? '-infinity' : plusDays(today, -DAYS_AFTER_JOINING);
  }

  private async eachPage(
    guide: GuideInForce,
    joinedSince: LocalDate,
    tell: (page: readonly Waiting[]) => Promise<void>,
  ): Promise<void> {
    const today = await this.companies.today();
    const before = new Map(historiesOf(guide.published.slice(0, -1)).map((each) => [each.clause, each]));
    for (let from = '00000000-0000-0000-0000-000000000000'; ;) {
      const people = await this.db.rows<PersonRecord & { id: string }>(PEOPLE_SQL, [
        today,
        from,
        joinedSince,
      ]);
      const end = people.at(-1);
      if (!end) return;
      const page = people.flatMap((person) => waitingOf(guide, before, person));
      await this.db.transaction(() => tell(page));
      from = end.id;
    }
  }

  private async settle(personId: string): Promise<void> {
    if ((await this.readings.waitingOf(personId)) > 0) return;
    await this.notices.settle(newVersion, [personId]);
    await this.notices.settle(lastDays, [personId]);
  }
}

/** What waits for one person; nothing when they know it all. */
function waitingOf(
  guide: GuideInForce,
  before: ReadonlyMap<string, ClauseHistory>,
  person: PersonRecord & { id: string },
): Waiting[] {
  const readings = readingsOf(guideOfPerson(guide, person));
  if (readings.length === 0) return [];
  const waiting = readings.flatMap(({ kind, clauses }) =>
    clauses.map(({ key, by }) => {
      const history = guide.histories.get(key);
      const known = new Set(person.acknowledged.flatMap((one) => (one.key === key ? [one.hash] : [])));
      const isNew = history !== undefined && isAskedAnew(history, before.get(key), known);
      return { by, isNew, isChanged: kind === 'changes' };
    }),
  );
  return [{ personId: person.id, waiting, hasRead: person.acknowledged.length > 0 }];
}
