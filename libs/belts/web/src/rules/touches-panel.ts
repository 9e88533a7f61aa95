import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiBeltMark, ObiTag } from '@obi/shared/ui';
import { asBelt } from '../words/way';
import { holdersInWords, shiftsInWords, type Touches, touchesInWords } from './shift-words';

/** Whom a draft touches, belt by belt, with a few of the people by name. */
@Component({
  selector: 'obi-touches-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ObiBeltMark, ObiTag],
  template: `
    <p class="b said" role="status">{{ sentence() }}</p>
    <ul class="rows">
      @for (row of rows(); track row.belt) {
        <li>
          <obi-belt-mark [belt]="row.belt" />
          <div class="stack">
            @for (each of row.shifts; track each.shift) {
              <div>
                @if (each.tone === 'plain') {
                  <b class="b">{{ each.text }}</b>
                } @else {
                  <obi-tag [tone]="each.tone" [icon]="each.tone === 'ok' ? 'check' : 'warning'">{{
                    each.text
                  }}</obi-tag>
                }
                <p class="s m">
                  @for (one of each.people; track one.personId) {
                    <a [routerLink]="['/hr/certification', one.personId]">{{ one.name }}</a>{{
                      $last ? '' : ', '
                    }}
                  }
                  {{ each.others }}
                </p>
              </div>
            }
            <p class="s m">{{ row.holders }}</p>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    .stack {
      --g: 8px;
    }
    .said {
      padding: 12px 0 4px;
    }
    .rows > li {
      display: grid;
      grid-template-columns: 144px minmax(0, 1fr);
      gap: 8px 24px;
      align-items: start;
    }
    @media (max-width: 599px) {
      .rows > li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TouchesPanel {
  readonly touches = input.required<Touches>();
  protected readonly sentence = computed(() => touchesInWords(this.touches()));
  protected readonly rows = computed(() =>
    this.touches().belts.map((belt) => ({
      belt: asBelt(belt.belt),
      shifts: shiftsInWords(belt),
      holders: holdersInWords(belt),
    })),
  );
}
