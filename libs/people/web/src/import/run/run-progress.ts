import { ChangeDetectionStrategy, Component, computed, effect, input, output } from '@angular/core';
import { type ImportState, isRunning } from '@obi/people/rules';
import { injectQuery } from '@obi/shared/web';
import { ImportProgressDocument } from '../import.graphql.gen';
import { progressInWords, quarterInWords, timeLeftInWords } from '../words/progress-words';

const ASKED_EVERY_MS = 1_000;
/** A server that does not answer is not asked so often. */
const AFTER_FAILURE_MS = 3_000;

/** How far a check or an apply is: asked every second, drawn as a belt, read out each quarter. */
@Component({
  selector: 'obi-run-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="cloth tx-undyed"
      role="progressbar"
      aria-label="How far it is"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="percent()"
      [attr.aria-valuetext]="percent() + '%. ' + words()"
    >
      <i class="tx-blue" [style.width.%]="percent()"></i>
    </div>
    <p class="row sb s">
      <span class="tn">{{ words() }}</span>
      <span class="m tn nw">{{ left() }}</span>
    </p>
    <p class="s m">You may leave this page: it goes on, and the list of imports tells how it ended.</p>
    <p class="vh" role="status">{{ said() }}</p>
    @if (query.error()) {
      <p class="note warn">The server does not answer just now. The work goes on; we keep asking.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      max-width: 720px;
      margin-top: 8px;
    }
    .cloth {
      height: 22px;
      border-width: 1.5px;
    }
    .cloth i {
      display: block;
      height: 100%;
      border: 0;
      transition: width var(--base) linear;
    }
  `,
})
export class RunProgress {
  readonly id = input.required<string>();
  readonly ended = output();
  protected readonly query = injectQuery(ImportProgressDocument, () => ({ id: this.id() }));
  private readonly progress = computed(() => this.query.value()?.peopleImport.progress ?? null);
  protected readonly percent = computed(() => Math.floor((this.progress()?.share ?? 0) * 100));
  protected readonly words = computed(() => {
    const progress = this.progress();
    return progress ? progressInWords(progress) : 'Starting.';
  });
  protected readonly left = computed(() => timeLeftInWords(this.progress()?.secondsLeft ?? null));
  protected readonly said = computed(() => quarterInWords(this.progress()?.share ?? 0));

  constructor() {
    effect((onCleanup) => {
      const answer = this.query.value();
      const failed = this.query.error() !== undefined;
      if (this.query.isLoading()) return;
      if (!failed && answer && !isRunning(answer.peopleImport.state as ImportState)) {
        this.ended.emit();
        return;
      }
      const wait = setTimeout(() => this.query.refetch(), failed ? AFTER_FAILURE_MS : ASKED_EVERY_MS);
      onCleanup(() => clearTimeout(wait));
    });
  }
}
