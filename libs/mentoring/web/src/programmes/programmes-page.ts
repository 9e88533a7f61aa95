import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ObiDialog, ObiEmpty, ObiError, ObiIcon, ObiLoading, Toasts } from '@obi/shared/ui';
import { CountPipe, injectQuery, LocalDatePipe } from '@obi/shared/web';
import { rhythm } from '../words/words';
import { ProgrammeForm } from './programme-form';
import { ProgrammesDocument, type ProgrammesQuery } from './programmes-page.graphql.gen';

type Programme = ProgrammesQuery['programmes'][number];

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
    ObiIcon,
    ObiLoading,
    ProgrammeForm,
  ],
  templateUrl: './programmes-page.html',
  styleUrl: './programmes-page.css',
})
export class ProgrammesPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly query = injectQuery(ProgrammesDocument, () => ({}));
  protected readonly programmes = computed(() => this.query.value()?.programmes);
  protected readonly creating = signal(false);
  /** The programme that the open form changes; none for a new one. */
  protected readonly changing = signal<Programme | undefined>(undefined);
  protected readonly heading = computed(() =>
    this.changing() ? `Change ${this.changing()?.name}` : 'Set up a programme',
  );
  protected readonly rhythm = rhythm;

  protected start(): void {
    this.changing.set(undefined);
    this.creating.set(true);
  }

  protected change(programme: Programme): void {
    this.changing.set(programme);
    this.creating.set(true);
  }

  protected async saved(id: string): Promise<void> {
    this.creating.set(false);
    if (!this.changing()) {
      await this.router.navigate(['/hr/matching', id]);
      return;
    }
    this.toasts.show('Programme changed');
    this.query.refetch();
  }
}
