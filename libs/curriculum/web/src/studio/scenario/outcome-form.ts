import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ScenarioOutcome } from '@obi/curriculum/rules';
import { ObiField, ObiInput, ObiSegment } from '@obi/shared/ui';
import { ClauseSelect } from '../clause-select';
import { type Pair, PairsEditor } from './pairs-editor';
import { VERDICTS } from './scenario-words';

const ENDS = '';
/** What is chosen to go on to a situation that is not there yet. */
export const A_NEW_ONE = '+';

/** What follows from a choice: what happens, what it costs, the clause behind it, and how it goes on or ends. */
@Component({
  selector: 'obi-outcome-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClauseSelect, ObiField, ObiInput, ObiSegment, PairsEditor],
  templateUrl: './outcome-form.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 16px;
      align-items: end;
    }
    @media (max-width: 599px) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class OutcomeForm {
  readonly outcome = input.required<ScenarioOutcome>();
  /** The situations that it can go on to. */
  readonly ways = input.required<readonly { readonly key: string; readonly name: string }[]>();
  readonly changed = output<ScenarioOutcome>();
  /** It goes on to a situation that is to be added. */
  readonly wentOn = output();
  protected readonly verdicts = VERDICTS;
  protected readonly ends = ENDS;
  protected readonly aNewOne = A_NEW_ONE;
  protected readonly end = computed(() => this.outcome().end ?? { owner: '', channel: '' });
  protected readonly timeline = computed(() =>
    this.outcome().timeline.map(({ at, text }): Pair => [at, text]),
  );
  /** A situation that is gone, as the file names it. */
  protected readonly gone = computed(() => {
    const { next } = this.outcome();
    return next !== undefined && !this.ways().some(({ key }) => key === next) ? next : undefined;
  });

  protected write(change: Partial<ScenarioOutcome>): void {
    this.changed.emit({ ...this.outcome(), ...change });
  }

  protected setTimeline(pairs: readonly Pair[]): void {
    this.write({ timeline: pairs.map(([at, text]) => ({ at, text })) });
  }

  protected setReposts(field: HTMLInputElement): void {
    const reposts = Math.round(field.valueAsNumber);
    if (reposts >= 0 && reposts <= 1_000_000) this.write({ reposts });
    field.value = String(this.outcome().reposts);
  }

  /** An outcome goes on or ends, never both. */
  protected follow(next: string): void {
    const { next: _, end: before, ...rest } = this.outcome();
    if (next === A_NEW_ONE) this.wentOn.emit();
    else if (next === ENDS) this.changed.emit({ ...rest, end: before ?? { owner: '', channel: '' } });
    else this.changed.emit({ ...rest, next });
  }
}
