import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ObiField, ObiIcon, ObiInPlace, ObiInput, ObiTag, Toasts } from '@obi/shared/ui';
import { counted, injectMutation, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import {
  AddGoalDocument,
  MeetGoalDocument,
  type PairQuery,
  RemoveGoalDocument,
  ReopenGoalDocument,
} from './pair-page.graphql.gen';

/** What the two want to reach, and how far they are with it. */
@Component({
  selector: 'obi-goal-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiIcon, ObiInPlace, ObiInput, ObiTag, LocalDatePipe],
  templateUrl: './goal-list.html',
  styleUrl: './goal-list.css',
})
export class GoalList {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pair = input.required<PairQuery['pair']>();
  readonly canWrite = input(true);
  readonly changed = output();
  protected readonly add = injectMutation(AddGoalDocument);
  private readonly meet = injectMutation(MeetGoalDocument);
  private readonly reopen = injectMutation(ReopenGoalDocument);
  private readonly remove = injectMutation(RemoveGoalDocument);
  protected readonly adding = signal(false);
  protected readonly goals = computed(() => {
    const { goals, sessions, ...pair } = this.pair();
    return goals.map((goal) => {
      const times = sessions.filter(({ goalId }) => goalId === goal.id).length;
      const whose = goal.forSide ? `For ${pair[goal.forSide].callName}` : null;
      const workedOn = times > 0 ? `worked on in ${counted(times, 'session', 'sessions')}` : null;
      return { ...goal, about: sentence([whose, workedOn]) };
    });
  });
  protected readonly problem = computed(() => this.told(this.add.refusal()));
  protected readonly listProblem = computed(() =>
    this.told(this.meet.refusal() ?? this.reopen.refusal() ?? this.remove.refusal()),
  );

  protected async submit(event: Event, form: HTMLFormElement, text: string, byOn: string): Promise<void> {
    event.preventDefault();
    const done = await this.add.run({ pairId: this.pair().id, text, byOn: byOn || null, forSide: null });
    if (!done) return;
    form.reset();
    this.adding.set(false);
    this.changed.emit();
  }

  protected async met(goalId: string): Promise<void> {
    if (!(await this.meet.run({ goalId }))) return;
    this.toasts.show('Goal met', () => void this.notMet(goalId));
    this.changed.emit();
  }

  protected async drop({ id, text, byOn, forSide }: PairQuery['pair']['goals'][number]): Promise<void> {
    if (!(await this.remove.run({ goalId: id }))) return;
    this.toasts.show('Goal taken away', () => void this.bringBack(text, byOn, forSide));
    this.changed.emit();
  }

  private async notMet(goalId: string): Promise<void> {
    if (await this.reopen.run({ goalId })) this.changed.emit();
  }

  private async bringBack(
    text: string,
    byOn: string | null,
    forSide: 'mentor' | 'mentee' | null,
  ): Promise<void> {
    if (await this.add.run({ pairId: this.pair().id, text, byOn, forSide })) this.changed.emit();
  }

  private told(refusal: ReturnType<typeof this.add.refusal>): string | undefined {
    return refusal && this.catalogue.tell(refusal);
  }
}

/** "For Ines, worked on in 2 sessions"; nothing where there is nothing to say. */
function sentence(parts: readonly (string | null)[]): string | null {
  const words = parts.filter((part) => part !== null).join(', ');
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : null;
}
