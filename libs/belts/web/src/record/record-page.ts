import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiError, ObiLoading } from '@obi/shared/ui';
import {
  DayPicker,
  injectQuery,
  injectUrlState,
  LocalDatePipe,
  pastDayIn,
  Session,
  todayHere,
} from '@obi/shared/web';
import { CredentialLinks } from '../credential-links/credential-links';
import { PersonStandingDocument } from '../person/person-certification-page.graphql.gen';
import { AwardRecord } from './award-record';
import { BeltRows } from './belt-rows';
import { MovedDates } from './moved-dates';

/** What do I hold, on what was it earned, and what lapses when? */
@Component({
  selector: 'obi-record-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AwardRecord,
    BeltRows,
    CredentialLinks,
    DayPicker,
    LocalDatePipe,
    MovedDates,
    ObiError,
    ObiLoading,
    RouterLink,
  ],
  template: `
    <nav class="crumb" aria-label="Where you are"><a routerLink="/path">Belt path</a></nav>
    <div class="ph">
      <div>
        <h1>Your belts and what they rest on</h1>
        <p class="lede">
          {{ on() ? 'As of ' : 'Nothing that you earned is ever deleted.' }}{{ on() | localDate }}
        </p>
      </div>
      <div class="acts"><obi-day-picker [asked]="asked()" (picked)="lookAt($event)" /></div>
    </div>
    @if (standing(); as belts) {
      <section class="sec">
        <h2>Belts</h2>
        <obi-belt-rows [standing]="belts" [busy]="query.isLoading()" />
      </section>
      <obi-moved-dates class="sec" [personId]="personId()" [asOf]="on()" />
      <obi-award-record class="sec" [personId]="personId()" [asOf]="on()" />
      <section class="sec">
        <h2>Certificates</h2>
        <obi-credential-links [personId]="personId()" [asOf]="on()" [withTexts]="false" />
      </section>
    } @else if (query.error(); as failure) {
      <obi-error
        what="We could not load your belts"
        [reference]="failure.reference ?? undefined"
        (again)="query.refetch()"
      />
    } @else {
      <obi-loading what="your belts" [rows]="7" />
    }
  `,
  styles: `
    .sec ~ .sec {
      margin-top: 36px;
    }
  `,
})
export class RecordPage {
  private readonly session = inject(Session);
  private readonly url = injectUrlState({ asOf: '' });
  /** The day that the address names, as it is written there. */
  protected readonly asked = computed(() => this.url.value().asOf);
  /** The past day that is looked at; empty for today. */
  protected readonly on = computed(() => pastDayIn(this.asked(), todayHere()));
  protected readonly personId = computed(() => this.session.viewer()?.id ?? '');
  protected readonly query = injectQuery(
    PersonStandingDocument,
    () => (this.personId() ? { personId: this.personId(), asOf: this.on() || null } : undefined),
    { keep: 'always' },
  );
  protected readonly standing = computed(() => this.query.value()?.standing);

  protected lookAt(asOf: string): void {
    this.url.set({ asOf });
  }
}
