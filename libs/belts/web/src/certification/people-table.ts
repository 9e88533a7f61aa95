import { ChangeDetectionStrategy, Component, computed, ElementRef, input, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CertificationTab, missingInTable } from '@obi/belts/rules';
import { ObiBeltMark, ObiIcon, ObiTag } from '@obi/shared/ui';
import { counted, injectNarrow, injectNextPerson, LocalDatePipe } from '@obi/shared/web';
import { asBelt } from '../words/way';
import type { CertificationListQuery } from './certification-page.graphql.gen';

/** For how long somebody has been overdue: "Since today", "3 days". */
function overdueTime(days: number): string {
  return days === 0 ? 'Since today' : counted(days, 'day', 'days');
}

export type CertificationNode = CertificationListQuery['certificationList']['nodes'][number];

const captions: Record<CertificationTab, string> = {
  overdue: 'People who are overdue, longest first',
  expiring: 'People who wear a belt that expires, soonest first',
  everyone: 'Everyone, by name',
};

/** The people of the list: a table on a desk, items of three lines on a phone. j and k go from person to person. */
@Component({
  selector: 'obi-people-table',
  host: { class: 'wide-box' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, LocalDatePipe, ObiBeltMark, ObiIcon, ObiTag],
  templateUrl: './people-table.html',
  styleUrl: './people-table.css',
})
export class PeopleTable {
  readonly people = input.required<readonly CertificationNode[]>();
  readonly tab = input.required<CertificationTab>();
  /** The past day that is looked at; empty for today. */
  readonly on = input('');
  protected readonly day = computed(() => (this.on() ? { asOf: this.on() } : {}));

  protected readonly narrow = injectNarrow();
  protected readonly caption = computed(() => captions[this.tab()]);
  protected readonly rows = computed(() =>
    this.people().map((person) => ({
      person,
      held: asBelt(person.held),
      // Who is overdue is so for a belt that may be a lower one than the belt needed later.
      needs: asBelt((this.tab() === 'overdue' ? person.overdueFor : null) ?? person.needs),
      missing: missingInTable(person.missing),
      days: person.overdueDays === null ? '' : overdueTime(person.overdueDays),
    })),
  );
  private readonly links = viewChildren<string, ElementRef<HTMLAnchorElement>>('link', { read: ElementRef });

  constructor() {
    injectNextPerson(this.links);
  }
}
