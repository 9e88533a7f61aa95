import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import { LessonBlocks } from '../parts/lesson-blocks';
import { RestsOn } from '../parts/rests-on';
import { PlayerBar } from '../player/player-bar';
import { type PlayedStep, PlayerStore } from '../player/player.store';

/** A lesson: read, and go on. */
@Component({
  selector: 'obi-lesson-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LessonBlocks, ObiIcon, PlayerBar, RestsOn],
  host: { class: 'pl-step' },
  templateUrl: './lesson-step.html',
  styleUrl: './lesson-step.css',
})
export class LessonStep {
  readonly step = input.required<PlayedStep>();
  readonly next = output();
  protected readonly store = inject(PlayerStore);
  protected readonly know = computed(() =>
    this.step().done
      ? 'You have read this. It stays here to be read again.'
      : 'What you have read is saved when you go on.',
  );

  protected goOn(): void {
    if (!this.step().done) this.store.completeLesson(this.step().key);
    this.next.emit();
  }
}
