import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { figureRows, type Figures, whatIfSentence } from './what-if-words';

/** What the matching comes to now, and beside it what it would come to with other settings. */
@Component({
  selector: 'obi-what-if-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './what-if-table.html',
  styleUrl: './what-if-table.css',
})
export class WhatIfTable {
  readonly now = input.required<Figures>();
  /** The name of the first row. */
  readonly nowLabel = input('Proposed now');
  /** What is tried, as a question; nothing when nothing is. */
  readonly words = input<string>();
  readonly trial = input<Figures>();
  readonly problem = input<string>();
  readonly isPending = input(false);
  readonly use = output();
  readonly discarded = output();
  protected readonly comparing = signal(false);
  protected readonly shown = computed(() => figureRows(this.now(), this.trial()));
  protected readonly sentence = computed(() => {
    const trial = this.trial();
    return trial ? whatIfSentence(this.now(), trial) : '';
  });
}
