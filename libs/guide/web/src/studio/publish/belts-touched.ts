import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { beltOf } from '@obi/kernel';
import { ObiBeltMark } from '@obi/shared/ui';
import { CountPipe, counted, countInWords, dayInWords, LocalDatePipe } from '@obi/shared/web';
import type { ImpactOnBelts } from './effect-panel';

/** Which modules become stale, whose belts rest on them, and when those lapse if nothing is done. */
@Component({
  selector: 'obi-belts-touched',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, LocalDatePipe, ObiBeltMark],
  template: `
    <h2>{{ heading() }}</h2>
    <ul>
      @for (module of modules(); track module.key) {
        <li class="row sb">
          <span
            ><b class="b">{{ module.title }}</b
            ><obi-belt-mark [belt]="module.belt"
          /></span>
          <span class="xs m nw">
            @if (module.people) {
              {{ module.people | count: 'person' : 'people' }} did it
            } @else {
              Nobody did it yet
            }
          </span>
        </li>
      }
    </ul>
    @if (belts().belts.people) {
      <h2>{{ belts().belts.people | count: 'person has' : 'people have' }} a belt that falls due</h2>
      <ul>
        @for (one of belts().belts.belts; track one.belt) {
          <li class="row sb">
            <obi-belt-mark [belt]="beltOf(one.belt)" />
            <span class="xs m">
              {{ untilWhen(one) }}
            </span>
          </li>
        }
      </ul>
    }
    @if (belts().belts.weeks.length) {
      <table class="tbl">
        <caption class="s b">
          Belts that lapse when nothing is done
        </caption>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col" class="num">Belts</th>
          </tr>
        </thead>
        <tbody>
          @for (week of weeks(); track week.from) {
            <tr>
              <th scope="row">{{ week.from | localDate }}</th>
              <td class="num">{{ week.belts | count }}</td>
            </tr>
          } @empty {
            <tr>
              <td colspan="2">None</td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font: var(--t-18);
      margin-top: 16px;
    }
    li {
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
      font: var(--t-14);
    }
    li .b {
      display: block;
    }
    li > :last-child {
      text-align: right;
    }
    table {
      margin-top: 16px;
      width: 100%;
    }
    caption {
      padding-bottom: 4px;
    }
    .tbl th {
      position: static;
      background: transparent;
      font-weight: 400;
    }
    .tbl tbody :is(th, td) {
      height: 34px;
    }
  `,
})
export class BeltsTouched {
  readonly belts = input.required<ImpactOnBelts>();
  protected readonly modules = computed(() =>
    this.belts().staleModules.map((module) => ({ ...module, belt: beltOf(module.belt) })),
  );
  protected readonly heading = computed(() =>
    this.modules().length === 0
      ? 'No module becomes stale'
      : counted(this.modules().length, 'module becomes stale', 'modules become stale'),
  );
  /** Weeks in which no belt lapses say nothing. */
  protected readonly weeks = computed(() => this.belts().belts.weeks.filter(({ belts }) => belts > 0));
  protected readonly beltOf = beltOf;

  /** How many hold it, how many of them lose it when nothing is done, and until when they have time. */
  protected untilWhen({ people, lapse, by, lastBy }: ImpactOnBelts['belts']['belts'][number]): string {
    const many = counted(people, 'person', 'people');
    if (!by || !lastBy) return `${many}, without a last day`;
    const whom = lapse < people ? `${many}, ${countInWords(lapse)} of them` : `${many},`;
    const days =
      by === lastBy
        ? `until ${dayInWords(by)}`
        : `the first until ${dayInWords(by)}, the last until ${dayInWords(lastBy)}`;
    return `${whom} ${days}`;
  }
}
