import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { rankOf } from '@obi/kernel';
import { beltPhrase, ObiError, ObiLoading, ObiTag } from '@obi/shared/ui';
import {
  counted,
  dayInWords,
  DayPicker,
  injectQuery,
  injectUrlState,
  LocalDatePipe,
  ObiCan,
  pastDayIn,
  Session,
  todayHere,
} from '@obi/shared/web';
import { CredentialLinks } from '../credential-links/credential-links';
import { AwardRecord } from '../record/award-record';
import { BeltRows, isStanding } from '../record/belt-rows';
import { MovedDates } from '../record/moved-dates';
import { sentence } from '../words/numbers';
import { asBelt } from '../words/way';
import { type Decision, DecisionSheet } from './decision-sheet';
import {
  PersonCertificationDocument,
  type PersonCertificationQuery,
  PersonStandingDocument,
} from './person-certification-page.graphql.gen';

type Person = PersonCertificationQuery['certification'];

/** Why is this person not certified, and what did they hold on any past day? */
@Component({
  selector: 'obi-person-certification-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    AwardRecord,
    BeltRows,
    CredentialLinks,
    DayPicker,
    DecisionSheet,
    LocalDatePipe,
    MovedDates,
    ObiCan,
    ObiError,
    ObiLoading,
    ObiTag,
  ],
  templateUrl: './person-certification-page.html',
  styleUrl: './person-certification-page.css',
})
export class PersonCertificationPage {
  private readonly session = inject(Session);
  readonly personId = input.required<string>();
  private readonly url = injectUrlState({ asOf: '' });
  /** The day that the address names, as it is written there. */
  protected readonly asked = computed(() => this.url.value().asOf);
  /** The past day that is looked at; empty for today. */
  protected readonly on = computed(() => pastDayIn(this.asked(), todayHere()));
  protected readonly personQuery = injectQuery(
    PersonCertificationDocument,
    () => ({ personId: this.personId(), asOf: this.on() || null }),
    { keep: 'always' },
  );
  protected readonly standingQuery = injectQuery(
    PersonStandingDocument,
    () => ({ personId: this.personId(), asOf: this.on() || null }),
    { keep: 'always' },
  );
  protected readonly person = computed(() => this.personQuery.value()?.certification);
  private readonly links = viewChild<CredentialLinks>('links');
  protected readonly decision = signal<Decision | undefined>(undefined);
  protected readonly standing = computed(() => this.standingQuery.value()?.standing ?? []);
  /** How many decisions were made while the page was open: what was earned is then asked for again. */
  protected readonly decisions = signal(0);
  protected readonly needed = computed(() => {
    const person = this.person();
    return person ? neededInWords(person) : undefined;
  });
  /** Nobody decides about their own belts: for oneself nothing is offered, and the page says why. */
  protected readonly isOwn = computed(() => this.session.viewer()?.id === this.personId());
  protected readonly mayDecide = computed(() => !this.on() && !this.isOwn());
  protected readonly recognisable = computed(() =>
    this.standing()
      .filter((each) => !isStanding(each))
      .map(({ belt }) => asBelt(belt) ?? 'white'),
  );

  protected lookAt(asOf: string): void {
    this.url.set({ asOf });
  }

  protected moveDate(person: Person): void {
    this.decision.set({
      kind: 'move',
      belt: asBelt(person.needs) ?? 'white',
      dueOn: person.overdueSince ? null : person.dueOn,
    });
  }

  protected recognise(): void {
    const choices = this.recognisable();
    if (choices[0]) this.decision.set({ kind: 'recognise', belt: choices[0], choices });
  }

  protected refetch(): void {
    this.personQuery.refetch();
    this.standingQuery.refetch();
    this.decisions.update((count) => count + 1);
    this.links()?.refetch();
  }
}

/** The need in a sentence, and whether its day has passed. */
function neededInWords({ needs, held, dueOn, overdueSince, overdueFor, overdueDays }: Person) {
  const belt = asBelt(needs);
  if (belt === null) return { text: 'Nothing is asked of this person now.', tag: null, isOpen: false };
  const phrase = beltPhrase(belt);
  if (rankOf(asBelt(held)) >= rankOf(belt))
    return { text: `The job needs the ${phrase}, which is met.`, tag: null, isOpen: false };
  const text =
    dueOn === null ? `The job needs the ${phrase}.` : `The job needs the ${phrase} by ${dayInWords(dueOn)}.`;
  if (overdueSince === null) return { text, tag: null, isOpen: true };
  const time = overdueDays ? `${counted(overdueDays, 'day', 'days')} overdue` : 'overdue since today';
  // A lower belt that was needed earlier is named, or its days would seem to be those of the higher one.
  const lower = overdueFor === needs ? null : beltPhrase(asBelt(overdueFor));
  return { text, tag: sentence(lower === null ? time : `${lower} ${time}`), isOpen: true };
}
