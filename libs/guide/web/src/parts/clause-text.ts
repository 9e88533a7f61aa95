import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Choice, ObiNote, ObiSegment } from '@obi/shared/ui';
import { counted } from '@obi/shared/web';
import { changesIn, type ClauseView, type Guide } from '../page/guide-view';
import { CleanText } from './clean-text';
import { ComparedText } from './compared-text';
import { VersionLine } from './version-line';

/** One clause: its text, what changed in it for the reader, and the way to the one before and after. */
@Component({
  selector: 'obi-clause-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CleanText, ComparedText, ObiNote, ObiSegment, RouterLink, VersionLine],
  templateUrl: './clause-text.html',
  styleUrl: './clause-text.css',
})
export class ClauseText {
  readonly guide = input.required<Guide>();
  readonly clause = input.required<ClauseView>();
  readonly previous = input<ClauseView>();
  readonly next = input<ClauseView>();
  readonly view = model<'changes' | 'clean'>('changes');

  protected readonly views: readonly Choice<'changes' | 'clean'>[] = [
    { value: 'changes', label: 'What changed' },
    { value: 'clean', label: 'Clean text' },
  ];
  protected readonly difference = computed(() => this.clause().mine.difference);
  protected readonly compared = computed(() => (this.view() === 'changes' ? this.difference() : null));
  protected readonly changes = computed(() => {
    const difference = this.difference();
    return difference ? counted(changesIn(difference), 'change', 'changes') : '';
  });
  /** Shown to who knows the guide; to who reads it for the first time every clause is new. */
  protected readonly introduced = computed(() =>
    this.clause().mark === 'new' ? this.clause().mine.introduced : null,
  );
}
