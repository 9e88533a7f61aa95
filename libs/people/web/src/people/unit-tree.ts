import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import { CountPipe } from '@obi/shared/web';
import { rowsOf, type TreeUnit } from './unit-rows';

/** The tree of units with the people in and under each; choosing one opens what is under it. */
@Component({
  selector: 'obi-unit-tree',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, ObiIcon],
  template: `
    <ul class="tree">
      <li>
        <button type="button" [attr.aria-current]="chosen() === '' || null" (click)="choose.emit('')">
          <span class="name">Every unit</span>
        </button>
      </li>
      @for (row of rows(); track row.unit.id) {
        <li>
          <button
            type="button"
            [class]="'d' + depthOf(row.unit)"
            [attr.aria-current]="row.isChosen || null"
            [attr.aria-expanded]="row.hasUnitsBelow ? row.isOpen : null"
            (click)="choose.emit(row.unit.id)"
          >
            @if (row.hasUnitsBelow) {
              <obi-icon [name]="row.isOpen ? 'down' : 'right'" [small]="true" />
            } @else {
              <span class="leaf"></span>
            }
            <span class="name"
              ><span class="vh">Level {{ row.unit.depth }}: </span>{{ row.unit.name }}</span
            >
            <span class="tn m">{{ row.unit.people | count }}<span class="vh"> people</span></span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './unit-tree.css',
})
export class UnitTree {
  readonly units = input.required<readonly TreeUnit[]>();
  /** The id of the chosen unit; empty for all of them. */
  readonly chosen = input('');
  readonly choose = output<string>();
  protected readonly rows = computed(() => rowsOf(this.units(), this.chosen()));

  /** Indented as far as there is room. */
  protected depthOf({ depth }: TreeUnit): number {
    return Math.min(depth, 6);
  }
}
