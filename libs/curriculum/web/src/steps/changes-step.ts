import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import { counted, dayInWords } from '@obi/shared/web';
import { ChangedClauses } from '../parts/changed-clauses';
import { PlayerBar } from '../player/player-bar';
import { PlayerStore } from '../player/player.store';
import type { ShownDeltaFragment } from './changes-step.graphql.gen';

/** Before a module is certified again: what changed in the clauses that it teaches, word by word, and why. */
@Component({
  selector: 'obi-changes-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangedClauses, ObiIcon, PlayerBar],
  host: { class: 'pl-step' },
  templateUrl: './changes-step.html',
})
export class ChangesStep {
  readonly delta = input.required<ShownDeltaFragment>();
  readonly next = output();
  private readonly store = inject(PlayerStore);
  protected readonly heading = computed(() => `What changed: ${this.store.module()?.title ?? ''}`);
  protected readonly lede = computed(() => {
    const clauses = counted(this.delta().clauses.length, 'clause', 'clauses');
    const quiz = this.store.steps().find((step) => step.quiz && !step.done)?.quiz;
    const then = quiz ? ` Then ${counted(quiz.questions, 'question', 'questions')} about it.` : '';
    return `You completed this module before. Since then ${clauses} that it teaches changed.${then}`;
  });
  protected readonly by = computed(() => {
    const { by } = this.delta();
    return by === null ? 'The rest of the module stays done.' : `Certify again by ${dayInWords(by)}.`;
  });
}
