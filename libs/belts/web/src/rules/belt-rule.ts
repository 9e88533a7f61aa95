import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiBeltMark } from '@obi/shared/ui';
import { asBelt } from '../words/way';
import { askedInWords, type ShownBelt, type Titles, validityInWords } from './rules-words';

/** What one belt asks the first time and at a renewal, and how long it counts, in words. */
@Component({
  selector: 'obi-belt-rule',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiBeltMark],
  template: `
    <div class="who">
      <h3><obi-belt-mark [belt]="belt()" /></h3>
      <p class="s m">{{ rule().purpose }}</p>
      <ng-content />
    </div>
    <div>
      <p class="lab">Asks the first time</p>
      <ul class="s">
        @for (line of first(); track $index) {
          <li>{{ line }}</li>
        }
      </ul>
    </div>
    <div>
      @if (renewal().length) {
        <p class="lab">Asks to renew it</p>
        <ul class="s">
          @for (line of renewal(); track $index) {
            <li>{{ line }}</li>
          }
        </ul>
      }
    </div>
    <div>
      <p class="lab">Counts</p>
      @for (line of validity(); track $index) {
        <p class="s">{{ line }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 168px 1.2fr 1fr 1.2fr;
      gap: 8px 24px;
      padding: 16px 0;
      border-bottom: 1px solid var(--line);
    }
    h3 {
      font: inherit;
    }
    ul {
      padding-left: 18px;
      list-style: disc;
    }
    li + li,
    p.s + p.s {
      margin-top: 4px;
    }
    @media (max-width: 1023px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      div:empty {
        display: none;
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
      }
    }
  `,
})
export class BeltRule {
  readonly rule = input.required<ShownBelt>();
  readonly titles = input.required<Titles>();
  protected readonly belt = computed(() => asBelt(this.rule().belt));
  protected readonly first = computed(() => this.inWords(this.rule().requirements));
  protected readonly renewal = computed(() => this.inWords(this.rule().renewal));
  protected readonly validity = computed(() => validityInWords(this.rule().validity));

  private inWords(asked: ShownBelt['requirements']): string[] {
    return asked.map((one) => askedInWords(one, this.titles()));
  }
}
