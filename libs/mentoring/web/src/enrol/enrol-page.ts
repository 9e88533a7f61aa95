import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  type Choice,
  type FormError,
  ObiDialog,
  ObiError,
  ObiErrorSummary,
  ObiField,
  ObiIcon,
  ObiInput,
  ObiLoading,
  ObiNote,
  ObiOptionCard,
  ObiPickMany,
  ObiSegment,
  Toasts,
} from '@obi/shared/ui';
import { type Named, NamePeople } from '@obi/people/web';
import {
  type Failure,
  injectMutation,
  injectQuery,
  LocalDatePipe,
  MessageCatalogue,
  Session,
} from '@obi/shared/web';
import { MOST_TOPICS, otherSide } from '@obi/mentoring/rules';
import { RankPeople } from './rank-people';
import { Ranking } from './ranking';
import {
  chosenOf,
  days,
  hoursOf,
  knownTopics,
  languages,
  times,
  timeZones,
  topicsFirst,
} from './enrol-choices';
import {
  EnrolDocument,
  type MentoringSide,
  MyEnrolmentDocument,
  type MyEnrolmentQuery,
  WithdrawEnrolmentDocument,
} from './enrol-page.graphql.gen';

type Programme = MyEnrolmentQuery['myEnrolment'];

const sideChoices: Readonly<Record<MentoringSide, { heading: string; line: string }>> = {
  mentor: { heading: 'As a mentor', line: 'You teach a senior manager what you know of social media.' },
  mentee: { heading: 'As a mentee', line: 'You learn from somebody junior, and share your experience.' },
};

/** What I want to learn, what I can teach, and when it suits me: five minutes on a phone. */
@Component({
  selector: 'obi-enrol-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    NamePeople,
    ObiDialog,
    ObiError,
    ObiErrorSummary,
    ObiField,
    ObiIcon,
    ObiInput,
    ObiLoading,
    ObiNote,
    ObiOptionCard,
    ObiPickMany,
    ObiSegment,
    LocalDatePipe,
    RankPeople,
    Ranking,
  ],
  templateUrl: './enrol-page.html',
  styleUrl: './enrol-page.css',
})
export class EnrolPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);
  readonly programmeId = input.required<string>();
  protected readonly query = injectQuery(MyEnrolmentDocument, () => ({ programmeId: this.programmeId() }));
  protected readonly programme = computed(() => this.query.value()?.myEnrolment);
  protected readonly enrol = injectMutation(EnrolDocument);
  protected readonly withdraw = injectMutation(WithdrawEnrolmentDocument);
  protected readonly leaving = signal(false);

  protected readonly side = signal<MentoringSide>('mentor');
  protected readonly places = signal('1');
  protected readonly wants = signal<readonly string[]>([]);
  protected readonly offers = signal<readonly string[]>([]);
  protected readonly spoken = signal<readonly string[]>([]);
  protected readonly timeZone = signal('UTC');
  protected readonly days = signal<readonly string[]>([]);
  protected readonly times = signal<readonly string[]>([]);
  protected readonly rather = signal<readonly Named[]>([]);
  protected readonly ratherNot = signal<readonly Named[]>([]);

  protected readonly dayChoices = days;
  protected readonly timeChoices = times;
  protected readonly timeZones = timeZones();
  protected readonly placeChoices: readonly Choice[] = ['1', '2', '3'].map((value) => ({
    value,
    label: value,
  }));
  protected readonly learnable = computed(() => topicsFirst(otherSide(this.side())));
  /** What one wants to learn, as it is ranked. */
  protected readonly wanted = computed<readonly Named[]>(() =>
    this.wants().map((id) => ({
      id,
      name: this.learnable().find(({ value }) => value === id)?.label ?? id,
    })),
  );
  protected readonly mostTopics = MOST_TOPICS;
  protected readonly myself = [inject(Session).viewer()?.id ?? ''];
  protected readonly teachable = computed(() => topicsFirst(this.side()));
  protected readonly languages = computed(() => languages(this.spoken()));
  protected readonly sides = computed(() =>
    (this.programme()?.sides ?? []).map((value) => ({ value, ...sideChoices[value] })),
  );
  protected readonly held = computed(() =>
    this.programme()?.enrolments.find((enrolment) => enrolment.side === this.side()),
  );
  protected readonly closed = computed(() => {
    const programme = this.programme();
    if (!programme || programme.sides.length > 0) return null;
    const params = { day: programme.enrolUntil };
    return this.catalogue.tellRefusal({ code: programme.whyNot ?? 'REFUSED', kind: 'REFUSED', params });
  });
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.enrol.refusal();
    return refusal ? [{ control: refusal.field ?? 'wants', message: this.catalogue.tell(refusal) }] : [];
  });

  private begun = '';

  constructor() {
    effect(() => {
      const programme = this.programme();
      // Once: what is typed meanwhile is never overwritten by the same answer coming again.
      if (programme && programme.id !== this.begun) untracked(() => this.begin(programme));
    });
  }

  protected choose(value: string): void {
    this.side.set(value === 'mentee' ? 'mentee' : 'mentor');
    const programme = this.programme();
    // What was typed already holds on either side, unless something was said for this one before.
    if (programme && this.held()) this.fill(programme);
  }

  protected order(wanted: readonly Named[]): void {
    this.wants.set(wanted.map(({ id }) => id));
  }

  protected zone(event: Event): void {
    this.timeZone.set((event.target as HTMLSelectElement).value);
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const side = this.side();
    const done = await this.enrol.run({
      programmeId: this.programmeId(),
      input: {
        side,
        capacity: side === 'mentor' ? Number(this.places()) : 1,
        wants: this.wants(),
        offers: this.offers(),
        languages: this.spoken(),
        timeZone: this.timeZone(),
        hours: hoursOf(this.days(), this.times()),
        rather: this.rather().map((one) => one.id),
        ratherNot: this.ratherNot().map((one) => one.id),
      },
    });
    if (!done) return;
    this.toasts.show(`Enrolled as ${side}`);
    await this.router.navigate(['/pair'], { queryParams: { all: 1 } });
  }

  protected async leave(): Promise<void> {
    const held = this.held();
    if (!held || !(await this.withdraw.run({ enrolmentId: held.id }))) return;
    this.leaving.set(false);
    this.toasts.show('Enrolment withdrawn');
    await this.router.navigate(['/pair'], { queryParams: { all: 1 } });
  }

  protected errorWords(refusal: Failure): string {
    return this.catalogue.tell(refusal);
  }

  private begin(programme: Programme): void {
    this.begun = programme.id;
    this.side.set(programme.enrolments[0]?.side ?? programme.sides[0] ?? 'mentor');
    this.fill(programme);
  }

  /** What one said before, or what Obi knows, so that little is left to choose. */
  private fill(programme: Programme): void {
    const said = programme.enrolments.find((enrolment) => enrolment.side === this.side());
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const chosen = chosenOf(said?.hours ?? []);
    this.places.set(String(said?.capacity ?? 1));
    this.wants.set(knownTopics(said?.wants ?? []));
    this.offers.set(knownTopics(said?.offers ?? []));
    this.spoken.set(said?.languages ?? (programme.language ? [programme.language] : []));
    this.timeZone.set(said?.timeZone ?? programme.timeZone ?? here);
    this.days.set(chosen.days);
    this.times.set(chosen.times);
    this.rather.set(said?.rather ?? []);
    this.ratherNot.set(said?.ratherNot ?? []);
  }
}
