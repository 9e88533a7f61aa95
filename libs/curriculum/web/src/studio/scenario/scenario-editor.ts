import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ScenarioSituation, ScenarioStep } from '@obi/curriculum/rules';
import { ObiDialog, ObiField, ObiInput } from '@obi/shared/ui';
import { changeStep } from '../content-edits';
import { atStep, type ToldFault } from '../fault-place';
import { freshKey } from '../listed';
import { newSituation } from '../module/new-step';
import { DraftSaving } from '../saving';
import { PlayDraft } from './play-draft';
import { ScenarioTree } from './scenario-tree';
import { nameOfSituation } from './scenario-words';
import { withoutSituation } from './situation-edits';
import { SituationForm } from './situation-form';

/** A scenario to write: its tree, one situation of it, and the draft to be played. */
@Component({
  selector: 'obi-scenario-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiField, ObiInput, PlayDraft, RouterLink, ScenarioTree, SituationForm],
  templateUrl: './scenario-editor.html',
  styles: `
    :host {
      display: grid;
      gap: 20px;
      min-width: 0;
    }
    .opens {
      max-width: 32rem;
    }
  `,
})
export class ScenarioEditor {
  readonly scenario = input.required<ScenarioStep>();
  /** The key of the situation that is on the screen. */
  readonly situation = input<string>();
  readonly faults = input.required<readonly ToldFault[]>();
  readonly opened = output<string>();
  private readonly store = inject(DraftSaving).store;
  protected readonly isPlaying = signal(false);
  protected readonly whole = computed(() => atStep(this.scenario().key));
  protected readonly names = computed(() =>
    this.scenario().situations.map((each) => ({
      key: each.key,
      name: nameOfSituation(this.scenario(), each),
    })),
  );
  /** In a list, so that each situation has a form of its own. */
  protected readonly current = computed(() =>
    this.scenario().situations.filter(({ key }) => key === this.situation()),
  );

  protected open(start: string): void {
    this.store.edit(changeStep(this.scenario(), { start }));
  }

  protected add(): void {
    const situation = this.added();
    this.change({ situations: [...this.scenario().situations, situation] });
    this.opened.emit(atStep(this.scenario().key, situation.key));
  }

  protected write(changed: ScenarioSituation): void {
    this.change({
      situations: this.scenario().situations.map((each) => (each.key === changed.key ? changed : each)),
    });
  }

  /** Takes a situation with an outcome that goes on to one that is new. */
  protected goOn(make: (next: string) => ScenarioSituation): void {
    const added = this.added();
    const changed = make(added.key);
    const others = this.scenario().situations.map((each) => (each.key === changed.key ? changed : each));
    this.change({ situations: [...others, added] });
  }

  protected remove(key: string): void {
    this.change(withoutSituation(this.scenario(), key));
    this.opened.emit(this.whole());
  }

  private added(): ScenarioSituation {
    return newSituation(freshKey(this.scenario().situations, 'situation'), this.store.firstClause());
  }

  private change(change: Partial<ScenarioStep>): void {
    this.store.edit(changeStep(this.scenario(), change));
  }
}
