import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ScenarioStep } from '@obi/curriculum/rules';
import type { ToldFault } from '../fault-place';
import { SituationNode } from './situation-node';
import { treeOf } from './tree';

/** A scenario drawn as a tree: every choice, where it leads, and what is wrong just there. */
@Component({
  selector: 'obi-scenario-tree',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SituationNode],
  template: `
    @if (tree().root; as root) {
      <ul aria-label="The tree of the scenario">
        <li><obi-situation-node [node]="root" [scenario]="scenario()" [wrong]="wrong()" /></li>
      </ul>
    }
    @if (tree().lost.length) {
      <h3 class="h4">No choice leads here</h3>
      <ul aria-label="Situations that no choice leads to">
        @for (node of tree().lost; track node.at) {
          <li><obi-situation-node [node]="node" [scenario]="scenario()" [wrong]="wrong()" /></li>
        }
      </ul>
    }
  `,
  styles: `
    h3 {
      margin: 24px 0 8px;
    }
  `,
})
export class ScenarioTree {
  readonly scenario = input.required<ScenarioStep>();
  readonly faults = input.required<readonly ToldFault[]>();
  protected readonly tree = computed(() => treeOf(this.scenario()));
  protected readonly wrong = computed(() => {
    const places = new Map<string, readonly string[]>();
    for (const { fault, words } of this.faults())
      places.set(fault.at, [...(places.get(fault.at) ?? []), words]);
    return places;
  });
}
