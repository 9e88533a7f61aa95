import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PROGRAMME_DEFAULTS } from '@obi/mentoring/rules';
import {
  type FormError,
  ObiDialog,
  ObiEmpty,
  ObiError,
  ObiErrorSummary,
  ObiField,
  ObiIcon,
  ObiInput,
  ObiLoading,
} from '@obi/shared/ui';
import { CountPipe, injectMutation, injectQuery, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { rhythm } from '../words/words';
import { CreateProgrammeDocument, ProgrammesDocument } from './programmes-page.graphql.gen';

const whole = (text: string): number | null => (text.trim() === '' ? null : Math.trunc(Number(text)) || 0);

/** The programmes of this HR, and a new one. */
@Component({
  selector: 'obi-programmes-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    CountPipe,
    LocalDatePipe,
    ObiDialog,
    ObiEmpty,
    ObiError,
    ObiErrorSummary,
    ObiField,
    ObiIcon,
    ObiInput,
    ObiLoading,
  ],
  templateUrl: './programmes-page.html',
  styleUrl: './programmes-page.css',
})
export class ProgrammesPage {
  private readonly router = inject(Router);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly query = injectQuery(ProgrammesDocument, () => ({}));
  protected readonly create = injectMutation(CreateProgrammeDocument);
  protected readonly programmes = computed(() => this.query.value()?.programmes);
  protected readonly creating = signal(false);
  protected readonly usual = PROGRAMME_DEFAULTS;
  protected readonly rhythm = rhythm;
  private readonly missing = signal<readonly FormError[]>([]);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.create.refusal();
    return refusal
      ? [{ control: refusal.field ?? 'name', message: this.catalogue.tell(refusal) }]
      : this.missing();
  });

  protected start(): void {
    this.create.reset();
    this.missing.set([]);
    this.creating.set(true);
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '');
    const startsOn = text('startsOn');
    this.missing.set(startsOn ? [] : [{ control: 'startsOn', message: 'Choose the first day' }]);
    if (!startsOn) return;
    const done = await this.create.run({
      input: {
        name: text('name'),
        startsOn,
        enrolUntil: text('enrolUntil') || null,
        sessions: whole(text('sessions')),
        minutes: whole(text('minutes')),
        everyWeeks: whole(text('everyWeeks')),
        minGradeGap: whole(text('minGradeGap')),
        menteeGradeAtLeast: whole(text('menteeGradeAtLeast')),
        mentorGradeAtMost: whole(text('mentorGradeAtMost')),
      },
    });
    if (done) await this.router.navigate(['/hr/matching', done.createProgramme.id]);
  }
}
