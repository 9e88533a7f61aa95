import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ObiIcon, Toasts } from '@obi/shared/ui';
import { counted, injectMutation, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { nameOfOther } from '../words/words';
import { type AfterSessionsQuery, WriteLookBackDocument } from './after-sessions.graphql.gen';

type Look = NonNullable<AfterSessionsQuery['lookBack']>;

/** "5 hours 15 minutes" */
function lengthOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hour', 'hours')] : []),
    ...(rest > 0 || hours === 0 ? [counted(rest, 'minute', 'minutes')] : []),
  ];
  return parts.join(' ');
}

/** What did the two do together, and what does each take along? */
@Component({
  selector: 'obi-look-back',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiIcon],
  templateUrl: './look-back.html',
  styleUrl: './look-back.css',
})
export class LookBack {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly pair = input.required<PairQuery['pair']>();
  readonly look = input.required<Look>();
  readonly changed = output();
  protected readonly write = injectMutation(WriteLookBackDocument);
  protected readonly other = computed(() => nameOfOther(this.pair()));
  protected readonly mayWrite = computed(() => this.pair().today <= this.look().until);
  protected readonly figures = computed(() => {
    const { sessions, minutes, goals, goalsMet } = this.look();
    return [
      { name: 'Sessions', value: String(sessions) },
      { name: 'Together', value: lengthOf(minutes) },
      ...(goals > 0 ? [{ name: 'Goals met', value: `${goalsMet} of ${goals}` }] : []),
    ];
  });
  protected readonly mine = computed(() =>
    [
      { heading: 'You learned', texts: this.look().learned },
      { heading: 'You taught', texts: this.look().taught },
    ].filter(({ texts }) => texts.length > 0),
  );
  protected readonly problem = computed(() => {
    const refusal = this.write.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async save(event: Event, text: string): Promise<void> {
    event.preventDefault();
    if (!(await this.write.run({ pairId: this.pair().id, text }))) return;
    this.toasts.show(`Saved. ${this.other()} can read it`);
    this.changed.emit();
  }
}
