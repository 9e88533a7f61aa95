import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import { counted } from '@obi/shared/web';
import { ChangedClauses } from '../parts/changed-clauses';
import { turnPage } from '../parts/turn-page';
import { PlayerBar } from '../player/player-bar';
import type { TakenAttemptFragment } from './quiz-step.graphql.gen';

/** The guide changed while a quiz was taken: what it says now is read first, then the quiz goes on. */
@Component({
  selector: 'obi-quiz-overtaken',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangedClauses, PlayerBar],
  host: { class: 'pl-step' },
  template: `
    <main id="main" class="pl-one" tabindex="-1">
      <h1>The guide changed while you were answering</h1>
      <p class="lede">{{ lede() }}</p>
      @if (attempt().guideChange; as delta) {
        <obi-changed-clauses [delta]="delta" />
      }
    </main>
    <obi-player-bar>
      <p>{{ know() }}</p>
      <ng-container actions>
        <button
          type="button"
          class="btn"
          [attr.aria-disabled]="busy() || null"
          (click)="busy() || again.emit()"
        >
          Go on with the quiz
        </button>
      </ng-container>
    </obi-player-bar>
  `,
})
export class QuizOvertaken {
  readonly attempt = input.required<TakenAttemptFragment>();
  readonly busy = input(false);
  readonly again = output();
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  protected readonly lede = computed(() => {
    const clauses = this.attempt().guideChange?.clauses.length ?? 0;
    return `${counted(clauses, 'clause', 'clauses')} that this quiz asks about changed. Read what is new, then go on.`;
  });
  protected readonly know = computed(() =>
    this.attempt().questions.some(({ chosen }) => chosen.length > 0)
      ? 'Your answers are kept, except those about what changed.'
      : 'Nothing of what you did is lost.',
  );

  constructor() {
    turnPage(this.host, inject(Injector));
  }
}
