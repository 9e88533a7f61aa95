import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { TrialRow } from './trials';
import { changesSentence, figureRows, type Figures, whatIfSentence } from './what-if-words';

/** What the matching comes to now, and beside it what it would come to with what is tried. */
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
  /** What is tried, each with what it comes to as soon as that is known. */
  readonly trials = input<readonly TrialRow[]>([]);
  readonly isPending = input(false);
  readonly use = output<TrialRow>();
  readonly discarded = output();
  /** The question whose figures are set beside those of now, on a phone. */
  protected readonly comparing = signal('');
  protected readonly names = computed(() => figureRows(this.now(), undefined));
  protected readonly shown = computed(() =>
    this.trials().map((trial) => ({
      trial,
      figures: figureRows(this.now(), trial.tried?.figures),
      sentence: trial.tried ? whatIfSentence(this.now(), trial.tried.figures) : '',
      changes: trial.tried ? changesSentence(trial.tried, trial.together) : '',
    })),
  );
}
