import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { injectMutation, injectQuery, MessageCatalogue } from '@obi/shared/web';
import {
  CancelMatchingDocument,
  MatchingUnderWayDocument,
  type MatchingUnderWayQuery,
} from './under-way.graphql.gen';

type One = MatchingUnderWayQuery['matchingUnderWay'][number];

const ASKED_EVERY_MS = 1_000;

const names: Readonly<Record<One['kind'], string>> = {
  run: 'Matching',
  lateJoiners: 'Matching those who joined late',
  whatIf: 'Working out what if',
};

/** How far a matching of this programme is, be it one's own, a colleague's or of a page that was closed; and a way to cancel it. */
@Component({
  selector: 'obi-under-way',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of list(); track one.id) {
      <div class="note row sb">
        <div class="how">
          <p>
            <b class="b">{{ one.words }}</b>{{ one.by }}:
            <span class="tn">{{
              one.percent === null ? 'waits until another is done' : one.percent + ' %'
            }}</span>
          </p>
          <div
            class="bar"
            role="progressbar"
            aria-valuemin="0"
            aria-valuemax="100"
            [attr.aria-label]="one.words"
            [attr.aria-valuenow]="one.percent"
          >
            <i [style.width.%]="one.percent ?? 0"></i>
          </div>
        </div>
        <button
          type="button"
          class="btn o d"
          [attr.aria-disabled]="cancel.isPending() || null"
          (click)="end(one.id)"
        >
          Cancel<span class="vh"> {{ one.words }}</span>
        </button>
      </div>
    }
    @if (problem(); as words) {
      <p class="err" role="alert">{{ words }}</p>
    }
  `,
  styles: `
    .note {
      margin-bottom: 10px;
    }
    .how {
      flex: 1;
    }
    .bar {
      height: 6px;
      margin-top: 6px;
      background: var(--line-2);
    }
    .bar i {
      display: block;
      height: 100%;
      background: var(--ink);
      transition: width var(--base) linear;
    }
    @media (forced-colors: active) {
      .bar i {
        background: CanvasText;
      }
    }
  `,
})
export class UnderWay {
  private readonly catalogue = inject(MessageCatalogue);
  readonly programmeId = input.required<string>();
  /** Whether this page waits for one. */
  readonly awaited = input(false);
  /** One that this page does not wait for is over: there may be other pairs. */
  readonly over = output();
  protected readonly cancel = injectMutation(CancelMatchingDocument);
  private readonly query = injectQuery(MatchingUnderWayDocument, () => ({ programmeId: this.programmeId() }));
  private readonly known = computed(() => this.query.value()?.matchingUnderWay ?? []);
  protected readonly list = computed(() =>
    this.known().map((one) => ({
      ...one,
      words: names[one.kind],
      by: one.isMine ? '' : `, started by ${one.startedBy}`,
    })),
  );
  protected readonly problem = computed(() => {
    const refusal = this.cancel.refusal();
    return refusal && this.catalogue.tell(refusal);
  });
  /** Those that the page does not wait for and that were there when it was last asked. */
  private strangers: ReadonlySet<string> = new Set();

  constructor() {
    effect((onCleanup) => {
      if (this.query.isLoading() || !(this.awaited() || this.known().length)) return;
      const wait = setTimeout(() => this.query.refetch(), ASKED_EVERY_MS);
      onCleanup(() => clearTimeout(wait));
    });
    effect(() => {
      if (!this.awaited() && untracked(this.known).length) this.query.refetch();
    });
    effect(() => this.compare(this.known()));
  }

  protected async end(id: string): Promise<void> {
    await this.cancel.run({ id });
    this.query.refetch();
  }

  private compare(known: readonly One[]): void {
    const isAwaited = untracked(this.awaited);
    const isGone = [...this.strangers].some((id) => known.every((one) => one.id !== id));
    const strangers = known.filter(({ isMine, kind }) => kind !== 'whatIf' && !(isMine && isAwaited));
    this.strangers = new Set(strangers.map(({ id }) => id));
    if (isGone) untracked(() => this.over.emit());
  }
}
