import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ObiField, ObiIcon, ObiInput, ObiTag } from '@obi/shared/ui';
import { injectMutation, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { AddGoalDocument, MeetGoalDocument, type PairQuery } from './pair-page.graphql.gen';

/** What the two want to reach. */
@Component({
  selector: 'obi-goal-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiIcon, ObiInput, ObiTag, LocalDatePipe],
  templateUrl: './goal-list.html',
  styleUrl: './goal-list.css',
})
export class GoalList {
  private readonly catalogue = inject(MessageCatalogue);
  readonly pair = input.required<PairQuery['pair']>();
  readonly canWrite = input(true);
  readonly changed = output();
  protected readonly add = injectMutation(AddGoalDocument);
  protected readonly meet = injectMutation(MeetGoalDocument);
  protected readonly adding = signal(false);
  protected readonly problem = computed(() => {
    const refusal = this.add.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async submit(event: Event, form: HTMLFormElement, text: string, byOn: string): Promise<void> {
    event.preventDefault();
    const done = await this.add.run({ pairId: this.pair().id, text, byOn: byOn || null, forSide: null });
    if (!done) return;
    form.reset();
    this.adding.set(false);
    this.changed.emit();
  }

  protected async met(goalId: string): Promise<void> {
    if (await this.meet.run({ goalId })) this.changed.emit();
  }
}
