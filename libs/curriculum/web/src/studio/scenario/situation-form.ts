import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { ScenarioOutcome, ScenarioSituation, ScenarioStep } from '@obi/curriculum/rules';
import { ObiField, ObiIcon, ObiInput } from '@obi/shared/ui';
import type { ToldFault } from '../fault-place';
import { FAULT_WORDS } from '../fault-words';
import { freshKey, replacedAt } from '../listed';
import { DraftSaving } from '../saving';
import { ChoiceTable, type ChosenPair } from './choice-table';
import { OutcomeForm } from './outcome-form';
import { type Pair, PairsEditor } from './pairs-editor';
import { nameOfSituation } from './scenario-words';
import {
  placeOfOutcome,
  withoutChannel,
  withoutOutcome,
  withoutReply,
  withOwnOutcome,
} from './situation-edits';

/** One situation: the post, where one can answer and what one can say, and what follows from each pair. */
@Component({
  selector: 'obi-situation-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceTable, ObiField, ObiIcon, ObiInput, OutcomeForm, PairsEditor],
  templateUrl: './situation-form.html',
  styleUrl: './situation-form.css',
})
export class SituationForm {
  private readonly store = inject(DraftSaving).store;
  readonly situation = input.required<ScenarioSituation>();
  readonly scenario = input.required<ScenarioStep>();
  readonly faults = input.required<readonly ToldFault[]>();
  readonly changed = output<ScenarioSituation>();
  /** An outcome is to go on to a situation that is new: what this one is then, for the key of the new one. */
  readonly wentOn = output<(next: string) => ScenarioSituation>();
  readonly removed = output();

  /** The pair whose outcome is on the screen. */
  protected readonly pair = linkedSignal<ScenarioSituation, ChosenPair>({
    source: this.situation,
    computation: ({ channels, replies }, before) => {
      const kept = before?.value;
      const isThere =
        channels.some(({ key }) => key === kept?.channel) && replies.some(({ key }) => key === kept?.reply);
      return kept && isThere ? kept : { channel: channels[0]?.key ?? '', reply: replies[0]?.key ?? '' };
    },
  });
  protected readonly name = computed(() => nameOfSituation(this.scenario(), this.situation()));
  protected readonly facts = computed(() =>
    this.situation().facts.map(({ label, value }): Pair => [label, value]),
  );
  protected readonly place = computed(() =>
    placeOfOutcome(this.situation(), this.pair().channel, this.pair().reply),
  );
  protected readonly outcome = computed(() => this.situation().outcomes[this.place()]);
  protected readonly isForAnyReply = computed(() => this.outcome()?.reply === undefined);
  protected readonly hasChoice = computed(
    () => this.situation().channels.length > 0 && this.situation().replies.length > 0,
  );
  protected readonly pairInWords = computed(() => {
    const { channels, replies } = this.situation();
    const channel = channels.findIndex(({ key }) => key === this.pair().channel);
    const reply = replies.findIndex(({ key }) => key === this.pair().reply);
    return `${channels[channel]?.title || `Channel ${channel + 1}`}, reply ${reply + 1}`;
  });
  /** What is wrong with the outcome on the screen. */
  protected readonly wrong = computed(() => {
    const at = `${this.scenario().key}/${this.situation().key}/${this.place()}`;
    return this.faults()
      .filter(({ fault }) => fault.at === at)
      .map(({ words }) => words);
  });
  /** Outcomes that no pair leads to. */
  protected readonly idle = computed(() => {
    const at = `${this.scenario().key}/${this.situation().key}/`;
    const never = this.faults().filter(
      ({ fault }) => fault.code === 'outcome-never-chosen' && fault.at.startsWith(at),
    );
    return never.map(({ fault }) => Number(fault.at.slice(at.length)));
  });
  protected readonly idleWords = FAULT_WORDS['outcome-never-chosen'];
  protected readonly ways = computed(() =>
    this.scenario()
      .situations.filter(({ key }) => key !== this.situation().key)
      .map((each) => ({ key: each.key, name: nameOfSituation(this.scenario(), each) })),
  );

  protected write(change: Partial<ScenarioSituation>): void {
    this.changed.emit({ ...this.situation(), ...change });
  }

  protected setFacts(pairs: readonly Pair[]): void {
    this.write({ facts: pairs.map(([label, value]) => ({ label, value })) });
  }

  protected writeChannel(place: number, change: { title?: string; hint?: string }): void {
    this.write({
      channels: replacedAt(this.situation().channels, place, (each) => ({ ...each, ...change })),
    });
  }

  protected addChannel(): void {
    const { channels } = this.situation();
    this.write({ channels: [...channels, { key: freshKey(channels, 'channel'), title: '', hint: '' }] });
  }

  protected writeReply(place: number, text: string): void {
    this.write({ replies: replacedAt(this.situation().replies, place, (each) => ({ ...each, text })) });
  }

  protected addReply(): void {
    const { replies } = this.situation();
    this.write({ replies: [...replies, { key: freshKey(replies, 'reply'), text: '' }] });
  }

  protected removeChannel(key: string): void {
    this.changed.emit(withoutChannel(this.situation(), key));
  }

  protected removeReply(key: string): void {
    this.changed.emit(withoutReply(this.situation(), key));
  }

  protected beginOutcome(): void {
    this.changed.emit(withOwnOutcome(this.situation(), this.pair(), this.firstClause()));
  }

  protected writeOutcome(outcome: ScenarioOutcome): void {
    this.write({ outcomes: replacedAt(this.situation().outcomes, this.place(), () => outcome) });
  }

  protected removeOutcome(place: number): void {
    this.changed.emit(withoutOutcome(this.situation(), place));
  }

  protected goOn(): void {
    const [situation, place] = [this.situation(), this.place()];
    this.wentOn.emit((next) => ({
      ...situation,
      outcomes: replacedAt(situation.outcomes, place, ({ end: _, ...rest }) => ({ ...rest, next })),
    }));
  }

  /** What a new outcome rests on: the clause of the others here. */
  private firstClause(): string {
    return this.situation().outcomes[0]?.clause ?? this.store.firstClause();
  }
}
