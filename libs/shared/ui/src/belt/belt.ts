import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { Belt } from '@obi/kernel';
import { beltName } from './belt-name';
import { ObiKnot } from './knot';

/**
 * Progress towards a belt: the band is dyed as far as the requirements are done, and the knot of the belt
 * that is held sits where the dye ends. The requirements in words belong beside it: give them as content.
 */
@Component({
  selector: 'obi-belt',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiKnot],
  host: { class: 'belt', '[class]': 'size()', '[class.untied]': '!knot()', '[style.--at]': 'at()' },
  templateUrl: './belt.html',
})
export class ObiBelt {
  readonly held = input.required<Belt | null>();
  /** The belt that is being earned; null when there is none after the one held, or it is locked. */
  readonly earning = input<Belt | null>(null);
  readonly done = input(0);
  readonly total = input(0);
  readonly size = input<'hero' | 'page' | 'step'>('page');
  /** The belt that was held until it lapsed: the band without a knot. */
  readonly lapsed = input<Belt | null>(null);

  protected readonly earned = computed(() => this.total() > 0 && this.done() >= this.total());
  protected readonly dye = computed(() => this.lapsed() ?? this.earning() ?? this.held());
  protected readonly knot = computed<Belt | null>(() => {
    if (this.lapsed()) return null;
    return this.earned() ? (this.earning() ?? this.held()) : this.held();
  });
  protected readonly at = computed(() => {
    if (this.lapsed() || !this.earning()) return '100%';
    return `${this.total() ? (Math.min(this.done(), this.total()) / this.total()) * 100 : 0}%`;
  });
  protected readonly stitches = computed(() => {
    const total = this.earning() ? this.total() : 0;
    return Array.from({ length: Math.max(0, total - 1) }, (_, index) => ({
      left: ((index + 1) / total) * 100,
      dyed: index + 1 < this.done() || this.earned(),
    }));
  });
  protected readonly label = computed(() => {
    const lapsed = this.lapsed();
    if (lapsed) return `${beltName(lapsed)} belt: lapsed.`;
    const held = this.held();
    const wears = held ? `You hold ${held}.` : 'You hold no belt yet.';
    const earning = this.earning();
    if (!earning) return wears;
    return `${beltName(earning)} belt: ${this.done()} of ${this.total()} requirements done. ${wears}`;
  });
  /** Said once, politely, when progress changes under the eyes of the person. */
  protected readonly news = signal('');

  constructor() {
    let before: number | undefined;
    effect(() => {
      const done = this.done();
      const earning = this.earning();
      const said = before !== undefined && done > before && earning !== null;
      before = done;
      if (!said) return;
      const words = untracked(this.earned) ? `${beltName(earning)} belt earned.` : untracked(this.label);
      untracked(() => this.news.set(words));
    });
  }
}
