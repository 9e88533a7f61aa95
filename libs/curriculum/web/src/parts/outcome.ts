import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiTag, type Tone } from '@obi/shared/ui';
import { CountPipe } from '@obi/shared/web';
import type { PlayedScenarioFragment } from '../steps/scenario-step.graphql.gen';
import { ClauseQuote } from './clause-quote';

type Shown = NonNullable<PlayedScenarioFragment['turns'][number]['outcome']>;

const VERDICTS: Readonly<Record<string, { readonly tone: Tone; readonly words: string }>> = {
  good: { tone: 'ok', words: 'This holds' },
  fair: { tone: 'warn', words: 'This holds in part' },
  poor: { tone: 'seal', words: 'This does not hold' },
};

/** What followed from a choice, what it cost, the clause behind it, and how other channels would have gone. */
@Component({
  selector: 'obi-outcome',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClauseQuote, CountPipe, ObiTag],
  templateUrl: './outcome.html',
  styleUrl: './outcome.css',
})
export class Outcome {
  readonly outcome = input.required<Shown>();
  protected readonly verdict = computed(() => VERDICTS[this.outcome().verdict]);
}
