import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ScenarioSituation, ScenarioStep } from '@obi/curriculum/rules';
import { ObiTag } from '@obi/shared/ui';
import { atStep } from '../fault-place';
import { nameOfSituation, VERDICT_TONES, verdictInWords } from './scenario-words';
import type { TreeNode } from './tree';

/** One situation of the tree with its choices, and the situations that they lead to. */
@Component({
  selector: 'obi-situation-node',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiTag, RouterLink],
  templateUrl: './situation-node.html',
  styleUrl: './situation-node.css',
})
export class SituationNode {
  readonly node = input.required<TreeNode>();
  readonly scenario = input.required<ScenarioStep>();
  /** What is wrong, by the place where it is. */
  readonly wrong = input.required<ReadonlyMap<string, readonly string[]>>();
  protected readonly tones = VERDICT_TONES;
  protected readonly verdictInWords = verdictInWords;

  protected wrongAt(at: string): readonly string[] {
    return this.wrong().get(at) ?? [];
  }

  protected nameOf(situation: ScenarioSituation): string {
    return nameOfSituation(this.scenario(), situation);
  }

  protected addressOf(situation: ScenarioSituation): string {
    return atStep(this.scenario().key, situation.key);
  }
}
