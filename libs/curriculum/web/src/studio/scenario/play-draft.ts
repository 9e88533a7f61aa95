import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import {
  isPathComplete,
  otherChoices,
  pathOf,
  type ScenarioChoice,
  type ScenarioStep,
} from '@obi/curriculum/rules';
import { Outcome } from '../../parts/outcome';
import { type PickedChoice, SituationChoices } from '../../parts/situation-choices';
import { ToldPost } from '../../parts/told-post';
import { DraftSaving } from '../saving';

const NOTHING: PickedChoice = { channel: null, reply: null };

/** Plays a scenario as it stands, with the rules of the player; nothing of it is recorded. */
@Component({
  selector: 'obi-play-draft',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Outcome, SituationChoices, ToldPost],
  templateUrl: './play-draft.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
  `,
})
export class PlayDraft {
  readonly scenario = input.required<ScenarioStep>();
  private readonly store = inject(DraftSaving).store;
  private readonly choices = signal<readonly ScenarioChoice[]>([]);
  /** How many situations were left behind. */
  protected readonly at = signal(0);
  protected readonly picked = signal(NOTHING);
  protected readonly turns = computed(() => pathOf(this.scenario(), this.choices()));
  protected readonly turn = computed(() => this.turns()[this.at()]);
  protected readonly isOver = computed(() => isPathComplete(this.turns().slice(0, this.at() + 1)));
  protected readonly hasNext = computed(() => this.turns().length > this.at() + 1);
  protected readonly outcome = computed(() => {
    const turn = this.turn();
    if (!turn?.outcome || !turn.choice) return undefined;
    const { clause: key, cost, end, ...rest } = turn.outcome;
    const clause = this.store.clauses().get(key) ?? { key, number: '', title: key, text: '' };
    const others = otherChoices(turn.situation, turn.choice);
    return { ...rest, clause, others, cost: cost ?? null, end: end ?? null };
  });
  /** Whether something was chosen from which nothing follows. */
  protected readonly leadsNowhere = computed(() => {
    const turn = this.turn();
    return !!turn && !turn.choice && this.choices().at(-1)?.situation === turn.situation.key;
  });

  protected pick(change: Partial<PickedChoice>): void {
    this.picked.update((picked) => ({ ...picked, ...change }));
  }

  protected show(): void {
    const situation = this.turn()?.situation.key;
    const { channel, reply } = this.picked();
    if (situation && channel && reply)
      this.choices.update((choices) => [...choices, { situation, channel, reply }]);
  }

  protected goOn(): void {
    this.at.update((at) => at + 1);
    this.picked.set(NOTHING);
  }

  protected begin(): void {
    this.choices.set([]);
    this.at.set(0);
    this.picked.set(NOTHING);
  }
}
