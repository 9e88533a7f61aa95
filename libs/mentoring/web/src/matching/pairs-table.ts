import {
  afterNextRender,
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { ObiBeltMark, ObiIcon, ObiTag } from '@obi/shared/ui';
import { countInWords } from '@obi/shared/web';
import { asBelt } from '../words/words';
import { beltAndPlace, type Row, statusOf } from './matching-words';
import { type Drawn, drawnIn, piecesOf } from './row-window';

/** How high a row is before one was measured. */
const USUAL = { table: 54, list: 124 };
/** Where keys go: so many rows down; `all` is to the end. */
const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 },
  ...{ Home: -Infinity, End: Infinity },
};

/**
 * Proposed pairs, the best first, and mentees without a mentor. On a phone a row is an item. However many there are, only
 * those in sight are drawn; arrow keys go from row to row, and there is one stop for the tab key.
 */
@Component({
  selector: 'obi-pairs-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiBeltMark, ObiIcon, ObiTag],
  templateUrl: './pairs-table.html',
  styleUrl: './pairs-table.css',
  host: {
    '(click)': 'choose($event)',
    '(keydown)': 'move($event)',
    '(focusin)': 'keep($event)',
    '(focusout)': 'focused.set(-1)',
  },
})
export class PairsTable {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly view = inject(DOCUMENT).defaultView;
  readonly count = input.required<number>();
  readonly rowAt = input.required<(place: number) => Row | undefined>();
  readonly selected = input<string>();
  /** Whether there is room for a table. */
  readonly roomy = input(true);
  readonly chosen = output<Row>();
  readonly locked = output<Row>();
  /** Which rows are drawn now. */
  readonly looked = output<Drawn>();
  private readonly drawn = signal<Drawn>(
    { from: 0, to: 0 },
    { equal: (a, b) => a.from === b.from && a.to === b.to },
  );
  protected readonly height = linkedSignal(() => (this.roomy() ? USUAL.table : USUAL.list));
  protected readonly focused = signal(-1);
  /** The row that the tab key stops at. */
  protected readonly stop = signal(0);
  /** A row that gets the focus as soon as it is there. */
  private readonly wanted = signal(-1);
  protected readonly words = countInWords;
  protected readonly pieces = computed(() =>
    piecesOf(this.count(), this.drawn(), this.focused()).map(({ row: place, gap }) => {
      const row = gap === 0 ? this.rowAt()(place) : undefined;
      return { place, gap, shown: row && shownRow(row) };
    }),
  );

  constructor() {
    effect(() => this.looked.emit(this.drawn()));
    afterRenderEffect(() => {
      this.count();
      this.roomy();
      this.measure();
    });
    afterRenderEffect(() => this.focusWanted(this.wanted(), this.pieces().length));
    afterNextRender(() => this.follow());
  }

  /** Whether the tab key stops here: at the row gone to last, or at the first when that is not drawn. */
  protected tabIndex(place: number): 0 | -1 {
    const { from, to } = this.drawn();
    const stop = this.stop() >= from && this.stop() < to ? this.stop() : from;
    return place === stop || place === this.focused() ? 0 : -1;
  }

  /** A row is chosen wherever it is hit, but for its own buttons, which say what they do. */
  protected choose(event: Event): void {
    const target = event.target as HTMLElement;
    const row = target.closest('button') ? undefined : this.rowAt()(placeOf(event));
    if (row) this.chosen.emit(row);
  }

  protected keep(event: FocusEvent): void {
    const place = placeOf(event);
    this.focused.set(place);
    if (place >= 0) this.stop.set(place);
  }

  protected move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const place = placeOf(event);
    if (step === undefined || place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // A key that is held down goes on from where the last one leads, though nothing is focused there yet.
    const from = this.wanted() < 0 ? place : this.wanted();
    this.wanted.set(Math.max(0, Math.min(this.count() - 1, from + step)));
    this.bringIntoSight(this.wanted());
  }

  private focusWanted(place: number, _drawn: number): void {
    if (place < 0) return;
    const button = this.host.querySelector<HTMLElement>(`[data-place="${place}"] .go`);
    if (!button) return;
    this.wanted.set(-1);
    button.focus({ preventScroll: true });
  }

  private bringIntoSight(place: number): void {
    const top = this.top() + place * this.height();
    const sight = this.view?.innerHeight ?? 0;
    const margin = 2 * this.height();
    if (top < margin) this.view?.scrollBy({ top: top - margin });
    else if (top + margin > sight) this.view?.scrollBy({ top: top + margin - sight });
    this.measure();
  }

  /** Where the rows begin, counted from the top of the window. */
  private top(): number {
    return this.host.querySelector('.all')?.getBoundingClientRect().top ?? 0;
  }

  private measure(): void {
    const row = this.host.querySelector('[data-place]')?.getBoundingClientRect();
    if (row && row.height > 0) this.height.set(row.height);
    const sight = this.view?.innerHeight ?? 0;
    this.drawn.set(drawnIn({ count: this.count(), height: this.height(), above: -this.top(), sight }));
  }

  /** Measures once for each picture, however often the window tells that it was scrolled. */
  private follow(): void {
    let asked = 0;
    const later = () => {
      asked ||=
        this.view?.requestAnimationFrame(() => {
          asked = 0;
          this.measure();
        }) ?? 0;
    };
    // In the capturing phase one hears of whatever scrolls, be it the window or a part of it.
    this.view?.addEventListener('scroll', later, { capture: true, passive: true });
    this.view?.addEventListener('resize', later);
    this.destroyed.onDestroy(() => {
      this.view?.removeEventListener('scroll', later, { capture: true });
      this.view?.removeEventListener('resize', later);
      this.view?.cancelAnimationFrame(asked);
    });
  }

  private readonly destroyed = inject(DestroyRef);
}

const placeOf = ({ target }: Event): number =>
  Number((target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset['place'] ?? -1);

function shownRow(row: Row) {
  return {
    row,
    menteeBelt: asBelt(row.mentee.held),
    mentorBelt: asBelt(row.mentor?.held),
    mentee: beltAndPlace(row.mentee),
    mentor: row.mentor ? beltAndPlace(row.mentor) : '',
    status: statusOf(row),
    isDraft: row.state === 'draft',
    names: row.mentor ? `${row.mentor.name} and ${row.mentee.name}` : row.mentee.name,
    check: row.toCheck[0],
    moreToCheck: row.toCheck.slice(1),
  };
}
